using CsCheck;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL.Lists;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Tests.GraphQL.Lists;

public sealed class PagingTests
{
    private static readonly string[] Keys =
    [
        "title", "note", "pages", "lent", "barcode", "price", "weight", "mayLeave", "binding", "oldBinding",
        "printedOn", "returnedOn", "enteredAt", "countedAt", "boughtFor", "givenAwayIn", "shelf.name", "shelf.floor", "shelf.isClosed", "earlier.title", "earlier.binding", "earlier.price", "earlier.boughtFor",
    ];

    private static readonly Gen<string[]> Orders = Gen.Select(Gen.Shuffle(Keys, 0, 3), Gen.Bool.Array[3], (keys, down) => keys.Select((key, index) => down[index] ? "-" + key : key).ToArray());

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public Task Any_order_is_visited_page_by_page_exactly_once_in_both_directions(Engine engine) => BooksCity.Sample(engine, Gen.Select(Orders, Gen.Int[1, 6]), async (city, db, model, asked) =>
    {
        var (order, size) = asked;

        var expected = model.Sorted(order).Select(book => book.Id).ToList();
        Assert.Equal(expected, await Walk(city, db, order, size, forward: true));
        Assert.Equal(expected, await Walk(city, db, order, size, forward: false));
    });

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public Task Between_two_cursors_lies_exactly_what_the_order_has_there(Engine engine) => BooksCity.Sample(engine, Gen.Select(Orders, Gen.Int[0, 24], Gen.Int[0, 24], Gen.Int[1, 6], Gen.Bool), async (city, db, model, asked) =>
    {
        var (order, one, other, size, forward) = asked;
        var expected = model.Sorted(order).Select(book => book.Id).ToList();
        if (expected.Count == 0) return;

        int from = Math.Min(one, other) % expected.Count, to = Math.Max(one, other) % expected.Count;
        var all = await city.Load(db.Set<Book>(), db, new ListArguments(First: 200, Order: Asked.Order(order)));
        var page = await city.Load(db.Set<Book>(), db,
            new ListArguments(forward ? size : null, all.Page[from].Cursor, forward ? null : size, all.Page[to].Cursor, Order: Asked.Order(order)));

        var between = expected.Take(to).Skip(from + 1).ToList();
        Assert.Equal(forward ? between.Take(size) : between.TakeLast(size), page.Page.Select(edge => edge.Node.Id));
        Assert.True(page.PageInfo.HasPreviousPage);
        Assert.True(page.PageInfo.HasNextPage);
    });

    private static async Task<List<int>> Walk(BooksCity city, CityDb db, string[] order, int size, bool forward)
    {
        var seen = new List<int>();
        string? cursor = null;
        while (true)
        {
            var asked = forward ? new ListArguments(First: size, After: cursor, Order: Asked.Order(order)) : new ListArguments(Last: size, Before: cursor, Order: Asked.Order(order));
            var page = await city.Load(db.Set<Book>(), db, asked, BooksCity.PageAndCount);

            Assert.Equal(cursor is not null, forward ? page.PageInfo.HasPreviousPage : page.PageInfo.HasNextPage);
            Assert.Equal(await db.Set<Book>().CountAsync(), page.TotalCount);
            seen.InsertRange(forward ? seen.Count : 0, page.Page.Select(edge => edge.Node.Id));
            if (!(forward ? page.PageInfo.HasNextPage : page.PageInfo.HasPreviousPage)) return seen;
            Assert.Equal(size, page.Page.Count);
            cursor = forward ? page.PageInfo.EndCursor : page.PageInfo.StartCursor;
        }
    }
}
