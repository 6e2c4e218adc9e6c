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
    public async Task Only_gaps_are_listed_when_only_gaps_are_asked_for()
    {
        await using var city = await TestCity.StartWithDemo();

        var gaps = (await city.Send("{ supervisionItems(onlyLeadGaps: true) { totalCount nodes { hasLeadGap lead { name } } } }")).Data("supervisionItems");

        Assert.Equal(5, gaps.GetProperty("totalCount").GetInt32());
        Assert.All(gaps.GetProperty("nodes").EnumerateArray(), item => Assert.True(item.GetProperty("hasLeadGap").GetBoolean()));
    }

    private static async Task<string> Id(TestCity city, string code)
        => (await city.Send("query($code: String!) { unitByCode(code: $code) { id } }", new { code })).Data("unitByCode").GetProperty("id").GetString()!;
}
