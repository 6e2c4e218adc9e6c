using GraphApi.Features.Units;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Words;

namespace GraphApi.Features.Campaigns.Plans;

/// <summary>新建专项行动 · what is said of a new campaign</summary>
/// <param name="Code">行动编码 · unique short code</param>
/// <param name="Name">行动名称 · its name</param>
/// <param name="StartsOn">开始日期 · first day</param>
/// <param name="EndsOn">结束日期 · last day</param>
public sealed record CreateCampaignInput(string Code, string Name, DateOnly StartsOn, DateOnly EndsOn);

/// <summary>修改专项行动 · what changes of a campaign; what is not given stays as it is</summary>
/// <param name="Id">行动 · which campaign</param>
/// <param name="Version">版本 · the version the caller saw</param>
/// <param name="Code">行动编码 · unique short code</param>
/// <param name="Name">行动名称 · its name</param>
/// <param name="StartsOn">开始日期 · first day</param>
/// <param name="EndsOn">结束日期 · last day</param>
public sealed record ChangeCampaignInput([property: ID<Campaign>] int Id, int Version, Optional<string> Code, Optional<string> Name, Optional<DateOnly> StartsOn, Optional<DateOnly> EndsOn);

/// <summary>新建行动方案 · what is said of a new plan</summary>
/// <param name="CampaignId">所属行动 · the campaign it belongs to</param>
/// <param name="Code">方案编码 · unique short code</param>
/// <param name="Name">方案名称 · its name</param>
/// <param name="Kind">方案类别 · its kind in the campaign's own words</param>
/// <param name="Rank">排序 · its place in the campaign, the last if none is given</param>
/// <param name="LeadUnitId">牵头单位 · the unit that leads it</param>
public sealed record CreateCampaignPlanInput([property: ID<Campaign>] int CampaignId, string Code, string Name, string Kind, int? Rank, [property: ID<Unit>] int? LeadUnitId);

/// <summary>修改行动方案 · what changes of a plan; what is not given stays as it is</summary>
/// <param name="Id">方案 · which plan</param>
/// <param name="Version">版本 · the version the caller saw</param>
/// <param name="Code">方案编码 · unique short code</param>
/// <param name="Name">方案名称 · its name</param>
/// <param name="Kind">方案类别 · its kind in the campaign's own words</param>
/// <param name="Rank">排序 · its place in the campaign</param>
/// <param name="LeadUnitId">牵头单位 · the unit that leads it</param>
public sealed record ChangeCampaignPlanInput(
    [property: ID<CampaignPlan>] int Id, int Version, Optional<string> Code, Optional<string> Name, Optional<string> Kind, Optional<int> Rank, [property: ID<Unit>] Optional<int?> LeadUnitId);

[MutationType]
public static class PlanMutations
{
    /// <summary>新建专项行动 · create a campaign</summary>
    [Authorize(Roles = [Role.SafetyOffice])]
    [Error<NotAllowedException>, Error<RequiredException>, Error<TooLongException>, Error<CampaignCodeTakenException>, Error<CampaignEndBeforeStartException>]
    public static async Task<Campaign> CreateCampaign(CreateCampaignInput input, CityDb db, CampaignDirectory campaigns, CancellationToken cancel)
    {
        var campaign = Campaign.Create(new(input.Code, input.Name, input.StartsOn, input.EndsOn), campaigns);
        db.Campaigns.Add(campaign);
        await db.SaveChangesAsync(cancel);
        return campaign;
    }

    /// <summary>修改专项行动 · change a campaign</summary>
    [Authorize(Roles = [Role.SafetyOffice])]
    [Error<NotAllowedException>, Error<NotFoundException>, Error<StaleVersionException>, Error<RequiredException>, Error<TooLongException>]
    [Error<CampaignCodeTakenException>, Error<CampaignEndBeforeStartException>]
    public static async Task<Campaign> ChangeCampaign(ChangeCampaignInput input, CityDb db, CampaignDirectory campaigns, CancellationToken cancel)
    {
        var campaign = await db.Editable<Campaign>(input.Id, input.Version, cancel);
        campaign.Change(Said(input, campaign.ToFields()), campaigns);
        await db.SaveChangesAsync(cancel);
        return campaign;
    }

    /// <summary>新建行动方案 · create a plan of a campaign</summary>
    [Authorize(Roles = [Role.SafetyOffice])]
    [Error<NotAllowedException>, Error<NotFoundException>, Error<RequiredException>, Error<TooLongException>, Error<PlanCodeTakenException>, Error<PlanLeadEndsException>]
    public static async Task<CampaignPlan> CreateCampaignPlan(CreateCampaignPlanInput input, CityDb db, PlanDirectory plans, UnitDirectory units, CancellationToken cancel)
    {
        var plan = CampaignPlan.Create(new(input.CampaignId, input.Code, input.Name, input.Kind, input.Rank, input.LeadUnitId), plans, units);
        db.CampaignPlans.Add(plan);
        await db.SaveChangesAsync(cancel);
        return plan;
    }

    /// <summary>修改行动方案 · change a plan</summary>
    [Authorize(Roles = [Role.SafetyOffice])]
    [Error<NotAllowedException>, Error<NotFoundException>, Error<StaleVersionException>, Error<RequiredException>, Error<TooLongException>, Error<PlanCodeTakenException>, Error<PlanLeadEndsException>]
    public static async Task<CampaignPlan> ChangeCampaignPlan(ChangeCampaignPlanInput input, CityDb db, PlanDirectory plans, UnitDirectory units, CancellationToken cancel)
    {
        var plan = await db.Editable<CampaignPlan>(input.Id, input.Version, cancel);
        plan.Change(Said(input, plan.ToFields()), plans, units);
        await db.SaveChangesAsync(cancel);
        return plan;
    }

    private static CampaignFields Said(ChangeCampaignInput input, CampaignFields before)
        => new(input.Code.Or(before.Code), input.Name.Or(before.Name), input.StartsOn.Or(before.StartsOn), input.EndsOn.Or(before.EndsOn));

    private static PlanFields Said(ChangeCampaignPlanInput input, PlanFields before) => before with
    {
        Code = input.Code.Or(before.Code),
        Name = input.Name.Or(before.Name),
        Kind = input.Kind.Or(before.Kind),
        Rank = input.Rank.Or(before.Rank!.Value),
        LeadUnitId = input.LeadUnitId.Or(before.LeadUnitId),
    };
}
