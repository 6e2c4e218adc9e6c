namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>A page of a list as the schema's connection types read it.</summary>
internal abstract record Connection(PageInfo PageInfo, int? TotalCount)
{
    public abstract IReadOnlyList<Edge> Edges { get; }
}

internal sealed record Connection<T>(IReadOnlyList<Edge<T>> Page, PageInfo PageInfo, int? TotalCount) : Connection(PageInfo, TotalCount) where T : class
{
    public override IReadOnlyList<Edge> Edges => Page;
}

internal abstract record Edge(string Cursor)
{
    public abstract object Value { get; }
}

internal sealed record Edge<T>(string Cursor, T Node) : Edge(Cursor) where T : class
{
    public override object Value => Node;
}

internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
