namespace GraphApi.Platform.Excel.Parsing;

/// <summary>Shows rows as a merge makes people see them: its text stands for all its rows, in its first column; what is hidden beneath it is not there.</summary>
internal sealed class MergeFill(IReadOnlyList<Merge> merges)
{
    private readonly Merge[] _inOrder = [.. merges.OrderBy(merge => merge.FirstRow)];
    private readonly Dictionary<int, (int LastRow, Cell Cell)> _covered = [];
    private int _next;

    /// <summary>The row without what merges hide, and what merges say for it: an empty cell where one says nothing. Rows must come in order.</summary>
    public (WorksheetRow Seen, IReadOnlyList<Cell> Said) Read(WorksheetRow row)
    {
        foreach (var column in _covered.Where(each => each.Value.LastRow < row.Number).Select(each => each.Key).ToList()) _covered.Remove(column);
        var hidden = _covered.Keys.ToHashSet();
        for (; _next < _inOrder.Length && _inOrder[_next].FirstRow <= row.Number; _next++) Open(_inOrder[_next], row, hidden);
        var said = _covered.Values.Where(each => each.Cell.Column >= 0).Select(each => each.Cell).ToList();
        return (hidden.Count == 0 ? row : row with { Cells = [.. row.Cells.Where(cell => !hidden.Contains(cell.Column))] }, said);
    }

    private void Open(Merge merge, WorksheetRow row, HashSet<int> hidden)
    {
        if (merge.LastRow < row.Number) return;

        // A first row that holds nothing is never met: the merge is empty.
        var first = merge.FirstRow == row.Number ? row.Cells.FirstOrDefault(cell => cell.Column == merge.FirstColumn) : default;
        var last = Math.Min(merge.LastColumn, ColumnsLookedAt(row));
        for (var column = merge.FirstColumn; column <= last; column++)
        {
            if (column > merge.FirstColumn || merge.FirstRow < row.Number) hidden.Add(column);
            _covered[column] = (merge.LastRow, column > merge.FirstColumn ? Nowhere : first.IsEmpty ? new(column, CellKind.Empty, "") : first);
        }
    }

    // Merges may reach to column XFD; content may not.
    private static int ColumnsLookedAt(WorksheetRow row) => Math.Max(512, row.Cells.Count == 0 ? 0 : row.Cells[^1].Column);

    private static Cell Nowhere => new(-1, CellKind.Empty, "");
}
