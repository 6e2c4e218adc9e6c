using GraphApi.Features.Units;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Hosting;
using GraphApi.Platform.Words;

namespace GraphApi.Features.Items;

/// <summary>新建监管事项 · what is said of a new supervision item</summary>
/// <param name="Title">监管事项 · what is supervised</param>
/// <param name="Kind">事项类型 · what the department does in it</param>
/// <param name="Code">事项编码 · code; if none is given, one is made</param>
/// <param name="LeadIds">牵头单位 · the unit that leads, several if they share, none for a gap</param>
/// <param name="SharedLead">共同牵头 · several units have agreed to lead together</param>
/// <param name="CoUnitIds">配合单位 · the units that co-operate</param>
/// <param name="LegalBasis">法律依据 · laws it rests on</param>
/// <param name="AuthorityDocument">职责文件 · the document that gives it to the department</param>
/// <param name="ValidFrom">生效日期 · first day in force</param>
public sealed record CreateSupervisionItemInput(
    string Title, ItemKind Kind, string? Code, [property: ID<Unit>] IReadOnlyList<int>? LeadIds, bool? SharedLead, [property: ID<Unit>] IReadOnlyList<int>? CoUnitIds,
    string? LegalBasis, string? AuthorityDocument, DateOnly? ValidFrom);

/// <summary>修改监管事项 · what changes of a supervision item; what is not given stays as it is</summary>
/// <param name="Id">事项 · which item</param>
/// <param name="Version">版本 · the version the caller saw</param>
/// <param name="Code">事项编码 · its code</param>
/// <param name="Title">监管事项 · what is supervised</param>
/// <param name="Kind">事项类型 · what the department does in it</param>
/// <param name="LegalBasis">法律依据 · laws it rests on</param>
/// <param name="AuthorityDocument">职责文件 · the document that gives it to the department</param>
/// <param name="ValidFrom">生效日期 · first day in force</param>
public sealed record ChangeSupervisionItemInput(
    [property: ID<SupervisionItem>] int Id, int Version, Optional<string> Code, Optional<string> Title, Optional<ItemKind> Kind,
    Optional<string?> LegalBasis, Optional<string?> AuthorityDocument, Optional<DateOnly?> ValidFrom);

/// <summary>分工 · who leads a supervision item and who co-operates, as it shall be</summary>
/// <param name="Id">事项 · which item</param>
/// <param name="Version">版本 · the version the caller saw</param>
/// <param name="LeadIds">牵头单位 · the unit that leads, several if they share, none for a gap</param>
/// <param name="SharedLead">共同牵头 · several units have agreed to lead together</param>
/// <param name="CoUnitIds">配合单位 · the units that co-operate</param>
public sealed record AssignSupervisionItemInput(
    [property: ID<SupervisionItem>] int Id, int Version, [property: ID<Unit>] IReadOnlyList<int> LeadIds, bool? SharedLead, [property: ID<Unit>] IReadOnlyList<int> CoUnitIds);

/// <summary>废止监管事项 · which item is repealed, and when</summary>
/// <param name="Id">事项 · which item</param>
/// <param name="Version">版本 · the version the caller saw</param>
/// <param name="ValidTo">废止日期 · the last day in force</param>
public sealed record RepealSupervisionItemInput([property: ID<SupervisionItem>] int Id, int Version, DateOnly ValidTo);

[MutationType]
public static class ItemMutations
{
    /// <summary>新建监管事项 · create a supervision item</summary>
    [Authorize(Roles = [Role.SafetyOffice])]
    [Error<NotAllowedException>, Error<NotFoundException>, Error<RequiredException>, Error<TooLongException>, Error<ItemCodeMalformedException>, Error<ItemCodeTakenException>]
    [Error<ItemTitleTakenException>, Error<LeadNotSharedException>, Error<SharedLeadAloneException>, Error<LeadAndCoUnitException>, Error<ItemUnitEndedException>]
    public static async Task<SupervisionItem> CreateSupervisionItem(CreateSupervisionItemInput input, CityDb db, ItemDirectory items, UnitDirectory units, CancellationToken cancel)
    {
        var item = SupervisionItem.Create(Said(input), items, units);
        db.SupervisionItems.Add(item);
        await db.SaveChangesAsync(cancel);
        return item;
    }

    /// <summary>修改监管事项 · change what is said of a supervision item</summary>
    [Authorize(Roles = [Role.SafetyOffice])]
    [Error<NotAllowedException>, Error<NotFoundException>, Error<StaleVersionException>, Error<RequiredException>, Error<TooLongException>, Error<ItemCodeMalformedException>, Error<ItemCodeTakenException>]
    [Error<ItemTitleTakenException>, Error<ItemEndBeforeStartException>, Error<ItemRepealedException>]
    public static async Task<SupervisionItem> ChangeSupervisionItem(
        ChangeSupervisionItemInput input, CityDb db, ItemDirectory items, UnitDirectory units, TimeProvider clock, CancellationToken cancel)
    {
        var item = await db.Editable<SupervisionItem>(input.Id, input.Version, cancel);
        item.Change(Said(input, item.ToFields()), items, units, clock.Today());
        await db.SaveChangesAsync(cancel);
        return item;
    }

    /// <summary>分工 · say who leads a supervision item and who co-operates</summary>
    [Authorize(Roles = [Role.SafetyOffice])]
    [Error<NotAllowedException>, Error<NotFoundException>, Error<StaleVersionException>, Error<ItemRepealedException>, Error<ItemTitleTakenException>]
    [Error<LeadNotSharedException>, Error<SharedLeadAloneException>, Error<LeadAndCoUnitException>, Error<ItemUnitEndedException>]
    public static async Task<SupervisionItem> AssignSupervisionItem(
        AssignSupervisionItemInput input, CityDb db, ItemDirectory items, UnitDirectory units, TimeProvider clock, CancellationToken cancel)
    {
        var item = await db.Editable<SupervisionItem>(input.Id, input.Version, cancel);
        item.Assign(input.LeadIds, input.SharedLead ?? false, input.CoUnitIds, items, units, clock.Today());
        await db.SaveChangesAsync(cancel);
        return item;
    }

    /// <summary>废止监管事项 · repeal a supervision item; it stays on record</summary>
    [Authorize(Roles = [Role.SafetyOffice])]
    [Error<NotAllowedException>, Error<NotFoundException>, Error<StaleVersionException>, Error<ItemRepealedException>, Error<ItemEndBeforeStartException>]
    [Error<ItemTitleTakenException>]
    public static async Task<SupervisionItem> RepealSupervisionItem(
        RepealSupervisionItemInput input, CityDb db, ItemDirectory items, UnitDirectory units, TimeProvider clock, CancellationToken cancel)
    {
        var item = await db.Editable<SupervisionItem>(input.Id, input.Version, cancel);
        item.Repeal(input.ValidTo, items, units, clock.Today());
        await db.SaveChangesAsync(cancel);
        return item;
    }

    private static ItemFields Said(CreateSupervisionItemInput input) => new()
    {
        Title = input.Title,
        Kind = input.Kind,
        Code = input.Code,
        LeadIds = input.LeadIds ?? [],
        SharedLead = input.SharedLead ?? false,
        CoUnitIds = input.CoUnitIds ?? [],
        LegalBasis = input.LegalBasis,
        AuthorityDocument = input.AuthorityDocument,
        ValidFrom = input.ValidFrom,
    };

    private static ItemFields Said(ChangeSupervisionItemInput input, ItemFields before) => before with
    {
        Code = input.Code.Or(before.Code!),
        Title = input.Title.Or(before.Title),
        Kind = input.Kind.Or(before.Kind),
        LegalBasis = input.LegalBasis.Or(before.LegalBasis),
        AuthorityDocument = input.AuthorityDocument.Or(before.AuthorityDocument),
        ValidFrom = input.ValidFrom.Or(before.ValidFrom),
    };
}
