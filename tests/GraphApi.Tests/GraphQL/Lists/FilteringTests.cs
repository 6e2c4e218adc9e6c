using CsCheck;
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
        Member("enteredAt", BookGen.Moment.Select(moment => (object)moment), Comparison),
        Member("countedAt", BookGen.Moment.Select(moment => (object)moment), Comparison));

    private static readonly Gen<(string, object?)> OfShelf = Gen.OneOf(Texts("name"), Numbers("floor"), Member("isClosed", Gen.Bool.Select(flag => (object)flag)));

    private static readonly Gen<Dictionary<string, object?>> Where = Gen.Recursive<Dictionary<string, object?>>((depth, where) => depth > 2
        ? Objects(Condition)
        : Objects(Gen.Frequency(
            (4, Condition),
            (1, Objects(OfShelf).Select(inner => ("shelf", (object?)inner))),
            (1, where.Select(inner => ("earlier", (object?)inner))),
            (1, Gen.OneOf("shelf", "earlier").Select(name => (name, (object?)null))),
            (1, Gen.Select(Gen.OneOf("and", "or"), where.Array[0, 3], (name, inner) => (name, (object?)inner))))));

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public Task A_filter_finds_exactly_the_rows_it_describes(Engine engine) => BooksCity.Sample(engine, Where, async (city, db, model, where) =>
    {
        var found = await city.Pages.Apply(db.Set<Book>(), db, new ListArguments(Where: where)).Select(book => book.Id).ToListAsync();

        Assert.Equal(model.Where(where).Select(book => book.Id), found);
    });

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public Task A_list_in_memory_is_filtered_by_the_same_rules(Engine engine) => BooksCity.Sample(engine, Where, async (city, db, model, where) =>
    {
        var books = await db.Set<Book>().OrderBy(book => book.Id).ToListAsync();

        var page = await city.Load(books.AsQueryable(), db, new ListArguments(First: 200, Where: where), BooksCity.PageAndCount);

        Assert.Equal(model.Where(where).Select(book => book.Id), page.Page.Select(edge => edge.Node.Id));
        Assert.Equal(page.Page.Count, page.TotalCount);
    });

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
        => member.Array[0, 3].Select(members => Asked.Object([.. members.DistinctBy(each => each.Name)]));
}
