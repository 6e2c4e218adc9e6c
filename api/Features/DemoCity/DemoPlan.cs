using System.Globalization;

namespace GraphApi.Features.DemoCity;

/// <summary>A plan of the invented city's campaign: the general one, or one of thirteen special ones.</summary>
/// <param name="Number">its place, 0 for the general one</param>
/// <param name="Name">its name</param>
/// <param name="Items">codes of the supervision items it is about; the department of the first leads it</param>
internal sealed record DemoPlan(int Number, string Name, params IReadOnlyList<string> Items)
{
    public static DemoPlan General { get; } = new(0, "示范市安全生产治本攻坚三年行动总体方案");

    public static IReadOnlyList<DemoPlan> Special { get; } =
    [
        new(1, "危险化学品安全治本攻坚专项方案", "D01-02", "D01-03", "D02-04", "D04-01", "D05-03", "D07-01", "D36-02"),
        new(2, "矿山安全治本攻坚专项方案", "D01-04", "D01-05", "D09-01", "D09-02"),
        new(3, "消防安全治本攻坚专项方案", "D15-01", "D15-02", "D15-03", "D21-01", "D20-01", "D22-01", "D25-02"),
        new(4, "道路交通安全治本攻坚专项方案", "D02-01", "D04-01", "D04-04", "D04-05", "D08-02", "D16-03"),
        new(5, "水上交通和渔业船舶安全治本攻坚专项方案", "D18-01", "D18-02", "D18-04", "D12-02", "D04-02"),
        new(6, "建设工程施工安全治本攻坚专项方案", "D03-01", "D03-03", "D11-01", "D04-03", "D33-01"),
        new(7, "城镇燃气安全治本攻坚专项方案", "D03-02", "D19-04", "D05-05", "D20-03"),
        new(8, "工业园区和民用爆炸物品安全治本攻坚专项方案", "D06-01", "D06-04", "D30-01", "D30-03", "D02-02"),
        new(9, "危险废物和环保设施安全治本攻坚专项方案", "D10-01", "D10-03", "D10-04", "D14-01", "D19-02"),
        new(10, "工贸行业安全治本攻坚专项方案", "D01-06", "D06-02", "D06-05", "D26-01", "D31-01"),
        new(11, "特种设备安全治本攻坚专项方案", "D05-01", "D05-02", "D27-01", "D14-04"),
        new(12, "学校和人员密集场所安全治本攻坚专项方案", "D08-01", "D08-04", "D08-05", "D38-01", "D13-03"),
        new(13, "文化旅游和林区安全治本攻坚专项方案", "D13-01", "D13-02", "D13-05", "D23-03", "D23-01"),
    ];

    public string Code => string.Create(CultureInfo.InvariantCulture, $"ZB-{Number:00}");

    /// <summary>The departments it is about, the one that leads it first.</summary>
    public IReadOnlyList<DemoDepartment> Departments { get; } = [.. Items.Select(item => item[..3]).Distinct(StringComparer.Ordinal).Select(DemoDepartment.ByCode)];

    public IReadOnlyList<DemoItem> ItemsOf(DemoDepartment department) => [.. department.Items.Where(item => Items.Contains(item.Code, StringComparer.Ordinal))];

    public static IEnumerable<DemoRow> Rows(DateOnly today) => Special.Prepend(General).Select(plan => plan.Row(today));

    private DemoRow Row(DateOnly today) => new()
    {
        ["所属行动"] = DemoCampaign.Name(today),
        ["方案编码"] = Code,
        ["方案名称"] = Name,
        ["方案类别"] = Number == 0 ? "总体方案" : "专项方案",
        ["排序"] = (Number + 1).ToString(CultureInfo.InvariantCulture),
        ["牵头单位"] = Departments.Count > 0 ? Departments[0].Name : "",
    };
}
