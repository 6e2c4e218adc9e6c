namespace GraphApi.Platform.Excel.Parsing;

/// <summary>What an upload says, row by row, before anything is looked up.</summary>
internal sealed record ParsedWorkbook(IReadOnlyList<ParsedRow> Rows, IReadOnlyList<Problem> Problems);

/// <summary>Where a list stands on a worksheet.</summary>
/// <param name="Worksheet">the worksheet</param>
/// <param name="HeaderRow">the last of it, as Excel shows it</param>
/// <param name="Columns">the sheet's columns by where they stand, counted from 0</param>
/// <param name="Headers">every header as it is written</param>
internal sealed record Table(Worksheet Worksheet, int HeaderRow, IReadOnlyDictionary<int, Column> Columns, IReadOnlyDictionary<int, string> Headers)
{
    /// <summary>The hidden columns of our own files; null where a file has none.</summary>
    public int? IdColumn { get; init; }

    public int? VersionColumn { get; init; }

    /// <summary>The reasons of an earlier annotated copy; no part of what is imported.</summary>
    public int? ReasonColumn { get; init; }

    /// <summary>What the lines above the header say.</summary>
    public Heading Heading { get; init; } = Heading.None;

    /// <summary>The rows of the header as they are written.</summary>
    public IReadOnlyList<WorksheetRow> HeaderLines { get; init; } = [];

    public bool IsOwn(int column) => column == IdColumn || column == VersionColumn || column == ReasonColumn;

    public int? At(Column column) => Columns.Where(each => each.Value == column).Select(each => (int?)each.Key).FirstOrDefault();
}

/// <summary>One row of a list as it was read.</summary>
/// <param name="Table">where it stands</param>
/// <param name="Number">as Excel shows it</param>
/// <param name="Cells">by the columns the file has; a column it lacks is not in it</param>
/// <param name="Id">text of the hidden id cell, null if there is none</param>
/// <param name="Version">text of the hidden version cell, null if there is none</param>
internal sealed record ParsedRow(Table Table, int Number, IReadOnlyDictionary<Column, ParsedCell> Cells, string? Id, string? Version)
{
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public string RawOf(Column column) => Cells.TryGetValue(column, out var cell) ? cell.Raw : "";

    /// <summary>A problem of one of its cells.</summary>
    public Problem At(Column column, Problem problem) => At(problem) with
    {
        Column = Table.At(column),
        Header = Table.At(column) is { } at ? Table.Headers[at] : column.Header,
        Field = column.Field,
        Raw = RawOf(column),
    };

    /// <summary>A problem of the row as a whole.</summary>
    public Problem At(Problem problem) => problem with { Worksheet = Table.Worksheet.Name, Row = Number };
}

/// <summary>One cell as its column understands it.</summary>
/// <param name="Raw">what it says</param>
/// <param name="Value">typed; the text itself where a directory is to be asked; null if it is blank</param>
/// <param name="IsFaulty">it says something its column does not take</param>
internal readonly record struct ParsedCell(string Raw, object? Value, bool IsFaulty);
