namespace GraphApi.Platform.Excel.Parsing;

/// <summary>Finds the row, or the two, that head a list by the words in them, wherever they stand and in whatever order.</summary>
internal sealed class HeaderFinder(SheetCatalog catalog)
{
    /// <summary>A header further down is none.</summary>
    public const int LastRow = 30;

    private readonly Dictionary<Sheet, HeaderWords> _words = catalog.All.ToDictionary(sheet => sheet, sheet => new HeaderWords(sheet));

    public HeaderAnswer Find(Sheet sheet, IReadOnlyList<WorksheetRow> top, IReadOnlyList<Merge> merges)
    {
        var candidates = HeaderCandidate.Of(top, merges);
        var own = Best(sheet, candidates);
        var others = catalog.All.Where(other => other != sheet).Select(other => Best(other, candidates)).OfType<HeaderMatch>();
        var other = others.Where(match => match.Missing.Count == 0).MaxBy(match => match.Score);
        if (other is not null && other.Score > (own?.Score ?? 0)) return new(null, other.Sheet);

        return new(own, null);
    }

    private HeaderMatch? Best(Sheet sheet, IReadOnlyList<HeaderCandidate> candidates)
    {
        if (!_words.TryGetValue(sheet, out var words)) words = _words[sheet] = new HeaderWords(sheet);
        HeaderMatch? best = null;
        foreach (var candidate in candidates)
        {
            var match = words.Match(candidate);
            if (match.Score > (best?.Score ?? 0)) best = match;
        }

        // One word of a list is often met in a title or a line about the sender.
        return best?.Score >= Math.Min(2, sheet.Columns.Count) ? best : null;
    }
}

/// <summary>What a worksheet is headed by: this list, another one, or nothing known.</summary>
internal sealed record HeaderAnswer(HeaderMatch? Own, Sheet? Other);

/// <summary>What is understood as the header of a list.</summary>
internal sealed record HeaderMatch(Sheet Sheet, HeaderCandidate Candidate, IReadOnlyDictionary<int, Column> Columns)
{
    public WorksheetRow Row => Candidate.Row;

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

    public HeaderMatch Match(HeaderCandidate candidate)
    {
        var columns = new Dictionary<int, Column>();
        foreach (var cell in candidate.Row.Cells.Where(cell => cell is { Kind: CellKind.Text, Text.Length: < 200 })) Add(columns, cell.Column, cell.Text);
        foreach (var (column, word) in candidate.Lower) Add(columns, column, word);
        return new(_sheet, candidate, columns);
    }

    // Of two columns headed alike the first counts; the other is named in a warning.
    private void Add(Dictionary<int, Column> columns, int at, string word)
    {
        if (_columns.TryGetValue(HeaderText.Normalise(word), out var column) && !columns.ContainsValue(column)) columns.TryAdd(at, column);
    }
}
