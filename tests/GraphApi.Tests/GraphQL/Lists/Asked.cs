using GraphApi.Platform.GraphQL.Lists;

namespace GraphApi.Tests.GraphQL.Lists;

/// <summary>Arguments as the engine hands them on.</summary>
internal static class Asked
{
    public static Dictionary<string, object?> Where(string member, string operation, object? value) => Object((member, Object((operation, value))));

    public static Dictionary<string, object?> Object(params (string Name, object? Value)[] members)
        => members.ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);

    /// <summary>Written <c>title</c>, <c>-pages</c> for descending, <c>shelf.name</c> for a related object.</summary>
    public static object[] Order(params string[] keys) => [.. keys.Select(Key)];

    private static object Key(string key)
    {
        object direction = key[0] == '-' ? SortDirection.Descending : SortDirection.Ascending;
        return key.TrimStart('-').Split('.').Reverse().Aggregate(direction, (value, name) => Object((name, value)));
    }
}
