namespace GraphApi.Features.DemoCity;

/// <summary>The supervision items of the invented city: the catalogue, and matters that touch several departments.</summary>
internal static class DemoItems
{
    private const string Document = "市级部门（单位）安全生产工作职责（示安委〔2020〕5号）";

    // 危货道路运输, 餐饮燃气 and 自建房 have one lead and several who co-operate.
    private static readonly Dictionary<string, string> CoUnits = new(StringComparer.Ordinal)
    {
        ["D03-02"] = "市商务局、市城市管理行政执法局、市市场监督管理局、市消防救援支队",
        ["D03-04"] = "市自然资源和规划局、市市场监督管理局、市教育和体育局、市民政局",
        ["D04-01"] = "市公安局、市应急管理局、市市场监督管理局",
    };

    public static IEnumerable<DemoRow> Rows() => [.. DemoDepartment.All.SelectMany(Catalogue).Select(Numbered), .. AcrossDepartments()];

    private static IEnumerable<DemoRow> Catalogue(DemoDepartment department) => department.Items.Select(item => new DemoRow
    {
        ["事项编码"] = item.Code,
        ["牵头单位"] = department.Name,
        ["监管事项"] = item.Name,
        ["事项类型"] = Kind(item.Kind),
        ["配合单位"] = CoUnits.GetValueOrDefault(item.Code, ""),
        ["职责文件"] = Document,
        ["生效日期"] = "2020-07-01",
    });

    // Every third rests on no law yet: a gap for somebody to find.
    private static DemoRow Numbered(DemoRow row, int index)
    {
        if (index % 3 != 2) row["法律依据"] = "《安全生产法》第十条";
        return row;
    }

    private static string Kind(string letter) => letter switch
    {
        "P" => "行政许可",
        "S" => "监督检查",
        "G" => "行业指导",
        "I" => "系统内管理",
        _ => "支持保障",
    };

    // Who leads is shared, disputed, or was never asked.
    private static IEnumerable<DemoRow> AcrossDepartments() =>
    [
        Open("X-01", "电动自行车生产销售使用充电全链条安全", coUnits: "市公安局、市市场监督管理局、市消防救援支队、市住房和城乡建设局"),
        Shared("X-02", "非A级景区和乡村旅游点安全", "市城市管理行政执法局、市农业农村局、市林业和竹业局"),
        Open("X-03", "密室逃脱和剧本娱乐场所安全"),
        Open("X-04", "房车和自驾车营地安全"),
        Open("X-05", "民用无人机飞行安全"),
        Open("X-06", "滑翔伞等低空运动安全"),
    ];

    private static DemoRow Open(string code, string title, string coUnits = "")
        => new() { ["事项编码"] = code, ["监管事项"] = title, ["事项类型"] = "监督检查", ["配合单位"] = coUnits };

    private static DemoRow Shared(string code, string title, string leads)
        => new() { ["事项编码"] = code, ["监管事项"] = title, ["事项类型"] = "监督检查", ["牵头单位"] = leads, ["共同牵头"] = "是" };
}
