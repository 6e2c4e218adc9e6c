using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;

namespace GraphApi.Features.Campaigns.Plans;

[QueryType]
public static class PlanQueries
{
    /// <summary>专项行动 · campaigns</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<Campaign> GetCampaigns(CityDb db) => db.Campaigns.OrderBy(campaign => campaign.Code);

    /// <summary>行动方案 · plans of all campaigns</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<CampaignPlan> GetPlans(CityDb db) => db.CampaignPlans.OrderBy(plan => plan.Code);
}
