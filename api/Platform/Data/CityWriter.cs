using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.Data;

/// <summary>写入 · one change at a time, in one transaction that is a writer from its first statement</summary>
/// <remarks>The gate opens only after the snapshots follow the commit, so the next change is checked against what the last one made.</remarks>
public sealed class CityWriter(IDbContextFactory<CityDb> factory) : IDisposable
{
    // One writer among all servers on one PostgreSQL database; any number that nothing else there uses.
    private const long WriterLock = 5_199_000_001;

    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>执行写入 · commits when <paramref name="change"/> returns, changes nothing when it throws</summary>
    public async Task<T> Write<T>(Func<CityDb, Task<T>> change, CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            await using var db = await factory.CreateDbContextAsync(cancel);
            // SQLite: BEGIN IMMEDIATE. A read that turns into a write later would get BUSY at once.
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            if (db.Database.IsNpgsql()) await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({WriterLock})", cancel);
            var result = await change(db);
            await transaction.CommitAsync(cancel);
            return result;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();
}
