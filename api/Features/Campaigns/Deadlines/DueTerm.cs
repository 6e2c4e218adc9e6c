using System.Globalization;
using System.Text.RegularExpressions;
using GraphApi.Features.Calendar;

namespace GraphApi.Features.Campaigns.Deadlines;

/// <summary>Terms: 30个工作日内, 15日内, counted from the filing date, which is day 0.</summary>
internal static partial class DueTerm
{
    public static DueMeaning? Read(DueText text, DueContext context)
    {
        if (Term().Match(text.Bare) is not { Success: true } match) return null;

        var (number, unit) = (match.Groups["n"].Value, match.Groups["unit"].Value);
        var count = number switch { "两" => 2, "半" => 0, _ => int.Parse(number, CultureInfo.InvariantCulture) };
        return unit == "工作日" ? Worked(text, count, context) : Settled(Counted(number == "半", count, unit, context.FiledOn), DueRule.CalendarDays);
    }

    private static DueMeaning Worked(DueText text, int count, DueContext context)
    {
        var day = Workdays.After(context.FiledOn, count, context.Calendar, out var unknown);
        var meaning = Settled(day, DueRule.Workdays);
        return unknown is { } year ? meaning.With(DueFindings.WithoutCalendar(text.Raw, year, day)) : meaning;
    }

    private static DueMeaning Settled(DateOnly day, DueRule rule) => new(day, DueKind.Date, rule);

    private static DateOnly Counted(bool isHalf, int count, string unit, DateOnly from) => unit switch
    {
        "小时" => from.AddDays((count + 23) / 24),
        "周" or "星期" => from.AddDays(7 * count),
        "月" when isHalf => from.AddDays(15),
        "月" => from.AddMonths(count),
        "季度" => from.AddMonths(3 * count),
        "年" => from.AddMonths(isHalf ? 6 : 12 * count),
        _ => from.AddDays(count),
    };

    // 3个月内 is a term, 3月内 is March; 2年内 is a term, 26年内 is 2026.
    [GeneratedRegex(@"^((自|从)?(即日|((本|该)?(通知|文件|方案|清单|通报))?(印发|下发|发布|发文|公布|收到|接到|交办|签发|检查|发现)(通知|文件|清单|交办单|问题|隐患)?(之日)?)(起|后)?[,的]?)?((?<n>\d{1,4}|两|半)(个?(?<unit>工作日)|个?(?<unit>天|周|星期|小时)|个(?<unit>月|季度))(以内|之内|内)?|(?<n>\d{1,4})个?(自然|日历)?(?<unit>日)(以内|之内|内)|(?<n>[1-9]|两|半)(?<unit>年)(以内|之内|内))$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Term();
}
