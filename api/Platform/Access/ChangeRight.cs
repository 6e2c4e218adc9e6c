using GraphApi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace GraphApi.Platform.Access;

/// <summary>变更权 · the one place that decides whether rows may be changed, whatever way they came to be changed</summary>
internal static class ChangeRight
{
    /// <exception cref="NotAllowedException">something belongs to a unit for which the caller does not act in this, or did before the change</exception>
    public static void Check(CityDb db)
    {
        if (db.Scope.ChangesAll) return;

        var changed = db.ChangeTracker.Entries<Entity>().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted);
        if (!changed.ToList().TrueForAll(entry => MayChange(db, entry))) throw new NotAllowedException();
    }

    extension(Scope scope)
    {
        /// <summary>Whether an object may be changed as it stands; of a part that shows when it is saved with the whole.</summary>
        public bool MayChange(Entity entity) => entity switch
        {
            IPart => true,
            IKeptByPerson kept => scope.ChangesAll || kept.Keeper == scope.UserName,
            IBelongsToUnit owned => scope.MayChange(owned.OwnerUnitId),
            _ => scope.ChangesAll,
        };
    }

    private static bool MayChange(CityDb db, EntityEntry<Entity> entry)
    {
        if (entry.Entity is IPart part) return WholeOf(db, part) is { } whole && db.Scope.MayChange(whole);

        return db.Scope.MayChange(entry.Entity) && (entry.State == EntityState.Added || db.Scope.MayChange((Entity)entry.OriginalValues.ToObject()));
    }

    // Who changes a part has loaded the whole; what was not loaded was not seen either.
    private static Entity? WholeOf(CityDb db, IPart part)
        => db.ChangeTracker.Entries<Entity>().FirstOrDefault(entry => entry.Entity.Id == part.WholeId && part.Whole.IsInstanceOfType(entry.Entity))?.Entity;
}
