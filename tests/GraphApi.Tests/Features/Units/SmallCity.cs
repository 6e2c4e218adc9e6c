using GraphApi.Features.Units;
using GraphApi.Platform.Words;

namespace GraphApi.Tests.Features.Units;

/// <summary>A city in memory, for rules that need no database. Numbers count up as units are added.</summary>
internal sealed class SmallCity
{
    public static readonly DateOnly Today = new(2026, 3, 31);

    private int _last;

    public UnitDirectory Units { get; private set; } = UnitDirectory.Empty;

    /// <summary>示范市 with 北岭县 and 东城区, a park, two departments with offices, and a county bureau on the line.</summary>
    public static SmallCity Usual()
    {
        var city = new SmallCity();
        city.Add("示范市", UnitKind.City, null, code: "519900000000");
        city.Add("北岭县人民政府", UnitKind.County, "示范市", code: "519904000000", shortName: "北岭县");
        city.Add("东城区人民政府", UnitKind.County, "示范市", code: "519901000000", shortName: "东城区");
        city.Add("高新技术产业园区", UnitKind.Park, "示范市", code: "519908000000", shortName: "高新区", change: fields => fields with { HostUnitId = city.Id("东城区人民政府") });
        city.Add("云台乡", UnitKind.Township, "北岭县人民政府", code: "519904201000");
        city.Add("市应急管理局", UnitKind.Department, "示范市", shortName: "应急局", aliases: ["市安监局（至2018-12-31）", "市安办"]);
        city.Add("市住房和城乡建设局", UnitKind.Department, "示范市", shortName: "住建局", aliases: ["市建设局"]);
        city.Add("办公室", UnitKind.Office, "市应急管理局");
        city.Add("安全监管科", UnitKind.Office, "市应急管理局");
        city.Add("办公室", UnitKind.Office, "市住房和城乡建设局");
        city.Add("北岭县应急管理局", UnitKind.Department, "北岭县人民政府", shortName: "北岭县应急局", change: fields => fields with { SectorSuperiorId = city.Id("市应急管理局") });
        return city;
    }

    public Unit this[string name] => Units.All.First(unit => unit.Name == name);

    public int Id(string name) => this[name].Id;

    public Unit Add(string name, UnitKind kind, string? parent, string? code = null, string? shortName = null, string[]? aliases = null, Func<UnitFields, UnitFields>? change = null)
    {
        var fields = new UnitFields
        {
            Name = name,
            Kind = kind,
            Code = code,
            ShortName = shortName,
            ParentId = parent is null ? null : Id(parent),
            Aliases = [.. (aliases ?? []).Select(UnitAlias.Parse)],
        };
        return Add(change?.Invoke(fields) ?? fields);
    }

    public Unit Add(UnitFields fields)
    {
        var unit = Unit.Create(fields, Units);
        unit.Id = ++_last;
        Units = Units.With(unit);
        return unit;
    }

    public void Change(string name, Func<UnitFields, UnitFields> change) => Change(this[name], change);

    public void Change(Unit unit, Func<UnitFields, UnitFields> change)
    {
        unit.Change(change(unit.ToFields()), Units, Today);
        Units = Units.With(unit);
    }

    /// <summary>The fields and codes that an act is refused for.</summary>
    public static IReadOnlyList<(string? Field, string Code)> Refused(Action act)
    {
        var thrown = Record.Exception(act);
        IReadOnlyList<UserErrorException> errors = thrown switch
        {
            null => [],
            UserErrorException one => [one],
            UserErrorsException several => several.Errors,
            _ => throw new InvalidOperationException("It failed in a way nobody foresaw.", thrown),
        };
        return [.. errors.Select(error => (error.Field, error.Code))];
    }
}
