using GraphApi.Platform.GraphQL;
using GraphApi.Platform.GraphQL.Lists;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Tests.GraphQL.Lists;

public sealed class ListInputTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Json_is_read_by_the_rules_of_the_schema(Engine engine)
    {
        var shelf = new Shelf { Name = "甲" };
        await using var city = await BooksCity.Start(engine, shelf);
        await using var db = city.CreateDbContext();
        var moment = new DateTimeOffset(2026, 3, 31, 1, 0, 0, TimeSpan.Zero);
        await BooksCity.Add(db,
            new Book { Title = "安全", Pages = 3, Price = 1.5m, Binding = Binding.BoundByThread, PrintedOn = new(2026, 1, 2), EnteredAt = moment, ShelfId = shelf.Id },
            new Book { Title = "安全生产", Pages = 3, Price = 1.5m, Binding = Binding.BoundByThread, PrintedOn = new(2026, 1, 2), EnteredAt = moment, ShelfId = shelf.Id },
            new Book { Title = "不安全", Binding = Binding.Hard });

        var found = await Titles(city, """
            {"title":{"startsWith":"安全"},"binding":{"in":["BOUND_BY_THREAD"]},"pages":{"gte":3},"barcode":{"lt":9000000000},"price":{"eq":1.5},"weight":{"eq":0},
             "mayLeave":{"eq":false},"printedOn":{"eq":"2026-01-02"},"enteredAt":{"eq":"2026-03-31T09:00:00+08:00"},"note":{"eq":null},
             "shelf":{"name":{"eq":"甲"}},"or":[{"pages":{"eq":3}},{"pages":{"eq":4}}]}
            """, """[{"title":"DESC"}]""");

        Assert.Equal(["安全生产", "安全"], found);
    }

    [Fact]
    public async Task Ids_are_global_ids_of_the_right_kind()
    {
        await using var city = await BooksCity.Start(Engine.Sqlite, new Book { Title = "a" }, new Book { Title = "b" });

        Assert.Equal(["b"], await Titles(city, $$$"""{"id":{"in":["{{{GlobalId.Of<Book>(2)}}}"]}}"""));
        var error = await Refused(city, $$$"""{"id":{"eq":"{{{GlobalId.Of<Shelf>(2)}}}"}}""");
        Assert.Equal("where.id.eq", error.Field);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData("null", "null")]
    [InlineData("{}", "[]")]
    [InlineData("""{"and":[],"title":{}}""", """{"title":"ASC"}""")]
    public async Task Asking_nothing_finds_everything(string? where, string? order)
    {
        await using var city = await BooksCity.Start(Engine.Sqlite, new Book { Title = "a" }, new Book { Title = "b" });

        Assert.Equal(["a", "b"], await Titles(city, where, order));
    }

    [Theory]
    [InlineData("""{"titel":{"eq":"a"}}""", "where", "title、note")]
    [InlineData("""{"title":{"like":"a"}}""", "where.title", "contains")]
    [InlineData("""{"binding":{"eq":"LEATHER"}}""", "where.binding.eq", "HARD、SOFT、BOUND_BY_THREAD")]
    [InlineData("""{"pages":{"eq":"three"}}""", "where.pages.eq", "2147483647 的整数")]
    [InlineData("""{"pages":{"eq":3000000000}}""", "where.pages.eq", "2147483647 的整数")]
    [InlineData("""{"pages":{"gt":null}}""", "where.pages.gt", "null")]
    [InlineData("""{"pages":null}""", "where.pages", "null")]
    [InlineData("""{"and":[null]}""", "where.and", "null")]
    [InlineData("""{"title":"a"}""", "where.title", "对象")]
    [InlineData("""{"title":{"eq":["a"]}}""", "where.title.eq", "文字")]
    [InlineData("""{"title":{"eq":"\u0000"}}""", "where.title.eq", "字符")]
    [InlineData("""{"printedOn":{"eq":"2026-02-30"}}""", "where.printedOn.eq", "2026-03-31 这样的日期")]
    [InlineData("""{"printedOn":{"eq":"2026-2-3"}}""", "where.printedOn.eq", "2026-03-31 这样的日期")]
    [InlineData("""{"enteredAt":{"eq":"2026-02-03T04:05:06"}}""", "where.enteredAt.eq", "2026-03-31T09:00:00+08:00 这样的时刻")]
    [InlineData("""{"boughtFor":{"eq":"2026-Q5"}}""", "where.boughtFor.eq", "2026-Q3 或 2026-09 这样的期次")]
    [InlineData("""{"secret":{"eq":"a"}}""", "where", "secret")]
    [InlineData("""{"version":{"eq":1}}""", "where", "version")]
    [InlineData("""{"shelfId":{"eq":1}}""", "where", "shelf")]
    [InlineData("""[]""", "where", "对象")]
    [InlineData("""{"title":""", "where", "JSON")]
    public async Task What_the_schema_does_not_have_is_refused_by_name(string where, string path, string offered)
    {
        await using var city = await BooksCity.Start(Engine.Sqlite);

        var error = await Refused(city, where);

        Assert.Equal(path, error.Field);
        Assert.Contains(offered, error.Text.Chinese, StringComparison.Ordinal);
        Assert.Contains(path, error.Text.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[{"titel":"ASC"}]""", "order", "title")]
    [InlineData("""[{"title":"UP"}]""", "order.title", "ASC、DESC")]
    [InlineData("""[{"title":null}]""", "order.title", "null")]
    [InlineData("""[{"title":"ASC","pages":"ASC"}]""", "order", "每个对象只写一个字段")]
    [InlineData("""[{"earlier":{"shelf":{"name":"ASC"}}}]""", "order.earlier.shelf", "太远")]
    [InlineData("""[{}]""", "order", "0 个字段")]
    [InlineData("""[{"title":"ASC"},{"note":"ASC"},{"pages":"ASC"},{"lent":"ASC"},{"barcode":"ASC"},{"price":"ASC"},{"weight":"ASC"},{"binding":"ASC"},{"mayLeave":"ASC"}]""", "order", "8")]
    public async Task An_order_the_schema_does_not_have_is_refused_by_name(string order, string path, string offered)
    {
        await using var city = await BooksCity.Start(Engine.Sqlite);

        var error = await Refused(city, where: null, order);

        Assert.Equal(path, error.Field);
        Assert.Contains(offered, error.Text.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public async Task A_filter_of_too_many_conditions_is_refused(int conditions, bool isAnswered)
    {
        await using var city = await BooksCity.Start(Engine.Sqlite, new Book { Title = "a" });
        // The filter itself and each object in the list count as well.
        var where = $$$"""{"or":[{{{string.Join(',', Enumerable.Repeat("""{"title":{"eq":"a"}}""", (conditions - 1) / 2))}}}]{{{(conditions % 2 == 0 ? ",\"pages\":{}" : "")}}}}""";

        if (isAnswered) Assert.Single(await Titles(city, where));
        else Assert.Contains("200", (await Refused(city, where)).Text.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public async Task A_filter_of_too_many_values_is_refused(int values, bool isAnswered)
    {
        await using var city = await BooksCity.Start(Engine.Sqlite, new Book { Title = "a", Pages = 7 });
        var where = $$$"""{"pages":{"in":[{{{string.Join(',', Enumerable.Range(0, values))}}}]}}""";

        if (isAnswered) Assert.Single(await Titles(city, where));
        else Assert.Contains("2000", (await Refused(city, where)).Text.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public async Task A_filter_nested_too_deep_is_refused(int depth, bool isAnswered)
    {
        await using var city = await BooksCity.Start(Engine.Sqlite, new Book { Title = "a" });
        var where = string.Concat(Enumerable.Repeat("{\"and\":[", depth)) + "{}" + string.Concat(Enumerable.Repeat("]}", depth));

        if (isAnswered) Assert.Single(await Titles(city, where));
        else Assert.Contains("10", (await Refused(city, where)).Text.English, StringComparison.Ordinal);
    }

    private static async Task<List<string>> Titles(BooksCity city, string? where, string? order = null)
    {
        await using var db = city.CreateDbContext();
        return await city.Get<IListInput>().Apply(db.Set<Book>(), db, where, order).Select(book => book.Title).ToListAsync(TestContext.Current.CancellationToken);
    }

    private static Task<ListConditionException> Refused(BooksCity city, string? where, string? order = null)
        => Assert.ThrowsAsync<ListConditionException>(() => Titles(city, where, order));
}
