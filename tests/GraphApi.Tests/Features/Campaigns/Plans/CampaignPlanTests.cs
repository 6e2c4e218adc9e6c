using GraphApi.Features.Campaigns.Plans;
using GraphApi.Tests.Features.Units;
using static GraphApi.Tests.Features.Units.SmallCity;

namespace GraphApi.Tests.Features.Campaigns.Plans;

public sealed class CampaignPlanTests
{
    private static readonly DateOnly EndsOn = new(2026, 12, 31);

    private readonly SmallCity _city = SmallCity.Usual();

    [Fact]
    public void A_campaign_that_is_not_saved_yet_takes_plans()
    {
        var plans = (PlanDirectory)PlanDirectory.None.With(Pending());

        Assert.Equal([("campaignId", "NOT_FOUND")], Refused(() => Plan(PlanDirectory.None, null)));
        Assert.Equal(-1, Plan(plans, null).CampaignId);
    }

    [Fact]
    public void Who_leads_a_plan_is_there_until_its_campaign_ends()
    {
        var plans = (PlanDirectory)PlanDirectory.None.With(Pending());
        _city.Change("云台乡", fields => fields with { ValidTo = EndsOn.AddDays(-1) });
        Assert.Equal([("leadUnitId", "PLAN_LEAD_ENDS")], Refused(() => Plan(plans, _city.Id("云台乡"))));

        _city.Change("云台乡", fields => fields with { ValidTo = EndsOn });

        Assert.Equal(_city.Id("云台乡"), Plan(plans, _city.Id("云台乡")).LeadUnitId);
    }

    private static Campaign Pending()
    {
        var campaign = Campaign.Create(new("ZB", "三年行动", new(2024, 1, 1), EndsOn), CampaignDirectory.None);
        campaign.Id = -1;
        return campaign;
    }

    private CampaignPlan Plan(PlanDirectory plans, int? lead) => CampaignPlan.Create(new(-1, "ZB-01", "危化方案", "专项方案", null, lead), plans, _city.Units);
}
