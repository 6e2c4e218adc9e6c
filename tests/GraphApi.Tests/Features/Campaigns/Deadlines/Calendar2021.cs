using GraphApi.Features.Calendar;

namespace GraphApi.Tests.Features.Campaigns.Deadlines;

/// <summary>The holidays of 2021 and the weekends worked for them.</summary>
internal sealed class Calendar2021 : IWorkCalendar
{
    private static readonly HashSet<DateOnly> Off =
    [
        .. Days(1, 1, 3), .. Days(2, 11, 17), .. Days(4, 3, 5), .. Days(5, 1, 5), .. Days(6, 12, 14), .. Days(9, 19, 21), .. Days(10, 1, 7),
    ];

    private static readonly HashSet<DateOnly> Worked =
    [
        new(2021, 2, 7), new(2021, 2, 20), new(2021, 4, 25), new(2021, 5, 8), new(2021, 9, 18), new(2021, 9, 26), new(2021, 10, 9),
    ];

    public bool Covers(int year) => year == 2021;

    public bool IsWorkday(DateOnly day) => !Off.Contains(day) && (Worked.Contains(day) || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    private static IEnumerable<DateOnly> Days(int month, int first, int last) => Enumerable.Range(first, last - first + 1).Select(day => new DateOnly(2021, month, day));
}
