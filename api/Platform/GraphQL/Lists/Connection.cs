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

internal abstract record Edge
{
    public abstract string Cursor { get; }

    public abstract object Value { get; }
}

internal sealed record Edge<T>(T Node, Position Position, Cursors Cursors) : Edge where T : class
{
    // Written when it is asked for: to sign a place costs more than to read the row that stands there.
    public override string Cursor => Cursors.Write(Position);

    public override object Value => Node;
}

internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, Edge? First, Edge? Last)
{
    public string? StartCursor => First?.Cursor;

    public string? EndCursor => Last?.Cursor;
}
