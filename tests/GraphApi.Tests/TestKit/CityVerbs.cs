namespace GraphApi.Tests.TestKit;

/// <summary>What tests of every subject need of a city, done as a client does it.</summary>
public static class CityVerbs
{
    extension(TestCity city)
    {
        /// <summary>Creates a unit and returns its global id.</summary>
        public async Task<string> Create(string name, string? code, string kind, string? parentId = null)
        {
            var answer = await city.Send(
                "mutation($input: CreateUnitInput!) { createUnit(input: $input) { unit { id } errors { __typename ... on Error { message } } } }",
                new { input = new { name, code, kind, parentId } });
            var created = answer.Data("createUnit");
            Assert.True(created.GetProperty("unit").ValueKind == System.Text.Json.JsonValueKind.Object, created.ToString());
            return created.GetProperty("unit").GetProperty("id").GetString()!;
        }

        public async Task<int> CountUnits(string kind)
            => (await city.Send("query($kind: UnitKind!) { units(where: { kind: { eq: $kind } }) { totalCount } }", new { kind })).Data("units").GetProperty("totalCount").GetInt32();
    }
}
