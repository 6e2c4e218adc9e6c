using System.Globalization;
using GraphApi.Features.Campaigns.Plans;
using GraphApi.Features.Units;
using GraphApi.Platform.Data;

namespace GraphApi.Features.SeedLoad;

/// <summary>The campaign that all made-up lists belong to; its code is how they are told from real ones.</summary>
internal static class SeedPlans
{
    public const string Code = "SEED-LOAD";

    private static readonly string[] Trades = ["总体", "消防安全", "道路交通", "建设工程", "危险化学品", "工贸", "城镇燃气", "特种设备", "文化旅游", "学校", "医疗机构", "水利工程", "寄递物流", "农业机械"];

    /// <exception cref="AlreadySeededException">they are there already</exception>
    public static async Task<IReadOnlyList<int>> Add(CityDb db, DateOnly from, DateOnly until, UnitDirectory units, CancellationToken cancel)
    {
        var campaigns = await CampaignDirectory.Load(db, cancel);
        if (campaigns.ByCode(Code) is not null) throw new AlreadySeededException();

        var campaign = Campaign.Create(new(Code, "模拟专项行动", from, until), campaigns);
        db.Campaigns.Add(campaign);
        await db.SaveChangesAsync(cancel);

        var known = await PlanDirectory.Load(db, cancel);
        var plans = Trades.Select((trade, place) => CampaignPlan.Create(
            new(campaign.Id, string.Create(CultureInfo.InvariantCulture, $"{Code}-{place:00}"), $"模拟{trade}方案", place == 0 ? "总体方案" : "专项方案", place + 1, LeadUnitId: null), known, units)).ToList();
        db.CampaignPlans.AddRange(plans);
        await db.SaveChangesAsync(cancel);
        return [.. plans.Select(plan => plan.Id)];
    }
}
