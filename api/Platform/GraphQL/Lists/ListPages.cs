using System.Linq.Expressions;
using GraphApi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>Lists filtered, ordered and cut into pages; from the database, or from memory where the rows are there.</summary>
internal sealed class ListPages(Filtering filtering, Sorting sorting)
{
    private readonly CompiledPages _compiled = new();

    public async Task<Connection<T>> Load<T>(IQueryable<T> all, CityDb db, ListArguments asked, Selected selected, CancellationToken cancel) where T : class
    {
        var list = List(all, db, asked);
        var cursors = new Cursors(typeof(T), list.Order);
        var request = PageRequest.Of(asked, cursors);
        var (page, count) = list.Rows.IsInMemory ? FromMemory(list, request) : await FromDatabase(list, request, selected, db, cancel);
        return Connect(page, cursors, count);
    }

    /// <summary>The same page below each of several objects.</summary>
    public async Task<Func<int, Connection<T>>> LoadBelow<T>(RowsOf<T> below, IReadOnlyList<int> owners, CityDb db, ListArguments asked, Selected selected, CancellationToken cancel) where T : Entity
    {
        var list = List(below.All(db), db, asked);
        var cursors = new Cursors(typeof(T), list.Order);
        var pages = new OwnerPages<T>(Filtered(list), below.OwnerOf, list.Order, list.Text);
        var counts = selected.Count ? await pages.Count(owners, cancel) : null;
        var found = selected.Page ? await pages.Load(owners, PageRequest.Of(asked, cursors), cancel) : null;
        return owner => Connect(found?[owner] ?? Page<T>.Empty, cursors, counts?.GetValueOrDefault(owner));
    }

    private static Connection<T> Connect<T>(Page<T> page, Cursors cursors, int? count) where T : class
    {
        var edges = page.Rows.Select(each => new Edge<T>(each.Row, each.Position, cursors)).ToList();
        return new(edges, new PageInfo(page.HasNext, page.HasPrevious, edges.FirstOrDefault(), edges.LastOrDefault()), count);
    }

    /// <summary>All rows that were asked for, in the order asked for.</summary>
    public IQueryable<T> Apply<T>(IQueryable<T> all, CityDb db, ListArguments asked) where T : class
    {
        var list = List(all, db, asked);
        return list.Rows.IsInMemory
            ? new MemoryPage<T>(Positions(list), list.Order).InOrder().Select(each => each.Row).AsQueryable()
            : Filtered(list).InOrder(list.Order, reversed: false, list.Text);
    }

    private Narrowed<T> List<T>(IQueryable<T> all, CityDb db, ListArguments asked) where T : class
    {
        if (all.IsInMemory && Sorting.AsksOfOthers(asked.Order)) all = InDatabase(all, db);

        var text = TextForm.For(all, db);
        var (rows, order) = all.IsInMemory ? (all, []) : all.WithoutOrder();
        var condition = all.IsInMemory && filtering.AsksOfOthers(typeof(T), asked.Where) ? IsAmong<T>(Found(all, db, asked.Where)) : filtering.Condition<T>(asked.Where, db, text);
        return new(rows.AsNoTracking(), condition, sorting.Order(rows, asked.Order, order, db), text);
    }

    // What is asked about related objects the database answers, for the very rows that are in memory.
    private static IQueryable<T> InDatabase<T>(IQueryable<T> rows, CityDb db) where T : class
    {
        int[] ids = [.. rows.AsEnumerable().Select(NumberOf)];
        return db.Set<T>().Where(row => EF.Parameter(ids).Contains(EF.Property<int>(row, nameof(Entity.Id))));
    }

    private HashSet<int> Found<T>(IQueryable<T> rows, CityDb db, object? where) where T : class
    {
        var stored = InDatabase(rows, db);
        var condition = filtering.Condition<T>(where, db, TextForm.For(stored, db));
        return [.. (condition is null ? stored : stored.Where(condition)).Select(row => EF.Property<int>(row, nameof(Entity.Id)))];
    }

    private static Expression<Func<T, bool>> IsAmong<T>(HashSet<int> ids) => row => ids.Contains(NumberOf(row));

    private static int NumberOf<T>(T row) => row is Entity entity ? entity.Id : throw new InvalidOperationException($"{typeof(T).Name} has no related objects to ask about.");

    private async Task<(Page<T> Page, int? Count)> FromDatabase<T>(Narrowed<T> list, PageRequest request, Selected selected, CityDb db, CancellationToken cancel) where T : class
    {
        var rows = Filtered(list);
        int? count = selected.Count ? await rows.CountAsync(cancel) : null;
        if (!selected.Page) return (Page<T>.Empty, count);

        var database = new DatabasePage<T>(rows, list.Order, list.Text, Columns.Within(selected.Columns, db.Model.FindEntityType(typeof(T))), selected.Around);
        var page = await _compiled.Load(database, request, db, cancel) ?? await database.Load(request, cancel);
        return (page, count);
    }

    private static (Page<T> Page, int? Count) FromMemory<T>(Narrowed<T> list, PageRequest request) where T : class
    {
        var rows = Positions(list);
        return (new MemoryPage<T>(rows, list.Order).Load(request), rows.Count);
    }

    private static IQueryable<T> Filtered<T>(Narrowed<T> list) => list.Condition is null ? list.Rows : list.Rows.Where(list.Condition);

    private static IReadOnlyList<(T Row, Position Position)> Positions<T>(Narrowed<T> list) where T : class
        => MemoryPage<T>.Positions(list.Rows, list.Condition?.Compile(preferInterpretation: true) ?? (_ => true), list.Order);

    private sealed record Narrowed<T>(IQueryable<T> Rows, Expression<Func<T, bool>>? Condition, SortOrder Order, TextForm Text);
}
