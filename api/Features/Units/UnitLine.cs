using GraphApi.Platform.Data;
using GraphApi.Platform.Words;

namespace GraphApi.Features.Units;

/// <summary>The rules of what stands beside territory: the line from city bureau to county bureau, the county a park lies in, the category.</summary>
internal static class UnitLine
{
    public static IEnumerable<UserErrorException> Refusals(Unit? current, UnitFields wanted, UnitDirectory units)
        => [.. Superior(current, wanted, units), .. Host(wanted, units), .. Category(wanted)];

    private static IEnumerable<UserErrorException> Superior(Unit? current, UnitFields wanted, UnitDirectory units)
    {
        if (wanted.SectorSuperiorId is not { } id) yield break;

        var superior = units.TryFind(id);
        if (superior is null) yield return new NotFoundException(typeof(Unit), "sectorSuperiorId");
        else if (current is not null && units.Line(superior).Any(unit => unit.Id == current.Id)) yield return UnitCycleException.Line(current.Name, superior.Name);
        else if (!MayLead(superior, wanted, units)) yield return new SectorSuperiorException(superior);
    }

    private static bool MayLead(Unit superior, UnitFields wanted, UnitDirectory units)
    {
        var areaAbove = units.TryFind(units.AreaOf(units.TryFind(wanted.ParentId))?.ParentId);
        return !wanted.Kind.IsArea && superior.Kind == UnitKind.Department && areaAbove is not null && superior.ParentId == areaAbove.Id;
    }

    private static IEnumerable<UserErrorException> Host(UnitFields wanted, UnitDirectory units)
    {
        if (wanted.HostUnitId is not { } id) yield break;

        var host = units.TryFind(id);
        if (host is null) yield return new NotFoundException(typeof(Unit), "hostUnitId");
        else if (wanted.Kind != UnitKind.Park || host.Kind != UnitKind.County || host.ParentId != wanted.ParentId) yield return new HostUnitException(wanted.Kind, host);
    }

    private static IEnumerable<UserErrorException> Category(UnitFields wanted)
    {
        if (wanted.Category is not null && wanted.Kind != UnitKind.Department) yield return new CategoryMisplacedException(wanted.Kind);
    }
}
