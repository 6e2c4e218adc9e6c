using GraphApi.Platform.Words;
using GraphQL.Types;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>What a type takes, in words.</summary>
internal static class Expectation
{
    private static readonly Dictionary<string, Text> Scalars = new(StringComparer.Ordinal)
    {
        ["String"] = new("文字", "text"),
        ["Int"] = new("整数", "a whole number"),
        ["Long"] = new("整数", "a whole number"),
        ["Decimal"] = new("数字", "a number"),
        ["Float"] = new("数字", "a number"),
        ["Boolean"] = new(" true 或 false", "true or false"),
        ["ID"] = new("查询所返回的 id", "an id as queries return it"),
        ["LocalDate"] = new(" 2026-03-31 这样的日期", "a date like 2026-03-31"),
        ["DateTime"] = new(" 2026-03-31T09:00:00+08:00 这样的时刻", "a moment like 2026-03-31T09:00:00+08:00"),
    };

    public static Text Of(IGraphType type) => type switch
    {
        EnumerationGraphType values => new($"以下之一：{string.Join('、', values.Values.Select(value => value.Name))}", $"one of {string.Join(", ", values.Values.Select(value => value.Name))}"),
        IInputObjectGraphType input => new($"一个 {input.Name} 对象", $"an object of {input.Name}"),
        _ => Scalars.TryGetValue(type.Name, out var text) ? text : new($"一个 {type.Name}", $"a {type.Name}"),
    };
}
