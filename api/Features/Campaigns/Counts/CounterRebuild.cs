using GraphApi.Features.Campaigns.Reports;
using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Features.Campaigns.Counts;

/// <summary>Counts everything anew from the rows, and says where the kept counters differ.</summary>
internal static class CounterRebuild
{
    /// <summary>Replaces the counters; inside the transaction that writes.</summary>
    public static async Task Run(CityDb db, CancellationToken cancel)
    {
        await db.TaskCounters.ExecuteDeleteAsync(cancel);
        await db.ReportCounters.ExecuteDeleteAsync(cancel);
        await db.TaskCoUnits.ExecuteDeleteAsync(cancel);

        var changes = new CounterChanges();
        var joined = new List<(int Unit, int Task)>();
        await foreach (var task in db.CampaignTasks.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            changes.Add(TaskFacts.Of(task), 1);
            joined.AddRange(task.CoUnitIds.Select(unit => (unit, task.Id)));
        }

        await foreach (var report in db.TaskReports.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel)) changes.Add(report, 1);
        await changes.Write(db, cancel);
        await CoUnitRows.Insert(db, joined, cancel);
    }
}
