using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL.Execution;
using GraphQL;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>Answers a field that is a list: filtered, ordered, and one page of it.</summary>
internal sealed class ListField(ListPages pages)
{
    /// <summary>One page; everything is read before it returns, so the context may go.</summary>
    public Task<Connection<T>> Resolve<T>(IQueryable<T> rows, IResolveFieldContext context, CityDb db) where T : class
        => pages.Load(rows, db, ListArguments.Of(context), Selected.By(context), context.CancellationToken);

    /// <summary>One page of the rows below an object; the pages asked for by the same field are read together.</summary>
    public Batched<Connection<T>> Below<T>(RowsOf<T> rows, IResolveFieldContext context) where T : Entity
    {
        var selected = Selected.By(context);
        return OperationLoaders.Of(context).Get((context.FieldAst, selected), context, () => new PagesBelow<T>(pages, rows, ListArguments.Of(context), selected)).Of(rows.Owner);
    }

    /// <summary>All rows, for a list without pages.</summary>
    public IQueryable<T> Apply<T>(IQueryable<T> rows, IResolveFieldContext context, CityDb db) where T : class
        => pages.Apply(rows, db, ListArguments.Of(context));
}

/// <summary>Pages of one field below many objects, gathered until the first is needed.</summary>
internal sealed class PagesBelow<T>(ListPages pages, RowsOf<T> rows, ListArguments asked, Selected selected) : Batches<int, Connection<T>> where T : Entity
{
    private protected override Task<Func<int, Connection<T>>> Fetch(IReadOnlyList<int> keys, CityDb db, CancellationToken cancel)
        => pages.LoadBelow(rows, keys, db, asked, selected, cancel);
}

/// <summary>What was asked of a list.</summary>
internal sealed record ListArguments(int? First = null, string? After = null, int? Last = null, string? Before = null, object? Where = null, object? Order = null)
{
    public static ListArguments Of(IResolveFieldContext context)
        => new(Value<int?>(context, "first"), Value<string>(context, "after"), Value<int?>(context, "last"), Value<string>(context, "before"), Value<object>(context, "where"), Value<object>(context, "order"));

    private static T? Value<T>(IResolveFieldContext context, string name)
        => context.Arguments is { } arguments && arguments.TryGetValue(name, out var argument) ? (T?)argument.Value : default;
}

/// <summary>Which parts of a connection the operation selects: what nobody asked for is not read.</summary>
/// <param name="Page">whether any of its rows, or what lies around them</param>
/// <param name="Count">whether how many there are</param>
/// <param name="Columns">the columns of a row that the selected fields read, null for all</param>
/// <param name="Around">what around the rows, null for all</param>
internal sealed record Selected(bool Page, bool Count, string? Columns = null, Around? Around = null)
{
    public static Selected By(IResolveFieldContext context)
    {
        var names = context.SubFields?.Values.Select(field => field.FieldType.Name).ToHashSet(StringComparer.Ordinal) ?? [];
        var (columns, around) = Lists.Columns.ReadBy(context);
        return new(names.Overlaps(["nodes", "edges", "pageInfo"]), names.Contains("totalCount"), columns, around);
    }
}
