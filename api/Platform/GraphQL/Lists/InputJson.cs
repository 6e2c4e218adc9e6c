using System.Text.Json;
using GraphApi.Platform.GraphQL.Execution;
using GraphApi.Platform.Words;
using GraphQL.Types;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>JSON as the values an input type takes, with what is wrong said by name.</summary>
internal static class InputJson
{
    public static IDictionary<string, object?> Object(JsonElement json, IInputObjectGraphType type, string path)
    {
        if (json.ValueKind != JsonValueKind.Object) throw Wrong(path, json, new("一个对象，写作 {…}", "an object, written {…}"));

        var read = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            var field = type.Fields.FirstOrDefault(each => each.Name == property.Name) ?? throw Unknown(path, property.Name, type);
            read[property.Name] = Value(property.Value, field.ResolvedType!, $"{path}.{property.Name}");
        }

        return read;
    }

    public static List<object?> Objects(JsonElement json, IInputObjectGraphType type, string path) => List(json, type, path);

    private static object? Value(JsonElement json, IGraphType type, string path)
    {
        if (type is NonNullGraphType required) return json.ValueKind == JsonValueKind.Null ? throw ListConditionException.Null(path) : Value(json, required.ResolvedType!, path);
        if (json.ValueKind == JsonValueKind.Null) return null;

        return type switch
        {
            ListGraphType list => List(json, list.ResolvedType!, path),
            IInputObjectGraphType input => Object(json, input, path),
            _ => Scalar(json, (ScalarGraphType)type, path),
        };
    }

    // One value stands for a list of one, as in GraphQL.
    private static List<object?> List(JsonElement json, IGraphType type, string path)
        => json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray().Select(each => Value(each, type, path))] : [Value(json, type, path)];

    private static object? Scalar(JsonElement json, ScalarGraphType type, string path)
    {
        try
        {
            return type.ParseValue(Plain(json));
        }
        catch (Exception error) when (error is InvalidOperationException or FormatException or OverflowException or ArgumentException)
        {
            throw Wrong(path, json, Expectation.Of(type, InputReader.Quote(json.ToString())).Words);
        }
    }

    private static object? Plain(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when json.TryGetInt32(out var number) => number,
        JsonValueKind.Number when json.TryGetInt64(out var number) => number,
        JsonValueKind.Number when json.TryGetDecimal(out var number) => number,
        JsonValueKind.Number => json.GetDouble(),
        _ => throw new FormatException(),
    };

    private static Text OneOf(IEnumerable<string> names)
    {
        var listed = names.ToList();
        return new($"其中之一：{string.Join('、', listed)}", $"one of {string.Join(", ", listed)}");
    }

    private static ListConditionException Unknown(string path, string name, IInputObjectGraphType type)
    {
        var offered = OneOf(Spelling.NearestFirst(name, type.Fields.Select(field => field.Name)));
        return new(path, new Text($"“{path}”中没有“{name}”，可用的是{offered.Chinese}。", $"{path} has no {name}; use {offered.English}."), ("sent", name));
    }

    private static ListConditionException Wrong(string path, JsonElement json, Text expected)
    {
        var written = json.GetRawText();
        if (written.Length > 40) written = written[..40] + "…";
        return new(path, new Text($"“{path}”应为{expected.Chinese}，而不是 {written}。", $"{path} must be {expected.English}, not {written}."), ("sent", written));
    }
}
