using System.ComponentModel.DataAnnotations;
using GraphApi.Platform.Hosting;
using GraphApi.Platform.Words;

namespace GraphApi.Features.Campaigns;

/// <summary>What a city may change about campaigns, set under <c>Campaigns</c>.</summary>
public sealed record CampaignSettings
{
    /// <summary>Days after the end of a period in which its reports are still in time. Member units report within the first five days of the following quarter.</summary>
    [Range(0, 90)]
    public int ReportDueDays { get; init; } = 5;

    /// <summary>The first day on which lists came to this system; if none is set, that of the first list in it. Set it where lists were tried out before.</summary>
    public DateOnly? ListsReceivedSince { get; init; }

    /// <summary>The last day for reports of a period.</summary>
    public DateOnly ReportsDueOn(Period period) => period.LastDay.AddDays(ReportDueDays);

    /// <exception cref="StartRefusedException">a number that cannot be</exception>
    public static CampaignSettings From(IConfiguration configuration) => CheckedSettings.Read<CampaignSettings>(configuration, "Campaigns");
}

/// <summary>专项行动 · what campaigns need besides their lists</summary>
public static class CampaignSetup
{
    /// <summary>加入专项行动 · its settings</summary>
    public static void AddCampaigns(this WebApplicationBuilder builder) => builder.Services.AddSingleton(CampaignSettings.From(builder.Configuration));
}
