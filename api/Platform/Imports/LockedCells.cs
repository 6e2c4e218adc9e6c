using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;
using GraphApi.Platform.Excel.Writing;

namespace GraphApi.Platform.Imports;

/// <summary>Names what a file says in columns that are computed: each in its cell.</summary>
internal sealed class LockedCells(NameLookup names, SheetContext context)
{
    /// <param name="row">the row</param>
    /// <param name="before">what its object says; null if it is new</param>
    public void Look(PlannedRow row, object? before)
    {
        foreach (var (column, cell) in row.Cells.Where(cell => cell.Key.IsLocked && cell.Value.Raw.Trim().Length > 0 && !CellParser.IsPlaceholder(cell.Value.Raw)))
        {
            if (before is null) row.Add(column, PlanProblems.LockedInNew(column.Header));
            else if (ColumnValue.Plain(ColumnValue.Of(column, before, context)) is var now && !IsSame(column, cell, before, now)) row.Add(column, PlanProblems.Locked(column.Header, now));
        }
    }

    private bool IsSame(Column column, ParsedCell cell, object before, string now)
    {
        if (HeaderText.Compact(cell.Raw) == HeaderText.Compact(now)) return true;
        if (cell.IsFaulty) return false;

        var value = column.NamesType is not null && cell.Value is string text ? names.Read(column, text).Value : cell.Value;
        return RowValues.Same(value, column.ValueOf(before));
    }
}
