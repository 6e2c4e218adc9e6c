using GraphApi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.Imports;

/// <summary>Stores what a plan decided, in the context that tracks what it was decided on.</summary>
internal static class PlanWriting
{
    /// <summary>To save a row takes several times the memory of the row.</summary>
    public const int RowsAtOnce = 2_000;

    public static async Task Save(this Plan plan, CityDb db, CancellationToken cancel)
    {
        db.ChangeTracker.DetectChanges();
        // Whoever holds an export must see that the object is no longer what it was, even if only a part of it changed.
        foreach (var root in plan.Rows.Where(row => row.Outcome == RowOutcome.Changed).Select(row => db.Entry(row.Result!)))
            if (root.State == EntityState.Unchanged) root.Property(one => one.Version).IsModified = true;

        var added = plan.Rows.Where(row => row.Outcome == RowOutcome.New).Select(row => row.Result!).ToList();
        // With the first what is changed: it may give up a value that a new row takes.
        foreach (var chunk in added.Chunk(RowsTogether(added, db)).DefaultIfEmpty([]))
        {
            db.AddRange(chunk);
            await db.SaveChangesAsync(cancel);
            foreach (var entity in chunk) Forget(entity, db);
        }

        db.ChangeTracker.Clear();
    }

    // Those that refer to one another may do so in any order.
    private static int RowsTogether(List<Entity> added, CityDb db)
    {
        var refersToItsKind = added.Count > 0 && db.Model.FindEntityType(added[0].GetType())!.GetForeignKeys().Any(key => key.PrincipalEntityType == key.DeclaringEntityType);
        return refersToItsKind ? added.Count : RowsAtOnce;
    }

    // What it belongs to stays known: later rows belong to it too.
    private static void Forget(Entity entity, CityDb db)
    {
        var entry = db.Entry(entity);
        foreach (var part in entry.Collections.SelectMany(parts => parts.CurrentValue?.Cast<object>() ?? [])) db.Entry(part).State = EntityState.Detached;
        entry.State = EntityState.Detached;
    }
}
