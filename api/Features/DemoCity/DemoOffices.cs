namespace GraphApi.Features.DemoCity;

/// <summary>A department of the invented city with its offices and the institutions under it.</summary>
internal static class DemoOffices
{
    private const int FewestOffices = 3;
    private static readonly string[] Offices = ["办公室", "安全监管科", "政策法规科", "行政审批科", "宣传教育科", "规划财务科"];
    private static readonly string[] Institutions = ["综合执法支队", "监测中心", "培训中心"];

    public static IEnumerable<DemoRow> Rows(DemoDepartment department)
    {
        yield return Row(department);
        foreach (var office in Offices.Take(FewestOffices + (department.Number * 7 % 4))) yield return Below(department, office, "科室");
        foreach (var institution in Institutions.Take(department.Number % 4)) yield return Below(department, Stem(department) + institution, "下属单位");
    }

    public static string Category(DemoDepartment department) => department.Category switch
    {
        "A" => "综合监管",
        "B" => "行业监管",
        "C" => "行业管理",
        _ => "支持保障",
    };

    private static DemoRow Row(DemoDepartment department) => new DemoRow
    {
        ["单位代码"] = department.Code,
        ["单位名称"] = department.Name,
        ["简称"] = department.Short == department.Name ? "" : department.Short,
        ["上级单位"] = DemoUnits.City,
        ["类型"] = "部门",
        ["部门类别"] = Category(department),
        ["别名"] = string.Join('、', department.Aliases.Where(alias => alias.Name != department.Name).Select(Alias)),
    }.WithContact(800 + department.Number);

    // The reform at the end of 2018 gave many departments new names.
    private static string Alias(DemoAlias alias) => alias.Historic ? alias.Name + "（至2018-12-31）" : alias.Name;

    private static DemoRow Below(DemoDepartment department, string name, string kind)
        => new() { ["单位名称"] = name, ["上级单位"] = department.Name, ["类型"] = kind };

    // 市应急管理局 → 应急管理, so that 应急管理综合执法支队 can be told from those of other departments.
    private static string Stem(DemoDepartment department)
    {
        var name = department.Name;
        if (name[0] == '市' && name[1] != '委') name = name[1..];
        return name.TrimEnd('局', '会', '社', '队', '室');
    }
}
