using GraphApi.Features.Calendar;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Words;

namespace GraphApi.Features.Campaigns.Deadlines;

/// <summary>What a deadline is read against.</summary>
/// <param name="Period">the period of the list, which gives a year to texts without one</param>
/// <param name="FiledOn">the day terms are counted from, and the day of what is due at once</param>
/// <param name="Calendar">the workdays of the years that are known</param>
public sealed record DueContext(Period? Period, DateOnly FiledOn, IWorkCalendar Calendar)
{
    internal int Year => Period?.Year ?? FiledOn.Year;

    /// <summary>The period of a kind the list is about: its own, or the one it was filed in.</summary>
    internal Period Current(PeriodKind kind) => Period is { } own && own.Kind == kind ? own : Platform.Words.Period.Of(FiledOn, kind);
}

/// <summary>How a deadline was understood: a due date with doubts, or an error and none.</summary>
public sealed record DueAnswer(DueDate? Due, Finding? Error, IReadOnlyList<Finding> Doubts);
