namespace GraphApi.Features.Campaigns.Deadlines;

/// <summary>时限读法 · by which rule a text was understood</summary>
public enum DueRule
{
    /// <summary>按写明的日期 · the day that is written</summary>
    WrittenDay,
    /// <summary>按序列号换算日期 · the day that a number without a date format counts to</summary>
    SerialNumber,
    /// <summary>按旬取最后一天 · the last of the ten days: the 10th, the 20th or the end of the month</summary>
    TenDayEnd,
    /// <summary>按月份取月末 · the last day of the month</summary>
    MonthEnd,
    /// <summary>按季度取季末 · the last day of the quarter</summary>
    QuarterEnd,
    /// <summary>按半年取最后一天 · the last day of the half-year</summary>
    HalfYearEnd,
    /// <summary>按年份取年末 · the last day of the year</summary>
    YearEnd,
    /// <summary>按起止时间取截止日 · the end of a range</summary>
    RangeEnd,
    /// <summary>自填报日期起按工作日推算 · workdays counted from the filing date, which is day 0</summary>
    Workdays,
    /// <summary>自填报日期起按自然日推算 · calendar days, weeks, months or years counted from the filing date, which is day 0</summary>
    CalendarDays,
    /// <summary>立行立改，以填报日期为准 · at once: the filing date</summary>
    FilingDay,
    /// <summary>长期工作，按期报送，没有单一时限 · work that goes on: no single day</summary>
    Continuous,
    /// <summary>写明待定，没有日期 · left open in so many words</summary>
    LeftOpen,
    /// <summary>没有填写 · nothing is written</summary>
    Blank,
    /// <summary>未能识别，原文保留 · not understood, kept as it is written</summary>
    NotUnderstood,
}
