using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Words;

namespace GraphApi.Features.Calendar;

/// <summary>新增日历 · what is said of a day the calendar does not name yet</summary>
/// <param name="On">日期 · the day</param>
/// <param name="Arrangement">安排 · whether it is worked</param>
/// <param name="Occasion">节日 · the holiday it belongs to</param>
public sealed record NameCalendarDayInput(DateOnly On, DayArrangement Arrangement, string? Occasion);

/// <summary>修改日历 · what changes of a day; what is not given stays as it is</summary>
/// <param name="Id">日期 · which day</param>
/// <param name="Version">版本 · the version the caller saw</param>
/// <param name="On">日期 · the day</param>
/// <param name="Arrangement">安排 · whether it is worked</param>
/// <param name="Occasion">节日 · the holiday it belongs to</param>
public sealed record ChangeCalendarDayInput([property: ID<CalendarDay>] int Id, int Version, Optional<DateOnly> On, Optional<DayArrangement> Arrangement, Optional<string?> Occasion);

[MutationType]
public static class CalendarMutations
{
    /// <summary>新增日历 · name a day off, or a weekend day worked for one</summary>
    [Authorize(Roles = [Role.SafetyOffice])]
    [Error<NotAllowedException>, Error<TooLongException>, Error<CalendarDayTakenException>, Error<CalendarYearException>]
    public static async Task<CalendarDay> NameCalendarDay(NameCalendarDayInput input, CityDb db, WorkCalendar calendar, CancellationToken cancel)
    {
        var day = CalendarDay.Create(new(input.On, input.Arrangement, input.Occasion), calendar);
        db.CalendarDays.Add(day);
        await db.SaveChangesAsync(cancel);
        return day;
    }

    /// <summary>修改日历 · change what is said of a day</summary>
    [Authorize(Roles = [Role.SafetyOffice])]
    [Error<NotAllowedException>, Error<NotFoundException>, Error<StaleVersionException>, Error<TooLongException>, Error<CalendarDayTakenException>, Error<CalendarYearException>]
    public static async Task<CalendarDay> ChangeCalendarDay(ChangeCalendarDayInput input, CityDb db, WorkCalendar calendar, CancellationToken cancel)
    {
        var day = await db.Editable<CalendarDay>(input.Id, input.Version, cancel);
        var before = day.ToFields();
        day.Change(new(input.On.Or(before.On), input.Arrangement.Or(before.Arrangement), input.Occasion.Or(before.Occasion)), calendar);
        await db.SaveChangesAsync(cancel);
        return day;
    }
}
