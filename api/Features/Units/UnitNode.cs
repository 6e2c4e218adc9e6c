using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Hosting;

namespace GraphApi.Features.Units;

[ObjectType<Unit>]
public static class UnitNode
{
    [NodeResolver]
    public static Unit? GetUnit(int id, UnitDirectory units) => units.TryFind(id);

    /// <summary>是否有效 · whether it is in being today</summary>
    public static Ruling<Unit> GetIsLive(TimeProvider clock) => Unit.Live.For(clock.Today());

    /// <summary>路径 · names from below the city down to the unit, separated by strokes</summary>
    public static string GetPath([Parent] Unit unit, UnitDirectory units) => units.Path(unit);

    /// <summary>匹配的名称 · the name by which a search finds it, the full name first; null if none of its names does</summary>
    /// <param name="search">检索 · what units were searched by</param>
    public static MatchedName? GetMatchedName([Parent] Unit unit, string search) => MatchedName.Of(unit, search);

    /// <summary>上级单位 · what it belongs to by territory or ownership</summary>
    public static Unit? GetParent([Parent] Unit unit, UnitDirectory units) => units.TryFind(unit.ParentId);

    /// <summary>条线上级单位 · the department of the area above that leads it in its trade</summary>
    public static Unit? GetSectorSuperior([Parent] Unit unit, UnitDirectory units) => units.TryFind(unit.SectorSuperiorId);

    /// <summary>所在区县 · the county a park lies in</summary>
    public static Unit? GetHostUnit([Parent] Unit unit, UnitDirectory units) => units.TryFind(unit.HostUnitId);

    /// <summary>承接单位 · the units that carry on what it did</summary>
    public static IEnumerable<Unit> GetSuccessors([Parent] Unit unit, UnitDirectory units) => unit.SuccessorIds.Select(units.Find);

    /// <summary>上级链 · from the city down to the parent</summary>
    public static IEnumerable<Unit> GetAncestors([Parent] Unit unit, UnitDirectory units) => units.Ancestors(unit);

    /// <summary>直接下级 · what belongs to it directly and is in being today</summary>
    /// <param name="includeEnded">包括已撤销 · also what has ended or is still to come</param>
    public static IEnumerable<Unit> GetChildren([Parent] Unit unit, UnitDirectory units, TimeProvider clock, bool? includeEnded)
        => units.Children(unit.Id).Where(child => includeEnded == true || Unit.Live.Holds(child, clock.Today()));

    /// <summary>直接下级数 · how many units in being today belong to it directly</summary>
    public static int GetChildCount([Parent] Unit unit, UnitDirectory units, TimeProvider clock) => GetChildren(unit, units, clock, null).Count();

    /// <summary>全部下级 · everything below it</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<Unit> GetDescendants([Parent] Unit unit, UnitDirectory units)
        => units.Descendants(unit).OrderBy(one => one.Code, StringComparer.Ordinal).AsQueryable();
}
