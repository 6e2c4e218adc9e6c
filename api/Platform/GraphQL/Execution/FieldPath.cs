namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>A field inside others as errors name it, <c>aliases[1].name</c>, and as clients read it, step by step.</summary>
internal static class FieldPath
{
    public static string[] Steps(string field) => field.Replace("]", "", StringComparison.Ordinal).Split('.', '[');

    public static bool Begins(IReadOnlyList<string> path, IReadOnlyList<string> with) => path.Take(with.Count).SequenceEqual(with);
}
