using System.Text.Json;

namespace GraphApi.Tests.GraphQL.Schemas;

/// <summary>Whether everything a client can see of a schema says what it is, in Chinese and in English.</summary>
public static class Described
{
    public const string Introspection = """
        { __schema { types { name description
            fields(includeDeprecated: true) { name description args { name description } }
            inputFields { name description }
            enumValues(includeDeprecated: true) { name description } } } }
        """;

    private static readonly string[] OfTheSpecification = ["String", "Int", "Float", "Boolean", "ID"];

    /// <summary>Every published element is described; fails with the names of those that are not.</summary>
    /// <param name="data">the data answered to <see cref="Introspection"/></param>
    public static void Every_published_element_is_described(JsonElement data)
    {
        var elements = data.GetProperty("__schema").GetProperty("types").EnumerateArray().Where(IsOurs).SelectMany(type => Elements(type, "")).ToList();

        Assert.NotEmpty(elements);
        Assert.Empty(elements.Where(element => !SaysBoth(element.Description)).Select(element => $"{element.Name}: {element.Description}"));
    }

    private static bool IsOurs(JsonElement type)
        => type.GetProperty("name").GetString() is { } name && !name.StartsWith("__", StringComparison.Ordinal) && !OfTheSpecification.Contains(name);

    private static IEnumerable<(string Name, string? Description)> Elements(JsonElement element, string prefix)
    {
        var name = prefix + element.GetProperty("name").GetString();
        yield return (name, element.GetProperty("description").GetString());
        foreach (var part in new[] { "fields", "args", "inputFields", "enumValues" })
        {
            if (!element.TryGetProperty(part, out var inner) || inner.ValueKind != JsonValueKind.Array) continue;

            foreach (var found in inner.EnumerateArray().SelectMany(each => Elements(each, name + "."))) yield return found;
        }
    }

    private static bool SaysBoth(string? description)
        => description?.Split(" · ") is [var chinese, { Length: > 0 }, ..] && chinese.Any(character => character is >= '\u4e00' and <= '\u9fff');
}
