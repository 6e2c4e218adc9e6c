using GraphApi.Features.Units;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphApi.Features.Campaigns.Plans;

/// <summary>行动方案 · one plan of a campaign: the general one or a special one; how many there are and of which kinds is data</summary>
[CommonKnowledge]
public sealed class CampaignPlan : Entity
{
    internal const int LongestKind = 40;

    private CampaignPlan() { }

    /// <summary>专项行动 · the campaign it belongs to</summary>
    public int CampaignId { get; private set; }

    /// <summary>方案编码 · unique short code</summary>
    public string Code { get; private set; } = "";

    /// <summary>方案名称 · its name</summary>
    public string Name { get; private set; } = "";

    /// <summary>方案类别 · its kind in the campaign's own words, such as 总体方案 or 专项方案</summary>
    public string Kind { get; private set; } = "";

    /// <summary>排序 · its place in the campaign</summary>
    public int Rank { get; private set; }

    /// <summary>牵头单位 · the unit that leads it; none for a general plan that all carry</summary>
    public int? LeadUnitId { get; private set; }

    /// <exception cref="UserErrorException">what may not be said of it, all at once as <see cref="UserErrorsException"/></exception>
    public static CampaignPlan Create(PlanFields wanted, PlanDirectory plans, UnitDirectory units)
    {
        var plan = new CampaignPlan();
        plan.Take(wanted.Tidy(), plans, units);
        return plan;
    }

    public void Change(PlanFields wanted, PlanDirectory plans, UnitDirectory units) => Take(wanted.Tidy(), plans, units);

    /// <summary>What is said of it now.</summary>
    public PlanFields ToFields() => new(CampaignId, Code, Name, Kind, Rank, LeadUnitId);

    private void Take(PlanFields wanted, PlanDirectory plans, UnitDirectory units)
    {
        UserErrorsException.ThrowIfAny(Refusals(wanted, plans, units));
        (CampaignId, Code, Name, Kind, LeadUnitId) = (wanted.CampaignId, wanted.Code, wanted.Name, wanted.Kind, wanted.LeadUnitId);
        Rank = wanted.Rank ?? plans.NextRank(CampaignId);
    }

    private IEnumerable<UserErrorException> Refusals(PlanFields wanted, PlanDirectory plans, UnitDirectory units)
    {
        foreach (var refusal in PlanTexts.Refusals(wanted.Code, wanted.Name)) yield return refusal;

        Text kind = new("方案类别", "The kind");
        if (wanted.Kind.Length == 0) yield return new RequiredException("kind", kind);
        if (wanted.Kind.Length > LongestKind) yield return new TooLongException("kind", kind, LongestKind, wanted.Kind.Length);
        if (plans.Campaign(wanted.CampaignId) is null) yield return new NotFoundException(typeof(Campaign), "campaignId");
        if (plans.ByCode(wanted.Code) is { } other && other.Id != Id) yield return new PlanCodeTakenException(other);
        if (wanted.LeadUnitId is { } lead && lead != LeadUnitId && LeadRefusal(lead, plans.Campaign(wanted.CampaignId), units) is { } ended) yield return ended;
    }

    // Whoever leads must be there until the campaign ends.
    private static UserErrorException? LeadRefusal(int lead, Campaign? campaign, UnitDirectory units)
    {
        if (units.TryFind(lead) is not { } unit) return new NotFoundException(typeof(Unit), "leadUnitId");

        return unit.ValidTo < campaign?.EndsOn ? new PlanLeadEndsException(unit, campaign) : null;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<CampaignPlan>
    {
        public void Configure(EntityTypeBuilder<CampaignPlan> plan)
        {
            plan.Property(p => p.Code).HasMaxLength(Plans.Campaign.LongestCode);
            plan.Property(p => p.Name).HasMaxLength(Plans.Campaign.LongestName);
            plan.Property(p => p.Kind).HasMaxLength(LongestKind);
            plan.HasIndex(p => p.Code).IsUnique();
            plan.HasIndex(p => new { p.CampaignId, p.Rank });
            plan.HasOne<Campaign>().WithMany().HasForeignKey(p => p.CampaignId).OnDelete(DeleteBehavior.Restrict);
            plan.HasOne<Unit>().WithMany().HasForeignKey(p => p.LeadUnitId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>What can be said of a plan; without a rank it comes last.</summary>
public sealed record PlanFields(int CampaignId, string Code, string Name, string Kind, int? Rank, int? LeadUnitId)
{
    internal PlanFields Tidy() => this with { Code = Code.Trim(), Name = Name.Trim(), Kind = Kind.Trim() };
}

/// <summary>What campaigns and plans have in common: a code and a name.</summary>
internal static class PlanTexts
{
    public static IEnumerable<UserErrorException> Refusals(string code, string name)
    {
        (string Field, Text Label, string Value, int Longest)[] texts = [("code", new("编码", "The code"), code, Campaign.LongestCode), ("name", new("名称", "The name"), name, Campaign.LongestName)];
        foreach (var (field, label, value, longest) in texts)
        {
            if (value.Length == 0) yield return new RequiredException(field, label);
            if (value.Length > longest) yield return new TooLongException(field, label, longest, value.Length);
        }
    }
}

internal static class PlanTable
{
    extension(CityDb db) { public DbSet<CampaignPlan> CampaignPlans => db.Set<CampaignPlan>(); }
}
