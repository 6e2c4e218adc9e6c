using GraphApi.Features.Units;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;

namespace GraphApi.Features.Campaigns.Plans;

/// <summary>行动方案 · one row of the list of plans</summary>
/// <param name="CampaignId">所属行动 · the campaign it belongs to</param>
/// <param name="Code">方案编码 · unique short code</param>
/// <param name="Name">方案名称 · its name</param>
/// <param name="Kind">方案类别 · its kind in the campaign's own words</param>
/// <param name="Rank">排序 · its place in the campaign</param>
/// <param name="LeadUnitId">牵头单位 · the unit that leads it</param>
public sealed record PlanRow(int CampaignId, string Code, string Name, string Kind, int? Rank, int? LeadUnitId);

/// <summary>行动方案 · plans of campaigns</summary>
public sealed class PlanSheet : Sheet<PlanRow, CampaignPlan>
{
    public PlanSheet() : base("行动方案", "plans.xlsx")
    {
        Column(row => row.CampaignId, "所属行动").Alias("专项行动", "行动").Campaign().Required().Example("安全生产治本攻坚三年行动（2024—2026年）");
        Column(row => row.Code, "方案编码").Alias("编码", "方案编号").Required().AtMost(Campaign.LongestCode).Example("ZB-01");
        Column(row => row.Name, "方案名称").Alias("名称", "行动方案").Required().AtMost(Campaign.LongestName).Example("危险化学品安全治本攻坚专项方案");
        Column(row => row.Kind, "方案类别").Alias("类别").Required().AtMost(CampaignPlan.LongestKind).Example("专项方案").Help("用本行动自己的说法，如总体方案、专题方案、专项方案", "In the campaign's own words, such as 总体方案 or 专项方案");
        Column(row => row.Rank, "排序").Alias("序号", "顺序").Help("留空则排在最后", "Leave it empty to come last");
        Column(row => row.LeadUnitId, "牵头单位").Alias("牵头部门", "责任单位").Unit().Example("市应急管理局");
        Key(row => row.Code);
    }

    public override IReadOnlyCollection<Role> Roles => [Role.SafetyOffice];

    public override IQueryable<CampaignPlan> Rows(CityDb db) => db.CampaignPlans.OrderBy(plan => plan.CampaignId).ThenBy(plan => plan.Rank).ThenBy(plan => plan.Id);

    public override PlanRow Read(CampaignPlan plan, SheetContext context) => new(plan.CampaignId, plan.Code, plan.Name, plan.Kind, plan.Rank, plan.LeadUnitId);

    public override CampaignPlan Create(PlanRow row, SheetContext context) => CampaignPlan.Create(Said(row), context.Names<PlanDirectory>(), context.Names<UnitDirectory>());

    public override void Change(CampaignPlan plan, PlanRow row, SheetContext context) => plan.Change(Said(row), context.Names<PlanDirectory>(), context.Names<UnitDirectory>());

    private static PlanFields Said(PlanRow row) => new(row.CampaignId, row.Code, row.Name, row.Kind, row.Rank, row.LeadUnitId);
}
