using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphApi.Features.Campaigns.Plans;

/// <summary>专项行动 · a campaign of several years, such as the three-year rectification, made of one general plan and special plans</summary>
[CommonKnowledge]
public sealed class Campaign : Entity
{
    internal const int LongestName = 200;
    internal const int LongestCode = 40;

    private Campaign() { }

    /// <summary>行动编码 · unique short code</summary>
    public string Code { get; private set; } = "";

    /// <summary>行动名称 · its name</summary>
    public string Name { get; private set; } = "";

    /// <summary>开始日期 · first day</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>结束日期 · last day; continuous tasks are closed no earlier</summary>
    public DateOnly EndsOn { get; private set; }

    /// <exception cref="UserErrorException">what may not be said of it, all at once as <see cref="UserErrorsException"/></exception>
    public static Campaign Create(CampaignFields wanted, CampaignDirectory campaigns)
    {
        var campaign = new Campaign();
        campaign.Take(wanted.Tidy(), null, campaigns);
        return campaign;
    }

    public void Change(CampaignFields wanted, CampaignDirectory campaigns) => Take(wanted.Tidy(), Id, campaigns);

    /// <summary>What is said of it now.</summary>
    public CampaignFields ToFields() => new(Code, Name, StartsOn, EndsOn);

    private void Take(CampaignFields wanted, int? own, CampaignDirectory campaigns)
    {
        UserErrorsException.ThrowIfAny(Refusals(wanted, own, campaigns));
        (Code, Name, StartsOn, EndsOn) = (wanted.Code, wanted.Name, wanted.StartsOn, wanted.EndsOn);
    }

    private static IEnumerable<UserErrorException> Refusals(CampaignFields wanted, int? own, CampaignDirectory campaigns)
    {
        foreach (var refusal in PlanTexts.Refusals(wanted.Code, wanted.Name)) yield return refusal;

        if (campaigns.ByCode(wanted.Code) is { } other && other.Id != own) yield return new CampaignCodeTakenException(other);
        if (wanted.EndsOn < wanted.StartsOn) yield return new CampaignEndBeforeStartException(wanted.StartsOn, wanted.EndsOn);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Campaign>
    {
        public void Configure(EntityTypeBuilder<Campaign> campaign)
        {
            campaign.Property(c => c.Code).HasMaxLength(LongestCode);
            campaign.Property(c => c.Name).HasMaxLength(LongestName);
            campaign.HasIndex(c => c.Code).IsUnique();
        }
    }
}

/// <summary>What can be said of a campaign.</summary>
public sealed record CampaignFields(string Code, string Name, DateOnly StartsOn, DateOnly EndsOn)
{
    internal CampaignFields Tidy() => this with { Code = Code.Trim(), Name = Name.Trim() };
}

internal static class CampaignTable
{
    extension(CityDb db) { public DbSet<Campaign> Campaigns => db.Set<Campaign>(); }
}
