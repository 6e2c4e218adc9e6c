using System.Linq.Expressions;
using GraphApi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>One page from the database, in one statement.</summary>
internal sealed class DatabasePage<T>(IQueryable<T> rows, SortOrder order, TextForm text, string? columns = null, Around? around = null) where T : class
{
    private readonly Keyset _keyset = new(order, text);
    private readonly Around _around = around ?? Around.All;

    public IQueryable<T> Rows => rows;

    public SortOrder Order => order;

    /// <summary>What tells its statement from others on the whole table.</summary>
    public (string Order, string? Columns, Around Around) Kind => (order.Signature(typeof(T)), columns, _around);

    public async Task<Page<T>> Load(PageRequest page, CancellationToken cancel)
    {
        var found = await Between(page)
            .InOrder(order, page.IsBackward, text)
            // One more than asked tells whether there is more.
            .Take(page.Size + 1)
            .Select(Found(page))
            .ToListAsync(cancel);

        return Cut(found, page);
    }

    /// <summary>The page after a position, or the first, with the position and the number of rows left open.</summary>
    public IQueryable<FoundRow<T>> Open(PlaceInQuery? after, Expression count)
    {
        var between = after is null ? rows : rows.Where(Beyond(after, forward: true));
        var ordered = between.InOrder(order, reversed: false, text);
        var taken = Expression.Call(typeof(Queryable), nameof(Queryable.Take), [typeof(T)], ordered.Expression, count);
        return rows.Provider.CreateQuery<T>(taken).Select(Found(after, before: null, ownerOf: null));
    }

    /// <summary>The page of rows read in the order of the request, with one more than it asked for if there is one.</summary>
    public static Page<T> Cut(List<FoundRow<T>> found, PageRequest page)
    {
        bool hasMore = found.Count > page.Size;
        if (hasMore) found.RemoveAt(page.Size);
        if (page.IsBackward) found.Reverse();
        // With nothing between two positions, what stood at the positions is still what lies around.
        bool liesBefore = page.After is not null && (found.Count == 0 || found[0].LiesBefore);
        bool liesAfter = page.Before is not null && (found.Count == 0 || found[0].LiesAfter);
        return new([.. found.Select(each => (each.Row, each.Position))], HasNext: liesAfter || (hasMore && !page.IsBackward), HasPrevious: liesBefore || (hasMore && page.IsBackward));
    }

    /// <summary>The rows between the positions asked for.</summary>
    public IQueryable<T> Between(PageRequest page)
    {
        var between = rows;
        if (page.After is not null) between = between.Where(Beyond(Place(page.After), forward: true));
        if (page.Before is not null) between = between.Where(Beyond(Place(page.Before), forward: false));
        return between;
    }

    private PlaceInQuery Place(Position position) => PlaceInQuery.Captured(position, order);

    private Expression<Func<T, bool>> Beyond(PlaceInQuery position, bool forward, bool including = false)
    {
        var row = Expression.Parameter(typeof(T), "row");
        return Expression.Lambda<Func<T, bool>>(_keyset.Beyond(row, position, forward, including), row);
    }

    /// <summary>The row, what it is ordered by, and whether the positions asked between still have rows on their far side.</summary>
    /// <param name="page">what was asked for</param>
    /// <param name="ownerOf">where pages of several objects are read together, what each row belongs to</param>
    public Expression<Func<T, FoundRow<T>>> Found(PageRequest page, Expression<Func<T, int>>? ownerOf = null)
        => Found(page.After is null ? null : Place(page.After), page.Before is null ? null : Place(page.Before), ownerOf);

    private Expression<Func<T, FoundRow<T>>> Found(PlaceInQuery? after, PlaceInQuery? before, Expression<Func<T, int>>? ownerOf)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var values = (_around.Places ? order.Keys : []).Select(key => Expression.Convert(key.Of(row), typeof(object)));
        var found = Expression.MemberInit(Expression.New(typeof(FoundRow<T>)),
            Bind(nameof(FoundRow<>.Row), Columns.Of(row, columns)),
            Bind(nameof(FoundRow<>.Id), Expression.Property(row, nameof(Entity.Id))),
            Bind(nameof(FoundRow<>.Values), Expression.NewArrayInit(typeof(object), values)),
            Bind(nameof(FoundRow<>.LiesBefore), _around.Before ? FarSide(after, forward: false, row, ownerOf) : Conditions.False),
            Bind(nameof(FoundRow<>.LiesAfter), _around.After ? FarSide(before, forward: true, row, ownerOf) : Conditions.False),
            Bind(nameof(FoundRow<>.Owner), ownerOf is null ? Expression.Constant(0) : OwnerOf(row, ownerOf)));
        return Expression.Lambda<Func<T, FoundRow<T>>>(found, row);
    }

    private static MemberAssignment Bind(string name, Expression value) => Expression.Bind(typeof(FoundRow<T>).GetProperty(name)!, value);

    private static Expression OwnerOf(Expression row, Expression<Func<T, int>> ownerOf) => ReplacingExpressionVisitor.Replace(ownerOf.Parameters[0], row, ownerOf.Body);

    private Expression FarSide(PlaceInQuery? position, bool forward, Expression row, Expression<Func<T, int>>? ownerOf)
    {
        if (position is null) return Conditions.False;

        var beyond = Beyond(position, forward, including: true);
        var other = beyond.Parameters[0];
        return Queries.Any(rows.Expression, other, ownerOf is null ? beyond.Body : Conditions.And(Expression.Equal(OwnerOf(other, ownerOf), OwnerOf(row, ownerOf)), beyond.Body));
    }
}

internal sealed class FoundRow<T>
{
    public required T Row { get; init; }

    public int Id { get; init; }

    public required object?[] Values { get; init; }

    public int Owner { get; init; }

    public bool LiesBefore { get; init; }

    public bool LiesAfter { get; init; }

    public Position Position => new(Values, Id);
}

internal sealed record Page<T>(IReadOnlyList<(T Row, Position Position)> Rows, bool HasNext, bool HasPrevious)
{
    public static readonly Page<T> Empty = new([], HasNext: false, HasPrevious: false);
}
