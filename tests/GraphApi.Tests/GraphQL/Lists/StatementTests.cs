using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL.Lists;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Tests.GraphQL.Lists;

public sealed class StatementTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_page_is_one_statement_with_a_count_two(Engine engine)
    {
        await using var city = await BooksCity.Start(engine, [.. Shelves(3)]);
        await using var db = city.CreateDbContext();

        var first = await city.Load(db.Set<Shelf>(), db, new(First: 1, Order: Asked.Order("-name")));
        await city.Load(db.Set<Shelf>(), db, new(First: 1, After: first.PageInfo.EndCursor, Order: Asked.Order("-name")), BooksCity.PageAndCount);

        Assert.Equal(1 + 2, city.Statements.Texts.Count);
    }

    [Fact]
    public async Task A_count_alone_reads_no_rows()
    {
        await using var city = await BooksCity.Start(Engine.Sqlite, [.. Shelves(3)]);
        await using var db = city.CreateDbContext();

        var page = await city.Load(db.Set<Shelf>(), db, new(), new(Page: false, Count: true));

        Assert.Equal(3, page.TotalCount);
        Assert.StartsWith("SELECT COUNT(*)", Assert.Single(city.Statements.Texts), StringComparison.Ordinal);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Values_are_parameters_and_never_text_of_the_statement(Engine engine)
    {
        await using var city = await BooksCity.Start(engine, new Book { Title = "毒药'; --", Pages = 4711 });
        await using var db = city.CreateDbContext();
        var where = Asked.Object(
            ("title", Asked.Object(("contains", "毒药"), ("startsWith", "毒药"), ("endsWith", "--"), ("in", new object?[] { "毒药'; --", null }))),
            ("pages", Asked.Object(("gte", 4711))), ("binding", Asked.Object(("in", new object?[] { Binding.Hard, Binding.Soft }))),
            ("or", new object[] { Asked.Where("price", "neq", 4711m), Asked.Object(("shelf", Asked.Where("name", "eq", "毒药"))) }));

        var page = await city.Load(db.Set<Book>(), db, new(First: 10, Where: where, Order: Asked.Order("title", "-pages")));
        await city.Load(db.Set<Book>(), db, new(First: 10, After: page.PageInfo.EndCursor, Where: where, Order: Asked.Order("title", "-pages")));

        Assert.Single(page.Page);
        Assert.Equal(2, city.Statements.Texts.Count);
        Assert.All(city.Statements.Texts, text => Assert.DoesNotMatch("毒|--|4711|Hard|Soft", text));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Another_value_of_the_same_question_is_the_same_statement(Engine engine)
    {
        await using var city = await BooksCity.Start(engine, [.. Shelves(3)]);
        await using var db = city.CreateDbContext();

        foreach (var name in new[] { "1", "2" }) await city.Load(db.Set<Shelf>(), db, new(Where: Asked.Where("name", "contains", name)));

        Assert.Single(city.Statements.Texts.Distinct());
    }

    [Fact]
    public async Task A_page_far_down_an_indexed_order_starts_at_the_index()
    {
        await using var city = await BooksCity.Start(Engine.Sqlite, [.. Enumerable.Range(0, 50).Select(number => new Book { Title = $"{number:00}" })]);
        await using var db = city.CreateDbContext();

        foreach (var order in new[] { "title", "-title" })
        {
            var first = await city.Load(db.Set<Book>(), db, new(First: 2, Order: Asked.Order(order)));
            var asked = new ListArguments(First: 2, After: first.PageInfo.EndCursor, Order: Asked.Order(order));
            Assert.Equal(order == "title" ? "02" : "47", (await city.Load(db.Set<Book>(), db, asked)).Page[0].Node.Title);
        }

        foreach (var statement in new[] { city.Statements.Texts[1], city.Statements.Texts[3] })
        {
            var plan = await Plan(db, statement);
            Assert.Matches(@"SEARCH \w+ USING INDEX IX_Book_Title \(Title[<>]\?\)", plan);
            Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Rows_outside_the_scope_are_related_to_nothing()
    {
        await using var city = await BooksCity.Start(Engine.Sqlite);
        await using var db = city.CreateDbContext();
        Shelf seen = new() { Name = "看得见" }, hidden = new() { Name = "看不见" };
        await BooksCity.Add(db, seen, hidden);
        await BooksCity.Add(db, new Book { Title = "b", ShelfId = seen.Id }, new Book { Title = "a", ShelfId = hidden.Id });

        Assert.Empty(await Titles(Asked.Object(("shelf", Asked.Where("name", "eq", "看不见")))));
        Assert.Equal(["a"], await Titles(Asked.Object(("shelf", null))));
        Assert.Equal(["a", "b"], await Titles(where: null));

        async Task<IEnumerable<string>> Titles(object? where)
            => (await city.Load(db.Set<Book>(), db, new(Where: where, Order: Asked.Order("shelf.name")))).Page.Select(edge => edge.Node.Title);
    }

    private static IEnumerable<Shelf> Shelves(int count) => Enumerable.Range(1, count).Select(number => new Shelf { Name = $"架{number}" });

    private static async Task<string> Plan(CityDb db, string statement)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + statement;
        foreach (var name in System.Text.RegularExpressions.Regex.Matches(statement, "@\\w+", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Value).Distinct())
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, "1");
            command.Parameters.Add(parameter);
        }

        await db.Database.OpenConnectionAsync();
        await using var reader = await command.ExecuteReaderAsync();
        var plan = new List<string>();
        while (await reader.ReadAsync()) plan.Add(reader.GetString(3));
        return string.Join(Environment.NewLine, plan);
    }
}
