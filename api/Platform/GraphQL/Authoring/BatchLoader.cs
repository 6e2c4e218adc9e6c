using GraphApi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.GraphQL;

/// <summary>成批的值 · a value that arrives together with its kin: one statement for all parents of a list</summary>
public sealed class Batched<T>
{
    private readonly Func<Task<T>> _value;

    internal Batched(Func<Task<T>> value) => _value = value;

    /// <summary>换算 · something made of the value once it is there</summary>
    public Batched<TOther> To<TOther>(Func<T, TOther> make) => new(async () => make(await _value()));

    internal Task<T> Value() => _value();
}

/// <summary>成批加载 · one object for each key; a node field asks for its subclass as a parameter and returns <c>loader.Of(key)</c></summary>
/// <remarks>A subclass is made anew for every operation; its constructor takes what it needs from the services.</remarks>
public abstract class BatchLoader<TKey, TValue> : Batches<TKey, TValue?> where TKey : notnull
{
    /// <summary>加载 · all objects of the keys, in one statement; a key without an object is left out</summary>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> Load(IReadOnlyList<TKey> keys, CityDb db, CancellationToken cancel);

    private protected sealed override async Task<Func<TKey, TValue?>> Fetch(IReadOnlyList<TKey> keys, CityDb db, CancellationToken cancel)
    {
        var found = await Load(keys, db, cancel);
        return key => found.TryGetValue(key, out var value) ? value : default;
    }
}

/// <summary>成批加载多个 · a list of objects for each key, empty where there is none</summary>
/// <remarks>A subclass is made anew for every operation; its constructor takes what it needs from the services.</remarks>
public abstract class GroupLoader<TKey, TValue> : Batches<TKey, IReadOnlyList<TValue>> where TKey : notnull
{
    /// <summary>加载 · all objects of the keys, in one statement, in the order they are listed</summary>
    protected abstract Task<ILookup<TKey, TValue>> Load(IReadOnlyList<TKey> keys, CityDb db, CancellationToken cancel);

    private protected sealed override async Task<Func<TKey, IReadOnlyList<TValue>>> Fetch(IReadOnlyList<TKey> keys, CityDb db, CancellationToken cancel)
    {
        var found = await Load(keys, db, cancel);
        return key => [.. found[key]];
    }
}

/// <summary>批次 · what both kinds of loader share: keys are gathered until the first value is needed</summary>
public abstract class Batches<TKey, TResult> : OperationLoader where TKey : notnull
{
    private readonly Lock _lock = new();
    private Batch? _open;

    private protected Batches() { }

    /// <summary>取值 · the value of a key, with the next batch</summary>
    public Batched<TResult> Of(TKey key)
    {
        lock (_lock)
        {
            // Nothing is kept from batch to batch: a second mutation of an operation must see what the first one changed.
            var batch = _open ??= new Batch(this);
            batch.Keys.Add(key);
            return new Batched<TResult>(async () => (await batch.Found.Value)(key));
        }
    }

    private protected abstract Task<Func<TKey, TResult>> Fetch(IReadOnlyList<TKey> keys, CityDb db, CancellationToken cancel);

    private async Task<Func<TKey, TResult>> Close(Batch batch)
    {
        TKey[] keys;
        lock (_lock)
        {
            if (_open == batch) _open = null;
            keys = [.. batch.Keys];
        }

        await using var db = await Cities.CreateDbContextAsync(Cancel);
        return await Fetch(keys, db, Cancel);
    }

    private sealed class Batch
    {
        public Batch(Batches<TKey, TResult> owner) => Found = new(() => owner.Close(this));

        public HashSet<TKey> Keys { get; } = [];

        public Lazy<Task<Func<TKey, TResult>>> Found { get; }
    }
}

/// <summary>操作内的加载器 · a loader that lives as long as one operation</summary>
public abstract class OperationLoader
{
    private protected OperationLoader() { }

    internal IDbContextFactory<CityDb> Cities { get; set; } = null!;

    internal CancellationToken Cancel { get; set; }
}
