using GraphApi.Features.DemoCity;
using GraphApi.Features.Units;
using GraphApi.Tests.Features.Units;

namespace GraphApi.Tests.Features.DemoCity;

/// <summary>The invented city by the rules of units, before any workbook is made of it.</summary>
public sealed class DemoRowsTests
{
    private static readonly SmallCity Demo = Build();

    [Fact]
    public void It_has_7_counties_3_parks_97_townships_and_59_departments()
    {
        var units = Demo.Units.All.ToList();
        var city = Demo.Id("示范市");

        Assert.Equal((7, 3, 97, 59), (
            units.Count(unit => unit.Kind == UnitKind.County), units.Count(unit => unit.Kind == UnitKind.Park),
            units.Count(unit => unit.Kind == UnitKind.Township), units.Count(unit => unit.Kind == UnitKind.Department && unit.ParentId == city)));
    }

    [Fact]
    public void Every_department_has_3_to_6_offices_and_at_most_3_institutions()
    {
        foreach (var department in Demo.Units.All.Where(unit => unit.ParentId == Demo.Id("示范市") && unit.Kind == UnitKind.Department))
        {
            Assert.InRange(Demo.Units.Children(department.Id).Count(unit => unit.Kind == UnitKind.Office), 3, 6);
            Assert.InRange(Demo.Units.Children(department.Id).Count(unit => unit.Kind == UnitKind.Subordinate), 0, 3);
        }
    }

    [Fact]
    public void Every_name_short_name_and_alias_of_a_department_means_that_department()
    {
        var today = SmallCity.Today;
        foreach (var department in DemoDepartment.All)
        {
            var texts = department.Aliases.Select(alias => alias.Name).Append(department.Name).Append(department.Short);
            foreach (var text in texts) Assert.Equal(department.Code, Demo.Units.TryFind(Demo.Units.Find(text, today).Id)?.Code);
        }
    }

    [Fact]
    public void Every_unit_is_found_by_the_text_an_export_writes()
    {
        foreach (var unit in Demo.Units.All) Assert.Equal((unit.Id, null), (Demo.Units.Find(Demo.Units.NameOf(unit.Id), SmallCity.Today).Id, Demo.Units.Find(Demo.Units.NameOf(unit.Id), SmallCity.Today).Finding));
    }

    [Fact]
    public void County_bureaus_stand_on_the_line_of_the_city_department_of_their_trade()
    {
        var bureaus = Demo.Units.Counterparts(Demo.Id("市应急管理局")).Select(unit => unit.Name).ToList();

        Assert.Equal(10, bureaus.Count);
        Assert.Contains("北岭县应急管理局", bureaus);
        Assert.Equal("市应急管理局", Demo.Units.TryFind(Demo.Units.Find("应急局", SmallCity.Today).Id)?.Name);
    }

    [Fact]
    public void Every_name_in_the_list_of_items_is_a_department()
    {
        var items = DemoItems.Rows().ToList();

        Assert.Equal(216 + 6, items.Count);
        foreach (var name in items.SelectMany(row => new[] { row.GetValueOrDefault("牵头单位", ""), row.GetValueOrDefault("配合单位", "") }).SelectMany(cell => cell.Split('、', StringSplitOptions.RemoveEmptyEntries)))
            Assert.Matches("^D\\d\\d$", Demo.Units.Find(Demo.Units.Find(name, SmallCity.Today).Id!.Value).Code);
    }

    internal static SmallCity Build()
    {
        var city = new SmallCity();
        foreach (var row in DemoUnits.Rows()) city.Add(Fields(row, city));
        return city;
    }

    private static UnitFields Fields(DemoRow row, SmallCity city) => new()
    {
        Name = row["单位名称"],
        Code = row.GetValueOrDefault("单位代码"),
        ShortName = row.GetValueOrDefault("简称"),
        Kind = Enum.GetValues<UnitKind>().Single(kind => kind.Label.Chinese == row["类型"]),
        ParentId = Find(row, "上级单位", city),
        SectorSuperiorId = Find(row, "条线上级单位", city),
        HostUnitId = Find(row, "所在区县", city),
        Aliases = [.. row.GetValueOrDefault("别名", "").Split('、', StringSplitOptions.RemoveEmptyEntries).Select(UnitAlias.Parse)],
        ContactName = row.GetValueOrDefault("负责人"),
        ContactPhone = row.GetValueOrDefault("电话"),
    };

    private static int? Find(DemoRow row, string header, SmallCity city) => row.TryGetValue(header, out var name) ? city.Units.Find(name, SmallCity.Today).Id!.Value : null;
}
