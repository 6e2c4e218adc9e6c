using System.Runtime.CompilerServices;
using GraphApi.Features.Campaigns.Reports;
using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Platform.Data;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GraphApi.Features.Campaigns.Counts;

/// <summary>Keeps the counters with the rows: whatever saves a task or a report changes them in the same transaction.</summary>
internal sealed class Counting : KeptWithRows
{
    private readonly ConditionalWeakTable<DbContext, Changes> _changes = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var changes = Changes.Of(eventData.Context!);
        if (changes is not null) _changes.AddOrUpdate(eventData.Context!, changes);
        return new(result);
    }

    // After the save: only now do new tasks have the numbers that the rows beside them need.
    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (_changes.TryGetValue(eventData.Context!, out var changes))
        {
            _changes.Remove(eventData.Context!);
            await changes.Write((CityDb)eventData.Context!, cancellationToken);
        }

        return result;
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } context) _changes.Remove(context);
        return Task.CompletedTask;
    }

    /// <summary>What one save does to tasks and reports.</summary>
    private sealed class Changes
    {
        private readonly CounterChanges _counters = new();
        private readonly List<CampaignTask> _joined = [];
        private readonly List<int> _left = [];

        public static Changes? Of(DbContext context)
        {
            // One pass for whatever is saved: to look through the entries compares every tracked row with what it was.
            var counted = context.ChangeTracker.Entries().Where(IsCounted).ToList();
            if (counted.Count == 0) return null;
            if (context.Database.CurrentTransaction is null) throw new InvalidOperationException("Tasks are saved inside a transaction, so that their counters cannot be lost.");

            var changes = new Changes();
            foreach (var entry in counted)
            {
                if (entry.Entity is CampaignTask task) changes.Take(task, entry);
                else changes._counters.Add((TaskReport)entry.Entity, entry.State == EntityState.Added ? 1 : -1);
            }

            return changes;
        }

        public async Task Write(CityDb db, CancellationToken cancel)
        {
            await _counters.Write(db, cancel);
            if (_left.Count > 0) await db.TaskCoUnits.Where(co => _left.Contains(co.TaskId)).ExecuteDeleteAsync(cancel);
            if (_joined.Count == 0) return;

            await CoUnitRows.Insert(db, _joined.SelectMany(task => task.CoUnitIds.Select(unit => (unit, task.Id))), cancel);
        }

        private static bool IsCounted(EntityEntry entry) => entry switch
        {
            { Entity: CampaignTask } => entry.State is not (EntityState.Unchanged or EntityState.Detached),
            { Entity: TaskReport } => entry.State is EntityState.Added or EntityState.Deleted,
            _ => false,
        };

        private void Take(CampaignTask task, EntityEntry entry)
        {
            if (entry.State != EntityState.Added) _counters.Add(Before(entry.OriginalValues), -1);
            if (entry.State != EntityState.Deleted) _counters.Add(TaskFacts.Of(task), 1);

            if (entry.State == EntityState.Added) _joined.Add(task);
            else if (entry.State == EntityState.Modified && entry.Property(nameof(CampaignTask.CoUnitIds)).IsModified)
            {
                _left.Add(task.Id);
                _joined.Add(task);
            }
        }

        private static TaskFacts Before(PropertyValues values) => new(
            values.GetValue<int>(nameof(CampaignTask.UnitId)), values.GetValue<Period>(nameof(CampaignTask.Period)), values.GetValue<int>(nameof(CampaignTask.LeadUnitId)),
            values.GetValue<IReadOnlyList<int>>(nameof(CampaignTask.CoUnitIds)), values.GetValue<DateOnly>(nameof(CampaignTask.OpenedOn)),
            values.GetValue<DateOnly?>(nameof(CampaignTask.EffectiveDueOn)), values.GetValue<DateOnly?>(nameof(CampaignTask.SettledOn)),
            values.GetValue<DateOnly?>(nameof(CampaignTask.DoneOn)), values.GetValue<DateOnly?>(nameof(CampaignTask.ClosedOn)));
    }
}

/// <summary>Writes who co-operates in which task.</summary>
internal static class CoUnitRows
{
    private const int RowsAtOnce = 400;

    public static async Task Insert(CityDb db, IEnumerable<(int Unit, int Task)> rows, CancellationToken cancel)
    {
        foreach (var chunk in rows.Chunk(RowsAtOnce))
        {
            await db.Database.ExecuteSqlAsync(FormattableStringFactory.Create($"INSERT INTO \"TaskCoUnits\" (\"UnitId\", \"TaskId\") VALUES {RowPlaces.Of(chunk.Length, 2)}", [.. chunk.SelectMany(row => new object[] { row.Unit, row.Task })]), cancel);
        }
    }
}
