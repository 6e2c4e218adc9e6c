using GraphApi.Platform.Words;

namespace GraphApi.Features.Campaigns.Deadlines;

/// <summary>How much of the calendar a text names.</summary>
internal enum DueSpan { Day, TenDays, Month, Quarter, HalfYear, Year }

/// <summary>One place in the calendar as it is written: a day, a month, a quarter …, perhaps without its year.</summary>
/// <param name="Span">how much of the calendar it names</param>
/// <param name="Month">the month of a day, of ten days or of a month</param>
/// <param name="Number">which day, ten days, quarter or half-year</param>
internal sealed record DuePoint(DueSpan Span, int Month = 1, int Number = 1)
{
    /// <summary>The year that is written; none if it is to be taken from elsewhere.</summary>
    public int? Year { get; init; }

    /// <summary>今年 is 0 and 明年 is 1 from the year taken from elsewhere.</summary>
    public int YearsOn { get; init; }

    public bool HasShortYear { get; init; }

    /// <summary>Whether it is said from where the list stands: 本季度, 下月.</summary>
    public bool IsRelative { get; init; }

    /// <summary>What follows it: 底前, 内, 左右.</summary>
    public string Tail { get; init; } = "";

    public bool IsApproximate => Span == DueSpan.TenDays || Tail.Contains("左右", StringComparison.Ordinal);

    /// <summary>9月前: before it begins, or before it ends?</summary>
    public bool IsBeforeOrWithin => Span is not (DueSpan.Day or DueSpan.TenDays) && (Tail is "前" or "以前" or "之前");

    public DueKind Kind => Span switch
    {
        DueSpan.Day or DueSpan.TenDays => DueKind.Date,
        // 12月底 is how the end of the year is written; 12月 alone is a month like any other.
        DueSpan.Month => Month == 12 && Tail is ['底' or '末', ..] ? DueKind.YearEnd : DueKind.MonthEnd,
        DueSpan.Quarter => DueKind.QuarterEnd,
        DueSpan.HalfYear => Number == 1 ? DueKind.QuarterEnd : DueKind.YearEnd,
        _ => DueKind.YearEnd,
    };

    public DueRule Rule => Span switch
    {
        DueSpan.Day => DueRule.WrittenDay,
        DueSpan.TenDays => DueRule.TenDayEnd,
        DueSpan.Month => DueRule.MonthEnd,
        DueSpan.Quarter => DueRule.QuarterEnd,
        DueSpan.HalfYear => DueRule.HalfYearEnd,
        _ => DueRule.YearEnd,
    };

    /// <summary>Whether a year has it: 2月30日, 13月 and 第5季度 are in none.</summary>
    public bool IsIn(int year) => Span switch
    {
        DueSpan.Day => Month is >= 1 and <= 12 && Number >= 1 && Number <= DateTime.DaysInMonth(year, Month),
        DueSpan.TenDays or DueSpan.Month => Month is >= 1 and <= 12,
        DueSpan.Quarter => Number is >= 1 and <= 4,
        _ => true,
    };

    public DateOnly FirstDay(int year) => Span switch
    {
        DueSpan.Day => new(year, Month, Number),
        DueSpan.TenDays => new(year, Month, (10 * (Number - 1)) + 1),
        _ => Period(year).FirstDay,
    };

    public DateOnly LastDay(int year) => Span switch
    {
        DueSpan.Day => new(year, Month, Number),
        DueSpan.TenDays when Number < 3 => new(year, Month, 10 * Number),
        DueSpan.TenDays => new(year, Month, DateTime.DaysInMonth(year, Month)),
        _ => Period(year).LastDay,
    };

    private Period Period(int year) => Span switch
    {
        DueSpan.Month => new(year, PeriodKind.Month, Month),
        DueSpan.Quarter => new(year, PeriodKind.Quarter, Number),
        DueSpan.HalfYear => new(year, PeriodKind.HalfYear, Number),
        _ => new(year, PeriodKind.Year, 1),
    };
}
