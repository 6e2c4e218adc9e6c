using System.Reflection;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.GraphQL.Execution;

namespace GraphApi.Tests.GraphQL.Lists;

public sealed class ColumnsTests
{
    [Theory, InlineData(null), InlineData(10)]
    public async Task A_page_reads_the_columns_it_was_asked_for(int? pages)
    {
        await using var city = await BooksCity.Start(Engine.Sqlite, new Book { Title = "海错图", Note = "旧", Pages = 10 });
        await using var db = city.CreateDbContext();

        var page = await city.Load(db.Set<Book>(), db, new(Where: pages is null ? null : Asked.Where("pages", "eq", pages)), new(Page: true, Count: false, "Id,Title"));

        Assert.Equal("海错图", Assert.Single(page.Page).Node.Title);
        Assert.DoesNotContain("\"Note\"", Assert.Single(city.Statements.Texts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_lies_around_the_rows_is_read_only_when_asked_for()
    {
        await using var city = await BooksCity.Start(Engine.Sqlite, new Book { Title = "甲" }, new Book { Title = "乙" }, new Book { Title = "丙" });
        await using var db = city.CreateDbContext();
        var first = await city.Load(db.Set<Book>(), db, new(First: 1, Order: Asked.Order("pages")));
        city.Statements.Texts.Clear();

        var page = await city.Load(db.Set<Book>(), db, new(First: 1, After: first.PageInfo.EndCursor, Order: Asked.Order("pages")), new(Page: true, Count: false, "Id,Title", new(Places: false, Before: false, After: true)));

        Assert.Equal("乙", Assert.Single(page.Page).Node.Title);
        Assert.True(page.PageInfo.HasNextPage);
        var statement = Assert.Single(city.Statements.Texts);
        Assert.DoesNotContain("EXISTS", statement, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Pages\"", statement[..statement.IndexOf("FROM", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Theory, InlineData("Id,HiddenNowhere"), InlineData(null)]
    public async Task What_is_no_column_asks_for_the_whole_row(string? columns)
    {
        await using var city = await BooksCity.Start(Engine.Sqlite, new Book { Title = "海错图", Note = "旧" });
        await using var db = city.CreateDbContext();

        var page = await city.Load(db.Set<Book>(), db, new(), new(Page: true, Count: false, columns));

        Assert.Equal("旧", Assert.Single(page.Page).Node.Note);
    }

    [Fact]
    public async Task The_same_order_with_other_columns_is_another_statement()
    {
        await using var city = await BooksCity.Start(Engine.Sqlite, new Book { Title = "海错图", Note = "旧" });
        await using var db = city.CreateDbContext();

        await city.Load(db.Set<Book>(), db, new(), new(Page: true, Count: false, "Id,Title"));
        var page = await city.Load(db.Set<Book>(), db, new(), new(Page: true, Count: false, "Id,Note"));

        Assert.Equal("旧", Assert.Single(page.Page).Node.Note);
    }

    [Theory]
    [InlineData(nameof(Methods.Own), "Title")]
    [InlineData(nameof(Methods.Twice), "Pages,Title")]
    [InlineData(nameof(Methods.Last), "Pages")]
    [InlineData(nameof(Methods.Nothing), "")]
    [InlineData(nameof(Methods.Whole), null)]
    [InlineData(nameof(Methods.Closed), null)]
    [InlineData(nameof(Methods.Later), null)]
    [InlineData(nameof(Methods.Replaced), null)]
    public void A_method_tells_by_its_code_what_it_reads_of_its_parent(string name, string? read)
    {
        var reads = ParentReads.Of(typeof(Methods).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!);

        Assert.Equal(read, reads is null ? null : string.Join(',', reads.Select(property => property.Name).Order(StringComparer.Ordinal)));
    }

    private static class Methods
    {
        internal static string Own([Parent] Book book) => book.Title;

        internal static string Twice(int least, [Parent] Book book) => book.Pages > least ? book.Title : "";

        internal static bool Last(int one, int two, int three, int four, [Parent] Book book) => book.Pages == one + two + three + four;

        internal static int Nothing(int number) => number;

        internal static string Whole([Parent] Book book) => Own(book);

        internal static Func<string> Closed([Parent] Book book) => () => book.Title;

        internal static async Task<string> Later([Parent] Book book)
        {
            await Task.Yield();
            return book.Title;
        }

        internal static string Replaced([Parent] Book book)
        {
            book = new Book { Title = book.Title };
            return book.Title;
        }
    }
}
