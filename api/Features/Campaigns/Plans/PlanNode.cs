using GraphApi.Features.Units;
using GraphApi.Platform.GraphQL;

namespace GraphApi.Features.Campaigns.Plans;

[ObjectType<Campaign>]
public static class CampaignNode
{
    [NodeResolver]
    public static Campaign? GetCampaign(int id, CampaignDirectory campaigns) => campaigns.TryFind(id);

    /// <summary>行动方案 · its plans, the general one first</summary>
    public static IEnumerable<CampaignPlan> GetPlans([Parent] Campaign campaign, PlanDirectory plans) => plans.Of(campaign.Id);
}

[ObjectType<CampaignPlan>]
public static class PlanNode
{
    [NodeResolver]
    public static CampaignPlan? GetPlan(int id, PlanDirectory plans) => plans.TryFind(id);

    /// <summary>专项行动 · the campaign it belongs to</summary>
    public static Campaign GetCampaign([Parent] CampaignPlan plan, PlanDirectory plans) => plans.Campaign(plan.CampaignId)!;

    /// <summary>牵头单位 · the unit that leads it</summary>
    public static Unit? GetLeadUnit([Parent] CampaignPlan plan, UnitDirectory units) => units.TryFind(plan.LeadUnitId);

    /// <summary>任务统计 · how many of its tasks stand how today</summary>
    public static Batched<PlanCounts> GetTaskCounts([Parent] CampaignPlan plan, PlanCountsByPlan counts) => counts.Of(plan.Id).To(found => found ?? PlanCounts.None);
}
