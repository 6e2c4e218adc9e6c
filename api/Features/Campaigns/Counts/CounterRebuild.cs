using GraphApi.Features.Campaigns.Reports;
using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Features.Campaigns.Counts;

/// <summary>Everything counted anew from the rows: what the kept counters ought to say.</summary>
internal sealed class CounterRebuild
{
    private readonly CounterChanges _counters = new();
    private readonly List<(int Unit, int Task)> _coUnits = [];

    private CounterRebuild() { }

    public static async Task<CounterRebuild> Count(CityDb db, CancellationToken cancel)
    {
        var counted = new CounterRebuild();
        await foreach (var task in db.CampaignTasks.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            counted._counters.Add(TaskFacts.Of(task), 1);
            counted._coUnits.AddRange(task.CoUnitIds.Select(unit => (unit, task.Id)));
        }

        await foreach (var report in db.TaskReports.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel)) counted._counters.Add(report, 1);
        return counted;
    }

    /// <summary>Replaces the counters; inside the transaction that writes.</summary>
    public static async Task Run(CityDb db, CancellationToken cancel) => await (await Count(db, cancel)).Replace(db, cancel);

    /// <summary>Where the kept counters say something else, counter by counter.</summary>
    public async Task<IReadOnlyList<CounterCheck>> Compare(CityDb db, CancellationToken cancel)
    {
        var tasks = await db.TaskCounters.AsNoTracking().ToDictionaryAsync(row => (row.UnitId, row.Role, row.Day), row => (row.Open, row.Overdue, row.Done), cancel);
        var reports = await db.ReportCounters.AsNoTracking().ToDictionaryAsync(row => (row.UnitId, row.Period, row.Day), row => (row.Expected, row.Reported), cancel);
        var coUnits = await db.TaskCoUnits.AsNoTracking().ToDictionaryAsync(row => (row.UnitId, row.TaskId), _ => true, cancel);
        return
        [
            CounterCheck.OfTasks(tasks, _counters.Tasks),
            CounterCheck.OfReports(reports, _counters.Reports),
            CounterCheck.OfCoUnits(coUnits, _coUnits.ToDictionary(row => row, _ => true)),
        ];
    }

    public async Task Replace(CityDb db, CancellationToken cancel)
    {
        await db.TaskCounters.ExecuteDeleteAsync(cancel);
        await db.ReportCounters.ExecuteDeleteAsync(cancel);
        await db.TaskCoUnits.ExecuteDeleteAsync(cancel);
        await _counters.Write(db, cancel);
        await CoUnitRows.Insert(db, _coUnits, cancel);
    }
}
