using GraphApi.Platform.GraphQL;

namespace GraphApi.Features.Calendar;

[ObjectType<CalendarDay>]
public static class CalendarNode
{
    [NodeResolver]
    public static CalendarDay? GetCalendarDay(int id, WorkCalendar calendar) => calendar.TryFind(id);
}
