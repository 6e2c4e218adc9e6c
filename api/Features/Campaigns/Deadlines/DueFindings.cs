using System.Globalization;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Words;

namespace GraphApi.Features.Campaigns.Deadlines;

/// <summary>What is said of a deadline that is wrong, or that might have been meant otherwise.</summary>
internal static class DueFindings
{
    public const int FirstYear = 2000;
    public const int LastYear = 2100;

    public static Finding NotADate(string raw) => new("NOT_A_DATE", new(
        $"“{Quote(raw)}”不是有效的时限，请写成 2026-09-30、2026年9月底前 或“长期坚持”。",
        $"\"{Quote(raw)}\" is no deadline. Write it like 2026-09-30, 2026年9月底前 or 长期坚持."));

    public static Finding NoSuchDay(string raw, int year, int month)
    {
        if (month is < 1 or > 12 || year is < FirstYear or > LastYear) return NotADate(raw);

        var last = Iso(new(year, month, DateTime.DaysInMonth(year, month)));
        return new("NOT_A_DATE", new(
            $"“{Quote(raw)}”不是有效日期，该月最后一天是 {last}，请改为 {last} 这样的日期。",
            $"\"{Quote(raw)}\" is not a date; that month ends on {last}. Write it like {last}."))
        {
            Candidates = [last],
        };
    }

    public static Finding UnlikelyYear(string raw, int year) => new("UNLIKELY_YEAR", new(
        $"“{Quote(raw)}”的年份是 {year}，应在 {FirstYear} 至 {LastYear} 之间，请核对，写成 2026-09-30 这样的日期。",
        $"The year of \"{Quote(raw)}\" is {year}; it lies between {FirstYear} and {LastYear}. Check it and write it like 2026-09-30."));

    public static Finding Ambiguous(string raw, IReadOnlyList<string> readings) => new("AMBIGUOUS_DATE", new(
        $"“{Quote(raw)}”可能是 {string.Join(" 或 ", readings)}，无法判断是哪一个，请写成其中一个。",
        $"\"{Quote(raw)}\" may mean {string.Join(" or ", readings)}. Write the one that is meant."))
    {
        Candidates = readings,
    };

    public static Finding EndBeforeStart(string raw, DateOnly start, DateOnly end) => new("END_BEFORE_START", new(
        $"“{Quote(raw)}”的截止日期 {Iso(end)} 早于开始日期 {Iso(start)}，请核对；跨年请写明年份，例如 2026年11月至2027年2月。",
        $"\"{Quote(raw)}\" ends on {Iso(end)}, before it starts on {Iso(start)}. Check it; across years write both, like 2026年11月至2027年2月."));

    public static Finding Serial(string raw, DateOnly day) => Doubt("SERIAL_DATE", day,
        $"“{Quote(raw)}”是没有日期格式的序列号，已按 {Iso(day)} 读取，请核对；建议把单元格设为日期格式。",
        $"\"{Quote(raw)}\" is a date without a date format and was read as {Iso(day)}. Check it, and format the cell as a date.");

    public static Finding MonthAsNumber(string raw, DateOnly day) => Doubt("MONTH_AS_NUMBER", day,
        $"“{Quote(raw)}”是数字，已按 {day:yyyy年M月} 读取，时限为 {Iso(day)}，请核对；建议写成 {day:yyyy年M月}。",
        $"\"{Quote(raw)}\" is a number; it was read as the month {day:yyyy-MM}, due on {Iso(day)}. Check it, and write it like {day:yyyy年M月}.");

    public static Finding YearFromTitle(string raw, DateOnly day, Period? period) => Doubt("YEAR_FROM_TITLE", day,
        $"“{Quote(raw)}”没有写年份，已按{Origin(period).Chinese}读作 {Iso(day)}，请核对；建议写明年份。",
        $"\"{Quote(raw)}\" has no year; by {Origin(period).English} it was read as {Iso(day)}. Check it, and write the year.");

    public static Finding PeriodFromTitle(string raw, DateOnly day, Period? period) => Doubt("PERIOD_FROM_TITLE", day,
        $"“{Quote(raw)}”没有写明是哪一期，已按{Origin(period).Chinese}读作 {Iso(day)}，请核对；建议写出日期。",
        $"\"{Quote(raw)}\" does not say which; by {Origin(period).English} it was read as {Iso(day)}. Check it, and write the date.");

    public static Finding ShortYear(string raw, DateOnly day) => Doubt("SHORT_YEAR", day,
        $"“{Quote(raw)}”的年份只有两位，已按 {Iso(day)} 读取，请核对；建议写四位年份。",
        $"\"{Quote(raw)}\" has a year of two digits and was read as {Iso(day)}. Check it, and write four digits.");

    public static Finding BeforeOrWithin(string raw, DateOnly day) => Doubt("BEFORE_OR_WITHIN", day,
        $"“{Quote(raw)}”没有写明是期初还是期末之前，已按 {Iso(day)} 读取，请核对；建议写“底前”或具体日期。",
        $"\"{Quote(raw)}\" may mean before it begins or before it ends; it was read as {Iso(day)}. Check it, and write 底前 or the day.");

    public static Finding TypedLastYear(string raw, DateOnly day, DateOnly filedOn) => Doubt("LAST_YEAR_IN_JANUARY", day.AddYears(1),
        $"“{Quote(raw)}”是去年的日期，早于填报日期 {Iso(filedOn)}，请核对年份是否应为 {filedOn.Year}。",
        $"\"{Quote(raw)}\" lies in last year, before the filing date {Iso(filedOn)}. Check whether {filedOn.Year} is meant.");

    public static Finding EndBeforeFiling(string raw, DateOnly day, DateOnly filedOn) => Doubt("END_BEFORE_FILING", day,
        $"“{Quote(raw)}”从填报日期 {Iso(filedOn)} 起算，但截止日期 {Iso(day)} 已过，请核对。",
        $"\"{Quote(raw)}\" starts on the filing date {Iso(filedOn)}, and ends before it, on {Iso(day)}. Check it.");

    public static Finding WithoutCalendar(string raw, int year, DateOnly day) => Doubt("WORKDAYS_WITHOUT_CALENDAR", day,
        $"“{Quote(raw)}”按工作日计算，但没有 {year} 年的工作日历，已按周一至周五推算为 {Iso(day)}，请核对节假日和调休。",
        $"\"{Quote(raw)}\" counts workdays, and there is no calendar for {year}; Monday to Friday leads to {Iso(day)}. Check it against the holidays.");

    public static Finding GoesOn(string raw, DateOnly day) => Doubt("DUE_GOES_ON", day,
        $"“{Quote(raw)}”既有时限又要求长期坚持，已取时限 {Iso(day)}；如只是长期工作，请只写“长期坚持”。",
        $"\"{Quote(raw)}\" sets a day and goes on after it; the day {Iso(day)} was taken. If it only goes on, write 长期坚持 alone.");

    public static Finding Blank() => new("DUE_BLANK", new(
        "没有填写完成时限，该任务不会进入逾期提醒，请填写，例如 2026-09-30。",
        "There is no deadline, so nobody is reminded of it. Write one, like 2026-09-30."));

    public static Finding LeftOpen(string raw) => new("DUE_OPEN", new(
        $"“{Quote(raw)}”没有给出日期，该任务不会进入逾期提醒；确定后请写明，例如 2026-09-30。",
        $"\"{Quote(raw)}\" sets no day, so nobody is reminded of it. Write one when it is settled, like 2026-09-30."));

    public static Finding NotUnderstood(string raw) => new("DUE_NOT_UNDERSTOOD", new(
        $"没有读懂时限“{Quote(raw)}”，已保留原文，不会进入逾期提醒；请写成 2026-09-30、2026年9月底前 或“长期坚持”。",
        $"The deadline \"{Quote(raw)}\" was not understood; it is kept as written and nobody is reminded of it. Write it like 2026-09-30, 2026年9月底前 or 长期坚持."));

    private static Finding Doubt(string code, DateOnly day, FormattableString chinese, FormattableString english)
        => new(code, new(FormattableString.Invariant(chinese), FormattableString.Invariant(english))) { Candidates = [Iso(day)] };

    private static Text Origin(Period? period)
        => period is { } own ? new($"标题或期次（{own.Label.Chinese}）", $"the title or period ({own.Label.English})") : new("填报日期", "the filing date");

    private static string Quote(string text) => text.Length > 40 ? text[..40].ReplaceLineEndings(" ") + "…" : text.ReplaceLineEndings(" ");

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
