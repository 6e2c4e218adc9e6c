using GraphApi.Tests.TestKit;

namespace GraphApi.Tests.GraphQL.Schemas;

/// <summary>The schema of the program itself, as a client reads it.</summary>
public sealed class AppSchemaTests
{
    [Fact]
    public async Task Every_published_element_is_described()
    {
        await using var city = await TestCity.Start();

        var answer = await city.Send(Described.Introspection);

        Described.Every_published_element_is_described(answer.Body.GetProperty("data"));
    }

    [Fact]
    public async Task The_root_fields_are_those_clients_rely_on()
    {
        await using var city = await TestCity.Start();

        var answer = await city.Send("{ __schema { queryType { fields { name } } mutationType { fields { name } } } }");

        var schema = answer.Data("__schema");
        Assert.Superset(new HashSet<string?> { "node", "nodes", "units", "unitByCode", "supervisionItems" }, Names(schema, "queryType"));
        Assert.Superset(new HashSet<string?> { "createUnit", "changeUnit", "moveUnit", "endUnit", "createSupervisionItem", "changeSupervisionItem", "assignSupervisionItem", "repealSupervisionItem" }, Names(schema, "mutationType"));
    }

    [Fact]
    public async Task A_unit_is_made_read_and_changed_over_HTTP()
    {
        await using var city = await TestCity.Start();
        const string create = "mutation($input: CreateUnitInput!) { createUnit(input: $input) { unit { id name version } errors { __typename ... on Error { message path } } } }";

        var made = (await city.Send(create, new { input = new { name = "示范市", kind = "CITY", code = "990100000000" } })).Data("createUnit").GetProperty("unit");
        var read = (await city.Send("query($id: ID!) { node(id: $id) { ... on Unit { name childCount } } }", new { id = made.GetProperty("id").GetString() })).Data("node");
        var changed = await city.Send("mutation($input: ChangeUnitInput!) { changeUnit(input: $input) { unit { shortName version } errors { __typename } } }", new { input = new { id = made.GetProperty("id").GetString(), version = 1, shortName = "市" } });

        Assert.Equal("示范市", read.GetProperty("name").GetString());
        Assert.Equal((2, "市"), (changed.Data("changeUnit").GetProperty("unit").GetProperty("version").GetInt32(), changed.Data("changeUnit").GetProperty("unit").GetProperty("shortName").GetString()));
    }

    private static HashSet<string?> Names(System.Text.Json.JsonElement schema, string root)
        => [.. schema.GetProperty(root).GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString())];
}
