using GraphQLParser.AST;

namespace GraphApi.Tests.GraphQL.Schemas;

public sealed class SchemaTests
{
    [Fact]
    public async Task Every_published_element_is_described()
    {
        await using var city = await OrchardCity.Start();

        Described.Every_published_element_is_described(await city.Data(Described.Introspection));
    }

    [Theory]
    [InlineData("type Tree implements Node {")]
    [InlineData("  id: ID!")]
    [InlineData("  version: Int!")]
    [InlineData("  fruit: Fruit!")]
    [InlineData("  plantedOn: LocalDate")]
    [InlineData("  neighbour: Tree")]
    [InlineData("  harvests: [Harvest!]!")]
    [InlineData("  widest: ID")]
    [InlineData("  LATE_PEAR")]
    [InlineData("  allTrees(")]
    [InlineData("  secret: String!")]
    [InlineData("  nodes(")]
    [InlineData("    ids: [ID!]!): [Node]!")]
    [InlineData("union ChangeTreeError = InvalidIdError | InvalidTextError | NotATreeError | NotAllowedError | NotFoundError | RequiredError | StaleVersionError | TooLongError")]
    [InlineData("type NotATreeError implements Error {")]
    [InlineData("  called: String!")]
    [InlineData("  current: Node")]
    [InlineData("  errors: [ChangeTreeError!]")]
    [InlineData("input ChangeTreeInput {")]
    [InlineData("  beside: [ID!]")]
    [InlineData("input TreeNoteInput {")]
    [InlineData("  watts: Int! = 5")]
    [InlineData("    order: [TreeSortInput!]): TreesConnection")]
    public async Task The_schema_reads_as_HotChocolate_would_publish_it(string line)
    {
        await using var city = await OrchardCity.Start();

        Assert.Contains(line, city.Sdl.Split('\n'));
    }

    [Theory]
    [InlineData("neighbourId")]
    [InlineData("hiddenTreeIds")]
    [InlineData("treeId")]
    [InlineData("Secret:")]
    [InlineData("\\u")]
    public async Task Keys_and_what_is_left_out_are_not_in_it(string text)
    {
        await using var city = await OrchardCity.Start();

        Assert.DoesNotContain(text, city.Sdl);
    }

    [Fact]
    public async Task The_text_of_the_schema_is_the_same_every_time()
    {
        await using var one = await OrchardCity.Start();
        await using var other = await OrchardCity.Start();

        Assert.Equal(one.Sdl, other.Sdl);
    }

    [Fact]
    public async Task The_text_of_the_schema_can_be_read_again()
    {
        await using var city = await OrchardCity.Start();

        var read = GraphQLParser.Parser.Parse(city.Sdl);

        var tree = read.Definitions.OfType<GraphQLObjectTypeDefinition>().Single(type => type.Name.StringValue == "Tree");
        Assert.Equal("名称 · what it is \"called\" \\ named", tree.Fields!.Items.Single(field => field.Name.StringValue == "name").Description!.Value.ToString());
    }

    [Fact]
    public async Task Roles_stand_in_the_description()
    {
        await using var city = await OrchardCity.Start();

        Assert.Contains("更改果树（限安办、填报员） · change a tree (only for: safety office of a city, county, park or township; clerk who fills in lists)", city.Sdl);
    }
}
