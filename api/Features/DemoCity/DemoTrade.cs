namespace GraphApi.Features.DemoCity;

/// <summary>A trade with bureaus in the counties, led on the line by a department of the city.</summary>
/// <param name="Department">code of the city's department</param>
/// <param name="Name">what follows the county in the bureau's name</param>
/// <param name="Short">what follows it in the short name, none if that is the same</param>
internal sealed record DemoTrade(string Department, string Name, string? Short = null)
{
    public static IReadOnlyList<DemoTrade> InCounties { get; } =
    [
        new("D01", "应急管理局", "应急局"), new("D02", "公安局"), new("D03", "住房和城乡建设局", "住建局"), new("D04", "交通运输局", "交通局"),
        new("D05", "市场监督管理局", "市场监管局"), new("D06", "经济和信息化局", "经信局"), new("D07", "发展和改革局", "发改局"), new("D08", "教育和体育局", "教体局"),
        new("D09", "自然资源和规划局", "自规局"), new("D10", "生态环境局"), new("D11", "水务局"), new("D12", "农业农村局"),
        new("D13", "文化广播电视和旅游局", "文广旅局"), new("D14", "卫生健康局", "卫健局"), new("D15", "消防救援大队", "消防大队"), new("D17", "气象局"),
    ];

    public static IReadOnlyList<DemoTrade> InParks { get; } = [.. InCounties.Where(trade => trade.Department is "D01" or "D03" or "D05" or "D09" or "D10")];

    public DemoRow Counterpart(string area, string areaInName, int firstContact)
    {
        var superior = DemoDepartment.ByCode(Department);
        return new DemoRow
        {
            ["单位名称"] = areaInName + Name,
            ["简称"] = Short is null ? "" : areaInName + Short,
            ["上级单位"] = area,
            ["类型"] = "部门",
            ["条线上级单位"] = superior.Name,
            ["部门类别"] = DemoOffices.Category(superior),
        }.WithContact(firstContact + superior.Number);
    }
}
