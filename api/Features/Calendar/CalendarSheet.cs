using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;

namespace GraphApi.Features.Calendar;

/// <summary>工作日历 · one row of the list of days off and weekend days worked for them</summary>
/// <param name="On">日期 · the day</param>
/// <param name="Arrangement">安排 · whether it is worked</param>
/// <param name="Occasion">节日 · the holiday it belongs to</param>
public sealed record CalendarRow(DateOnly On, DayArrangement Arrangement, string? Occasion);

/// <summary>工作日历 · work calendar</summary>
/// <remarks>Days off, and weekend days worked for them.</remarks>
public sealed class CalendarSheet : Sheet<CalendarRow, CalendarDay>
{
    public CalendarSheet() : base("工作日历", "calendar-days.xlsx")
    {
        Column(row => row.On, "日期").Required().Example("2021-10-01");
        Column(row => row.Arrangement, "安排").Alias("放假安排", "类型").Required().Word(DayArrangement.DayOff, "休息", "休", "节假日").Word(DayArrangement.Workday, "调休上班", "补班", "班", "工作日").Example("放假")
            .Help("只列放假的日子和调休上班的周末", "Only days off and weekend days worked for them");
        Column(row => row.Occasion, "节日").Alias("名称", "说明").AtMost(CalendarDay.LongestOccasion).Example("国庆节");
        Key(row => row.On);
    }

    public override IReadOnlyCollection<Role> Roles => [Role.SafetyOffice];

    public override IQueryable<CalendarDay> Rows(CityDb db) => db.CalendarDays.OrderBy(day => day.On);

    public override CalendarRow Read(CalendarDay day, SheetContext context) => new(day.On, day.Arrangement, day.Occasion);

    public override async Task<IReadOnlyList<CalendarDay>> Candidates(CityDb db, IReadOnlyList<CalendarRow> rows, IReadOnlyList<int> ids, SheetContext context, CancellationToken cancel)
    {
        context.Keep(await WorkCalendar.Load(db, cancel));
        return await base.Candidates(db, rows, ids, context, cancel);
    }

    public override CalendarDay Create(CalendarRow row, SheetContext context) => CalendarDay.Create(Said(row), context.Kept<WorkCalendar>()!);

    public override void Change(CalendarDay day, CalendarRow row, SheetContext context)
    {
        var calendar = context.Kept<WorkCalendar>()!;
        day.Change(Said(row), calendar);
        // A later row may take the day this one leaves.
        context.Keep(calendar.With(day));
    }

    private static CalendarDayFields Said(CalendarRow row) => new(row.On, row.Arrangement, row.Occasion);
}
