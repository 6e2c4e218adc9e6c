using GraphApi.Features.Units;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Hosting;

namespace GraphApi.Features.Items;

[ObjectType<SupervisionItem>]
public static class ItemNode
{
    [NodeResolver]
    public static SupervisionItem? GetItem(int id, ItemDirectory items) => items.TryFind(id);

    /// <summary>是否已废止 · whether it is no longer in force today</summary>
    public static Ruling<SupervisionItem> GetIsRepealed(TimeProvider clock) => SupervisionItem.Repealed.For(clock.Today());

    /// <summary>有牵头缺口 · whether it is in force today and nobody leads, or one who leads has ended</summary>
    public static Ruling<SupervisionItem> GetHasLeadGap(UnitDirectory units, TimeProvider clock) => SupervisionItem.LeadGap.For(units.EndedBy(clock.Today()));

    /// <summary>牵头单位已撤销 · whether it is in force today and a unit that leads it has ended</summary>
    public static Ruling<SupervisionItem> GetHasEndedLead(UnitDirectory units, TimeProvider clock) => SupervisionItem.LeadEnded.For(units.EndedBy(clock.Today()));

    /// <summary>牵头缺口 · what is wrong today with who leads it; null if nothing is</summary>
    public static LeadGapKind? GetLeadGap([Parent] SupervisionItem item, UnitDirectory units, TimeProvider clock) => item.GapOn(units.EndedBy(clock.Today()));

    /// <summary>牵头单位 · the one unit that leads; null if several share or nobody does</summary>
    public static Unit? GetLead([Parent] SupervisionItem item, UnitDirectory units) => units.TryFind(item.LeadId);

    /// <summary>共同牵头单位 · the units that lead together</summary>
    public static IEnumerable<Unit> GetSharedLeads([Parent] SupervisionItem item, UnitDirectory units) => item.SharedLeadIds.Select(units.Find);

    /// <summary>牵头的单位 · whoever leads: one, several, or nobody</summary>
    [FilteredBy<SupervisionItem>(nameof(SupervisionItem.LedBy))]
    public static IEnumerable<Unit> GetLeads([Parent] SupervisionItem item, UnitDirectory units) => item.LeadIds.Select(units.Find);

    /// <summary>配合单位 · the units that co-operate</summary>
    [FilteredBy<SupervisionItem>(nameof(SupervisionItem.JoinedBy))]
    public static IEnumerable<Unit> GetCoUnits([Parent] SupervisionItem item, UnitDirectory units) => item.CoUnitIds.Select(units.Find);
}

[ObjectType<Unit>]
public static class UnitItems
{
    /// <summary>牵头事项 · the supervision items in force that it leads, alone or with others</summary>
    public static IEnumerable<SupervisionItem> GetLeadItems([Parent] Unit unit, ItemDirectory items, TimeProvider clock) => InForce(items.LedBy(unit.Id), clock);

    /// <summary>配合事项 · the supervision items in force in which it co-operates</summary>
    public static IEnumerable<SupervisionItem> GetCoItems([Parent] Unit unit, ItemDirectory items, TimeProvider clock) => InForce(items.JoinedBy(unit.Id), clock);

    private static IEnumerable<SupervisionItem> InForce(IEnumerable<SupervisionItem> items, TimeProvider clock)
    {
        var today = clock.Today();
        return items.Where(item => !SupervisionItem.Repealed.Holds(item, today));
    }
}
