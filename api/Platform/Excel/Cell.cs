namespace GraphApi.Platform.Excel;

/// <summary>单元格内容类别 · what a cell holds, as it is and not as it is shown</summary>
internal enum CellKind
{
    Empty,
    Text,
    Number,
    /// <summary>A number whose format makes it a day or a moment; decided by the format, never by the display.</summary>
    Date,
    Boolean,
    /// <summary>#REF! and its kin: not empty.</summary>
    Error,
    /// <summary>A formula whose result was never computed: not zero.</summary>
    FormulaWithoutValue,
}

/// <summary>One cell of an upload. <paramref name="Text"/> is what a person would retype: shortest exact number, yyyy-MM-dd, TRUE.</summary>
internal readonly record struct Cell(int Column, CellKind Kind, string Text, double Number = 0, DateTime Date = default)
{
    /// <summary>Its writer said that it is text, whatever it begins with: by an apostrophe, as our exports do.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>A number that is shown as a percentage.</summary>
    public bool IsPercent { get; init; }

    public bool IsEmpty => Kind == CellKind.Empty || (Kind == CellKind.Text && string.IsNullOrWhiteSpace(Text));
}

/// <summary>One row of an upload that has any cell; <paramref name="Number"/> is the one Excel shows. Cells stand in column order, gaps left out.</summary>
internal sealed record WorksheetRow(int Number, bool IsHidden, IReadOnlyList<Cell> Cells);

internal sealed record Worksheet(string Name, bool IsHidden);

/// <summary>Cells joined into one; rows and columns as Excel counts them, columns from 0.</summary>
internal sealed record Merge(int FirstRow, int FirstColumn, int LastRow, int LastColumn);

/// <summary>An upload opened for reading, whatever its format. Rows stream; nothing is held but shared strings, styles and merges.</summary>
internal interface IWorkbook : IDisposable
{
    IReadOnlyList<Worksheet> Sheets { get; }

    IReadOnlyList<Merge> Merges(Worksheet sheet);

    IEnumerable<WorksheetRow> Rows(Worksheet sheet);
}
