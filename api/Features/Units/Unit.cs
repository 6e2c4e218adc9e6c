using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphApi.Features.Units;

/// <summary>单位 · a place, a department, or an office or institution in one; it ends and never vanishes</summary>
[CommonKnowledge]
public sealed class Unit : Entity, IBelongsToUnit
{
    /// <summary>有效 · in being on a day; first and last day count</summary>
    public static readonly Rule<Unit, DateOnly> Live = new((unit, day) =>
        (unit.ValidFrom == null || unit.ValidFrom <= day) && (unit.ValidTo == null || unit.ValidTo >= day));

    private Unit() { }

    /// <summary>单位代码 · unique: the 12 digits of the division for areas, D01… for city departments, given by the system for the rest</summary>
    public string Code { get; private set; } = "";

    /// <summary>单位名称 · full name</summary>
    public string Name { get; private set; } = "";

    /// <summary>简称 · short name people use</summary>
    public string? ShortName { get; private set; }

    /// <summary>类型 · what it is</summary>
    public UnitKind Kind { get; private set; }

    /// <summary>部门类别 · the part a department has in work safety</summary>
    public DepartmentCategory? Category { get; private set; }

    /// <summary>排序 · place among its sisters</summary>
    public int Rank { get; private set; }

    /// <summary>负责人 · person to ask for</summary>
    public string? ContactName { get; private set; }

    /// <summary>电话 · telephone of that person</summary>
    public string? ContactPhone { get; private set; }

    /// <summary>生效日期 · first day, none if it has always been there</summary>
    public DateOnly? ValidFrom { get; private set; }

    /// <summary>撤销日期 · last day, none while no end is known</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>别名 · other names, each with the time it was used</summary>
    public IReadOnlyList<UnitAlias> Aliases { get; private set; } = [];

    /// <summary>上级单位 · what it belongs to by territory or ownership</summary>
    public int? ParentId { get; private set; }

    // The top is nobody's but its own.
    int? IBelongsToUnit.OwnerUnitId => ParentId ?? Id;

    /// <summary>条线上级单位 · the department of the area above that leads it in its trade</summary>
    public int? SectorSuperiorId { get; private set; }

    /// <summary>所在区县 · the county a park lies in</summary>
    public int? HostUnitId { get; private set; }

    /// <summary>承接单位 · the units that carry on what it did</summary>
    [GraphQLIgnore]
    public IReadOnlyList<int> SuccessorIds { get; private set; } = [];

    /// <summary>检索文字 · names and code in the form they are searched by</summary>
    [GraphQLIgnore]
    public string SearchText { get; private set; } = "";

    /// <exception cref="UserErrorException">what may not be said of it, all at once as <see cref="UserErrorsException"/></exception>
    public static Unit Create(UnitFields wanted, UnitDirectory units)
    {
        wanted = wanted.Tidy();
        wanted = wanted with { Code = wanted.Code ?? UnitCode.Next(wanted, units), Rank = wanted.Rank ?? units.NextRank(wanted.ParentId) };
        UserErrorsException.ThrowIfAny(UnitRules.Refusals(null, wanted, units));

        var unit = new Unit();
        unit.Take(wanted);
        return unit;
    }

    /// <summary>What is said of it now.</summary>
    public UnitFields ToFields() => new()
    {
        Name = Name,
        Kind = Kind,
        Code = Code,
        ShortName = ShortName,
        ParentId = ParentId,
        SectorSuperiorId = SectorSuperiorId,
        HostUnitId = HostUnitId,
        Category = Category,
        Aliases = Aliases,
        ContactName = ContactName,
        ContactPhone = ContactPhone,
        Rank = Rank,
        ValidFrom = ValidFrom,
        ValidTo = ValidTo,
        SuccessorIds = SuccessorIds,
    };

    public void Change(UnitFields wanted, UnitDirectory units, DateOnly today)
    {
        wanted = wanted.Tidy();
        wanted = wanted with { Code = wanted.Code ?? Code, Rank = wanted.Rank ?? Rank };
        if (wanted.Says(ToFields())) return;
        if (ValidTo < today) throw new UnitEndedException(this);

        UserErrorsException.ThrowIfAny(UnitRules.Refusals(this, wanted, units));
        Take(wanted);
    }

    public void Move(int parentId, UnitDirectory units, DateOnly today) => Change(ToFields() with { ParentId = parentId }, units, today);

    /// <summary>Ends it after a day, the last on which it is in being; others may carry on what it did.</summary>
    public void End(DateOnly lastDay, IReadOnlyList<int> successorIds, UnitDirectory units, DateOnly today)
        => Change(ToFields() with { ValidTo = lastDay, SuccessorIds = successorIds }, units, today);

    private void Take(UnitFields wanted)
    {
        (Code, Name, ShortName, Kind, Category, Rank) = (wanted.Code!, wanted.Name, wanted.ShortName, wanted.Kind, wanted.Category, wanted.Rank!.Value);
        (ParentId, SectorSuperiorId, HostUnitId) = (wanted.ParentId, wanted.SectorSuperiorId, wanted.HostUnitId);
        (ContactName, ContactPhone, ValidFrom, ValidTo) = (wanted.ContactName, wanted.ContactPhone, wanted.ValidFrom, wanted.ValidTo);
        (Aliases, SuccessorIds) = ([.. wanted.Aliases.Distinct()], wanted.SuccessorIds);
        SearchText = NameForm.Searchable([Name, ShortName, Code, .. Aliases.Select(alias => alias.Name)]);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Unit>
    {
        public void Configure(EntityTypeBuilder<Unit> unit)
        {
            unit.Property(u => u.Code).HasMaxLength(UnitRules.LongestCode);
            unit.Property(u => u.Name).HasMaxLength(UnitRules.LongestName);
            unit.Property(u => u.ShortName).HasMaxLength(UnitRules.LongestName);
            unit.Property(u => u.ContactName).HasMaxLength(UnitRules.LongestContact);
            unit.Property(u => u.ContactPhone).HasMaxLength(UnitRules.LongestContact);
            unit.Property(u => u.Aliases).HasConversion(aliases => Write(aliases), text => Read(text), SameAliases);
            unit.HasIndex(u => u.Code).IsUnique();
            unit.HasIndex(u => new { u.ParentId, u.Rank });
            unit.HasOne<Unit>().WithMany().HasForeignKey(u => u.ParentId).OnDelete(DeleteBehavior.Restrict);
            unit.HasOne<Unit>().WithMany().HasForeignKey(u => u.SectorSuperiorId).OnDelete(DeleteBehavior.Restrict);
            unit.HasOne<Unit>().WithMany().HasForeignKey(u => u.HostUnitId).OnDelete(DeleteBehavior.Restrict);
        }

        // Aliases stand in the unit's own row, so that its version rises with them.
        private static ValueComparer<IReadOnlyList<UnitAlias>> SameAliases => new((a, b) => a!.SequenceEqual(b!), aliases => aliases.Count, aliases => aliases);

        // Chinese as it is, so that a person can read the table.
        private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

        private static string Write(IReadOnlyList<UnitAlias> aliases) => JsonSerializer.Serialize(aliases, Plain);

        private static IReadOnlyList<UnitAlias> Read(string text) => JsonSerializer.Deserialize<UnitAlias[]>(text)!;
    }
}

internal static class UnitTable
{
    extension(CityDb db) { public DbSet<Unit> Units => db.Set<Unit>(); }
}
