using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.Data;

/// <summary>Reads several things as they were at one moment, whatever is committed meanwhile.</summary>
internal sealed class CityReader(IDbContextFactory<CityDb> factory)
{
    public async Task<T> Read<T>(Func<CityDb, Task<T>> read, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        await using var moment = await Begin(db, cancel);
        return await read(db);
    }

    // The moment is that of the first statement.
    private static async Task<IAsyncDisposable> Begin(CityDb db, CancellationToken cancel)
    {
        if (!db.Database.IsSqlite()) return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);

        await db.Database.OpenConnectionAsync(cancel);
        // Deferred: BEGIN IMMEDIATE would wait for whoever writes, and keep others from writing.
        var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(transaction, cancel);
        return transaction;
    }
}
