using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;
using GraphApi.Platform.Excel.Writing;

namespace GraphApi.Platform.Imports;

/// <summary>Names what a file says in columns that are computed: of an object in its cell, of new rows once a worksheet.</summary>
internal sealed class LockedCells(NameLookup names, SheetContext context)
{
    private readonly Dictionary<(string Worksheet, Column Column), (PlannedRow First, RowSpan Rows)> _ofNew = [];

    public IReadOnlyList<Problem> Problems
        => [.. _ofNew.Select(each => each.Value.First.Row.At(each.Key.Column, PlanProblems.LockedInNew(each.Key.Column.Header)) with { LastRow = each.Value.Rows.Count > 1 ? each.Value.Rows.Last : null })];

    /// <param name="row">the row</param>
    /// <param name="before">what its object says; null if it is new</param>
    public void Look(PlannedRow row, object? before)
    {
        foreach (var (column, cell) in row.Cells.Where(cell => cell.Key.IsLocked && cell.Value.Raw.Trim().Length > 0 && !CellParser.IsPlaceholder(cell.Value.Raw)))
        {
            if (before is null) Count(row, column);
            else if (ColumnValue.Plain(ColumnValue.Of(column, before, context)) is var now && !IsSame(column, cell, before, now)) row.Add(column, PlanProblems.Locked(column.Header, now));
        }
    }

    private void Count(PlannedRow row, Column column)
    {
        var key = (row.Row.Table.Worksheet.Name, column);
        var (first, rows) = _ofNew.TryGetValue(key, out var there) ? there : (row, default);
        _ofNew[key] = (first, rows.With(row.Row.Number));
    }

    private bool IsSame(Column column, ParsedCell cell, object before, string now)
    {
        if (HeaderText.Compact(cell.Raw) == HeaderText.Compact(now)) return true;
        if (cell.IsFaulty) return false;

        var value = column.NamesType is not null && cell.Value is string text ? names.Read(column, text).Value : cell.Value;
        return RowValues.Same(value, column.ValueOf(before));
    }
}
