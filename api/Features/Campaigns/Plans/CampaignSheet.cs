using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;

namespace GraphApi.Features.Campaigns.Plans;

/// <summary>专项行动 · one row of the list of campaigns</summary>
/// <param name="Code">行动编码 · unique short code</param>
/// <param name="Name">行动名称 · its name</param>
/// <param name="StartsOn">开始日期 · first day</param>
/// <param name="EndsOn">结束日期 · last day</param>
public sealed record CampaignRow(string Code, string Name, DateOnly StartsOn, DateOnly EndsOn);

/// <summary>专项行动 · campaigns</summary>
public sealed class CampaignSheet : Sheet<CampaignRow, Campaign>
{
    public CampaignSheet() : base("专项行动", "campaigns.xlsx")
    {
        Column(row => row.Code, "行动编码").Alias("编码", "行动代码").Required().AtMost(Campaign.LongestCode).Example("ZBGJ-2024");
        Column(row => row.Name, "行动名称").Alias("专项行动", "名称").Required().AtMost(Campaign.LongestName).Example("安全生产治本攻坚三年行动（2024—2026年）");
        Column(row => row.StartsOn, "开始日期").Required().Example("2024-01-01");
        Column(row => row.EndsOn, "结束日期").Required().Example("2026-12-31");
        Key(row => row.Code);
    }

    public override IReadOnlyCollection<Role> Roles => [Role.SafetyOffice];

    public override IQueryable<Campaign> Rows(CityDb db) => db.Campaigns.OrderBy(campaign => campaign.Code);

    public override CampaignRow Read(Campaign campaign, SheetContext context) => new(campaign.Code, campaign.Name, campaign.StartsOn, campaign.EndsOn);

    public override Campaign Create(CampaignRow row, SheetContext context) => Campaign.Create(Said(row), context.Names<CampaignDirectory>());

    public override void Change(Campaign campaign, CampaignRow row, SheetContext context) => campaign.Change(Said(row), context.Names<CampaignDirectory>());

    private static CampaignFields Said(CampaignRow row) => new(row.Code, row.Name, row.StartsOn, row.EndsOn);
}
