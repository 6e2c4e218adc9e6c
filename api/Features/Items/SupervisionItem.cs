using GraphApi.Features.Units;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphApi.Features.Items;

/// <summary>安全监管事项 · a matter a department answers for</summary>
[CommonKnowledge]
public sealed class SupervisionItem : Entity
{
    /// <summary>已废止 · no longer in force on a day; the last day still counts</summary>
    public static readonly Rule<SupervisionItem, DateOnly> Repealed = new((item, day) => item.ValidTo != null && item.ValidTo < day);

    /// <summary>牵头 · a unit leads it, alone or with others</summary>
    public static readonly Rule<SupervisionItem, int> LedBy = new((item, unitId) => item.LeadId == unitId || item.SharedLeadIds.Contains(unitId));

    /// <summary>配合 · a unit co-operates in it</summary>
    public static readonly Rule<SupervisionItem, int> JoinedBy = new((item, unitId) => item.CoUnitIds.Contains(unitId));

    /// <summary>无牵头单位 · in force and nobody leads; several who have not agreed to share cannot be stored</summary>
    public static readonly Rule<SupervisionItem, EndedUnits> NoLead = new((item, ended) =>
        (item.ValidTo == null || item.ValidTo >= ended.On) && item.LeadId == null && !item.SharedLead);

    /// <summary>牵头单位已撤销 · in force, and a unit that leads it, alone or with others, has ended by the day</summary>
    public static readonly Rule<SupervisionItem, EndedUnits> LeadEnded = new((item, ended) =>
        (item.ValidTo == null || item.ValidTo >= ended.On) && ((item.LeadId != null && ended.Ids.Contains(item.LeadId.Value)) || item.SharedLeadIds.Any(id => ended.Ids.Contains(id))));

    /// <summary>牵头缺口 · in force, and nobody leads or one who leads has ended</summary>
    public static readonly Rule<SupervisionItem, EndedUnits> LeadGap = NoLead.Or(LeadEnded);

    private SupervisionItem() { }

    /// <summary>事项编码 · unique: the code of the lead unit and a number</summary>
    public string Code { get; private set; } = "";

    /// <summary>监管事项 · what is supervised</summary>
    public string Title { get; private set; } = "";

    /// <summary>事项类型 · what the department does in it</summary>
    public ItemKind Kind { get; private set; }

    /// <summary>法律依据 · laws it rests on</summary>
    public string? LegalBasis { get; private set; }

    /// <summary>职责文件 · the document that gives it to the department</summary>
    public string? AuthorityDocument { get; private set; }

    /// <summary>生效日期 · first day in force</summary>
    public DateOnly? ValidFrom { get; private set; }

    /// <summary>废止日期 · last day in force</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>共同牵头 · several units have agreed to lead together</summary>
    public bool SharedLead { get; private set; }

    /// <summary>牵头单位 · the one unit that leads; none if several share or nobody does</summary>
    public int? LeadId { get; private set; }

    /// <summary>共同牵头单位 · the units that lead together</summary>
    [GraphQLIgnore]
    public IReadOnlyList<int> SharedLeadIds { get; private set; } = [];

    /// <summary>配合单位 · the units that co-operate</summary>
    [GraphQLIgnore]
    public IReadOnlyList<int> CoUnitIds { get; private set; } = [];

    /// <summary>检索文字 · code and title in the form they are searched by</summary>
    [GraphQLIgnore]
    public string SearchText { get; private set; } = "";

    /// <summary>The unit or units that lead, in order; none: a gap.</summary>
    [GraphQLIgnore]
    public IReadOnlyList<int> LeadIds => LeadId is { } lead ? [lead] : SharedLeadIds;

    /// <exception cref="UserErrorException">what may not be said of it, all at once as <see cref="UserErrorsException"/></exception>
    public static SupervisionItem Create(ItemFields wanted, ItemDirectory items, UnitDirectory units)
    {
        wanted = wanted.Tidy();
        wanted = wanted with { Code = wanted.Code ?? ItemCode.Next(wanted.LeadIds, items, units) };
        UserErrorsException.ThrowIfAny(ItemRules.Refusals(null, wanted, items, units));

        var item = new SupervisionItem();
        item.Take(wanted);
        return item;
    }

    /// <summary>What is said of it now.</summary>
    public ItemFields ToFields() => new()
    {
        Title = Title,
        Kind = Kind,
        Code = Code,
        LegalBasis = LegalBasis,
        AuthorityDocument = AuthorityDocument,
        ValidFrom = ValidFrom,
        ValidTo = ValidTo,
        LeadIds = LeadIds,
        SharedLead = SharedLead,
        CoUnitIds = CoUnitIds,
    };

    public void Change(ItemFields wanted, ItemDirectory items, UnitDirectory units, DateOnly today)
    {
        wanted = wanted.Tidy();
        wanted = wanted with { Code = wanted.Code ?? Code };
        if (wanted.Says(ToFields())) return;
        if (Repealed.Holds(this, today)) throw new ItemRepealedException(this);

        UserErrorsException.ThrowIfAny(ItemRules.Refusals(this, wanted, items, units));
        Take(wanted);
    }

    public void Assign(IReadOnlyList<int> leadIds, bool sharedLead, IReadOnlyList<int> coUnitIds, ItemDirectory items, UnitDirectory units, DateOnly today)
        => Change(ToFields() with { LeadIds = leadIds, SharedLead = sharedLead, CoUnitIds = coUnitIds }, items, units, today);

    public void Repeal(DateOnly lastDay, ItemDirectory items, UnitDirectory units, DateOnly today)
        => Change(ToFields() with { ValidTo = lastDay }, items, units, today);

    /// <summary>What is wrong with who leads it, none if nothing is.</summary>
    public LeadGapKind? GapOn(EndedUnits ended)
    {
        if (NoLead.Holds(this, ended)) return LeadGapKind.NoLead;
        return LeadEnded.Holds(this, ended) ? LeadGapKind.LeadEnded : null;
    }

    private void Take(ItemFields wanted)
    {
        (Code, Title, Kind, LegalBasis, AuthorityDocument) = (wanted.Code!, wanted.Title, wanted.Kind, wanted.LegalBasis, wanted.AuthorityDocument);
        (ValidFrom, ValidTo, SharedLead, CoUnitIds) = (wanted.ValidFrom, wanted.ValidTo, wanted.SharedLead, wanted.CoUnitIds);
        LeadId = wanted.SharedLead || wanted.LeadIds.Count == 0 ? null : wanted.LeadIds[0];
        SharedLeadIds = wanted.SharedLead ? wanted.LeadIds : [];
        SearchText = NameForm.Searchable([Title, Code]);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<SupervisionItem>
    {
        public void Configure(EntityTypeBuilder<SupervisionItem> item)
        {
            item.Ignore(i => i.LeadIds);
            item.Property(i => i.Code).HasMaxLength(ItemRules.LongestCode);
            item.Property(i => i.Title).HasMaxLength(ItemRules.LongestTitle);
            item.Property(i => i.LegalBasis).HasMaxLength(ItemRules.LongestText);
            item.Property(i => i.AuthorityDocument).HasMaxLength(ItemRules.LongestText);
            item.HasIndex(i => i.Code).IsUnique();
            item.HasOne<Unit>().WithMany().HasForeignKey(i => i.LeadId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

internal static class ItemTable
{
    extension(CityDb db) { public DbSet<SupervisionItem> SupervisionItems => db.Set<SupervisionItem>(); }
}
