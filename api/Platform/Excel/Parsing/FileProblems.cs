using System.Globalization;
using GraphApi.Platform.Excel.Reading;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.Excel.Parsing;

/// <summary>What can be wrong with a file or a worksheet as a whole.</summary>
internal static class FileProblems
{
    /// <summary>A workbook under the name of something else. It is read all the same; others who open it by its name will not be able to.</summary>
    public static Problem WrongExtension(string file, string given, string meant) => Problem.Warning("WRONG_EXTENSION", new(
        $"文件“{file}”的扩展名是“{given}”，内容其实是 Excel 工作簿（{meant}），已按内容读取。请把扩展名改为 {meant}，以便他人打开。",
        $"The file {file} has the ending {given}, but is an Excel workbook ({meant}); it was read as that. Rename it to {meant}, so that others can open it."));

    public static Problem Empty() => Problem.Error("NO_ROWS", new(
        "工作簿里没有任何内容，请填写后重新上传。",
        "The workbook holds nothing. Fill it in and upload it again."));

    public static Problem NoRows() => Problem.Error("NO_ROWS", new(
        "表头下面没有数据行，请在表头下面逐行填写后重新上传。",
        "There is no row below the header. Fill in rows below it and upload the file again."));

    public static Problem OnlyExample(Worksheet worksheet, int row) => Problem.Error("NO_ROWS", new(
        $"只找到模板自带的示例行（第 {row} 行），没有填写的数据。请在示例行下面逐行填写，或直接改写示例行，然后重新上传。",
        $"Only the example row of the template was found (row {row}). Fill in rows below it, or type over it, and upload the file again.")) with
    {
        Worksheet = worksheet.Name,
        Row = row,
    };

    public static Problem NoHeader(Worksheet worksheet, Sheet sheet) => Problem.Error("NO_HEADER", new(
        $"前 {HeaderFinder.LastRow} 行里没有找到“{sheet.Title}”的表头。表头应在同一行里，包括：{string.Join('、', Expected(sheet))}。请使用模板，或补上表头后重新上传。",
        $"No header of {sheet.Label.English} ({sheet.Title}) in the first {HeaderFinder.LastRow} rows. It stands in one row and has: {string.Join(", ", Expected(sheet))}. Use the template, or add the header, and upload the file again.")) with
    {
        Worksheet = worksheet.Name,
        Candidates = Expected(sheet),
    };

    public static Problem OtherList(Worksheet worksheet, Sheet sheet, Sheet other) => Problem.Error("OTHER_LIST", new(
        $"这是“{other.Title}”的表，不是“{sheet.Title}”。请到“{other.Title}”导入，或改用“{sheet.Title}”的模板。",
        $"This is a workbook of {other.Label.English} ({other.Title}), not of {sheet.Label.English} ({sheet.Title}). Import it there, or use the template of {sheet.Title}.")) with
    {
        Worksheet = worksheet.Name,
        Candidates = [other.Name],
    };

    public static Problem MissingColumns(Worksheet worksheet, HeaderMatch match)
    {
        var missing = match.Missing.Select(column => column.Header).ToList();
        return Problem.Error("MISSING_COLUMN", new(
            $"第 {match.Row.Number} 行的表头缺少必填列：{string.Join('、', missing)}。请补上后重新上传。",
            $"The header in row {match.Row.Number} lacks columns that must be there: {string.Join(", ", missing)}. Add them and upload the file again.")) with
        {
            Worksheet = worksheet.Name,
            Row = match.Row.Number,
            Header = missing[0],
            Field = match.Missing[0].Field,
        };
    }

    public static Problem Ignored(Worksheet worksheet) => Problem.Warning("WORKSHEET_IGNORED", new(
        "没有可识别的表头，整个工作表没有导入。",
        "The worksheet has no header we know and was not imported.")) with
    {
        Worksheet = worksheet.Name,
    };

    public static Problem OtherIgnored(Worksheet worksheet, Sheet other) => Problem.Warning("WORKSHEET_IGNORED", new(
        $"是“{other.Title}”的表，没有导入。请到“{other.Title}”导入。",
        $"The worksheet holds {other.Label.English} ({other.Title}) and was not imported. Import it there.")) with
    {
        Worksheet = worksheet.Name,
        Candidates = [other.Name],
    };

    /// <summary>Columns the sheet does not have, and a worksheet nobody sees.</summary>
    public static IEnumerable<Problem> OfHeader(Worksheet worksheet, HeaderMatch match)
    {
        if (worksheet.IsHidden) yield return Problem.Warning("HIDDEN_WORKSHEET", new(
            "是隐藏的工作表，其中的行也已读取，请核对。",
            "The worksheet is hidden; its rows were read all the same. Check them.")) with
        {
            Worksheet = worksheet.Name,
        };

        foreach (var cell in match.Row.Cells.Where(cell => IsUnknown(cell, match)))
        {
            yield return Problem.Warning("UNKNOWN_COLUMN", new(
                $"“{CellFindings.Quote(cell.Text)}”不是本表的列，该列没有导入。",
                $"{CellFindings.Quote(cell.Text)} is no column of this list and was not imported.")) with
            {
                Worksheet = worksheet.Name,
                Column = cell.Column,
                Header = CellFindings.Quote(cell.Text),
            };
        }
    }

    public static Problem HiddenRows(Worksheet worksheet, RowSpan rows) => Problem.Warning("HIDDEN_ROWS", new(
        $"有 {rows.Count} 个隐藏行（{Rows(rows).Chinese}）也已读取，请核对。",
        $"{EnglishCount.Of(rows.Count, "hidden row")} ({Rows(rows).English}) {(rows.Count == 1 ? "was" : "were")} read as well. Check them.")) with
    {
        Worksheet = worksheet.Name,
        Row = rows.First,
        LastRow = rows.Last == rows.First ? null : rows.Last,
    };

    public static Problem Unheaded(Worksheet worksheet, int column, RowSpan rows) => Problem.Warning("CELLS_WITHOUT_HEADER", new(
        $"{ColumnLetters.Of(column)} 列没有表头，{rows.Count} 个单元格（{Rows(rows).Chinese}）的内容没有导入。",
        $"Column {ColumnLetters.Of(column)} has no header; {EnglishCount.Of(rows.Count, "cell")} ({Rows(rows).English}) {(rows.Count == 1 ? "was" : "were")} not imported.")) with
    {
        Worksheet = worksheet.Name,
        Row = rows.First,
        LastRow = rows.Last == rows.First ? null : rows.Last,
        Column = column,
    };

    public static Problem ClearedRow(Worksheet worksheet, int row) => Problem.Warning("ROW_CLEARED", new(
        "这一行的内容已清空，只剩系统编号，没有处理；导入不会删除记录。",
        "Only the hidden id is left in this row; it was skipped. An import deletes nothing.")) with
    {
        Worksheet = worksheet.Name,
        Row = row,
    };

    public static Problem RowsBelowNote(Worksheet worksheet, RowSpan rows) => Problem.Warning("ROWS_BELOW_NOTE", new(
        $"说明或签字行下面的 {rows.Count} 行（{Rows(rows).Chinese}）只有一个单元格，没有导入；如果是数据，请移到说明上面。",
        $"{EnglishCount.Of(rows.Count, "row")} below the notes ({Rows(rows).English}) {(rows.Count == 1 ? "has one cell only and was" : "have one cell only and were")} not imported. If that is data, move it above the notes.")) with
    {
        Worksheet = worksheet.Name,
        Row = rows.First,
        LastRow = rows.Last == rows.First ? null : rows.Last,
    };

    public static Problem OtherTotal(Worksheet worksheet, int row, Cell cell, int stated, int read) => Problem.Warning("TOTAL_DIFFERS", new(
        $"合计写的是 {stated}，实际读到 {read} 行，请核对是否有遗漏或多余的行。",
        $"The total says {stated}, but {EnglishCount.Of(read, "row")} {(read == 1 ? "was" : "were")} read. Check for rows missing or too many.")) with
    {
        Worksheet = worksheet.Name,
        Row = row,
        Column = cell.Column,
        Raw = cell.Text,
    };

    public static Problem SpanningLine(Worksheet worksheet, int row, Cell cell) => Problem.Warning("LINE_SKIPPED", new(
        $"“{CellFindings.Quote(cell.Text)}”横跨整个表格，不是数据行，没有导入。",
        $"\"{CellFindings.Quote(cell.Text)}\" spans the list; it is no row of it and was not imported.")) with
    {
        Worksheet = worksheet.Name,
        Row = row,
        Column = cell.Column,
        Raw = cell.Text,
    };

    private static bool IsUnknown(Cell cell, HeaderMatch match)
    {
        if (cell.IsEmpty || match.Columns.ContainsKey(cell.Column)) return false;
        if (cell.Text.Trim() is SystemColumns.IdHeader or SystemColumns.VersionHeader or Writing.AnnotatedCopy.ReasonHeader) return false;

        return !HeaderText.IsLineNumber(HeaderText.Normalise(cell.Text));
    }

    private static string[] Expected(Sheet sheet)
    {
        string[] required = [.. sheet.Columns.Where(column => column.IsRequired).Select(column => column.Header)];
        return required.Length > 1 ? required : [.. sheet.Columns.Take(6).Select(column => column.Header)];
    }

    private static Text Rows(RowSpan rows) => rows.First == rows.Last
        ? new(string.Create(CultureInfo.InvariantCulture, $"第 {rows.First} 行"), string.Create(CultureInfo.InvariantCulture, $"row {rows.First}"))
        : new(string.Create(CultureInfo.InvariantCulture, $"第 {rows.First} 至 {rows.Last} 行"), string.Create(CultureInfo.InvariantCulture, $"rows {rows.First} to {rows.Last}"));
}
