using GraphApi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.Imports;

/// <summary>Stores what a plan decided, in the context that tracks what it was decided on.</summary>
internal static class PlanWriting
{
    public static async Task Save(this Plan plan, CityDb db, CancellationToken cancel)
    {
        db.AddRange(plan.Rows.Where(row => row.Outcome == RowOutcome.New).Select(row => row.Result!));
        db.ChangeTracker.DetectChanges();
        // Whoever holds an export must see that the object is no longer what it was, even if only a part of it changed.
        foreach (var root in plan.Rows.Where(row => row.Outcome == RowOutcome.Changed).Select(row => db.Entry(row.Result!)))
            if (root.State == EntityState.Unchanged) root.Property(one => one.Version).IsModified = true;

        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }
}
