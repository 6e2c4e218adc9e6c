using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.Imports;

/// <summary>What can be wrong with a row once it is compared with the database and with the other rows.</summary>
internal static class PlanProblems
{
    public static Problem UnknownId(string raw) => Problem.Error("UNKNOWN_ID", new(
        $"系统编号“{CellFindings.Quote(raw)}”不是本表的记录：可能被改动过，或该记录已不存在。新增的行请清空隐藏列“{SystemColumns.IdHeader}”，否则请重新导出。",
        $"The id \"{CellFindings.Quote(raw)}\" is no record of this list: it was altered, or the record is gone. Clear the hidden column {SystemColumns.IdHeader} for a new row, or export again."));

    public static Problem BadVersion(string raw) => Problem.Error("BAD_VERSION", new(
        $"隐藏列“{SystemColumns.VersionHeader}”的“{CellFindings.Quote(raw)}”不是版本号，请重新导出后再改。",
        $"\"{CellFindings.Quote(raw)}\" in the hidden column {SystemColumns.VersionHeader} is no version. Export again and edit that."));

    public static Problem Stale(int sent, int current) => Problem.Error("STALE_VERSION", new(
        $"表格导出之后该记录已被他人修改（表格中是版本 {sent}，现在是 {current}），为避免覆盖没有采用这一行。请重新导出，在最新内容上修改。",
        $"Somebody changed this record after the file was made (the file has version {sent}, it is now {current}), so the row was not taken. Export again and edit what there is now."));

    public static Problem SameId(PlannedRow other) => Problem.Error("SAME_ID_TWICE", new(
        $"与{Place(other).Chinese}的系统编号相同。若这一行是复制来的新行，请清空它的隐藏列“{SystemColumns.IdHeader}”，否则请删去一行。",
        $"It has the same id as {Place(other).English}. If it was copied to make a new row, clear its hidden column {SystemColumns.IdHeader}; otherwise delete one of them."));

    public static Problem SameTarget(PlannedRow other) => Problem.Error("SAME_RECORD_TWICE", new(
        $"与{Place(other).Chinese}是同一条记录，无法判断以哪一行为准，请删去或合并其中一行。",
        $"It is the same record as {Place(other).English}, and nothing says which counts. Delete or merge one of them."));

    public static Problem SameKey(IReadOnlyList<Column> key, PlannedRow other)
    {
        var headers = string.Join("＋", key.Select(column => column.Header));
        return Problem.Error("SAME_KEY_TWICE", new(
            $"与{Place(other).Chinese}的“{headers}”相同，应是同一条记录，请删去或合并其中一行。",
            $"It has the same {headers} as {Place(other).English}, which makes them one record. Delete or merge one of them."));
    }

    public static Problem SeveralMatch(IReadOnlyList<Column> key, int count)
    {
        var headers = string.Join("＋", key.Select(column => column.Header));
        return Problem.Error("SEVERAL_RECORDS", new(
            $"系统中有 {count} 条记录的“{headers}”与这一行相同，无法判断是哪一条。请先导出，在导出的表格里修改。",
            $"{count} records have the {headers} of this row, and nothing says which is meant. Export the list and edit the row there."));
    }

    public static Problem NoKey(Sheet sheet)
    {
        var keys = string.Join("；", sheet.Keys.Select(key => string.Join("＋", key.Select(column => column.Header))));
        return Problem.Error("KEY_MISSING", new(
            $"无法判断这一行是哪一条记录：请填写{keys}。",
            $"Nothing says which record this row is: fill in {keys}."));
    }

    public static Problem MeantOther(string text, string now) => Problem.Error("NAME_CHANGED_BY_FILE", new(
        $"“{CellFindings.Quote(text)}”在本文件的其他行生效之后会指“{now}”，与之前不同，请写明全称或路径。",
        $"\"{CellFindings.Quote(text)}\" would mean {now} once the other rows of this file are in, and meant something else before. Write the full name or the path."));

    public static Problem DependsOn(string text, PlannedRow other) => Problem.Error("DEPENDS_ON_ROW", new(
        $"“{CellFindings.Quote(text)}”来自{Place(other).Chinese}，而那一行有错误，请先改正那一行。",
        $"\"{CellFindings.Quote(text)}\" comes from {Place(other).English}, which is in error. Correct that row first."));

    private static Text Place(PlannedRow row) => new(
        $"工作表“{row.Row.Table.Worksheet.Name}”第 {row.Row.Number} 行",
        $"row {row.Row.Number} of sheet {row.Row.Table.Worksheet.Name}");
}
