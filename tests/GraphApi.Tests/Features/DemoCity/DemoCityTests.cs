using System.Diagnostics;
using GraphApi.Tests.TestKit;

namespace GraphApi.Tests.Features.DemoCity;

public sealed class DemoCityTests
{
    [Fact]
    public async Task An_empty_database_gets_the_invented_city_by_two_imports_with_nothing_in_error()
    {
        await using var city = await TestCity.StartWithDemo();

        var jobs = (await city.Send("{ importJobs(order: [{ receivedAt: ASC }]) { nodes { sheet state counts { new error } } } }")).Data("importJobs").GetProperty("nodes");

        Assert.Equal("""[{"sheet":"units","state":"APPLIED","counts":{"new":651,"error":0}},{"sheet":"items","state":"APPLIED","counts":{"new":222,"error":0}}]""", jobs.ToString());
    }

    [Fact]
    public async Task A_second_start_brings_nothing_more()
    {
        var folder = Directory.CreateTempSubdirectory("city-").FullName;
        var settings = new Dictionary<string, string> { ["demo"] = "true" };
        await using (var first = await TestCity.Start(folder, settings: settings)) Assert.Equal(7, await first.CountUnits("COUNTY"));

        await using var second = await TestCity.Start(folder, settings: settings);

        Assert.Equal(7, await second.CountUnits("COUNTY"));
        Assert.Equal(2, (await second.Send("{ importJobs { totalCount } }")).Data("importJobs").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task It_is_there_within_twenty_seconds()
    {
        var watch = Stopwatch.StartNew();

        await using var city = await TestCity.StartWithDemo();

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Matters_that_touch_several_departments_have_their_leads_their_helpers_or_nobody()
    {
        await using var city = await TestCity.StartWithDemo();

        var items = (await city.Send("""{ supervisionItems(first: 50, where: { code: { in: ["D03-04", "X-01", "X-02", "X-03"] } }) { nodes { code lead { shortName } sharedLead sharedLeads { code } coUnits { code } hasLeadGap } } }"""))
            .Data("supervisionItems").GetProperty("nodes").EnumerateArray().ToDictionary(item => item.GetProperty("code").GetString()!);

        Assert.Equal("""[{"code":"D09"},{"code":"D05"},{"code":"D08"},{"code":"D21"}]""", items["D03-04"].GetProperty("coUnits").ToString());
        Assert.True(items["X-01"].GetProperty("hasLeadGap").GetBoolean());
        Assert.Equal("""[{"code":"D19"},{"code":"D12"},{"code":"D23"}]""", items["X-02"].GetProperty("sharedLeads").ToString());
        Assert.True(items["X-03"].GetProperty("hasLeadGap").GetBoolean());
    }
}
