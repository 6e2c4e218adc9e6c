using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;

namespace GraphApi.Features.Calendar;

[QueryType]
public static class CalendarQueries
{
    /// <summary>工作日历 · days off and weekend days worked for them</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<CalendarDay> GetCalendarDays(CityDb db) => db.CalendarDays.OrderBy(day => day.On);
}
