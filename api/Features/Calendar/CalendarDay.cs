using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphApi.Features.Calendar;

/// <summary>工作日历 · a day the yearly notice of holidays names: a day off, or a weekend day worked for one</summary>
/// <remarks>Days it does not name are worked Monday to Friday. A year without any such day is not covered, and terms in workdays say so. Source: the State Council's yearly notice of holidays.</remarks>
[CommonKnowledge]
public sealed class CalendarDay : Entity
{
    internal const int LongestOccasion = 40;

    private CalendarDay() { }

    /// <summary>日期 · the day</summary>
    public DateOnly On { get; private set; }

    /// <summary>安排 · whether it is worked</summary>
    public DayArrangement Arrangement { get; private set; }

    /// <summary>节日 · the holiday it belongs to</summary>
    public string? Occasion { get; private set; }

    /// <exception cref="UserErrorException">what may not be said of it, all at once as <see cref="UserErrorsException"/></exception>
    public static CalendarDay Create(CalendarDayFields wanted, WorkCalendar calendar)
    {
        var day = new CalendarDay();
        day.Take(wanted, null, calendar);
        return day;
    }

    public void Change(CalendarDayFields wanted, WorkCalendar calendar) => Take(wanted, Id, calendar);

    /// <summary>What is said of it now.</summary>
    public CalendarDayFields ToFields() => new(On, Arrangement, Occasion);

    private void Take(CalendarDayFields wanted, int? own, WorkCalendar calendar)
    {
        var occasion = GivenText.OrNull(wanted.Occasion);
        UserErrorsException.ThrowIfAny(Refusals(wanted with { Occasion = occasion }, own, calendar));
        (On, Arrangement, Occasion) = (wanted.On, wanted.Arrangement, occasion);
    }

    private static IEnumerable<UserErrorException> Refusals(CalendarDayFields wanted, int? own, WorkCalendar calendar)
    {
        if (wanted.On.Year is < WorkCalendar.FirstYear or > WorkCalendar.LastYear) yield return new CalendarYearException(wanted.On);
        if (calendar.Named(wanted.On) is { } other && other.Id != own) yield return new CalendarDayTakenException(other);
        foreach (var refusal in TooLongException.Among(("occasion", new Text("节日", "The occasion"), wanted.Occasion, LongestOccasion))) yield return refusal;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<CalendarDay>
    {
        public void Configure(EntityTypeBuilder<CalendarDay> day)
        {
            day.Property(d => d.Occasion).HasMaxLength(LongestOccasion);
            day.HasIndex(d => d.On).IsUnique();
        }
    }
}

/// <summary>安排 · whether a day is worked</summary>
public enum DayArrangement
{
    /// <summary>放假 · a day off</summary>
    DayOff,
    /// <summary>上班 · worked, also on a weekend</summary>
    Workday,
}

/// <summary>What can be said of a day.</summary>
public sealed record CalendarDayFields(DateOnly On, DayArrangement Arrangement, string? Occasion);

internal static class CalendarDayTable
{
    extension(CityDb db) { public DbSet<CalendarDay> CalendarDays => db.Set<CalendarDay>(); }
}
