namespace GraphApi.Platform.Excel.Writing;

/// <summary>One worksheet of an upload as it goes back to its sender.</summary>
/// <param name="Name">its name in the upload</param>
/// <param name="HeaderRow">row of the column headers as Excel shows it; 0 if none was found</param>
/// <param name="FirstReasonColumn">from 0; past the last column in use, or the reasons column of an earlier copy. The two hidden columns follow it unless the header row has them already</param>
/// <param name="Rows">from above; rows before the header among them</param>
internal sealed record AnnotatedSheet(string Name, int HeaderRow, int FirstReasonColumn, IEnumerable<AnnotatedRow> Rows)
{
    /// <summary>Merged cells of the upload; where two overlap the later is left out.</summary>
    public IReadOnlyList<Merge> Merges { get; init; } = [];
}

/// <summary>One row, at the number it had.</summary>
/// <param name="Number">as Excel shows it</param>
/// <param name="Cells">in column order</param>
/// <param name="Marks">columns to colour: true is an error, false a warning; the cell may be empty</param>
/// <param name="Reasons">what is wrong with the row, in sentences</param>
/// <param name="Id">global id of what the row stands for</param>
/// <param name="Version">version it was checked against</param>
internal sealed record AnnotatedRow(int Number, IReadOnlyList<Cell> Cells, IReadOnlyDictionary<int, bool> Marks, string? Reasons, string? Id, int? Version);

/// <summary>Gives an upload back with every problem in its own cell: same rows, same values, faulty cells red, doubtful ones yellow, reasons in a column to filter on.</summary>
internal static class AnnotatedCopy
{
    public const string ReasonHeader = "导入结果/原因";

    /// <summary>Writes row by row; the output may be any stream that takes synchronous writes.</summary>
    /// <remarks>Text no cell can hold is cut where the cell ends, and says so there.</remarks>
    public static void Write(Stream output, IEnumerable<AnnotatedSheet> sheets)
    {
        using var workbook = new XlsxWriter(output);
        foreach (var sheet in sheets)
        {
            using var rows = sheet.Rows.GetEnumerator();
            var start = AnnotatedStart.Read(sheet, rows);
            var writer = new AnnotatedRowWriter(workbook.Begin(start.Layout), start.Columns);
            foreach (var row in start.Rows) writer.Write(row, row.Number == sheet.HeaderRow);
            while (rows.MoveNext()) writer.Write(rows.Current, isHeader: false);
            writer.Merge(sheet.Merges);
        }

        workbook.Finish();
    }
}
