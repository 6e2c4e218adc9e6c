namespace GraphApi.Platform.Excel.Parsing;

/// <summary>Reads one row: its cells, what a merge or a ditto mark gives it from above, and its hidden id.</summary>
internal sealed class RowParser(Sheet sheet, Table table)
{
    private static readonly HashSet<string> Dittos = ["同上", "〃", "″", "\"", "”", "“", "''"];
    private readonly Dictionary<int, Cell> _above = [];

    public bool IsExample(WorksheetRow row)
    {
        var texts = row.Cells.ToDictionary(cell => cell.Column, cell => cell.Text);
        return ExampleRow.Is(sheet, column => table.At(column) is { } at ? texts.GetValueOrDefault(at) : null, table.IdColumn is { } id ? texts.GetValueOrDefault(id) ?? "" : null);
    }

    public ParsedRow Read(WorksheetRow row, IReadOnlyList<Cell> fromMerges)
    {
        var own = row.Cells.ToDictionary(cell => cell.Column);
        foreach (var cell in fromMerges)
        {
            own[cell.Column] = cell;
            // Below a merge that says nothing, 同上 means nothing; what stands above the merge is another's.
            if (cell.IsEmpty) _above.Remove(cell.Column);
        }

        var cells = new Dictionary<Column, ParsedCell>();
        var found = new List<(Column Column, Problem Problem)>();
        foreach (var (at, column) in table.Columns) cells[column] = ReadCell(column, own.GetValueOrDefault(at), at, found);
        var parsed = new ParsedRow(table, row.Number, cells, Hidden(own, table.IdColumn), Hidden(own, table.VersionColumn));
        return parsed with { Problems = [.. found.Select(each => parsed.At(each.Column, each.Problem))] };
    }

    private ParsedCell ReadCell(Column column, Cell cell, int at, List<(Column, Problem)> found)
    {
        var raw = cell.Text ?? "";
        var reading = IsDitto(cell) ? FromAbove(column, at, raw, out cell) : CellParser.Read(column, cell);
        if (!cell.IsEmpty) _above[at] = cell;
        if (reading.Error is { } error) found.Add((column, Problem.Of(error, IssueSeverity.Error)));
        if (reading.Doubt is { } doubt) found.Add((column, Problem.Of(doubt, IssueSeverity.Warning)));
        if (reading is { Value: null, Error: null } && CellParser.MustBeFilled(column)) found.Add((column, Problem.Of(CellFindings.Required(table.Headers[at]), IssueSeverity.Error)));
        return new(raw, reading.Value, reading.Error is not null);
    }

    private static bool IsDitto(Cell cell) => cell is { Kind: CellKind.Text, Text.Length: <= 8 } && Dittos.Contains(HeaderText.Compact(cell.Text));

    private CellReading FromAbove(Column column, int at, string raw, out Cell above)
        => _above.TryGetValue(at, out above) ? CellParser.Read(column, above) : CellReading.Wrong(CellFindings.NothingAbove(raw));

    private static string? Hidden(Dictionary<int, Cell> cells, int? column)
    {
        if (column is not { } at || !cells.TryGetValue(at, out var cell) || cell.IsEmpty) return null;

        return cell.Text.Trim() is var text && text == ExampleRow.Marker ? null : text;
    }
}
