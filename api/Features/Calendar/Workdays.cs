namespace GraphApi.Features.Calendar;

/// <summary>Terms in workdays; a year without a table is counted Monday to Friday, and named.</summary>
internal static class Workdays
{
    public static DateOnly After(DateOnly day, int count, IWorkCalendar calendar, out int? yearWithoutCalendar)
    {
        yearWithoutCalendar = null;
        while (count > 0)
        {
            day = day.AddDays(1);
            var isCovered = calendar.Covers(day.Year);
            if (!isCovered) yearWithoutCalendar ??= day.Year;
            if (isCovered ? calendar.IsWorkday(day) : IsWeekday(day)) count--;
        }

        return day;
    }

    public static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
