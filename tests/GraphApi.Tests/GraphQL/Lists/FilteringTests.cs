using CsCheck;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.GraphQL.Lists;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Tests.GraphQL.Lists;

public sealed class FilteringTests
{
    private static readonly string[] Choice = ["eq", "neq", "in", "nin"];
    private static readonly string[] Comparison = ["gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];
    private static readonly string[] Search = ["contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith"];

    private static readonly Gen<(string, object?)> Condition = Gen.OneOf(
        Texts("title"), Texts("note"), Numbers("pages"), Numbers("lent"),
        Member("barcode", BookGen.Number.Select(number => (object)(9_000_000_000 + number)), Comparison),
        Member("price", BookGen.Price.Select(price => (object)price), Comparison),
        Member("mayLeave", Gen.Bool.Select(flag => (object)flag)),
        Member("binding", BookGen.Binding.Select(binding => (object)binding)),
        Member("oldBinding", BookGen.Binding.Select(binding => (object)binding)),
        Member("printedOn", BookGen.Day.Select(day => (object)day), Comparison),
        Member("returnedOn", BookGen.Day.Select(day => (object)day), Comparison),
        Member("boughtFor", BookGen.Period.Select(period => (object)period), Comparison),
        Member("givenAwayIn", BookGen.Period.Select(period => (object)period), Comparison),
        Member("enteredAt", BookGen.Moment.Select(moment => (object)moment), Comparison),
        Member("countedAt", BookGen.Moment.Select(moment => (object)moment), Comparison));

    private static readonly Gen<(string, object?)> OfShelf = Gen.OneOf(Texts("name"), Numbers("floor"), Member("isClosed", Gen.Bool.Select(flag => (object)flag)), Gen.OneOf("eq", "neq").Select(operation => ("id", (object?)Asked.Object((operation, null)))));

    // Conditions on a shelf together, which may also ask that there is none.
    private static readonly Gen<Dictionary<string, object?>> OfShelves = Gen.Recursive<Dictionary<string, object?>>((depth, shelves) => depth > 1
        ? Objects(OfShelf)
        : Objects(Gen.Frequency((4, OfShelf), (1, Gen.Select(Gen.OneOf("and", "or"), shelves.Array[0, 3], (name, inner) => (name, (object?)inner))))));

    private static readonly Gen<Dictionary<string, object?>> Where = Gen.Recursive<Dictionary<string, object?>>((depth, where) => depth > 2
        ? Objects(Condition)
        : Objects(Gen.Frequency(
            (4, Condition),
            (1, OfShelves.Select(inner => ("shelf", (object?)inner))),
            (1, where.Select(inner => ("earlier", (object?)inner))),
            (1, Gen.OneOf("shelf", "earlier").Select(name => (name, (object?)null))),
            (1, Gen.Select(Gen.OneOf("and", "or"), where.Array[0, 3], (name, inner) => (name, (object?)inner))))));

    // Many questions to one library: what to fill is slow, what to ask is not.
    private static readonly Gen<Dictionary<string, object?>[]> Wheres = Where.Array[12];

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public Task A_filter_finds_exactly_the_rows_it_describes(Engine engine) => BooksCity.Sample(engine, Wheres, async (city, db, model, wheres) =>
    {
        foreach (var where in wheres)
        {
            var found = await city.Pages.Apply(db.Set<Book>(), db, new ListArguments(Where: where)).Select(book => book.Id).ToListAsync();

            Assert.Equal(model.Where(where).Select(book => book.Id), found);
        }
    });

    [Fact]
    public Task A_list_in_memory_is_filtered_by_the_same_rules() => BooksCity.Sample(Engine.Sqlite, Wheres, async (city, db, model, wheres) =>
    {
        var books = await db.Set<Book>().OrderBy(book => book.Id).ToListAsync();
        foreach (var where in wheres)
        {
            var page = await city.Load(books.AsQueryable(), db, new ListArguments(First: 200, Where: where), BooksCity.PageAndCount);

            Assert.Equal(model.Where(where).Select(book => book.Id), page.Page.Select(edge => edge.Node.Id));
            Assert.Equal(page.Page.Count, page.TotalCount);
        }
    });

    [Theory]
    [InlineData("contains", "a", "abc,a_c,cab,a,[a]")]
    [InlineData("contains", "%", "100%")]
    [InlineData("contains", "_", "a_c")]
    [InlineData("contains", "[a]", "[a]")]
    [InlineData("contains", "\\", "\\")]
    [InlineData("startsWith", "a", "abc,a_c,a")]
    [InlineData("startsWith", "A", "ABC")]
    [InlineData("startsWith", "a_", "a_c")]
    [InlineData("startsWith", "é", "été")]
    [InlineData("startsWith", "", "abc,ABC,a_c,cab,a,100%,[a],\\,安全𠀀,安全,été,ÉTÉ")]
    [InlineData("endsWith", "c", "abc,a_c")]
    [InlineData("endsWith", "C", "ABC")]
    [InlineData("endsWith", "全", "安全")]
    [InlineData("endsWith", "𠀀", "安全𠀀")]
    [InlineData("endsWith", "全𠀀", "安全𠀀")]
    [InlineData("endsWith", "安全𠀀", "安全𠀀")]
    [InlineData("endsWith", "安安全𠀀", "")]
    [InlineData("endsWith", "", "abc,ABC,a_c,cab,a,100%,[a],\\,安全𠀀,安全,été,ÉTÉ")]
    [InlineData("eq", "abc", "abc")]
    public async Task Text_is_taken_as_written(string operation, string part, string expected)
    {
        string?[] notes = ["abc", "ABC", "a_c", "cab", "a", "100%", "[a]", "\\", "安全𠀀", "安全", "été", "ÉTÉ", null];
        foreach (var engine in Engines())
        {
            await using var city = await BooksCity.Start(engine, [.. notes.Select((note, place) => new Book { Title = $"{place:00}", Note = note })]);
            await using var db = city.CreateDbContext();

            var found = await city.Load(db.Set<Book>(), db, new(First: 200, Where: Asked.Where("note", operation, part)));
            var others = await city.Load(db.Set<Book>(), db, new(First: 200, Where: Asked.Where("note", operation == "eq" ? "neq" : "n" + operation, part)));

            string?[] wanted = [.. notes.Where(note => note is not null && expected.Split(',').Contains(note) && expected.Length > 0)];
            Assert.Equal(wanted.Order(), found.Page.Select(edge => edge.Node.Note).Order());
            Assert.Equal(notes.Except(wanted).Order(), others.Page.Select(edge => edge.Node.Note).Order());
        }
    }

    [Theory]
    [InlineData("eq", null, "a,b")]
    [InlineData("neq", null, "c,d")]
    [InlineData("in", "null", "a,b")]
    [InlineData("nin", "null", "c,d")]
    [InlineData("in", "null,1", "a,b,c")]
    [InlineData("nin", "null,1", "d")]
    public async Task No_id_of_a_related_object_means_there_is_none(string operation, string? ids, string expected)
    {
        await using var city = await BooksCity.Start(Engine.Sqlite, new Shelf { Name = "一" }, new Shelf { Name = "二" });
        await using var db = city.CreateDbContext();
        db.AddRange(new Book { Title = "a" }, new Book { Title = "b" }, new Book { Title = "c", ShelfId = 1 }, new Book { Title = "d", ShelfId = 2 });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        object? asked = ids?.Split(',').Select(id => id == "null" ? null : (object)GlobalId.Of<Shelf>(1)).ToArray();

        var found = await city.Load(db.Set<Book>(), db, new(First: 200, Where: Asked.Object(("shelf", Asked.Where("id", operation, asked)))));

        Assert.Equal(expected, string.Join(',', found.Page.Select(edge => edge.Node.Title).Order(StringComparer.Ordinal)));
    }

    // What a server is needed for is asked of it where there is one; the random filters above say if it is missing.
    private static Engine[] Engines() => Environment.GetEnvironmentVariable("GRAPHAPI_TEST_POSTGRES") is null ? [Engine.Sqlite] : [Engine.Sqlite, Engine.Postgres];

    private static Gen<(string, object?)> Texts(string name) => Member(name, BookGen.Word.Select(word => (object)word), Search);

    private static Gen<(string, object?)> Numbers(string name) => Member(name, BookGen.Number.Select(number => (object)number), Comparison);

    private static Gen<(string, object?)> Member(string name, Gen<object> value, params string[] operations)
    {
        var orNull = Gen.Frequency((3, value.Select(each => (object?)each)), (1, Gen.Const(default(object?))));
        var equal = Gen.Select(Gen.OneOf("eq", "neq"), orNull);
        var among = Gen.Select(Gen.OneOf("in", "nin"), orNull.Array[0, 3].Select(values => (object?)values));
        var one = operations.Length == 0 ? Gen.OneOf(equal, among) : Gen.OneOf(equal, among, Gen.Select(Gen.OneOf(operations), value.Select(each => (object?)each)));
        var several = Objects(one);
        return operations != Search
            ? several.Select(each => (name, (object?)each))
            : Gen.Frequency((3, several), (1, Gen.Select(Gen.OneOf("and", "or"), several.Array[0, 3], (combined, each) => Asked.Object((combined, each))))).Select(each => (name, (object?)each));
    }

    private static Gen<Dictionary<string, object?>> Objects(Gen<(string Name, object? Value)> member)
        => Gen.Frequency((1, member.Array[0]), (12, member.Array[1]), (3, member.Array[2, 3])).Select(members => Asked.Object([.. members.DistinctBy(each => each.Name)]));
}
