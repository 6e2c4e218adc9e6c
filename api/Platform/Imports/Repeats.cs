using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;

namespace GraphApi.Platform.Imports;

/// <summary>Tells rows with one key apart by their order: the first is the first that is stored, and so on; what is left over is new.</summary>
/// <remarks>Rows in error keep their place in the order, or the rows below them would be taken for others once they are corrected.</remarks>
internal sealed class Repeats<TRow, TEntity> where TRow : class where TEntity : Entity
{
    private readonly Dictionary<PlannedRow, TEntity> _targets = [];
    private readonly Dictionary<PlannedRow, PlannedRow> _first = [];

    public Repeats(Sheet sheet, IEnumerable<(PlannedRow Row, KeyText? Key)> rows, Stock<TRow, TEntity> stock)
    {
        if (!sheet.MayRepeat) return;

        var all = rows.ToList();
        var named = all.Select(each => RowId.Of(each.Row, typeof(TEntity))).OfType<int>().ToHashSet();
        foreach (var equal in all.Where(each => each.Key is not null).GroupBy(each => each.Key!.Text, StringComparer.Ordinal))
        {
            var stored = new Queue<TEntity>(stock.Find(equal.First().Key!).Where(one => !named.Contains(one.Id)).OrderBy(one => one.Id));
            foreach (var (row, _) in equal.Where(each => each.Row.Row.Id is null))
            {
                if (stored.TryDequeue(out var target)) _targets[row] = target;
                if (row != equal.First().Row) _first[row] = equal.First().Row;
            }
        }
    }

    public TEntity? TargetOf(PlannedRow row) => _targets.GetValueOrDefault(row);

    /// <summary>The first row of the file with the same key; null if it is the first itself.</summary>
    public PlannedRow? FirstLike(PlannedRow row) => _first.GetValueOrDefault(row);
}
