using System.Text.Json;
using GraphApi.Tests.TestKit;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Tests.Features.Units;

public sealed class UnitApiTests
{
    private const string Create = "mutation($input: CreateUnitInput!) { createUnit(input: $input) { unit { id version code rank parent { name } } errors { __typename ... on Error { code message path } } } }";
    private const string Change = "mutation($input: ChangeUnitInput!) { changeUnit(input: $input) { unit { version name shortName contactName contactPhone aliases { name validTo } } errors { __typename } } }";

    [Fact]
    public async Task A_county_is_created_under_its_city_and_found_by_its_code()
    {
        await using var city = await TestCity.Start();
        var root = await city.Create("示范市", "519900000000", "CITY");

        var created = (await city.Send(Create, new { input = new { name = "北岭县人民政府", kind = "COUNTY", code = "519904000000", parentId = root } })).Data("createUnit").GetProperty("unit");
        var found = (await city.Send("""{ unitByCode(code: "519904000000") { name kind path isLive ancestors { name } } }""")).Data("unitByCode");

        Assert.Equal(("519904000000", 1, "示范市"), (created.GetProperty("code").GetString(), created.GetProperty("version").GetInt32(), created.GetProperty("parent").GetProperty("name").GetString()));
        Assert.Equal("""{"name":"北岭县人民政府","kind":"COUNTY","path":"北岭县人民政府","isLive":true,"ancestors":[{"name":"示范市"}]}""", Plain(found));
    }

    [Fact]
    public async Task Everything_wrong_with_an_input_is_told_at_once_in_the_callers_language()
    {
        await using var city = await TestCity.Start();
        var root = await city.Create("示范市", "519900000000", "CITY");

        var errors = (await city.Send(Create, new { input = new { name = "", kind = "TOWNSHIP", parentId = root, code = "51", contactPhone = "?" } }, language: "en"))
            .Data("createUnit").GetProperty("errors").EnumerateArray().ToList();

        Assert.Equal(
            [("PHONE_FORM", "input.contactPhone"), ("REQUIRED", "input.name"), ("UNIT_CODE_MALFORMED", "input.code"), ("UNIT_PARENT_KIND", "input.parentId")],
            errors.Select(error => (error.GetProperty("code").GetString(), string.Join('.', error.GetProperty("path").EnumerateArray().Select(step => step.GetString())))).Order());
        Assert.All(errors, error => Assert.DoesNotMatch("[。，]", error.GetProperty("message").GetString()));
    }

    [Fact]
    public async Task What_is_not_given_stays_and_what_is_given_as_null_goes()
    {
        await using var city = await TestCity.Start();
        var root = await city.Create("示范市", "519900000000", "CITY");
        await city.Send(Change, new { input = new { id = root, version = 1, contactName = "王建国", contactPhone = "0830-7654321", aliases = new[] { new { name = "老示范市", validTo = "2018-12-31" } } } });

        var changed = (await city.Send(Change, new { input = new { id = root, version = 2, contactPhone = (string?)null, shortName = "示范" } })).Data("changeUnit").GetProperty("unit");

        Assert.Equal("""{"version":3,"name":"示范市","shortName":"示范","contactName":"王建国","contactPhone":null,"aliases":[{"name":"老示范市","validTo":"2018-12-31"}]}""", Plain(changed));
    }

    [Fact]
    public async Task A_stale_version_changes_nothing()
    {
        await using var city = await TestCity.Start();
        var root = await city.Create("示范市", "519900000000", "CITY");
        await city.Send(Change, new { input = new { id = root, version = 1, contactName = "王建国" } });

        var answer = await city.Send(Change, new { input = new { id = root, version = 1, contactName = "李四" } });

        Assert.Equal("StaleVersionError", answer.OnlyError("changeUnit"));
        Assert.Equal("王建国", (await city.Send("""{ unitByCode(code: "519900000000") { contactName } }""")).Data("unitByCode").GetProperty("contactName").GetString());
    }

    [Fact]
    public async Task A_change_that_says_what_is_there_already_makes_no_new_version()
    {
        await using var city = await TestCity.Start();
        var root = await city.Create("示范市", "519900000000", "CITY");

        var same = (await city.Send(Change, new { input = new { id = root, version = 1, name = " 示范市 " } })).Data("changeUnit").GetProperty("unit");

        Assert.Equal(1, same.GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task A_moved_office_stands_under_its_new_department()
    {
        await using var city = await TestCity.StartWithDemo();
        var office = await Unit(city, "D01.02");
        var target = await Unit(city, "D46");
        var message = "mutation($input: MoveUnitInput!) { moveUnit(input: $input) { unit { path } errors { __typename } } }";

        var clash = await city.Send(message, new { input = new { id = office.Id, version = office.Version, parentId = target.Id } });
        var own = await Unit(city, "D46.01");
        var moved = await city.Send(message, new { input = new { id = own.Id, version = own.Version, parentId = (await Unit(city, "519904000000")).Id } });

        Assert.Equal("UnitNameTakenError", clash.OnlyError("moveUnit"));
        Assert.Equal("UnitParentKindError", moved.OnlyError("moveUnit"));
    }

    [Fact]
    public async Task An_ended_unit_stays_on_record_and_its_successor_is_named()
    {
        await using var city = await TestCity.StartWithDemo();
        var ended = await Unit(city, "519904105000");
        var heir = await Unit(city, "519904104000");
        var end = "mutation($input: EndUnitInput!) { endUnit(input: $input) { unit { isLive validTo successors { name } } errors { __typename } } }";

        var answer = await city.Send(end, new { input = new { id = ended.Id, version = ended.Version, validTo = "2026-03-30", successorIds = new[] { heir.Id } } });
        var county = (await city.Send("""{ unitByCode(code: "519904000000") { childCount children { name } all: children(includeEnded: true) { name } } }""")).Data("unitByCode");

        Assert.Equal("""{"isLive":false,"validTo":"2026-03-30","successors":[{"name":"北岭县第4镇"}]}""", Plain(answer.Data("endUnit").GetProperty("unit")));
        Assert.Equal(county.GetProperty("childCount").GetInt32() + 1, county.GetProperty("all").GetArrayLength());
    }

    [Fact]
    public async Task A_department_with_offices_cannot_end()
    {
        await using var city = await TestCity.StartWithDemo();
        var department = await Unit(city, "D01");

        var answer = await city.Send("mutation($input: EndUnitInput!) { endUnit(input: $input) { errors { __typename ... on Error { params { name value } } } } }",
            new { input = new { id = department.Id, version = department.Version, validTo = "2026-12-31" } });

        Assert.Equal("UnitHasChildrenError", answer.OnlyError("endUnit"));
        Assert.Contains("\"7\"", answer.Body.ToString());
    }

    [Theory]
    [InlineData("安监局", "市应急管理局")]
    [InlineData("５１９９０４１０４０００", "北岭县第4镇")]
    [InlineData("市 应急 管理", "市应急管理局")]
    public async Task A_search_finds_part_of_any_name_or_code(string search, string name)
    {
        await using var city = await TestCity.StartWithDemo();

        var found = (await city.Send("query($search: String) { units(search: $search, first: 5) { nodes { name } } }", new { search })).Data("units").GetProperty("nodes");

        Assert.Contains(name, found.EnumerateArray().Select(unit => unit.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("安监 局", """{"text":"市安监局","kind":"ALIAS","validTo":"2018-12-31"}""")]
    [InlineData("市应急管理局", """{"text":"市应急管理局","kind":"NAME","validTo":null}""")]
    [InlineData("应急局", """{"text":"应急局","kind":"SHORT_NAME","validTo":null}""")]
    [InlineData("d01", """{"text":"D01","kind":"CODE","validTo":null}""")]
    public async Task The_name_by_which_a_search_finds_a_unit_is_told(string search, string matched)
    {
        await using var city = await TestCity.StartWithDemo();

        var found = (await city.Send("query($search: String!) { units(search: $search, where: { code: { eq: \"D01\" } }) { nodes { matchedName(search: $search) { text kind validTo } } } }", new { search })).Data("units").GetProperty("nodes");

        Assert.Equal(matched, Plain(found[0].GetProperty("matchedName")));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("住建局")]
    public async Task What_finds_no_name_of_a_unit_matches_none(string search)
    {
        await using var city = await TestCity.StartWithDemo();

        var unit = (await city.Send("query($search: String!) { unitByCode(code: \"D01\") { matchedName(search: $search) { text } } }", new { search })).Data("unitByCode");

        Assert.Equal(JsonValueKind.Null, unit.GetProperty("matchedName").ValueKind);
    }

    [Fact]
    public async Task A_search_for_a_wildcard_is_a_search_for_that_sign()
    {
        await using var city = await TestCity.StartWithDemo();

        Assert.Equal(0, (await city.Send("""{ units(search: "%") { totalCount } }""")).Data("units").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_page_of_units_with_their_relations_costs_one_statement()
    {
        var counter = new StatementCounter();
        await using var city = await TestCity.Start(settings: new Dictionary<string, string> { ["demo"] = "true" }, change: services => services.AddSingleton<IInterceptor>(counter));

        // The import worker looks for work of its own now and then; the fewest of some tries are the query's.
        var fewest = int.MaxValue;
        for (var attempt = 0; attempt < 5; attempt++)
        {
            counter.Reset();
            (await city.Send("{ units(first: 200) { nodes { name path parent { name } sectorSuperior { name } ancestors { name } children { name } leadItems { title } coItems { title lead { name } } descendants(first: 5) { totalCount nodes { name } } } } }")).Data("units");
            fewest = Math.Min(fewest, counter.Count);
        }

        Assert.Equal(1, fewest);
    }

    [Fact]
    public async Task Descendants_are_a_list_like_any_other()
    {
        await using var city = await TestCity.StartWithDemo();

        var below = (await city.Send("""{ unitByCode(code: "519904000000") { descendants(first: 2, where: { kind: { eq: TOWNSHIP } }, order: [{ code: DESC }]) { totalCount nodes { name } } } }"""))
            .Data("unitByCode").GetProperty("descendants");

        Assert.Equal("""{"totalCount":13,"nodes":[{"name":"北岭县第13镇"},{"name":"北岭县第12镇"}]}""", Plain(below));
    }

    [Fact]
    public async Task Units_are_filtered_by_whether_they_are_in_being_today_from_the_database_and_from_memory()
    {
        await using var city = await TestCity.StartWithDemo();
        var ended = await Unit(city, "519904105000");
        await city.Send("mutation($input: EndUnitInput!) { endUnit(input: $input) { unit { isLive } errors { __typename } } }", new { input = new { id = ended.Id, version = ended.Version, validTo = "2026-03-31" } });
        const string ask = """{ units(where: { isLive: { eq: false } }) { nodes { code } } unitByCode(code: "519904000000") { descendants(where: { isLive: { neq: true } }, order: [{ isLive: DESC }]) { nodes { code } } } }""";

        var onItsLastDay = (await city.Send(ask)).Body.GetProperty("data").ToString();
        city.Clock.Advance(TimeSpan.FromDays(1));
        var onTheDayAfter = (await city.Send(ask)).Body.GetProperty("data").ToString();

        Assert.Equal("""{"units":{"nodes":[]},"unitByCode":{"descendants":{"nodes":[]}}}""", onItsLastDay);
        Assert.Equal("""{"units":{"nodes":[{"code":"519904105000"}]},"unitByCode":{"descendants":{"nodes":[{"code":"519904105000"}]}}}""", onTheDayAfter);
    }

    private static async Task<(string Id, int Version)> Unit(TestCity city, string code)
    {
        var unit = (await city.Send("query($code: String!) { unitByCode(code: $code) { id version } }", new { code })).Data("unitByCode");
        return (unit.GetProperty("id").GetString()!, unit.GetProperty("version").GetInt32());
    }

    private static string Plain(JsonElement json) => JsonSerializer.Serialize(json, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
