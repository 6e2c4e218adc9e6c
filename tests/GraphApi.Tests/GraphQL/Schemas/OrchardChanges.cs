using System.Text.Json;
using GraphApi.Platform.GraphQL;

namespace GraphApi.Tests.GraphQL.Schemas;

/// <summary>How the tests of mutations change the orchard, and what they look at in the answer.</summary>
internal static class OrchardChanges
{
    public const string Change = """
        mutation($input: ChangeTreeInput!) { changeTree(input: $input) { tree { name version plantedOn neighbour { id } }
            errors { __typename ... on Error { code message path params { name value } } ... on StaleVersionError { current { id ... on Tree { name } } } ... on NotATreeError { called } } } }
        """;

    public const string Plant = """
        mutation($input: PlantTreeInput!) { plantTree(input: $input) { tree { name neighbour { name } } errors { __typename ... on Error { code message path } } } }
        """;

    public static readonly string Id = GlobalId.Of<Tree>(1);

    public static Tree Apple => new() { Name = "甲", Fruit = Fruit.Apple, PlantedOn = new DateOnly(2000, 1, 1) };

    public static string Params(JsonElement error) => string.Join(' ', error.GetProperty("params").EnumerateArray().Select(param => $"{param.GetProperty("name")}={param.GetProperty("value")}"));

    public static IEnumerable<string> Places(JsonElement payload)
        => payload.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("__typename")} {string.Join('.', error.GetProperty("path").EnumerateArray())}");

    public static async Task<JsonElement> OnlyError(OrchardCity city, string mutation, string field, object input)
        => Assert.Single((await city.Data(mutation, new { input })).GetProperty(field).GetProperty("errors").EnumerateArray());
}
