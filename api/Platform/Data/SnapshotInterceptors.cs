using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphApi.Platform.Data;

/// <summary>Remembers which kinds a context saved, and renews the snapshots that watch them once the change is committed.</summary>
internal sealed class SnapshotSaveInterceptor(SnapshotRenewal renewal) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        renewal.Remember(eventData.Context!);
        return new(result);
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context!.Database.CurrentTransaction is null) await renewal.Renew(eventData.Context);
        return result;
    }
}

internal sealed class SnapshotCommitInterceptor(SnapshotRenewal renewal) : DbTransactionInterceptor
{
    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        => eventData.Context is null ? Task.CompletedTask : renewal.Renew(eventData.Context);
}

internal sealed partial class SnapshotRenewal(IServiceProvider services, ILogger<SnapshotRenewal> log)
{
    private static readonly TimeSpan BeforeRetry = TimeSpan.FromSeconds(1);

    private readonly ConditionalWeakTable<DbContext, HashSet<Type>> _touched = [];

    public void Remember(DbContext context)
    {
        var touched = _touched.GetOrCreateValue(context);
        foreach (var entry in context.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
            touched.Add(entry.Metadata.ClrType);
    }

    // Not cancelled with the request: the change stands, so the snapshot must follow.
    public async Task Renew(DbContext context)
    {
        if (!_touched.TryGetValue(context, out var touched)) return;

        _touched.Remove(context);
        foreach (var snapshot in services.GetServices<Snapshot>().Where(snapshot => touched.Any(snapshot.Watches)))
            if (!await Reload(snapshot)) _ = RetryUntilDone(snapshot);
    }

    // The change is committed: to whoever made it trouble here must not look as if it had failed.
    private async Task<bool> Reload(Snapshot snapshot)
    {
        try
        {
            await snapshot.Reload(CancellationToken.None);
            return true;
        }
        catch (Exception trouble)
        {
            Log.NotReloaded(log, snapshot.GetType().GenericTypeArguments[0].Name, trouble);
            return false;
        }
    }

    private async Task RetryUntilDone(Snapshot snapshot)
    {
        do await Task.Delay(BeforeRetry);
        while (!await Reload(snapshot));
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "{Snapshot} is behind the database and is loaded again shortly")]
        public static partial void NotReloaded(ILogger logger, string snapshot, Exception trouble);
    }
}
