using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;

namespace GraphApi.Platform.Imports;

/// <summary>What can be wrong with what a list says once for all its rows.</summary>
internal static class HeadingProblems
{
    public static Problem Missing(Column column) => Problem.Error("HEADING_MISSING", column.Heading switch
    {
        HeadingPart.Unit => new(
            $"没有写明“{column.Header}”。请在表头上方写“{column.Header}：单位名称”，或在“{column.Header}”列逐行填写，或上传时用 ?unit=单位编码 指明。",
            $"Nothing says the {column.Header}. Write {column.Header}：NAME above the header, fill in the column {column.Header}, or give ?unit=CODE with the upload."),
        HeadingPart.Period => new(
            $"没有写明“{column.Header}”。请在表头上方写“{column.Header}：2026年第三季度”这样的一行，或在“{column.Header}”列逐行填写，或上传时用 ?period=2026-Q3 指明。",
            $"Nothing says the {column.Header}. Write a line like {column.Header}：2026年第三季度 above the header, fill in the column {column.Header}, or give ?period=2026-Q3 with the upload."),
        _ => new(
            $"没有写明“{column.Header}”。请在表头上方写“{column.Header}：……”，或在“{column.Header}”列逐行填写。",
            $"Nothing says the {column.Header}. Write {column.Header}：… above the header, or fill in the column {column.Header}."),
    });

    public static Problem Conflict(Column column, Statement one, Statement other) => Problem.Error("HEADING_CONFLICT", new(
        $"“{column.Header}”有两种说法：{one.Place.Chinese}是“{CellFindings.Quote(one.Text)}”，{other.Place.Chinese}是“{CellFindings.Quote(other.Text)}”。请改为一致后重新上传。",
        $"The {column.Header} is said twice: \"{CellFindings.Quote(one.Text)}\" in {one.Place.English}, \"{CellFindings.Quote(other.Text)}\" in {other.Place.English}. Make them agree and upload the file again."));
}
