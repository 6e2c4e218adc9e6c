using System.Collections.Immutable;
using GraphApi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Features.Calendar;

/// <summary>工作日历 · the named days of all years in memory; never changed, replaced whole</summary>
public sealed class WorkCalendar : ISnapshot<WorkCalendar>, IWorkCalendar
{
    internal const int FirstYear = 2000;
    internal const int LastYear = 2100;

    private readonly ImmutableDictionary<DateOnly, CalendarDay> _days;
    private readonly ImmutableHashSet<int> _years;

    private WorkCalendar(ImmutableDictionary<DateOnly, CalendarDay> days) => (_days, _years) = (days, [.. days.Keys.Select(day => day.Year)]);

    public static IReadOnlyList<Type> Watches => [typeof(CalendarDay)];

    public static async Task<WorkCalendar> Load(CityDb db, CancellationToken cancel)
        => new((await db.CalendarDays.AsNoTracking().ToListAsync(cancel)).ToImmutableDictionary(day => day.On));

    public bool Covers(int year) => _years.Contains(year);

    public bool IsWorkday(DateOnly day) => Named(day) is { } named ? named.Arrangement == DayArrangement.Workday : Workdays.IsWeekday(day);

    /// <summary>What the notices say of a day; null if they do not name it.</summary>
    public CalendarDay? Named(DateOnly day) => _days.GetValueOrDefault(day);

    /// <summary>The same with a day that is not saved yet.</summary>
    public WorkCalendar With(CalendarDay pending) => new(_days.RemoveRange(_days.Where(day => day.Value.Id == pending.Id).Select(day => day.Key)).SetItem(pending.On, pending));

    public CalendarDay? TryFind(int id) => _days.Values.FirstOrDefault(day => day.Id == id);
}
