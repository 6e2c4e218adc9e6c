using GraphApi.Platform.Excel.Parsing;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>Where our columns fit beside those of an upload: next to its list, and over nothing anybody wrote. A blank far to the right does not push them out of sight.</summary>
internal static class FreeColumns
{
    // The reasons and the two hidden ones.
    private const int Needed = 3;

    public static int Beside(Table? table, IEnumerable<WorksheetRow> rows)
    {
        var used = rows.SelectMany(row => row.Cells).Where(cell => !cell.IsEmpty).Select(cell => cell.Column).ToHashSet();
        var next = table is null ? used.DefaultIfEmpty(-1).Max() + 1 : Last(table) + 1;
        return From(next, Needed, used);
    }

    /// <summary>The first of so many columns in a row that are free, from one on.</summary>
    public static int From(int first, int count, HashSet<int> used)
    {
        var free = 0;
        for (var column = first; column < SheetLimits.Columns; column++)
        {
            free = used.Contains(column) ? 0 : free + 1;
            if (free == count) return column - count + 1;
        }

        return first;
    }

    private static int Last(Table table) => table.Columns.Keys.Append(table.IdColumn ?? 0).Append(table.VersionColumn ?? 0).Max();
}
