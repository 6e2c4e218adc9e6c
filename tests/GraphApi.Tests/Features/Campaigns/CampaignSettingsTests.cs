using GraphApi.Features.Campaigns;
using GraphApi.Platform.Hosting;
using GraphApi.Platform.Words;
using GraphApi.Tests.TestKit;
using Microsoft.Extensions.Configuration;

namespace GraphApi.Tests.Features.Campaigns;

public sealed class CampaignSettingsTests
{
    private static readonly Period Quarter = new(2026, PeriodKind.Quarter, 1);

    [Theory]
    [InlineData(null, 5)]
    [InlineData("0", 0)]
    [InlineData("90", 90)]
    public void Reports_are_due_some_days_after_their_period(string? given, int days)
        => Assert.Equal(Quarter.LastDay.AddDays(days), CampaignSettings.From(Settings(given)).ReportsDueOn(Quarter));

    [Theory]
    [InlineData("-1")]
    [InlineData("91")]
    [InlineData("五")]
    [InlineData("")]
    public void What_is_no_such_number_is_refused_in_words(string given)
        => Assert.Contains($"Campaigns:ReportDueDays 为“{given}”，应是 0 到 90 的整数", Assert.Throws<StartRefusedException>(() => CampaignSettings.From(Settings(given))).Text.Chinese, StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("今年")]
    [InlineData("")]
    public void What_is_no_day_is_refused_in_words(string given)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Campaigns:ListsReceivedSince", given)]).Build();

        Assert.Contains($"Campaigns:ListsReceivedSince 为“{given}”，应是 2026-01-31 这样的日期", Assert.Throws<StartRefusedException>(() => CampaignSettings.From(settings)).Text.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_setting_decides_until_when_a_unit_is_asked_for_its_reports()
    {
        await using var city = await TestCity.Start(settings: new Dictionary<string, string> { ["Campaigns:ReportDueDays"] = "10" });
        await city.Create("示范市", "519900000000", "CITY");

        var answer = await city.Send("""{ units { nodes { reportingStatus(period: "2026-Q1") { dueOn } } } }""");

        Assert.Equal("""{"reportingStatus":{"dueOn":"2026-04-10"}}""", answer.Data("units").GetProperty("nodes")[0].ToString());
    }

    private static IConfiguration Settings(string? days)
        => new ConfigurationBuilder().AddInMemoryCollection(days is null ? [] : [new("Campaigns:ReportDueDays", days)]).Build();
}
