using GraphApi.Features.Calendar;

namespace GraphApi.Tests.Features.Calendar;

/// <summary>The calendar of a city that has entered none.</summary>
internal sealed class NoWorkCalendar : IWorkCalendar
{
    public static readonly NoWorkCalendar Instance = new();

    public bool Covers(int year) => false;

    public bool IsWorkday(DateOnly day) => Workdays.IsWeekday(day);
}
