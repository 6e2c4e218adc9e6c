namespace GraphApi.Features.DemoCity;

/// <summary>Why more time is asked for and why something is returned, in the invented city.</summary>
internal static class DemoReasons
{
    private static readonly string[] Time = ["设备采购需公开招标，预计推迟一个月到货", "涉及跨部门数据对接，需与大数据中心联调", "汛期现场不具备施工条件，需错峰实施"];
    private static readonly string[] Task = ["未附整改前后照片和复查记录，请补充", "完成数量与清单不一致，请核实后重新报送"];
    private static readonly string[] Report = ["进展过于笼统，请写明检查数量、发现问题和整改情况", "数据与上期报告不衔接，请核对", "未说明存在困难的解决措施"];

    public static string ForTime(int number) => Time[number % Time.Length];

    public static string ForReturn(int number) => Task[number % Task.Length];

    public static string ForReport(int number) => Report[number % Report.Length];
}
