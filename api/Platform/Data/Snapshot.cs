using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.Data;

/// <summary>快照 · small data every query reads, held in memory whole and replaced whole after a change</summary>
/// <remarks>A feature only declares the type; it is found, loaded and kept fresh by Platform, and resolvers ask for it as a parameter.</remarks>
public interface ISnapshot<TSelf> where TSelf : class, ISnapshot<TSelf>
{
    /// <summary>依赖 · the entities whose changes make it stale</summary>
    static abstract IReadOnlyList<Type> Watches { get; }

    /// <summary>加载 · builds it anew from the database</summary>
    static abstract Task<TSelf> Load(CityDb db, CancellationToken cancel);
}

internal abstract class Snapshot
{
    public abstract bool Watches(Type entity);

    public abstract Task Reload(CancellationToken cancel);
}

internal sealed class Snapshot<T>(WholeCity city) : Snapshot, IDisposable where T : class, ISnapshot<T>
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private volatile T? _current;

    public T Current => _current ?? throw new InvalidOperationException($"{typeof(T).Name} was asked for before the database was ready.");

    public override bool Watches(Type entity) => T.Watches.Contains(entity);

    // In turn, so that a slower, older load can never replace a newer one.
    public override async Task Reload(CancellationToken cancel)
    {
        await _oneAtATime.WaitAsync(cancel);
        try
        {
            await using var db = city.Open();
            _current = await T.Load(db, cancel);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();
}
