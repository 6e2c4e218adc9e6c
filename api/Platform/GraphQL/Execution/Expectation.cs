using GraphApi.Platform.Words;
using GraphQL.Types;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>What a type takes: in words, by its name, and one by one where that can be said.</summary>
internal sealed record Expectation(Text Words, string Type, IReadOnlyList<string>? Allowed = null)
{
    private static readonly Dictionary<string, Text> Scalars = new(StringComparer.Ordinal)
    {
        ["String"] = new("文字", "text"),
        ["Int"] = new(" -2147483648 到 2147483647 的整数", "a whole number from -2147483648 to 2147483647"),
        ["Long"] = new("整数", "a whole number"),
        ["Decimal"] = new("数字", "a number"),
        ["Float"] = new("数字", "a number"),
        ["Boolean"] = new(" true 或 false", "true or false"),
        ["ID"] = new("查询所返回的 id", "an id as queries return it"),
        ["LocalDate"] = new(" 2026-03-31 这样的日期", "a date like 2026-03-31"),
        ["DateTime"] = new(" 2026-03-31T09:00:00+08:00 这样的时刻", "a moment like 2026-03-31T09:00:00+08:00"),
        ["Period"] = new(" 2026、2026-H1、2026-Q3 或 2026-09 这样的期次", "a period like 2026, 2026-H1, 2026-Q3 or 2026-09"),
    };

    /// <param name="type">what was expected</param>
    /// <param name="sent">what came instead: of several allowed values those spelt most like it stand first</param>
    public static Expectation Of(IGraphType type, string sent) => type switch
    {
        EnumerationGraphType values => OneOf(values.Name, Spelling.NearestFirst(sent, values.Values.Select(value => value.Name))),
        IInputObjectGraphType input => new(new($"一个 {input.Name} 对象", $"an object of {input.Name}"), input.Name),
        _ => new(Scalars.TryGetValue(type.Name, out var text) ? text : new($"一个 {type.Name}", $"a {type.Name}"), type.Name),
    };

    public IReadOnlyDictionary<string, object?> Params(string sent)
    {
        var quoted = new Dictionary<string, object?>(StringComparer.Ordinal) { ["sent"] = sent, ["type"] = Type };
        if (Allowed is not null) quoted["allowed"] = Allowed;
        return quoted;
    }

    private static Expectation OneOf(string type, IReadOnlyList<string> names) => new(new($"以下之一：{string.Join('、', names)}", $"one of {string.Join(", ", names)}"), type, names);
}
