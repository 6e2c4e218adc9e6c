using GraphApi.Tests.TestKit;

namespace GraphApi.Tests.Features.Items;

public sealed class ItemApiTests
{
    private const string Create = "mutation($input: CreateSupervisionItemInput!) { createSupervisionItem(input: $input) { supervisionItem { id version code lead { name } sharedLead sharedLeads { code } coUnits { code } hasLeadGap } errors { __typename } } }";
    private const string Assign = "mutation($input: AssignSupervisionItemInput!) { assignSupervisionItem(input: $input) { supervisionItem { version lead { code } hasLeadGap } errors { __typename } } }";

    [Fact]
    public async Task An_item_nobody_leads_is_a_gap_until_somebody_is_assigned()
    {
        await using var city = await TestCity.StartWithDemo();
        var lead = await Id(city, "D13");
        var item = (await city.Send(Create, new { input = new { title = "露营地安全", kind = "GUIDE" } })).Data("createSupervisionItem").GetProperty("supervisionItem");

        var assigned = (await city.Send(Assign, new { input = new { id = item.GetProperty("id").GetString(), version = 1, leadIds = new[] { lead }, coUnitIds = Array.Empty<string>() } }))
            .Data("assignSupervisionItem").GetProperty("supervisionItem");
        var led = (await city.Send("""{ unitByCode(code: "D13") { leadItems { title } } }""")).Data("unitByCode").ToString();

        Assert.Equal(("X-07", true), (item.GetProperty("code").GetString(), item.GetProperty("hasLeadGap").GetBoolean()));
        Assert.Equal("""{"version":2,"lead":{"code":"D13"},"hasLeadGap":false}""", assigned.ToString());
        Assert.Contains("露营地安全", led);
    }

    [Fact]
    public async Task A_shared_lead_has_no_single_lead()
    {
        await using var city = await TestCity.StartWithDemo();
        string[] leads = [await Id(city, "D19"), await Id(city, "D12")];

        var refused = await city.Send(Create, new { input = new { title = "农家乐安全", kind = "SUPERVISE", leadIds = leads } });
        var created = (await city.Send(Create, new { input = new { title = "农家乐安全", kind = "SUPERVISE", leadIds = leads, sharedLead = true } })).Data("createSupervisionItem").GetProperty("supervisionItem");

        Assert.Equal("LeadNotSharedError", refused.OnlyError("createSupervisionItem"));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, created.GetProperty("lead").ValueKind);
        Assert.Equal("""[{"code":"D19"},{"code":"D12"}]""", created.GetProperty("sharedLeads").ToString());
        Assert.False(created.GetProperty("hasLeadGap").GetBoolean());
    }

    [Fact]
    public async Task A_repealed_item_stays_on_record_but_is_no_longer_among_those_of_its_lead()
    {
        await using var city = await TestCity.StartWithDemo();
        var item = (await city.Send("""{ supervisionItems(where: { code: { eq: "D01-01" } }) { nodes { id version } } }""")).Data("supervisionItems").GetProperty("nodes")[0];

        var repealed = await city.Send("mutation($input: RepealSupervisionItemInput!) { repealSupervisionItem(input: $input) { supervisionItem { isRepealed validTo } errors { __typename } } }",
            new { input = new { id = item.GetProperty("id").GetString(), version = item.GetProperty("version").GetInt32(), validTo = "2026-03-30" } });
        var led = (await city.Send("""{ unitByCode(code: "D01") { leadItems { code } } }""")).Data("unitByCode").GetProperty("leadItems");

        Assert.Equal("""{"isRepealed":true,"validTo":"2026-03-30"}""", repealed.Data("repealSupervisionItem").GetProperty("supervisionItem").ToString());
        Assert.Equal(6, led.GetArrayLength());
    }

    [Fact]
    public async Task Items_are_filtered_and_ordered_by_their_lead()
    {
        await using var city = await TestCity.StartWithDemo();

        var items = (await city.Send("""{ supervisionItems(first: 1, where: { lead: { name: { contains: "应急" } }, kind: { eq: PERMIT } }, order: [{ lead: { code: ASC } }, { title: ASC }]) { totalCount nodes { code } } }""")).Data("supervisionItems");

        Assert.Equal("""{"totalCount":2,"nodes":[{"code":"D01-02"}]}""", items.ToString());
    }

    [Fact]
    public async Task Gaps_are_filtered_by_and_come_first_in_their_order()
    {
        await using var city = await TestCity.StartWithDemo();

        var gaps = (await city.Send("{ supervisionItems(where: { hasLeadGap: { eq: true } }) { totalCount nodes { hasLeadGap leadGap } } }")).Data("supervisionItems");
        var first = (await city.Send("{ supervisionItems(first: 6, order: [{ hasLeadGap: DESC }, { code: ASC }]) { nodes { hasLeadGap } } }")).Data("supervisionItems").GetProperty("nodes");

        Assert.Equal(5, gaps.GetProperty("totalCount").GetInt32());
        Assert.All(gaps.GetProperty("nodes").EnumerateArray(), item => Assert.Equal("""{"hasLeadGap":true,"leadGap":"NO_LEAD"}""", item.ToString()));
        Assert.Equal([true, true, true, true, true, false], first.EnumerateArray().Select(item => item.GetProperty("hasLeadGap").GetBoolean()));
    }

    [Theory]
    [InlineData("D33", "X-02")]
    [InlineData("D13", "D13-01")]
    public async Task The_items_of_a_unit_that_ends_are_gaps_from_the_day_after(string lead, string item)
    {
        await using var city = await TestCity.StartWithDemo();
        if (lead == "D33") await Share(city, item, "D33", "D12");
        var unit = await Unit(city, lead);
        foreach (var below in await Children(city, lead)) await End(city, below, "2026-03-30");

        await End(city, unit, "2026-03-30");
        var led = (await city.Send("query($code: String!) { unitByCode(code: $code) { isLive leadItems { code hasLeadGap leadGap } } }", new { code = lead })).Data("unitByCode");
        var listed = (await city.Send("{ supervisionItems(first: 200, where: { hasEndedLead: { eq: true } }) { nodes { code } } }")).Data("supervisionItems").GetProperty("nodes");

        Assert.False(led.GetProperty("isLive").GetBoolean());
        Assert.All(led.GetProperty("leadItems").EnumerateArray(), one => Assert.Equal("LEAD_ENDED", one.GetProperty("leadGap").GetString()));
        Assert.Equal(Codes(led.GetProperty("leadItems")), Codes(listed));
        Assert.Contains(item, Codes(listed));
    }

    [Fact]
    public async Task An_item_is_found_by_each_of_those_who_share_its_lead()
    {
        await using var city = await TestCity.StartWithDemo();

        foreach (var code in new[] { "D19", "D12" })
        {
            var found = (await city.Send("query($code: String!) { supervisionItems(first: 200, where: { leads: { some: { code: { eq: $code } } } }) { nodes { code } } unitByCode(code: $code) { leadItems { code } } }", new { code })).Body.GetProperty("data");

            Assert.Contains("X-02", Codes(found.GetProperty("supervisionItems").GetProperty("nodes")));
            Assert.Equal(Codes(found.GetProperty("unitByCode").GetProperty("leadItems")), Codes(found.GetProperty("supervisionItems").GetProperty("nodes")));
        }
    }

    [Theory]
    [InlineData("{ leads: { none: {} } }", 5)]
    [InlineData("{ leads: { some: {} }, and: [{ leads: { none: {} } }] }", 0)]
    [InlineData("{ coUnits: { some: { name: { eq: \"市商务局\" } } } }", 1)]
    [InlineData("{ isRepealed: { eq: true } }", 0)]
    [InlineData("{ lead: { isLive: { eq: false } } }", 0)]
    public async Task Items_are_filtered_by_what_is_computed_of_them(string where, int count)
    {
        await using var city = await TestCity.StartWithDemo();

        Assert.Equal(count, (await city.Send($"{{ supervisionItems(where: {where}) {{ totalCount }} }}")).Data("supervisionItems").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task PostgreSQL_answers_what_is_computed_of_items_as_well()
    {
        var server = Environment.GetEnvironmentVariable("GRAPHAPI_TEST_POSTGRES");
        Needs.Have(server is not null, "No PostgreSQL server. Set GRAPHAPI_TEST_POSTGRES to the connection string of one.");
        await using var city = await TestCity.Start(settings: new Dictionary<string, string> { ["demo"] = "true", ["database"] = "postgres", ["connection"] = $"{server};Database=items_{Guid.NewGuid():N}" });
        await Share(city, "X-02", "D33", "D12");
        foreach (var below in await Children(city, "D33")) await End(city, below, "2026-03-30");
        await End(city, await Unit(city, "D33"), "2026-03-30");

        var answer = await city.Send("""
            { ended: supervisionItems(where: { hasEndedLead: { eq: true }, leads: { some: { code: { eq: "D12" } } } }, order: [{ hasLeadGap: DESC }, { lead: { isLive: ASC } }]) { nodes { code leadGap } }
              gaps: supervisionItems(where: { leads: { none: {} }, hasLeadGap: { neq: false } }) { totalCount } }
            """);

        Assert.Equal("""{"ended":{"nodes":[{"code":"X-02","leadGap":"LEAD_ENDED"}]},"gaps":{"totalCount":5}}""", answer.Body.GetProperty("data").ToString());
    }

    private static async Task Share(TestCity city, string code, params string[] leads)
    {
        var item = (await city.Send("query($code: String!) { supervisionItems(where: { code: { eq: $code } }) { nodes { id version } } }", new { code })).Data("supervisionItems").GetProperty("nodes")[0];
        var ids = new List<string>();
        foreach (var lead in leads) ids.Add(await Id(city, lead));
        var answer = await city.Send("mutation($input: AssignSupervisionItemInput!) { assignSupervisionItem(input: $input) { supervisionItem { code } errors { __typename } } }",
            new { input = new { id = item.GetProperty("id").GetString(), version = item.GetProperty("version").GetInt32(), leadIds = ids, sharedLead = true, coUnitIds = Array.Empty<string>() } });
        Assert.Equal(code, answer.Data("assignSupervisionItem").GetProperty("supervisionItem").GetProperty("code").GetString());
    }

    private static async Task End(TestCity city, (string Id, int Version) unit, string validTo)
    {
        var answer = await city.Send("mutation($input: EndUnitInput!) { endUnit(input: $input) { unit { validTo } errors { __typename ... on Error { message } } } }", new { input = new { id = unit.Id, version = unit.Version, validTo } });
        Assert.Contains(validTo, answer.Data("endUnit").ToString());
    }

    private static async Task<(string Id, int Version)> Unit(TestCity city, string code)
        => Numbered((await city.Send("query($code: String!) { unitByCode(code: $code) { id version } }", new { code })).Data("unitByCode"));

    private static async Task<List<(string Id, int Version)>> Children(TestCity city, string code)
        => [.. (await city.Send("query($code: String!) { unitByCode(code: $code) { children { id version } } }", new { code })).Data("unitByCode").GetProperty("children").EnumerateArray().Select(Numbered)];

    private static (string Id, int Version) Numbered(System.Text.Json.JsonElement json) => (json.GetProperty("id").GetString()!, json.GetProperty("version").GetInt32());

    private static List<string?> Codes(System.Text.Json.JsonElement items) => [.. items.EnumerateArray().Select(item => item.GetProperty("code").GetString()).Order(StringComparer.Ordinal)];

    private static async Task<string> Id(TestCity city, string code)
        => (await city.Send("query($code: String!) { unitByCode(code: $code) { id } }", new { code })).Data("unitByCode").GetProperty("id").GetString()!;
}
