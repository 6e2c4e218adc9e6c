using GraphApi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace GraphApi.Platform.Imports;

/// <summary>Numbers for new objects before they are stored, so that rows can refer to each other; inside the transaction that writes.</summary>
internal static class IdReservation
{
    public static async Task<Func<int>> Reserve(CityDb db, Type entity, int count, CancellationToken cancel)
    {
        var table = StoreObjectIdentifier.Create(db.Model.FindEntityType(entity)!, StoreObjectType.Table)!.Value;
        return db.Database.IsSqlite() ? await NextAfter(db, table, cancel) : await FromSequence(db, table, count, cancel);
    }

    // The write lock is held, so nobody else takes a number meanwhile. The table of sequences also knows those of deleted objects.
    private static async Task<Func<int>> NextAfter(CityDb db, StoreObjectIdentifier table, CancellationToken cancel)
    {
        var last = await db.Database.SqlQuery<int>($"SELECT COALESCE((SELECT seq FROM sqlite_sequence WHERE name = {table.Name}), 0) AS Value").SingleAsync(cancel);
        return () => ++last;
    }

    private static async Task<Func<int>> FromSequence(CityDb db, StoreObjectIdentifier table, int count, CancellationToken cancel)
    {
        var quoted = db.GetService<ISqlGenerationHelper>().DelimitIdentifier(table.Name, table.Schema);
        var ids = await db.Database.SqlQuery<int>($"SELECT nextval(pg_get_serial_sequence({quoted}, 'Id'))::int AS \"Value\" FROM generate_series(1, {count})").ToListAsync(cancel);
        var at = 0;
        return () => ids[at++];
    }
}
