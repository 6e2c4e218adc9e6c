namespace GraphApi.Platform.Excel.Parsing;

/// <summary>Finds the row that heads a list by the words in it, wherever it stands and in whatever order they are.</summary>
internal sealed class HeaderFinder(SheetCatalog catalog)
{
    /// <summary>A header further down is none.</summary>
    public const int LastRow = 30;

    private readonly Dictionary<Sheet, HeaderWords> _words = catalog.All.ToDictionary(sheet => sheet, sheet => new HeaderWords(sheet));

    public HeaderAnswer Find(Sheet sheet, IReadOnlyList<WorksheetRow> top)
    {
        var own = Best(sheet, top);
        var others = catalog.All.Where(other => other != sheet).Select(other => Best(other, top)).OfType<HeaderMatch>();
        var other = others.Where(match => match.Missing.Count == 0).MaxBy(match => match.Score);
        if (other is not null && other.Score > (own?.Score ?? 0)) return new(null, other.Sheet);

        return new(own, null);
    }

    private HeaderMatch? Best(Sheet sheet, IReadOnlyList<WorksheetRow> top)
    {
        if (!_words.TryGetValue(sheet, out var words)) words = _words[sheet] = new HeaderWords(sheet);
        HeaderMatch? best = null;
        foreach (var row in top)
        {
            var match = words.Match(row);
            if (match.Score > (best?.Score ?? 0)) best = match;
        }

        // One word of a list is often met in a title or a line about the sender.
        return best?.Score >= Math.Min(2, sheet.Columns.Count) ? best : null;
    }
}

/// <summary>What a worksheet is headed by: this list, another one, or nothing known.</summary>
internal sealed record HeaderAnswer(HeaderMatch? Own, Sheet? Other);

/// <summary>One row understood as the header of a list.</summary>
internal sealed record HeaderMatch(Sheet Sheet, WorksheetRow Row, IReadOnlyDictionary<int, Column> Columns)
{
    public int Score => Columns.Count;

    public IReadOnlyList<Column> Missing { get; } = [.. Sheet.Columns.Where(column => column is { IsRequired: true, Heading: null } && !Columns.Values.Contains(column))];
}

/// <summary>The words that head the columns of a list.</summary>
internal sealed class HeaderWords
{
    private readonly Sheet _sheet;
    private readonly Dictionary<string, Column> _columns = new(StringComparer.Ordinal);

    public HeaderWords(Sheet sheet)
    {
        _sheet = sheet;
        foreach (var column in sheet.Columns) _columns.TryAdd(HeaderText.Normalise(column.Header), column);
        foreach (var column in sheet.Columns)
            foreach (var alias in column.Aliases) _columns.TryAdd(HeaderText.Normalise(alias), column);
    }

    public HeaderMatch Match(WorksheetRow row)
    {
        var columns = new Dictionary<int, Column>();
        foreach (var cell in row.Cells.Where(cell => cell is { Kind: CellKind.Text, Text.Length: < 100 }))
        {
            // Of two columns headed alike the first counts; the other is named in a warning.
            if (_columns.TryGetValue(HeaderText.Normalise(cell.Text), out var column) && !columns.ContainsValue(column)) columns.Add(cell.Column, column);
        }

        return new(_sheet, row, columns);
    }
}
