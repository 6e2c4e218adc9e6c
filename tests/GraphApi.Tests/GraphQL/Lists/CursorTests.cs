using System.Buffers.Text;
using System.Globalization;
using System.Text;
using GraphApi.Platform.GraphQL.Lists;
using GraphApi.Platform.Words;

namespace GraphApi.Tests.GraphQL.Lists;

public sealed class CursorTests
{
    [Theory]
    [InlineData("title", "-title")]
    [InlineData("title", "note")]
    [InlineData("title", "title,pages")]
    [InlineData("title", "")]
    public async Task A_cursor_of_another_order_is_refused(string one, string other)
    {
        await using var city = await BooksCity.Start(Engine.Sqlite, Book("a"), Book("b"));
        await using var db = city.CreateDbContext();
        var page = await city.Load(db.Set<Book>(), db, new(First: 1, Order: Asked.Order(one)));

        var error = await Assert.ThrowsAsync<ForeignCursorException>(() => city.Load(db.Set<Book>(), db,
            new(First: 1, After: page.PageInfo.EndCursor, Order: other.Length == 0 ? null : Asked.Order(other.Split(',')))));

        Assert.Equal("after", error.Field);
        Assert.Contains("从第一页重新开始", error.Text.Chinese, StringComparison.Ordinal);
        Assert.Contains("first page", error.Text.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_of_another_list_is_refused()
    {
        await using var city = await BooksCity.Start(Engine.Sqlite, Book("a"), new Shelf { Name = "a" });
        await using var db = city.CreateDbContext();
        var shelves = await city.Load(db.Set<Shelf>(), db, new(First: 1));

        await Assert.ThrowsAsync<ForeignCursorException>(() => city.Load(db.Set<Book>(), db, new(Last: 1, Before: shelves.PageInfo.EndCursor)));
    }

    [Theory]
    [InlineData("\"b\"", "\"c\"")]
    [InlineData("\"b\"", "\"\\u0000\"")]
    [InlineData("\"b\"", "\"\\ud800\"")]
    [InlineData("\"b\"", "7")]
    [InlineData("[\"b\"]", "[]")]
    [InlineData("[\"b\"]", "{}")]
    [InlineData("\"i\":2", "\"i\":1")]
    [InlineData("}", "")]
    public async Task A_cursor_with_a_changed_value_is_refused(string written, string changed)
    {
        await using var city = await BooksCity.Start(Engine.Sqlite, Book("a"), Book("b"), Book("c"));
        await using var db = city.CreateDbContext();
        var page = await city.Load(db.Set<Book>(), db, new(First: 2, Order: Asked.Order("title")));
        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(page.PageInfo.EndCursor));
        Assert.Contains(written, text, StringComparison.Ordinal);

        var tampered = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text.Replace(written, changed, StringComparison.Ordinal)));

        await Assert.ThrowsAsync<ForeignCursorException>(() => city.Load(db.Set<Book>(), db, new(First: 2, After: tampered, Order: Asked.Order("title"))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("!")]
    [InlineData("游标")]
    [InlineData("bnVsbA")]
    [InlineData("W10")]
    [InlineData("e30")]
    public async Task What_is_no_cursor_is_refused(string text)
    {
        await using var city = await BooksCity.Start(Engine.Sqlite);
        await using var db = city.CreateDbContext();

        await Assert.ThrowsAsync<ForeignCursorException>(() => city.Load(db.Set<Book>(), db, new(First: 2, After: text)));
    }

    [Fact]
    public async Task A_cursor_holds_its_place_when_its_row_is_gone()
    {
        await using var city = await BooksCity.Start(Engine.Sqlite, Book("a"), Book("b"), Book("c"));
        await using var db = city.CreateDbContext();
        var page = await city.Load(db.Set<Book>(), db, new(First: 2, Order: Asked.Order("title")));
        db.Remove(page.Page[1].Node);
        await BooksCity.Add(db);

        var next = await city.Load(db.Set<Book>(), db, new(First: 2, After: page.PageInfo.EndCursor, Order: Asked.Order("title")));

        Assert.Equal(["c"], next.Page.Select(edge => edge.Node.Title));
        Assert.True(next.PageInfo.HasPreviousPage);
    }

    [Theory]
    [InlineData(0, null, "first")]
    [InlineData(-1, null, "first")]
    [InlineData(201, null, "first")]
    [InlineData(null, 0, "last")]
    [InlineData(null, 201, "last")]
    public async Task A_page_of_no_or_too_many_rows_is_refused_in_words(int? first, int? last, string field)
    {
        await using var city = await BooksCity.Start(Engine.Sqlite);
        await using var db = city.CreateDbContext();

        var error = await Assert.ThrowsAsync<PageSizeException>(() => city.Load(db.Set<Book>(), db, new(First: first, Last: last)));

        Assert.Equal(field, error.Field);
        Assert.Contains("200", error.Text.Chinese, StringComparison.Ordinal);
        Assert.Contains((first ?? last)!.Value.ToString(CultureInfo.InvariantCulture), error.Text.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task First_and_last_together_are_refused()
    {
        await using var city = await BooksCity.Start(Engine.Sqlite);
        await using var db = city.CreateDbContext();

        await Assert.ThrowsAsync<FirstAndLastException>(() => city.Load(db.Set<Book>(), db, new(First: 1, Last: 1)));
    }

    [Fact]
    public async Task A_page_has_twenty_rows_unless_asked_otherwise()
    {
        await using var city = await BooksCity.Start(Engine.Sqlite, [.. Enumerable.Range(0, 30).Select(number => Book($"{number:00}"))]);
        await using var db = city.CreateDbContext();

        var page = await city.Load(db.Set<Book>(), db, new());

        Assert.Equal(20, page.Page.Count);
        Assert.True(page.PageInfo.HasNextPage);
        Assert.Equal(30, (await city.Load(db.Set<Book>(), db, new(First: 200))).Page.Count);
    }

    [Fact]
    public async Task Before_alone_goes_backward()
    {
        await using var city = await BooksCity.Start(Engine.Sqlite, [.. Enumerable.Range(0, 30).Select(number => Book($"{number:00}"))]);
        await using var db = city.CreateDbContext();
        var last = await city.Load(db.Set<Book>(), db, new(Last: 1));

        var page = await city.Load(db.Set<Book>(), db, new(Before: last.PageInfo.StartCursor));

        Assert.Equal(("09", "28"), (page.Page[0].Node.Title, page.Page[^1].Node.Title));
    }

    [Fact]
    public async Task An_empty_list_is_one_empty_page()
    {
        await using var city = await BooksCity.Start(Engine.Sqlite);
        await using var db = city.CreateDbContext();

        var page = await city.Load(db.Set<Book>(), db, new(), BooksCity.PageAndCount);

        Assert.Equal(new PageInfo(HasNextPage: false, HasPreviousPage: false, First: null, Last: null), page.PageInfo);
        Assert.Equal(0, page.TotalCount);
    }

    [Fact]
    public async Task A_list_keeps_the_order_it_came_in_unless_asked_otherwise()
    {
        await using var city = await BooksCity.Start(Engine.Sqlite, Book("b"), Book("c"), Book("a"));
        await using var db = city.CreateDbContext();
        var rows = db.Set<Book>().OrderByDescending(book => book.Title).ThenBy(book => book.ShelfId);

        var first = await city.Load(rows, db, new(First: 2));
        var second = await city.Load(rows, db, new(First: 2, After: first.PageInfo.EndCursor));
        var ordered = await city.Load(rows, db, new(First: 2, Order: Asked.Order("title")));

        Assert.Equal(["c", "b"], first.Page.Select(edge => edge.Node.Title));
        Assert.Equal(["a"], second.Page.Select(edge => edge.Node.Title));
        Assert.Equal(["a", "b"], ordered.Page.Select(edge => edge.Node.Title));
    }

    [Fact]
    public async Task The_number_decides_when_the_order_asks_for_it()
    {
        await using var city = await BooksCity.Start(Engine.Sqlite, Book("a"), Book("b"), Book("a"));
        await using var db = city.CreateDbContext();

        var page = await city.Load(db.Set<Book>(), db, new(Order: Asked.Order("title", "-id", "pages")));

        Assert.Equal([3, 1, 2], page.Page.Select(edge => edge.Node.Id));
    }

    [Fact]
    public void Errors_have_codes_and_speak_the_language_of_the_caller()
    {
        UserErrorException error = new PageSizeException("first", 0, 200);

        Assert.Equal("PAGE_SIZE", error.Code);
        Assert.Equal("first is 0; a page has 1 to 200. Ask for a number in between.", error.Text.In(new CultureInfo("en")));
    }

    private static Book Book(string title) => new() { Title = title };
}
