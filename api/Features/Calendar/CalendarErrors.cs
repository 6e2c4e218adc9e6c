using GraphApi.Platform.Words;

namespace GraphApi.Features.Calendar;

/// <summary>日期已列 · the calendar names the day already</summary>
public sealed class CalendarDayTakenException : UserErrorException
{
    public CalendarDayTakenException(CalendarDay other) : base(new(
        $"工作日历中已有 {other.On:yyyy-MM-dd}，请修改原有的一条。",
        $"The work calendar already names {other.On:yyyy-MM-dd}. Change that entry."))
    {
        Field = "on";
        Params = new Dictionary<string, object?>(StringComparer.Ordinal) { ["on"] = other.On };
    }
}

/// <summary>年份不符 · a day of a year no deadline can lie in</summary>
public sealed class CalendarYearException : UserErrorException
{
    public CalendarYearException(DateOnly day) : base(new(
        $"{day:yyyy-MM-dd} 的年份不在 {WorkCalendar.FirstYear} 至 {WorkCalendar.LastYear} 之间，请核对日期。",
        $"The year of {day:yyyy-MM-dd} is not between {WorkCalendar.FirstYear} and {WorkCalendar.LastYear}. Check the date."))
    {
        Field = "on";
        Params = new Dictionary<string, object?>(StringComparer.Ordinal) { ["on"] = day };
    }
}
