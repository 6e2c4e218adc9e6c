namespace GraphApi.Platform.Excel.Parsing;

/// <summary>Gives rows below the first of a merge what the merge says; inside the merge only, in its first column only.</summary>
internal sealed class MergeFill(IReadOnlyList<Merge> merges)
{
    private readonly Merge[] _tall = [.. merges.Where(merge => merge.LastRow > merge.FirstRow).OrderBy(merge => merge.FirstRow)];
    private readonly Dictionary<int, (Merge Merge, Cell Cell)> _open = [];
    private int _next;

    /// <summary>The values of merges that began above the row; rows must come in order.</summary>
    public IReadOnlyList<Cell> Above(WorksheetRow row)
    {
        foreach (var column in _open.Where(each => each.Value.Merge.LastRow < row.Number).Select(each => each.Key).ToList()) _open.Remove(column);
        var above = _open.Count == 0 ? [] : _open.Values.Select(each => each.Cell).ToList();
        for (; _next < _tall.Length && _tall[_next].FirstRow <= row.Number; _next++) Open(_tall[_next], row);
        return above;
    }

    private void Open(Merge merge, WorksheetRow row)
    {
        if (merge.FirstRow != row.Number) return;

        var first = row.Cells.FirstOrDefault(cell => cell.Column == merge.FirstColumn);
        if (!first.IsEmpty) _open[merge.FirstColumn] = (merge, first);
    }
}
