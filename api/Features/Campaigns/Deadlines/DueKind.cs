namespace GraphApi.Features.Campaigns.Deadlines;

/// <summary>时限类别 · what sort of deadline a text sets</summary>
public enum DueKind
{
    /// <summary>具体日期 · a day, written out or counted from another</summary>
    Date,
    /// <summary>月末 · the last day of a month</summary>
    MonthEnd,
    /// <summary>季末 · the last day of a quarter, or of the first half of a year</summary>
    QuarterEnd,
    /// <summary>年末 · the last day of a year</summary>
    YearEnd,
    /// <summary>长期 · no single day; reported period by period</summary>
    Continuous,
    /// <summary>立行立改 · at once, on the day it was filed</summary>
    Immediate,
    /// <summary>未明确 · left open, blank or not understood</summary>
    Unknown,
}
