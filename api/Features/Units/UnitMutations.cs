using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Hosting;
using GraphApi.Platform.Words;

namespace GraphApi.Features.Units;

/// <summary>别名 · another name of a unit</summary>
/// <param name="Name">名称 · the name</param>
/// <param name="ValidFrom">起始日期 · first day on which it was in use</param>
/// <param name="ValidTo">截止日期 · last day on which it was in use</param>
public sealed record UnitAliasInput(string Name, DateOnly? ValidFrom, DateOnly? ValidTo);

/// <summary>新建单位 · what is said of a new unit</summary>
/// <param name="Name">单位名称 · full name</param>
/// <param name="Kind">类型 · what it is</param>
/// <param name="ParentId">上级单位 · what it belongs to; none for a city</param>
/// <param name="Code">单位代码 · 12 digits for areas; if none is given for the rest, one is made</param>
/// <param name="ShortName">简称 · short name people use</param>
/// <param name="SectorSuperiorId">条线上级单位 · the department of the area above that leads it in its trade</param>
/// <param name="HostUnitId">所在区县 · the county a park lies in</param>
/// <param name="Category">部门类别 · the part a department has in work safety</param>
/// <param name="Aliases">别名 · other names</param>
/// <param name="ContactName">负责人 · person to ask for</param>
/// <param name="ContactPhone">电话 · telephone of that person</param>
/// <param name="Rank">排序 · place among its sisters, the last if none is given</param>
/// <param name="ValidFrom">生效日期 · first day</param>
public sealed record CreateUnitInput(
    string Name, UnitKind Kind, [property: ID<Unit>] int? ParentId, string? Code, string? ShortName, [property: ID<Unit>] int? SectorSuperiorId, [property: ID<Unit>] int? HostUnitId,
    DepartmentCategory? Category, IReadOnlyList<UnitAliasInput>? Aliases, string? ContactName, string? ContactPhone, int? Rank, DateOnly? ValidFrom);

/// <summary>修改单位 · what changes of a unit; what is not given stays as it is</summary>
/// <param name="Id">单位 · which unit</param>
/// <param name="Version">版本 · the version the caller saw</param>
/// <param name="Name">单位名称 · full name</param>
/// <param name="Code">单位代码 · its code</param>
/// <param name="ShortName">简称 · short name people use</param>
/// <param name="SectorSuperiorId">条线上级单位 · the department of the area above that leads it in its trade</param>
/// <param name="HostUnitId">所在区县 · the county a park lies in</param>
/// <param name="Category">部门类别 · the part a department has in work safety</param>
/// <param name="Aliases">别名 · all other names</param>
/// <param name="ContactName">负责人 · person to ask for</param>
/// <param name="ContactPhone">电话 · telephone of that person</param>
/// <param name="Rank">排序 · place among its sisters</param>
/// <param name="ValidFrom">生效日期 · first day</param>
public sealed record ChangeUnitInput(
    [property: ID<Unit>] int Id, int Version, Optional<string> Name, Optional<string> Code, Optional<string?> ShortName,
    [property: ID<Unit>] Optional<int?> SectorSuperiorId, [property: ID<Unit>] Optional<int?> HostUnitId, Optional<DepartmentCategory?> Category,
    Optional<IReadOnlyList<UnitAliasInput>> Aliases, Optional<string?> ContactName, Optional<string?> ContactPhone, Optional<int> Rank, Optional<DateOnly?> ValidFrom);

/// <summary>调整上级 · which unit goes where</summary>
/// <param name="Id">单位 · which unit</param>
/// <param name="Version">版本 · the version the caller saw</param>
/// <param name="ParentId">上级单位 · what it shall belong to</param>
public sealed record MoveUnitInput([property: ID<Unit>] int Id, int Version, [property: ID<Unit>] int ParentId);

/// <summary>撤销单位 · which unit ends when, and who carries on</summary>
/// <param name="Id">单位 · which unit</param>
/// <param name="Version">版本 · the version the caller saw</param>
/// <param name="ValidTo">撤销日期 · the last day it is in being</param>
/// <param name="SuccessorIds">承接单位 · the units that carry on what it did</param>
public sealed record EndUnitInput([property: ID<Unit>] int Id, int Version, DateOnly ValidTo, [property: ID<Unit>] IReadOnlyList<int>? SuccessorIds);

[MutationType]
public static class UnitMutations
{
    /// <summary>新建单位 · create a unit</summary>
    [Authorize(Roles = [Role.SafetyOffice])]
    [Error<NotAllowedException>, Error<NotFoundException>, Error<RequiredException>, Error<TooLongException>, Error<UnitNameFormException>, Error<UnitNameTakenException>]
    [Error<UnitParentKindException>, Error<UnitEndedException>, Error<UnitCodeMalformedException>, Error<UnitCodeTakenException>, Error<UnitCodeLevelException>, Error<UnitCodePrefixException>]
    [Error<SectorSuperiorException>, Error<HostUnitException>, Error<CategoryMisplacedException>, Error<PhoneFormException>, Error<UnitEndBeforeStartException>]
    public static async Task<Unit> CreateUnit(CreateUnitInput input, CityDb db, UnitDirectory units, CancellationToken cancel)
    {
        var unit = Unit.Create(Said(input), units);
        db.Units.Add(unit);
        await db.SaveChangesAsync(cancel);
        return unit;
    }

    /// <summary>修改单位 · change what is said of a unit</summary>
    [Authorize(Roles = [Role.SafetyOffice])]
    [Error<NotAllowedException>, Error<NotFoundException>, Error<StaleVersionException>, Error<RequiredException>, Error<TooLongException>, Error<UnitNameFormException>, Error<UnitNameTakenException>]
    [Error<UnitEndedException>, Error<UnitCycleException>, Error<SectorSuperiorException>, Error<HostUnitException>, Error<CategoryMisplacedException>, Error<PhoneFormException>, Error<UnitEndBeforeStartException>]
    [Error<UnitCodeMalformedException>, Error<UnitCodeTakenException>, Error<UnitCodeLevelException>, Error<UnitCodePrefixException>, Error<UnitCodeInUseException>]
    [Error<UnitHasChildrenException>, Error<UnitSuccessorException>]
    public static async Task<Unit> ChangeUnit(ChangeUnitInput input, CityDb db, UnitDirectory units, TimeProvider clock, CancellationToken cancel)
    {
        var unit = await db.Editable<Unit>(input.Id, input.Version, cancel);
        unit.Change(Said(input, unit.ToFields()), units, clock.Today());
        await db.SaveChangesAsync(cancel);
        return unit;
    }

    /// <summary>调整上级 · move a unit under another parent</summary>
    [Authorize(Roles = [Role.SafetyOffice])]
    [Error<NotAllowedException>, Error<NotFoundException>, Error<StaleVersionException>, Error<UnitCycleException>, Error<UnitParentKindException>, Error<UnitNameTakenException>]
    [Error<UnitEndedException>, Error<UnitCodePrefixException>, Error<SectorSuperiorException>, Error<HostUnitException>, Error<UnitLeadsOthersException>]
    [Error<UnitHasChildrenException>, Error<UnitSuccessorException>]
    public static async Task<Unit> MoveUnit(MoveUnitInput input, CityDb db, UnitDirectory units, TimeProvider clock, CancellationToken cancel)
    {
        var unit = await db.Editable<Unit>(input.Id, input.Version, cancel);
        unit.Move(input.ParentId, units, clock.Today());
        await db.SaveChangesAsync(cancel);
        return unit;
    }

    /// <summary>撤销单位 · end a unit; it stays on record</summary>
    [Authorize(Roles = [Role.SafetyOffice])]
    [Error<NotAllowedException>, Error<NotFoundException>, Error<StaleVersionException>, Error<UnitEndedException>, Error<UnitEndBeforeStartException>, Error<UnitHasChildrenException>, Error<UnitSuccessorException>]
    [Error<UnitNameTakenException>]
    public static async Task<Unit> EndUnit(EndUnitInput input, CityDb db, UnitDirectory units, TimeProvider clock, CancellationToken cancel)
    {
        var unit = await db.Editable<Unit>(input.Id, input.Version, cancel);
        unit.End(input.ValidTo, input.SuccessorIds ?? [], units, clock.Today());
        await db.SaveChangesAsync(cancel);
        return unit;
    }

    private static UnitFields Said(CreateUnitInput input) => new()
    {
        Name = input.Name,
        Kind = input.Kind,
        Code = input.Code,
        ShortName = input.ShortName,
        ParentId = input.ParentId,
        SectorSuperiorId = input.SectorSuperiorId,
        HostUnitId = input.HostUnitId,
        Category = input.Category,
        Aliases = Aliases(input.Aliases),
        ContactName = input.ContactName,
        ContactPhone = input.ContactPhone,
        Rank = input.Rank,
        ValidFrom = input.ValidFrom,
    };

    private static UnitFields Said(ChangeUnitInput input, UnitFields before) => before with
    {
        Name = input.Name.Or(before.Name),
        Code = input.Code.Or(before.Code!),
        ShortName = input.ShortName.Or(before.ShortName),
        SectorSuperiorId = input.SectorSuperiorId.Or(before.SectorSuperiorId),
        HostUnitId = input.HostUnitId.Or(before.HostUnitId),
        Category = input.Category.Or(before.Category),
        Aliases = input.Aliases.HasValue ? Aliases(input.Aliases.Value) : before.Aliases,
        ContactName = input.ContactName.Or(before.ContactName),
        ContactPhone = input.ContactPhone.Or(before.ContactPhone),
        Rank = input.Rank.HasValue ? input.Rank.Value : before.Rank,
        ValidFrom = input.ValidFrom.Or(before.ValidFrom),
    };

    private static IReadOnlyList<UnitAlias> Aliases(IReadOnlyList<UnitAliasInput>? given)
        => [.. (given ?? []).Select(alias => new UnitAlias(alias.Name, alias.ValidFrom, alias.ValidTo))];
}
