using GraphApi.Features.Campaigns.Lists;
using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Platform.Words;

namespace GraphApi.Features.Campaigns.Counts;

/// <summary>What of a task the counters depend on, as it was or as it is.</summary>
internal sealed record TaskFacts(int UnitId, Period Period, int LeadUnitId, IReadOnlyList<int> CoUnitIds, DateOnly OpenedOn, DateOnly? EffectiveDueOn, DateOnly? SettledOn, DateOnly? DoneOn, DateOnly? ClosedOn)
{
    /// <summary>The units it counts for, each with its part.</summary>
    public IEnumerable<(int Unit, TaskRole Role)> Owners => CoUnitIds.Select(unit => (unit, TaskRole.Co)).Prepend((LeadUnitId, TaskRole.Lead));

    /// <summary>The first day on which it is overdue; null if it never is.</summary>
    private DateOnly? OverdueFrom
    {
        get
        {
            if (EffectiveDueOn is not { } due) return null;

            var from = due >= OpenedOn ? due.AddDays(1) : OpenedOn;
            return SettledOn <= from ? null : from;
        }
    }

    public static TaskFacts Of(CampaignTask task)
        => new(task.UnitId, task.Period, task.LeadUnitId, task.CoUnitIds, task.OpenedOn, task.EffectiveDueOn, task.SettledOn, task.DoneOn, task.ClosedOn);

    /// <summary>What it adds to the counts of a unit, by day.</summary>
    public IEnumerable<(DateOnly Day, int Open, int Overdue, int Done)> Steps()
    {
        if (!(ClosedOn <= OpenedOn))
        {
            yield return (OpenedOn, 1, 0, 0);
            if (ClosedOn is { } closed) yield return (closed, -1, 0, 0);
        }

        if (OverdueFrom is { } from)
        {
            yield return (from, 0, 1, 0);
            if (SettledOn is { } settled) yield return (settled, 0, -1, 0);
        }

        if (DoneOn is { } done) yield return (done, 0, 0, 1);
    }

    /// <summary>The periods for which a report of it is due, each from the day on which it is known.</summary>
    public IEnumerable<Period> ExpectedPeriods() => TaskList.ReportPeriodsOf(Period).Where(period => !(ClosedOn < period.FirstDay));
}
