using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.Imports;

/// <summary>What a list holds before an import: every object, by number and by key.</summary>
/// <remarks>The objects are untracked: a verb that refuses half-way must leave nothing to be saved.</remarks>
internal sealed class Stock<TRow, TEntity> where TRow : class where TEntity : Entity
{
    private readonly Dictionary<int, TEntity> _byId;
    private readonly Dictionary<string, List<TEntity>> _byKey = new(StringComparer.Ordinal);

    private Stock(Sheet<TRow, TEntity> sheet, IReadOnlyList<TEntity> all, SheetContext context)
    {
        _byId = all.ToDictionary(entity => entity.Id);
        foreach (var entity in all)
        {
            var row = sheet.Read(entity, context);
            for (var set = 0; set < sheet.Keys.Count; set++)
                if (KeyText.Of(sheet, set, row) is { } key) Index(key.Text, entity);
        }
    }

    public static async Task<Stock<TRow, TEntity>> Load(Sheet<TRow, TEntity> sheet, CityDb db, SheetContext context, CancellationToken cancel)
        => new(sheet, await sheet.Rows(db).AsNoTracking().ToListAsync(cancel), context);

    public TEntity? Find(int id) => _byId.GetValueOrDefault(id);

    public IReadOnlyList<TEntity> Find(KeyText key) => _byKey.GetValueOrDefault(key.Text) ?? [];

    private void Index(string key, TEntity entity)
    {
        if (!_byKey.TryGetValue(key, out var same)) _byKey[key] = same = [];
        same.Add(entity);
    }
}
