using System.Globalization;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;
using GraphApi.Platform.Excel.Reading;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.Imports;

/// <summary>Gives rows what they leave blank and the options of the upload, or the lines above their header, say of them all.</summary>
internal sealed class Headings(Sheet sheet, NameLookup names, ImportOptions options)
{
    private static readonly Text InOptions = new("上传选项", "the options of the upload");
    private static readonly Text InCell = new("这一格", "this cell");
    private readonly IReadOnlyList<Column> _columns = [.. sheet.Columns.Where(column => column.Heading is not null)];
    private readonly Dictionary<Table, Dictionary<Column, Agreed>> _agreed = new(ReferenceEqualityComparer.Instance);
    private readonly List<Problem> _problems = [];

    /// <summary>What is to be said once of a worksheet instead of in each of its rows.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    public void Complete(PlannedRow row)
    {
        if (_columns.Count == 0) return;

        var agreed = Of(row.Row.Table);
        foreach (var column in _columns) Complete(row, column, agreed[column]);
        if (agreed.Values.Any(one => one.IsFaulty)) row.Fall();
    }

    private void Complete(PlannedRow row, Column column, Agreed agreed)
    {
        if (!row.Cells.TryGetValue(column, out var cell) || (cell.Value is null && !cell.IsFaulty)) Fill(row, column, agreed);
        else if (!cell.IsFaulty && agreed.Statement is { } heading) Compare(row, column, cell, heading);
    }

    private void Fill(PlannedRow row, Column column, Agreed agreed)
    {
        row.Forgive(problem => problem.Field == column.Field && problem.Code == "REQUIRED");
        if (agreed.Statement is { } heading) row.Fill(column, new(heading.Text, heading.Cell, IsFaulty: false));
        // What came out of an export keeps what it says in the columns that were left out.
        else if (!agreed.IsFaulty && CellParser.MustBeFilled(column) && (row.Row.Id is null || row.Row.Cells.ContainsKey(column))) Miss(row, column, agreed);
    }

    private void Miss(PlannedRow row, Column column, Agreed agreed)
    {
        row.Fall();
        if (agreed.IsMissed) return;

        agreed.IsMissed = true;
        var table = row.Row.Table;
        _problems.Add(HeadingProblems.Missing(column) with { Worksheet = table.Worksheet.Name, Row = table.HeaderRow, Column = table.At(column), Header = column.Header, Field = column.Field });
    }

    private void Compare(PlannedRow row, Column column, ParsedCell cell, Statement heading)
    {
        var value = column.NamesType is not null ? names.Read(column, (string)cell.Value!).Value : cell.Value;
        // What cannot be found is said of the cell itself.
        if (value is null || RowValues.Same(value, heading.Value)) return;

        var own = new Statement(cell.Raw, cell.Value, value, InCell);
        if (Narrower(own, heading) is not { } narrower) row.Add(column, HeadingProblems.Conflict(column, own, heading));
        else if (narrower == heading) row.Fill(column, new(heading.Text, heading.Cell, IsFaulty: false));
    }

    private Dictionary<Column, Agreed> Of(Table table)
    {
        if (!_agreed.TryGetValue(table, out var agreed)) _agreed[table] = agreed = _columns.ToDictionary(column => column, column => Agree(table, column));
        return agreed;
    }

    private Agreed Agree(Table table, Column column)
    {
        Statement? agreed = null;
        foreach (var said in Said(table, column))
        {
            if (Resolve(table, column, said) is not { } other) return new(null) { IsFaulty = true };

            if (agreed is null || RowValues.Same(agreed.Value, other.Value)) agreed ??= other;
            else if (Narrower(agreed, other) is { } narrower) agreed = narrower;
            else
            {
                _problems.Add(At(table, column, other.Line, HeadingProblems.Conflict(column, agreed, other)));
                return new(null) { IsFaulty = true };
            }
        }

        return new(agreed);
    }

    // In the order in which they count; the caller's only unit comes last, once ICaller can say it.
    private IEnumerable<(string Text, Text Place, HeadingLine? Line)> Said(Table table, Column column)
    {
        var option = column.Heading switch { HeadingPart.Unit => options.Unit, HeadingPart.Period => options.Period, _ => null };
        if (!string.IsNullOrWhiteSpace(option)) yield return (option, InOptions, null);

        var lines = table.Heading.Lines.Where(line => line.Part == column.Heading);
        // A title may run over two lines and says the same thing in both.
        foreach (var line in column.Heading == HeadingPart.Title ? lines.Take(1) : lines)
        {
            var cell = string.Create(CultureInfo.InvariantCulture, $"{ColumnLetters.Of(line.Column)}{line.Row}");
            yield return (line.Text, new($"表头上方 {cell}", $"{cell} above the header"), line);
        }
    }

    private Statement? Resolve(Table table, Column column, (string Text, Text Place, HeadingLine? Line) said)
    {
        var reading = CellParser.Read(column, new(0, CellKind.Text, said.Text));
        var named = column.NamesType is not null && reading.Value is string text ? names.Read(column, text) : null;
        var problem = reading.Error is { } error ? Problem.Of(error, IssueSeverity.Error) : named?.Problems.FirstOrDefault(one => one.IsError);
        if (problem is null) return new(said.Text, reading.Value, named is null ? reading.Value : named.Value, said.Place) { Line = said.Line };

        _problems.Add(At(table, column, said.Line, problem));
        return null;
    }

    private static Statement? Narrower(Statement one, Statement other) => (one.Value, other.Value) switch
    {
        (Period first, Period second) when first.Contains(second) => other,
        (Period first, Period second) when second.Contains(first) => one,
        _ => null,
    };

    private static Problem At(Table table, Column column, HeadingLine? line, Problem problem) => problem with
    {
        Worksheet = table.Worksheet.Name,
        Row = line?.Row ?? table.HeaderRow,
        Column = line?.Column,
        Header = column.Header,
        Field = column.Field,
        Raw = line?.Raw,
    };

    /// <summary>What holds for a column on one worksheet.</summary>
    private sealed class Agreed(Statement? statement)
    {
        public Statement? Statement => statement;

        /// <summary>It is said wrongly, or in two ways: no row of the worksheet can be trusted to mean either.</summary>
        public bool IsFaulty { get; init; }

        /// <summary>A row was found that needs it where nothing says it.</summary>
        public bool IsMissed { get; set; }
    }
}

/// <summary>One thing said for all rows of a list.</summary>
/// <param name="Text">as it is written</param>
/// <param name="Cell">as a cell of the column would hold it</param>
/// <param name="Value">what that means</param>
/// <param name="Place">where it stands</param>
internal sealed record Statement(string Text, object? Cell, object? Value, Text Place)
{
    public HeadingLine? Line { get; init; }
}
