using System.Globalization;
using GraphApi.Platform.Words;

namespace GraphApi.Features.DemoCity;

/// <summary>Deadlines of the invented city, each as a department may write it.</summary>
internal static class DemoDue
{
    /// <param name="period">the period of the list</param>
    /// <param name="number">the number of the task among all</param>
    /// <param name="index">its place in the list</param>
    public static string Of(Period period, int number, int index) => period.Kind == PeriodKind.Year ? InYear(period.Year, index) : InQuarter(period, number % 5);

    private static string InYear(int year, int index) => index switch
    {
        0 => "常态化推进",
        1 => Text($"{year}年3月底前"),
        2 => Text($"{year}年上半年"),
        3 => Text($"{year}-08-31"),
        4 => Text($"{year}年9月底前"),
        _ => Text($"{year}年底前"),
    };

    private static string InQuarter(Period quarter, int form) => form switch
    {
        0 => quarter.Label.Chinese,
        1 => Text($"{quarter.Year}年{quarter.LastDay.Month - 1}月底前"),
        2 => "长期坚持",
        3 => Text($"{quarter.LastDay:yyyy-MM-dd}"),
        _ => Text($"{quarter.After().FirstDay.AddDays(44):yyyy年M月d日}"),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
