namespace GraphApi.Features.Calendar;

/// <summary>Which days are worked. Holidays move every year and weekends are worked for them, so each year has its own table.</summary>
public interface IWorkCalendar
{
    /// <summary>Whether the table of a year is known.</summary>
    bool Covers(int year);

    /// <summary>Whether a day of a year that is covered is worked.</summary>
    bool IsWorkday(DateOnly day);
}
