using GraphApi.Platform.Excel.Reading;

namespace GraphApi.Platform.Excel.Parsing;

/// <summary>Reads every worksheet that holds the list, and says which it left out.</summary>
internal sealed class WorkbookParser(SheetCatalog catalog)
{
    // Of our own templates: never data, never worth a word.
    private static readonly string[] OwnWorksheets = ["填写说明", "选项"];
    private readonly HeaderFinder _headers = new(catalog);

    /// <exception cref="GraphApi.Platform.Excel.Reading.UnreadableWorkbookException">a part of it is damaged or beyond a limit</exception>
    /// <param name="sheet">the list that is looked for</param>
    /// <param name="workbook">what was sent</param>
    /// <param name="fileName">its name, for the sentences</param>
    /// <param name="mostRows">of all worksheets together: they are held in memory until they are compared</param>
    /// <param name="cancel">stops it between rows</param>
    public ParsedWorkbook Parse(Sheet sheet, IWorkbook workbook, string fileName, int mostRows, CancellationToken cancel)
    {
        var rows = new List<ParsedRow>();
        var problems = new List<Problem>();
        var left = new List<LeftOut>();
        var aside = new List<(Worksheet Worksheet, HeaderMatch? Own, Sheet? Other)>();
        Problem? example = null;
        foreach (var worksheet in workbook.Sheets)
        {
            using var source = workbook.Rows(worksheet).GetEnumerator();
            var top = ReadTop(source, out var hasMore);
            if (top.Count == 0) continue;

            var (own, other) = _headers.Find(sheet, top, workbook.Merges(worksheet));
            if (IsOwn(worksheet) && own is not { Missing.Count: 0 }) aside.Add((worksheet, own, other));
            else if (own is null) left.Add(new(worksheet, other));
            else if (own.Missing.Count > 0) problems.Add(FileProblems.MissingColumns(worksheet, own));
            else
            {
                var reader = new WorksheetParser(sheet, TableOf(worksheet, own, top), workbook.Merges(worksheet), cancel);
                rows.AddRange(reader.Read(top, hasMore ? source : null));
                if (rows.Count > mostRows) throw LimitRefusals.TooManyRows(fileName, worksheet.Name, mostRows);

                problems.AddRange(FileProblems.OfHeader(worksheet, own));
                problems.AddRange(reader.Problems);
                if (reader.SkippedExample is { } at) example ??= FileProblems.OnlyExample(worksheet, at);
            }
        }

        var isOnlyAside = rows.Count == 0 && example is null && left.Count == 0 && problems.Count == 0;
        foreach (var (worksheet, own, other) in isOnlyAside ? aside : [])
        {
            if (own is null) left.Add(new(worksheet, other));
            else problems.Add(FileProblems.MissingColumns(worksheet, own));
        }

        var isNone = rows.Count == 0 && example is null && !problems.Exists(problem => problem.IsError);
        var isAllOther = isNone && left.Exists(each => each.Other is not null);
        problems.AddRange([.. left.Select(each => Say(each, sheet, isNone, isAllOther))]);
        if (rows.Count == 0 && !problems.Exists(problem => problem.IsError)) problems.Add(example ?? (left.Count == 0 && problems.Count == 0 ? FileProblems.Empty() : FileProblems.NoRows()));
        return new(rows, problems);
    }

    /// <summary>Whether a worksheet is named like one of those our templates put beside the list; the list may stand there all the same.</summary>
    public static bool IsOwn(Worksheet worksheet) => OwnWorksheets.Contains(worksheet.Name, StringComparer.Ordinal);

    /// <summary>Where the list stands on a worksheet; null if it does not.</summary>
    public Table? TableOf(Sheet sheet, IWorkbook workbook, Worksheet worksheet)
    {
        using var source = workbook.Rows(worksheet).GetEnumerator();
        var top = ReadTop(source, out _);
        return _headers.Find(sheet, top, workbook.Merges(worksheet)).Own is { Missing.Count: 0 } own ? TableOf(worksheet, own, top) : null;
    }

    private static List<WorksheetRow> ReadTop(IEnumerator<WorksheetRow> source, out bool hasMore)
    {
        var top = new List<WorksheetRow>();
        while (hasMore = source.MoveNext())
        {
            if (source.Current.Number > HeaderFinder.LastRow) break;
            top.Add(source.Current);
        }

        return top;
    }

    // A worksheet beside the list is mentioned; where there is no list at all it is what is wrong.
    private static Problem Say(LeftOut left, Sheet sheet, bool isNone, bool isAllOther)
    {
        if (left.Other is { } other) return isNone ? FileProblems.OtherList(left.Worksheet, sheet, other) : FileProblems.OtherIgnored(left.Worksheet, other);

        return isNone && !isAllOther ? FileProblems.NoHeader(left.Worksheet, sheet) : FileProblems.Ignored(left.Worksheet);
    }

    private static Table TableOf(Worksheet worksheet, HeaderMatch match, IReadOnlyList<WorksheetRow> top)
    {
        var cells = match.Row.Cells.Where(cell => !cell.IsEmpty).ToList();
        int? At(string header) => cells.Where(cell => cell.Text.Trim() == header).Select(cell => (int?)cell.Column).FirstOrDefault();
        var table = new Table(worksheet, match.Row.Number, match.Columns, new Dictionary<int, string>())
        {
            IdColumn = At(SystemColumns.IdHeader),
            VersionColumn = At(SystemColumns.VersionHeader),
            ReasonColumn = At(Writing.AnnotatedCopy.ReasonHeader),
            Heading = HeadingReader.Read(top, match.Candidate.FirstRow),
            HeaderLines = match.Candidate.Lines,
        };
        return table with { Headers = cells.Where(cell => !table.IsOwn(cell.Column)).ToDictionary(cell => cell.Column, cell => cell.Text.ReplaceLineEndings("").Trim()) };
    }

    private sealed record LeftOut(Worksheet Worksheet, Sheet? Other);
}
