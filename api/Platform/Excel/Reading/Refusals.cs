using GraphApi.Platform.Words;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>Why a file cannot be read, one sentence a reason: what is wrong with it and what to do.</summary>
internal static class Refusals
{
    private static readonly Text SaveAsXlsx = new(
        "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后重新上传。",
        "Open it in Excel or WPS, save it as an Excel workbook (*.xlsx) and upload that.");

    public static UnreadableWorkbookException EmptyFile(string file) => New("EMPTY_FILE", file,
        "是空的（0 字节），可能没有保存完就上传了。请打开确认有内容，保存后重新上传。",
        "is empty (0 bytes); it may have been sent before it was saved. Open it, save it and upload it again.");

    public static UnreadableWorkbookException Encrypted(string file) => New("ENCRYPTED_WORKBOOK", file,
        "设有打开密码，无法读取。请在 Excel 或 WPS 中取消打开密码，保存后重新上传。",
        "is protected by a password and cannot be read. Remove the password in Excel or WPS, save it and upload it again.");

    /// <param name="file">the name it was sent under</param>
    /// <param name="part">where in the package it broke: for support</param>
    /// <param name="cause">what the reader met there</param>
    public static UnreadableWorkbookException Broken(string file, string part, Exception? cause = null) => new("BROKEN_WORKBOOK", new(
        $"文件“{file}”不完整或已损坏（{part}），可能没有传完。{SaveAsXlsx.Chinese}",
        $"The file {file} is cut off or damaged ({part}). {SaveAsXlsx.English}"))
    {
        Cause = cause,
        Params = Named(("file", file), ("part", part)),
    };

    public static UnreadableWorkbookException NoWorksheets(string file) => New("NO_WORKSHEETS", file,
        "里没有工作表，只有图表或其他内容。请把表格放进工作表，保存后重新上传。",
        "has no worksheet, only charts or the like. Put the table on a worksheet, save it and upload it again.");

    public static UnreadableWorkbookException OldExcel(string file) => OtherFormat("LEGACY_WORKBOOK", file, new(
        "是 Excel 95 或更早版本的格式", "is in the format of Excel 95 or earlier"));

    public static UnreadableWorkbookException BinaryWorkbook(string file) => OtherFormat("BINARY_WORKBOOK", file, new(
        "是 Excel 二进制格式（.xlsb）", "is an Excel binary workbook (.xlsb)"));

    public static UnreadableWorkbookException OpenDocument(string file) => OtherFormat("OPEN_DOCUMENT_WORKBOOK", file, new(
        "是 OpenDocument 表格（.ods）", "is an OpenDocument spreadsheet (.ods)"));

    public static UnreadableWorkbookException HtmlTable(string file) => OtherFormat("HTML_TABLE", file, new(
        $"其实是网页（HTML）表格，只是扩展名为“{Path.GetExtension(file)}”", $"is really a web page (HTML) with the ending {Path.GetExtension(file)}"));

    public static UnreadableWorkbookException XmlTable(string file) => OtherFormat("XML_TABLE", file, new(
        $"其实是 XML 表格（如 Excel 2003 XML），只是扩展名为“{Path.GetExtension(file)}”", $"is really an XML table (such as Excel 2003 XML) with the ending {Path.GetExtension(file)}"));

    public static UnreadableWorkbookException CsvUnderOtherName(string file) => New("WRONG_EXTENSION", file,
        $"其实是文本（CSV），与扩展名“{Path.GetExtension(file)}”不符。请把扩展名改为 .csv 后重新上传，或用 Excel 打开后另存为 .xlsx。",
        $"is really text (CSV), which its ending {Path.GetExtension(file)} does not say. Rename it to .csv and upload it again, or open it in Excel and save it as .xlsx.");

    public static UnreadableWorkbookException NotAWorkbook(string file, Text what) => new("NOT_A_WORKBOOK", new(
        $"文件“{file}”是{what.Chinese}，不是工作簿。请上传 .xlsx 或 .xls 工作簿或 .csv 文件。",
        $"The file {file} is {what.English}, not a workbook. Upload an .xlsx or .xls workbook or a .csv file."))
    {
        Params = Named(("file", file)),
    };

    public static UnreadableWorkbookException Archive(string file) => New("NOT_A_WORKBOOK", file,
        "是压缩包，不是工作簿。请解压后逐个上传其中的工作簿。",
        "is an archive, not a workbook. Unpack it and upload the workbooks in it one by one.");

    public static UnreadableWorkbookException UnknownEncoding(string file) => New("UNREADABLE_TEXT", file,
        "的文字编码既不是 UTF-8 也不是 GB18030（GBK），无法可靠读取。请用 Excel 或 WPS 打开，另存为“CSV UTF-8”或 .xlsx 后重新上传。",
        "is text in neither UTF-8 nor GB18030 (GBK) and cannot be read reliably. Open it in Excel or WPS, save it as CSV UTF-8 or .xlsx and upload that.");

    public static UnreadableWorkbookException UnclosedQuote(string file, int row) => new("UNCLOSED_QUOTE", new(
        $"文件“{file}”第 {row} 行有一个英文双引号没有配对，其后的内容无法分列。请补上或删除该引号，或用 Excel 另存为 .xlsx 后重新上传。",
        $"In the file {file}, row {row} opens a double quote that is never closed, so what follows cannot be split into columns. Close or remove it, or save the file as .xlsx in Excel."))
    {
        Params = Named(("file", file), ("row", row)),
    };

    private static UnreadableWorkbookException OtherFormat(string code, string file, Text isWhat)
        => New(code, file, isWhat.Chinese + "，此处不能直接读取。" + SaveAsXlsx.Chinese, isWhat.English + ", which is not read here. " + SaveAsXlsx.English);

    private static UnreadableWorkbookException New(string code, string file, string chinese, string english)
        => new(code, new($"文件“{file}”{chinese}", $"The file {file} {english}")) { Params = Named(("file", file)) };

    internal static Dictionary<string, object?> Named(params (string Name, object? Value)[] values)
        => values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal);
}
