using System.Globalization;
using GraphApi.Platform.Hosting;
using GraphApi.Platform.Words;

namespace GraphApi.Features.Campaigns;

/// <summary>What a city may change about campaigns, set under <c>Campaigns</c>.</summary>
public sealed record CampaignSettings
{
    internal const int MostReportDueDays = 90;

    private const string Section = "Campaigns";

    /// <summary>Days after the end of a period in which its reports are still in time. Member units report within the first five days of the following quarter.</summary>
    public int ReportDueDays { get; init; } = 5;

    /// <summary>The last day for reports of a period.</summary>
    public DateOnly ReportsDueOn(Period period) => period.LastDay.AddDays(ReportDueDays);

    /// <exception cref="StartRefusedException">a number that cannot be</exception>
    public static CampaignSettings From(IConfiguration configuration)
    {
        if (configuration[$"{Section}:{nameof(ReportDueDays)}"] is not { } given) return new();

        var isNumber = int.TryParse(given, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days);
        return isNumber && days is >= 0 and <= MostReportDueDays ? new() { ReportDueDays = days } : throw new StartRefusedException(new(
            $"设置 {Section}:{nameof(ReportDueDays)} 为“{given}”，应是 0 到 {MostReportDueDays} 的整数（期次结束后几天内报送算按时），请改正。",
            $"The setting {Section}:{nameof(ReportDueDays)} is \"{given}\"; it must be a whole number from 0 to {MostReportDueDays}: the days after a period in which its reports are in time. Correct it."));
    }
}

/// <summary>专项行动 · what campaigns need besides their lists</summary>
public static class CampaignSetup
{
    /// <summary>加入专项行动 · its settings</summary>
    public static void AddCampaigns(this WebApplicationBuilder builder) => builder.Services.AddSingleton(CampaignSettings.From(builder.Configuration));
}
