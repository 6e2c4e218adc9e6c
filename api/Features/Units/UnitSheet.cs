using System.Text.RegularExpressions;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;

namespace GraphApi.Features.Units;

/// <summary>单位 · one row of the unit directory</summary>
/// <param name="Code">单位代码 · the 12 digits of the division for areas; for the rest it may stay empty and is given</param>
/// <param name="Name">单位名称 · full name</param>
/// <param name="ShortName">简称 · short name people use</param>
/// <param name="ParentId">上级单位 · what it belongs to</param>
/// <param name="Kind">类型 · what it is</param>
/// <param name="SectorSuperiorId">条线上级单位 · the department of the area above that leads it in its trade</param>
/// <param name="HostUnitId">所在区县 · the county a park lies in</param>
/// <param name="Category">部门类别 · the part a department has in work safety</param>
/// <param name="Aliases">别名 · other names; a time stands in brackets</param>
/// <param name="ContactName">负责人 · person to ask for</param>
/// <param name="ContactPhone">电话 · telephone of that person</param>
/// <param name="ValidFrom">生效日期 · first day</param>
/// <param name="ValidTo">撤销日期 · last day</param>
/// <param name="Note">备注 · what the writer adds; not stored</param>
public sealed record UnitRow(
    string? Code, string Name, string? ShortName, int? ParentId, UnitKind Kind, int? SectorSuperiorId, int? HostUnitId, DepartmentCategory? Category,
    IReadOnlyList<string> Aliases, string? ContactName, string? ContactPhone, DateOnly? ValidFrom, DateOnly? ValidTo, string? Note);

/// <summary>单位名录 · unit directory</summary>
public sealed partial class UnitSheet : Sheet<UnitRow, Unit>
{
    public UnitSheet() : base("单位名录", "units.xlsx")
    {
        Column(row => row.Code, "单位代码").Alias("代码", "区划代码", "行政区划代码", "单位编码").AtMost(UnitRules.LongestCode).Example("519901101000")
            .Help("区县、乡镇街道、村社区填 12 位区划代码；部门、科室等留空由系统给出", "The 12 digits of the division for areas; leave it empty for departments and offices and one is given");
        Column(row => row.Name, "单位名称").Alias("名称", "单位", "单位全称").Required().AtMost(UnitRules.LongestName).Example("东城区第1街道");
        Column(row => row.ShortName, "简称").Alias("单位简称").AtMost(UnitRules.LongestName).Example("第1街道");
        Column(row => row.ParentId, "上级单位").Alias("上级", "隶属单位", "主管单位").Unit().Example("东城区人民政府").Help("除市以外都要填写", "Needed by all but the city");
        Column(row => row.Kind, "类型").Alias("单位类型", "单位类别", "级别").Required().Example("乡镇街道")
            .Word(UnitKind.City, "地级市", "市州").Word(UnitKind.County, "县区", "县", "区", "县（市、区）", "县(市、区)").Word(UnitKind.Park, "开发区", "功能区", "园区管委会")
            .Word(UnitKind.Township, "乡镇", "街道", "镇", "乡", "镇街", "乡镇（街道）", "乡镇(街道)").Word(UnitKind.Village, "村", "社区", "村（社区）", "村(社区)")
            .Word(UnitKind.Department, "市级部门", "县级部门", "局").Word(UnitKind.Office, "内设机构", "处室", "股室").Word(UnitKind.Subordinate, "直属单位", "下属机构", "二级单位");
        Column(row => row.SectorSuperiorId, "条线上级单位").Alias("条线上级", "业务主管单位").Unit().Help("县级部门填对应的市级部门", "For a county's department the city's of the same trade");
        Column(row => row.HostUnitId, "所在区县").Alias("所在县区", "园区所在区县").Unit().Help("只有园区填写", "For parks only");
        Column(row => row.Category, "部门类别").Alias("类别", "部门分类").Help("只有部门填写", "For departments only")
            .Word(DepartmentCategory.Comprehensive, "A").Word(DepartmentCategory.Supervision, "B", "直接监管").Word(DepartmentCategory.Sector, "C").Word(DepartmentCategory.Support, "D");
        Column(row => row.Aliases, "别名").Alias("曾用名", "其他名称").AtMost(UnitRules.LongestName).Help("多个用、分开；已停用的注明截止日期，如 市安监局（至2018-12-31）", "Several separated by 、; one no longer in use with its last day, such as 市安监局（至2018-12-31）");
        Column(row => row.ContactName, "负责人").Alias("联系人", "主要负责人").AtMost(UnitRules.LongestContact).Example("王建国");
        Column(row => row.ContactPhone, "电话").Alias("联系电话", "手机", "联系方式").AtMost(UnitRules.LongestContact).Example("13800000000");
        Column(row => row.ValidFrom, "生效日期").Alias("成立日期", "启用日期");
        Column(row => row.ValidTo, "撤销日期").Alias("停用日期", "失效日期").Help("最后有效的一天；填写后该单位即告撤销", "The last day it is in being; filling it in ends the unit");
        Column(row => row.Note, "备注").Alias("说明").Note();
        Key(row => row.Code);
        Key(row => row.Name, row => row.ParentId);
    }

    public override IReadOnlyCollection<Role> Roles => [Role.SafetyOffice];

    public override IQueryable<Unit> Rows(CityDb db) => db.Units.OrderBy(unit => unit.Code);

    public override UnitRow Read(Unit unit, SheetContext context) => new(
        unit.Code, unit.Name, unit.ShortName, unit.ParentId, unit.Kind, unit.SectorSuperiorId, unit.HostUnitId, unit.Category,
        [.. unit.Aliases.Select(alias => alias.ToString())], unit.ContactName, unit.ContactPhone, unit.ValidFrom, unit.ValidTo, null);

    public override Unit Create(UnitRow row, SheetContext context)
        => Unit.Create(Said(row, new UnitFields { Name = row.Name, Kind = row.Kind }), context.Names<UnitDirectory>());

    public override void Change(Unit unit, UnitRow row, SheetContext context)
        => unit.Change(Said(row, unit.ToFields()), context.Names<UnitDirectory>(), context.Today);

    public override IEnumerable<(string Field, Finding Finding)> Doubts(UnitRow row, SheetContext context)
    {
        if (row.Kind == UnitKind.Township && DivisionCode.TryParse(row.Code, out var code))
        {
            if (IsStreet(row.Name) && code.IsInTownRange) yield return ("code", UnitDoubts.StreetInTownRange(row.Name, code));
            if (!IsStreet(row.Name) && code.IsInStreetRange) yield return ("code", UnitDoubts.TownInStreetRange(row.Name, code));
        }

        if (row.ContactPhone is { } phone && !UnitRules.IsUsualPhone(phone)) yield return ("contactPhone", UnitDoubts.UnusualPhone(phone));
        if (row.ValidTo is null && row.Note is { } note && Merged().IsMatch(note)) yield return ("note", UnitDoubts.Merged(row.Name, note));
    }

    private static UnitFields Said(UnitRow row, UnitFields before) => before with
    {
        Code = row.Code ?? before.Code,
        Name = row.Name,
        ShortName = row.ShortName,
        Kind = row.Kind,
        ParentId = row.ParentId,
        SectorSuperiorId = row.SectorSuperiorId,
        HostUnitId = row.HostUnitId,
        Category = row.Category,
        Aliases = [.. row.Aliases.Select(UnitAlias.Parse)],
        ContactName = row.ContactName,
        ContactPhone = row.ContactPhone,
        ValidFrom = row.ValidFrom,
        ValidTo = row.ValidTo,
    };

    private static bool IsStreet(string name) => name.Contains("街道", StringComparison.Ordinal);

    [GeneratedRegex("撤并|撤销|合并|并入|撤乡", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Merged();
}

/// <summary>What a person should look at in a row that is accepted.</summary>
internal static class UnitDoubts
{
    public static Finding StreetInTownRange(string name, DivisionCode code) => new("STREET_IN_TOWN_RANGE", new(
        $"“{name}”是街道，代码 {code.Text} 的第 7–9 位却在镇的范围（100–199），街道一般是 001–099，请核对。",
        $"{name} is a street, but digits 7–9 of {code.Text} lie in the range of towns (100–199); streets have 001–099. Check the code."));

    public static Finding TownInStreetRange(string name, DivisionCode code) => new("TOWN_IN_STREET_RANGE", new(
        $"“{name}”不是街道，代码 {code.Text} 的第 7–9 位却在街道的范围（001–099），请核对。",
        $"{name} is no street, but digits 7–9 of {code.Text} lie in the range of streets (001–099). Check the code."));

    public static Finding UnusualPhone(string phone) => new("UNUSUAL_PHONE", new(
        $"“{phone}”不像本国的电话号码：手机是 11 位，座机要带区号，例如 13800000000 或 0830-7654321；已按原样采用，请核对。",
        $"\"{phone}\" does not look like a number of this country: a mobile has 11 digits, a landline its area code, like 13800000000 or 0830-7654321. It is taken as it is; check it."));

    public static Finding Merged(string name, string note) => new("MERGER_IN_NOTE", new(
        $"备注写着“{note}”，但没有填写撤销日期。如果“{name}”已经撤并，请填写“撤销日期”并登记承接单位；本次不作改动。",
        $"The note says \"{note}\", but no last day is given. If {name} has ended, fill in 撤销日期 and record who carries on; nothing is changed now."));
}

/// <summary>单位列 · columns that hold names of units</summary>
public static class UnitColumns
{
    extension<TRow, T>(Column<TRow, T> column)
    {
        /// <summary>按单位名称查找 · the cell names a unit, or several</summary>
        public Column<TRow, T> Unit() => column.Named<UnitDirectory>();
    }
}
