using GraphApi.Platform.Words;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>单元格放不下 · a text is longer than a cell of a workbook holds</summary>
public sealed class TextTooLongForCellException : UserErrorException
{
    internal TextTooLongForCellException(string worksheet, string cell, int measured) : base(new(
        $"工作表“{worksheet}”{cell} 的文字有 {measured} 个字符，Excel 单元格最多 {SheetLimits.CellCharacters} 个。请改用 .csv 导出，或缩短这段文字。",
        $"Sheet {worksheet}, {cell}: the text has {measured} characters, a cell holds {SheetLimits.CellCharacters}. Export as .csv, or shorten the text."))
        => Params = new Dictionary<string, object?>(StringComparer.Ordinal) { ["cell"] = cell, ["allowed"] = SheetLimits.CellCharacters, ["measured"] = measured };
}

/// <summary>行数过多 · more rows than a worksheet holds</summary>
public sealed class TooManyRowsException : UserErrorException
{
    internal TooManyRowsException(string worksheet) : base(new(
        $"工作表“{worksheet}”超过 {SheetLimits.Rows} 行，Excel 放不下。请缩小筛选范围，或改用 .csv 导出。",
        $"Sheet {worksheet} would have more than {SheetLimits.Rows} rows, which a worksheet cannot hold. Narrow the filter, or export as .csv."))
        => Params = new Dictionary<string, object?>(StringComparer.Ordinal) { ["allowed"] = SheetLimits.Rows };
}
