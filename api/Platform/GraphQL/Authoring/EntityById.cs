using GraphApi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.GraphQL;

/// <summary>按编号加载 · objects of one kind by number, in one statement</summary>
public sealed class EntityById<T> : BatchLoader<int, T> where T : Entity
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<int, T>> Load(IReadOnlyList<int> keys, CityDb db, CancellationToken cancel)
        => await db.Set<T>().AsNoTracking().Where(entity => keys.Contains(entity.Id)).ToDictionaryAsync(entity => entity.Id, cancel);
}
