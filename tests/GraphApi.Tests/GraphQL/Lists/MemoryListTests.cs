using CsCheck;
using GraphApi.Platform.GraphQL.Lists;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Tests.GraphQL.Lists;

public sealed class MemoryListTests
{
    private sealed record Step(string Name, int? Depth);

    private static readonly Step[] Steps = [new("丙", 2), new("甲", null), new("乙", 2), new("丁", 1)];

    [Theory]
    [InlineData("", "丙甲乙丁")]
    [InlineData("depth", "甲丁丙乙")]
    [InlineData("-depth", "丙乙丁甲")]
    [InlineData("name", "丁丙乙甲")]
    public async Task A_list_in_memory_is_paged_like_one_in_the_database(string order, string expected)
    {
        await using var city = await BooksCity.Start(Engine.Sqlite);
        await using var db = city.CreateDbContext();
        object? asked = order.Length == 0 ? null : Asked.Order(order);

        var first = await city.Load(Steps.AsQueryable(), db, new(First: 3, Order: asked), BooksCity.PageAndCount);
        var rest = await city.Load(Steps.AsQueryable(), db, new(First: 3, After: first.PageInfo.EndCursor, Order: asked));
        var back = await city.Load(Steps.AsQueryable(), db, new(Last: 2, Before: rest.PageInfo.StartCursor, Order: asked));

        Assert.Equal(expected, string.Concat(first.Page.Concat(rest.Page).Select(edge => edge.Node.Name)));
        Assert.Equal(expected[1..3], string.Concat(back.Page.Select(edge => edge.Node.Name)));
        Assert.Equal((true, false, 4), (first.PageInfo.HasNextPage, first.PageInfo.HasPreviousPage, first.TotalCount));
        Assert.Equal((false, true), (rest.PageInfo.HasNextPage, rest.PageInfo.HasPreviousPage));
        Assert.Equal((true, true), (back.PageInfo.HasNextPage, back.PageInfo.HasPreviousPage));
        Assert.Empty(city.Statements.Texts);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public Task A_list_in_memory_may_be_ordered_by_related_objects(Engine engine) => BooksCity.Sample(engine, Gen.OneOf("shelf.name", "-shelf.floor", "earlier.title"), async (city, db, model, order) =>
    {
        var books = await db.Set<Book>().OrderByDescending(book => book.Id).ToListAsync();

        var page = await city.Load(books.AsQueryable(), db, new(First: 200, Order: Asked.Order(order)));

        Assert.Equal(model.Sorted([order]).Select(book => book.Id), page.Page.Select(edge => edge.Node.Id));
    });

    [Fact]
    public async Task A_filter_by_related_objects_leaves_a_list_in_memory_in_its_order()
    {
        var shelf = new Shelf { Name = "甲" };
        await using var city = await BooksCity.Start(Engine.Sqlite, shelf);
        await using var db = city.CreateDbContext();
        await BooksCity.Add(db, Enumerable.Range(1, 4).Select(number => new Book { Title = $"{number}", ShelfId = number == 2 ? null : shelf.Id }));
        var books = db.Set<Book>().AsEnumerable().OrderByDescending(book => book.Title).ToList();

        var page = await city.Load(books.AsQueryable(), db, new ListArguments(Where: Asked.Object(("shelf", Asked.Where("name", "eq", "甲")))));

        Assert.Equal(["4", "3", "1"], page.Page.Select(edge => edge.Node.Title));
    }
}
