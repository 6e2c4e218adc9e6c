namespace GraphApi.Platform.Excel.Parsing;

/// <summary>Reads the rows below the header of one worksheet.</summary>
internal sealed class WorksheetParser(Sheet sheet, Table table, IReadOnlyList<Merge> merges, CancellationToken cancel)
{
    private readonly RowParser _rows = new(sheet, table);
    private readonly FooterRules _footer = new(table);
    private readonly MergeFill _fill = new(merges);
    private readonly Dictionary<(int Row, int Column), int> _wide = merges.GroupBy(merge => (merge.FirstRow, merge.FirstColumn)).ToDictionary(same => same.Key, same => same.Max(merge => merge.LastColumn - merge.FirstColumn));
    private readonly SortedDictionary<int, RowSpan> _unheaded = [];
    private readonly List<Problem> _skipped = [];
    private RowSpan _hidden;
    private RowSpan _belowNote;
    private int _read;
    private int _readAtTotal;

    /// <summary>The example row of a template as it came; null if there was none.</summary>
    public int? SkippedExample { get; private set; }

    /// <summary>What is to be said of the worksheet, once it has been read.</summary>
    public IEnumerable<Problem> Problems
    {
        get
        {
            var all = new List<Problem>(_skipped);
            if (_belowNote.Count > 0) all.Add(FileProblems.RowsBelowNote(table.Worksheet, _belowNote));
            if (_hidden.Count > 0) all.Add(FileProblems.HiddenRows(table.Worksheet, _hidden));
            all.AddRange(_unheaded.Select(each => FileProblems.Unheaded(table.Worksheet, each.Key, each.Value)));
            return all;
        }
    }

    public IEnumerable<ParsedRow> Read(IReadOnlyList<WorksheetRow> top, IEnumerator<WorksheetRow>? rest)
    {
        foreach (var row in top.Where(row => row.Number > table.HeaderRow))
            if (ReadRow(row) is { } parsed) yield return parsed;
        if (rest is null) yield break;

        do
        {
            cancel.ThrowIfCancellationRequested();
            if (ReadRow(rest.Current) is { } parsed) yield return parsed;
        }
        while (rest.MoveNext());
    }

    private ParsedRow? ReadRow(WorksheetRow original)
    {
        var (row, above) = _fill.Read(original);
        var said = row.Cells.Where(cell => !cell.IsEmpty && !table.IsOwn(cell.Column)).ToList();
        if (said.Count == 0) return Cleared(row);
        // What carries an id came out of the list, whatever it looks like.
        if (!HasId(row) && IsBesideTheList(row, said)) return null;

        NameUnheaded(row, said);
        if (row.IsHidden) _hidden = _hidden.With(row.Number);
        _read++;
        return _rows.Read(row, above);
    }

    // A hidden id is left when the cells people see have been emptied; that deletes nothing.
    private ParsedRow? Cleared(WorksheetRow row)
    {
        if (HasId(row)) _skipped.Add(FileProblems.ClearedRow(table.Worksheet, row.Number));
        return null;
    }

    private bool HasId(WorksheetRow row)
    {
        var id = row.Cells.FirstOrDefault(cell => cell.Column == table.IdColumn);
        return table.IdColumn is not null && !id.IsEmpty && id.Text.Trim() != ExampleRow.Marker;
    }

    private bool IsBesideTheList(WorksheetRow row, List<Cell> said)
    {
        var kind = _footer.KindOf(said);
        if (kind == FooterKind.BelowNote) _belowNote = _belowNote.With(row.Number);
        if (kind == FooterKind.Total) Compare(row, said);
        if (kind != FooterKind.None) return true;
        if (SpansTheList(row, said)) _skipped.Add(FileProblems.SpanningLine(table.Worksheet, row.Number, said[0]));
        else if (said.Exists(cell => table.Columns.ContainsKey(cell.Column))) return IsExample(row);
        else NameUnheaded(row, said);

        return true;
    }

    private bool IsExample(WorksheetRow row)
    {
        if (!_rows.IsExample(row)) return false;

        SkippedExample ??= row.Number;
        return true;
    }

    // Of the whole list, or of its part since the last total.
    private void Compare(WorksheetRow row, List<Cell> said)
    {
        if (FooterRules.CountIn(said) is { } stated && stated != _read && stated != _read - _readAtTotal) _skipped.Add(FileProblems.OtherTotal(table.Worksheet, row.Number, said[0], stated, _read));
        _readAtTotal = _read;
    }

    private void NameUnheaded(WorksheetRow row, List<Cell> said)
    {
        foreach (var cell in said.Where(cell => !table.Headers.ContainsKey(cell.Column))) _unheaded[cell.Column] = _unheaded.GetValueOrDefault(cell.Column).With(row.Number);
    }

    // One text across the whole list is a heading between its parts, not a row of it.
    private bool SpansTheList(WorksheetRow row, List<Cell> said)
        => said.Count == 1 && _wide.GetValueOrDefault((row.Number, said[0].Column)) >= Math.Max(1, table.Columns.Count / 2);
}

/// <summary>Rows of which the same is to be said.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct RowSpan(int First, int Last, int Count)
{
    public RowSpan With(int row) => new(Count == 0 ? row : First, row, Count + 1);
}
