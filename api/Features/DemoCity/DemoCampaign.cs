using System.Globalization;

namespace GraphApi.Features.DemoCity;

/// <summary>The campaign of the invented city: three years, the day it is brought in among them.</summary>
internal static class DemoCampaign
{
    private const int FirstYear = 2024;
    private const int Years = 3;

    // With the city before it: a single row that says what the example of the template says is taken for that.
    public static string Name(DateOnly today)
        => string.Create(CultureInfo.InvariantCulture, $"{DemoUnits.City}安全生产治本攻坚三年行动（{StartYear(today)}—{StartYear(today) + Years - 1}年）");

    public static IEnumerable<DemoRow> Rows(DateOnly today)
    {
        var start = StartYear(today);
        yield return new()
        {
            ["行动编码"] = string.Create(CultureInfo.InvariantCulture, $"ZBGJ-{start}"),
            ["行动名称"] = Name(today),
            ["开始日期"] = string.Create(CultureInfo.InvariantCulture, $"{start}-01-01"),
            ["结束日期"] = string.Create(CultureInfo.InvariantCulture, $"{start + Years - 1}-12-31"),
        };
    }

    // 2024 to 2026, and as long again after it.
    private static int StartYear(DateOnly today) => FirstYear + (int)(Math.Floor((today.Year - FirstYear) / (double)Years) * Years);
}
