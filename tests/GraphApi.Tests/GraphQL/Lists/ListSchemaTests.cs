using System.Text.Json;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.GraphQL.Lists;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Tests.GraphQL.Lists;

public sealed class ListSchemaTests
{
    [Fact]
    public async Task Types_are_named_and_shaped_as_other_servers_publish_them()
    {
        await using var city = await BooksCity.Start(Engine.Sqlite);

        var sdl = SchemaOf(city).Print(new() { IncludeDescriptions = false });

        Assert.Contains("input BookFilterInput { and: [BookFilterInput!] or: [BookFilterInput!] id: IdOperationFilterInput title: StringOperationFilterInput note: StringOperationFilterInput pages: IntOperationFilterInput lent: IntOperationFilterInput barcode: LongOperationFilterInput price: DecimalOperationFilterInput weight: FloatOperationFilterInput mayLeave: BooleanOperationFilterInput binding: BindingOperationFilterInput oldBinding: BindingOperationFilterInput printedOn: LocalDateOperationFilterInput returnedOn: LocalDateOperationFilterInput enteredAt: DateTimeOperationFilterInput countedAt: DateTimeOperationFilterInput boughtFor: PeriodOperationFilterInput givenAwayIn: PeriodOperationFilterInput shelf: ShelfFilterInput earlier: BookFilterInput }", Flat(sdl), StringComparison.Ordinal);
        Assert.Contains("input ShelfSortInput { id: SortEnumType name: SortEnumType floor: SortEnumType isClosed: SortEnumType }", Flat(sdl), StringComparison.Ordinal);
        Assert.Contains("input StringOperationFilterInput { and: [StringOperationFilterInput!] or: [StringOperationFilterInput!] eq: String neq: String contains: String ncontains: String in: [String] nin: [String] startsWith: String nstartsWith: String endsWith: String nendsWith: String }", Flat(sdl), StringComparison.Ordinal);
        Assert.Contains("input LocalDateOperationFilterInput { eq: LocalDate neq: LocalDate in: [LocalDate] nin: [LocalDate] gt: LocalDate ngt: LocalDate gte: LocalDate ngte: LocalDate lt: LocalDate nlt: LocalDate lte: LocalDate nlte: LocalDate }", Flat(sdl), StringComparison.Ordinal);
        Assert.Contains("input PeriodOperationFilterInput { eq: Period neq: Period in: [Period] nin: [Period] gt: Period ngt: Period gte: Period ngte: Period lt: Period nlt: Period lte: Period nlte: Period }", Flat(sdl), StringComparison.Ordinal);
        Assert.Contains("input BooleanOperationFilterInput { eq: Boolean neq: Boolean }", Flat(sdl), StringComparison.Ordinal);
        Assert.Contains("input IdOperationFilterInput { eq: ID neq: ID in: [ID] nin: [ID] }", Flat(sdl), StringComparison.Ordinal);
        Assert.Contains("input BindingOperationFilterInput { eq: Binding neq: Binding in: [Binding] nin: [Binding] }", Flat(sdl), StringComparison.Ordinal);
        Assert.Contains("enum Binding { HARD SOFT BOUND_BY_THREAD }", Flat(sdl), StringComparison.Ordinal);
        Assert.Contains("enum SortEnumType { ASC DESC }", Flat(sdl), StringComparison.Ordinal);
        Assert.Contains("type BooksConnection { nodes: [Book!] edges: [BooksEdge!] pageInfo: PageInfo! totalCount: Int! }", Flat(sdl), StringComparison.Ordinal);
        Assert.Contains("type BooksEdge { cursor: String! node: Book! }", Flat(sdl), StringComparison.Ordinal);
        Assert.Contains("type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }", Flat(sdl), StringComparison.Ordinal);
        Assert.Contains("books(first: Int after: String last: Int before: String where: BookFilterInput order: [BookSortInput!]): BooksConnection", Flat(sdl).Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_generated_type_and_field_is_described_in_both_languages()
    {
        await using var city = await BooksCity.Start(Engine.Sqlite);
        var schema = SchemaOf(city);
        schema.Initialize();

        var types = schema.AllTypes.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal) && type.Name is not "Query" and not "Book").ToList();
        IEnumerable<(string, string?)> described =
        [
            .. types.Where(type => type.GetType().Namespace != typeof(ScalarGraphType).Namespace || type is not ScalarGraphType).Select(type => (type.Name, type.Description)),
            .. types.OfType<IComplexGraphType>().SelectMany(type => type.Fields.Select(field => ($"{type.Name}.{field.Name}", field.Description))),
            .. types.OfType<EnumerationGraphType>().SelectMany(type => type.Values.Select(value => ($"{type.Name}.{value.Name}", value.Description))),
        ];

        Assert.DoesNotContain(described, each => each.Item2 is null || !each.Item2.Contains(" · ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_is_asked_and_answered_through_the_engine()
    {
        await using var city = await BooksCity.Start(Engine.Sqlite, [.. Enumerable.Range(1, 5).Select(number => new Book { Title = $"安全{number}", Binding = Binding.Soft })]);

        var answer = await Ask(city, """
            query($where: BookFilterInput) {
              books(first: 2, where: $where, order: {title: DESC}) { totalCount ...page }
            }
            fragment page on BooksConnection { nodes { title } edges { cursor node { title binding } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
            """, """{"where":{"binding":{"in":["SOFT"]},"title":{"neq":"安全5"}}}""");

        var books = answer.GetProperty("data").GetProperty("books");
        Assert.Equal(4, books.GetProperty("totalCount").GetInt32());
        Assert.Equal(["安全4", "安全3"], books.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("title").GetString()));
        Assert.Equal("SOFT", books.GetProperty("edges")[0].GetProperty("node").GetProperty("binding").GetString());
        Assert.Equal(books.GetProperty("edges")[1].GetProperty("cursor").GetString(), books.GetProperty("pageInfo").GetProperty("endCursor").GetString());
        Assert.True(books.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.Equal(2, city.Statements.Texts.Count);
    }

    [Theory]
    [InlineData("{ books { nodes { title } } }", 1)]
    [InlineData("{ books { totalCount } }", 1)]
    [InlineData("{ books { __typename } }", 0)]
    [InlineData("{ books { count: totalCount pageInfo { hasNextPage } } }", 2)]
    [InlineData("{ books { nodes { title } totalCount @skip(if: true) } }", 1)]
    public async Task Only_what_is_selected_is_read(string query, int statements)
    {
        await using var city = await BooksCity.Start(Engine.Sqlite, new Book { Title = "a" });

        await Ask(city, query);

        Assert.Equal(statements, city.Statements.Texts.Count);
    }

    [Fact]
    public async Task Two_lists_of_different_types_cannot_share_a_name()
    {
        await using var city = await BooksCity.Start(Engine.Sqlite);
        var types = city.Get<ListTypes>();
        types.ConnectionOf(new ObjectGraphType { Name = "Book" }, "books");

        Assert.Throws<InvalidOperationException>(() => types.ConnectionOf(new ObjectGraphType { Name = "Shelf" }, "books"));
    }

    private static string Flat(string sdl) => string.Join(' ', sdl.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static global::GraphQL.Types.Schema SchemaOf(BooksCity city)
    {
        var types = city.Get<ListTypes>();
        var book = new ObjectGraphType { Name = "Book" };
        foreach (var name in new[] { nameof(Book.Title), nameof(Book.Binding) })
        {
            var property = typeof(Book).GetProperty(name)!;
            book.AddField(new FieldType { Name = PublishedName.Of(property), ResolvedType = types.ScalarOf(property.PropertyType), Resolver = new FuncFieldResolver<object?>(context => property.GetValue(context.Source)) });
        }

        var books = new FieldType { Name = "books", ResolvedType = types.ConnectionOf(book, "books"), Arguments = new QueryArguments(), Resolver = new FuncFieldResolver<object?>(context => Books(city, context)) };
        types.AddPaging(books.Arguments);
        types.AddFiltering(books.Arguments, typeof(Book));
        types.AddSorting(books.Arguments, typeof(Book));
        var query = new ObjectGraphType { Name = "Query" };
        query.AddField(books);
        return new global::GraphQL.Types.Schema { Query = query };
    }

    private static async ValueTask<object?> Books(BooksCity city, IResolveFieldContext context)
    {
        await using var db = city.CreateDbContext();
        return await city.Get<ListField>().Resolve(db.Set<Book>(), context, db);
    }

    private static async Task<JsonElement> Ask(BooksCity city, string query, string? variables = null)
    {
        var serializer = new GraphQLSerializer();
        var result = await new DocumentExecuter().ExecuteAsync(new ExecutionOptions { Schema = SchemaOf(city), Query = query, Variables = serializer.Deserialize<Inputs>(variables), ThrowOnUnhandledException = true });
        using var stream = new MemoryStream();
        await serializer.WriteAsync(stream, result);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }
}
