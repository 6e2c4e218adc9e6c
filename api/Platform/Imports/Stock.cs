using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;

namespace GraphApi.Platform.Imports;

/// <summary>What a list holds before an import, as far as its rows may be about it: by number and by key.</summary>
internal sealed class Stock<TRow, TEntity> where TRow : class where TEntity : Entity
{
    private readonly Dictionary<int, TEntity> _byId;
    private readonly Dictionary<string, List<TEntity>> _byKey = new(StringComparer.Ordinal);

    public Stock(Sheet<TRow, TEntity> sheet, IReadOnlyList<TEntity> candidates, SheetContext context)
    {
        // Asked for by number and by key, an object may come twice.
        _byId = candidates.DistinctBy(entity => entity.Id).ToDictionary(entity => entity.Id);
        foreach (var entity in _byId.Values)
        {
            var row = sheet.Read(entity, context);
            for (var set = 0; set < sheet.Keys.Count; set++)
                if (KeyText.Of(sheet, set, row) is { } key) Index(key.Text, entity);
        }
    }

    public TEntity? Find(int id) => _byId.GetValueOrDefault(id);

    public IReadOnlyList<TEntity> Find(KeyText key) => _byKey.GetValueOrDefault(key.Text) ?? [];

    private void Index(string key, TEntity entity)
    {
        if (!_byKey.TryGetValue(key, out var same)) _byKey[key] = same = [];
        same.Add(entity);
    }
}
