using System.Globalization;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>Which limit of <see cref="WorkbookLimits"/> a file passes: what is allowed, what was met, what to do.</summary>
internal static class LimitRefusals
{
    public const string FileTooLarge = "FILE_TOO_LARGE";

    public static UnreadableWorkbookException TooLarge(string file, long allowed, long measured) => new(FileTooLarge, new(
        $"文件“{file}”有 {Megabytes(measured)}，最大允许 {Megabytes(allowed)}。请删去图片和多余的工作表，或分成几个文件上传。",
        $"The file {file} has {Megabytes(measured)}; at most {Megabytes(allowed)} are allowed. Remove pictures and needless worksheets, or split it."))
    {
        Params = Refusals.Named(("file", file), ("allowed", allowed), ("measured", measured)),
    };

    public static UnreadableWorkbookException UnpacksTooLarge(string file, string part, long allowed) => new("UNPACKS_TOO_LARGE", new(
        $"文件“{file}”解压后过大（{part} 超过 {Megabytes(allowed)}），已停止读取。请把需要的内容复制到新的工作簿，保存后重新上传。",
        $"The file {file} unpacks to too much ({part} passes {Megabytes(allowed)}); reading was stopped. Copy what is needed into a new workbook and upload that."))
    {
        Params = Refusals.Named(("file", file), ("part", part), ("allowed", allowed)),
    };

    public static UnreadableWorkbookException TooDense(string file, string part, int allowed) => new("UNPACKS_TOO_LARGE", new(
        $"文件“{file}”的压缩比异常（{part} 解压后超过原来的 {allowed} 倍），已停止读取。请把需要的内容复制到新的工作簿，保存后重新上传。",
        $"The file {file} is packed suspiciously tight ({part} unpacks to more than {allowed} times its size); reading was stopped. Copy what is needed into a new workbook and upload that."))
    {
        Params = Refusals.Named(("file", file), ("part", part), ("allowed", allowed)),
    };

    public static UnreadableWorkbookException Padded(string file, string part, long allowed) => new("UNPACKS_TOO_LARGE", new(
        $"文件“{file}”解压后过大（{part} 中有超过 {Megabytes(allowed)} 的连续空白），已停止读取。请把需要的内容复制到新的工作簿，保存后重新上传。",
        $"The file {file} unpacks to too much ({part} has more than {Megabytes(allowed)} of blanks on end); reading was stopped. Copy what is needed into a new workbook and upload that."))
    {
        Params = Refusals.Named(("file", file), ("part", part), ("allowed", allowed)),
    };

    public static UnreadableWorkbookException TooManyParts(string file, int allowed)
        => TooMany("TOO_MANY_PARTS", file, allowed, new("内部文件", "inner files"));

    public static UnreadableWorkbookException TooManyWorksheets(string file, int allowed)
        => TooMany("TOO_MANY_WORKSHEETS", file, allowed, new("工作表", "worksheets"));

    public static UnreadableWorkbookException TooManyTexts(string file, int allowed)
        => TooMany("TOO_MANY_TEXTS", file, allowed, new("不同的文字", "different texts"));

    public static UnreadableWorkbookException TextsTooLong(string file, long allowed)
        => TooMany("TEXTS_TOO_LONG", file, allowed, new("字符的文字", "characters of text"));

    public static UnreadableWorkbookException TooManyStyles(string file, int allowed)
        => TooMany("TOO_MANY_STYLES", file, allowed, new("单元格格式", "cell formats"));

    public static UnreadableWorkbookException TooManyMerges(string file, string sheet, int allowed)
        => TooMany("TOO_MANY_MERGES", file, allowed, new($"合并单元格（工作表“{sheet}”）", $"merged cells (sheet {sheet})"));

    public static UnreadableWorkbookException TooManyRows(string file, string sheet, int allowed)
        => TooMany("TOO_MANY_ROWS", file, allowed, new($"有内容的行（工作表“{sheet}”）", $"rows with content (sheet {sheet})"));

    public static UnreadableWorkbookException TooManyColumns(string file, string sheet, CellReference cell, int allowed) => new("TOO_MANY_COLUMNS", new(
        $"文件“{file}”工作表“{sheet}”的 {cell} 单元格有内容，已超出允许的 {allowed} 列。请删除 {ColumnLetters.Of(allowed)} 列及其右侧的内容，保存后重新上传。",
        $"In the file {file}, sheet {sheet}, cell {cell} holds something beyond the {allowed} columns allowed. Clear column {ColumnLetters.Of(allowed)} and all to its right, and upload it again."))
    {
        Params = Refusals.Named(("file", file), ("sheet", sheet), ("cell", cell.ToString()), ("allowed", allowed)),
    };

    public static UnreadableWorkbookException CellTooLong(string file, string where, int allowed) => new("CELL_TOO_LONG", new(
        $"文件“{file}”中 {where} 的文字超过 {allowed:N0} 个字符，已停止读取。请缩短后重新上传。",
        string.Create(CultureInfo.InvariantCulture, $"In the file {file}, the text at {where} has more than {allowed:N0} characters; reading was stopped. Shorten it and upload it again.")))
    {
        Params = Refusals.Named(("file", file), ("where", where), ("allowed", allowed)),
    };

    public static UnreadableWorkbookException TooLaborious(string file, Exception cause) => new("TOO_LABORIOUS", new(
        $"读取文件“{file}”所需的时间或内存远超正常文件，已停止读取。请把需要的内容复制到新的工作簿，另存为“Excel 工作簿（*.xlsx）”后重新上传。",
        $"The file {file} takes far more time or memory to read than a file should; reading was stopped. Copy what is needed into a new workbook, save it as an Excel workbook (*.xlsx) and upload that."))
    {
        Cause = cause,
        Params = Refusals.Named(("file", file)),
    };

    private static UnreadableWorkbookException TooMany(string code, string file, long allowed, Text what) => new(code, new(
        string.Create(CultureInfo.InvariantCulture, $"文件“{file}”的{what.Chinese}超过允许的 {allowed:N0} 个，已停止读取。请删去不需要的内容或分成几个文件，保存后重新上传。"),
        string.Create(CultureInfo.InvariantCulture, $"The file {file} has more than the {allowed:N0} {what.English} allowed; reading was stopped. Remove what is not needed or split the file, and upload it again.")))
    {
        Params = Refusals.Named(("file", file), ("allowed", allowed)),
    };

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.#} MB");
}
