using System.Collections.Immutable;
using GraphApi.Features.Units;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Features.Campaigns.Plans;

/// <summary>行动目录 · all campaigns in memory, found by code or name; never changed, replaced whole</summary>
public sealed class CampaignDirectory : ISnapshot<CampaignDirectory>, INames
{
    /// <summary>No campaign at all.</summary>
    public static readonly CampaignDirectory None = new(ImmutableDictionary<int, Campaign>.Empty);

    private readonly ImmutableDictionary<int, Campaign> _campaigns;

    private CampaignDirectory(ImmutableDictionary<int, Campaign> campaigns) => _campaigns = campaigns;

    public static IReadOnlyList<Type> Watches => [typeof(Campaign)];

    public static async Task<CampaignDirectory> Load(CityDb db, CancellationToken cancel)
        => new((await db.Campaigns.AsNoTracking().ToListAsync(cancel)).ToImmutableDictionary(campaign => campaign.Id));

    public Campaign? TryFind(int? id) => id is { } number ? _campaigns.GetValueOrDefault(number) : null;

    public Campaign? ByCode(string code) => _campaigns.Values.FirstOrDefault(campaign => NameForm.Key(campaign.Code) == NameForm.Key(code));

    public NameAnswer Find(string text, DateOnly on)
        => NamedThings.Find(text, _campaigns.Values.Select(campaign => (campaign.Id, campaign.Code, campaign.Name)), new("专项行动", "campaign"));

    public string NameOf(int id) => NamedThings.NameOf(id, _campaigns.Values.Select(campaign => (campaign.Id, campaign.Code, campaign.Name)));

    public IReadOnlyList<string> Choices(DateOnly on) => [.. _campaigns.Values.OrderBy(campaign => campaign.Code, StringComparer.Ordinal).Select(campaign => NameOf(campaign.Id))];

    public INames With(Entity pending) => pending is Campaign campaign ? new CampaignDirectory(_campaigns.SetItem(campaign.Id, campaign)) : this;
}

/// <summary>方案目录 · all plans in memory with their campaigns, found by code or name; never changed, replaced whole</summary>
public sealed class PlanDirectory : ISnapshot<PlanDirectory>, INames
{
    /// <summary>No plan at all.</summary>
    public static readonly PlanDirectory None = new(ImmutableDictionary<int, CampaignPlan>.Empty, ImmutableDictionary<int, Campaign>.Empty);

    private readonly ImmutableDictionary<int, CampaignPlan> _plans;
    private readonly ImmutableDictionary<int, Campaign> _campaigns;

    private PlanDirectory(ImmutableDictionary<int, CampaignPlan> plans, ImmutableDictionary<int, Campaign> campaigns) => (_plans, _campaigns) = (plans, campaigns);

    public static IReadOnlyList<Type> Watches => [typeof(CampaignPlan), typeof(Campaign)];

    public IEnumerable<CampaignPlan> All => _plans.Values.OrderBy(plan => plan.CampaignId).ThenBy(plan => plan.Rank).ThenBy(plan => plan.Id);

    public static async Task<PlanDirectory> Load(CityDb db, CancellationToken cancel) => new(
        (await db.CampaignPlans.AsNoTracking().ToListAsync(cancel)).ToImmutableDictionary(plan => plan.Id),
        (await db.Campaigns.AsNoTracking().ToListAsync(cancel)).ToImmutableDictionary(campaign => campaign.Id));

    public CampaignPlan? TryFind(int? id) => id is { } number ? _plans.GetValueOrDefault(number) : null;

    public Campaign? Campaign(int id) => _campaigns.GetValueOrDefault(id);

    /// <summary>The campaign of a plan, none without a plan.</summary>
    public Campaign? CampaignOf(int? planId) => TryFind(planId) is { } plan ? Campaign(plan.CampaignId) : null;

    public IEnumerable<CampaignPlan> Of(int campaignId) => All.Where(plan => plan.CampaignId == campaignId);

    public CampaignPlan? ByCode(string code) => _plans.Values.FirstOrDefault(plan => NameForm.Key(plan.Code) == NameForm.Key(code));

    public int NextRank(int campaignId) => Of(campaignId).Select(plan => plan.Rank).DefaultIfEmpty(0).Max() + 1;

    public NameAnswer Find(string text, DateOnly on)
        => NamedThings.Find(text, _plans.Values.Select(plan => (plan.Id, plan.Code, plan.Name)), new("行动方案", "plan"));

    public string NameOf(int id) => NamedThings.NameOf(id, _plans.Values.Select(plan => (plan.Id, plan.Code, plan.Name)));

    public IReadOnlyList<string> Choices(DateOnly on) => [.. All.Select(plan => NameOf(plan.Id))];

    public INames With(Entity pending) => pending switch
    {
        CampaignPlan plan => new PlanDirectory(_plans.SetItem(plan.Id, plan), _campaigns),
        Campaign campaign => new PlanDirectory(_plans, _campaigns.SetItem(campaign.Id, campaign)),
        _ => this,
    };
}

/// <summary>方案列 · columns that hold plans</summary>
public static class PlanColumns
{
    extension<TRow, T>(Column<TRow, T> column)
    {
        /// <summary>按专项行动查找 · the cell names a campaign</summary>
        public Column<TRow, T> Campaign() => column.Named<CampaignDirectory>();

        /// <summary>按行动方案查找 · the cell names a plan</summary>
        public Column<TRow, T> Plan() => column.Named<PlanDirectory>();
    }
}
