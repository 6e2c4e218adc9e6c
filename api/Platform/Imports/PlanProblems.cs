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

    public static Problem NotYours() => Problem.Error("NOT_ALLOWED", new(
        "这一行属于您不能填报的单位，或须由全市统一维护，没有采用。请删去这一行，或请安办为您授权。",
        "This row belongs to a unit you may not file for, or is kept by the city as a whole, so it was not taken. Delete it, or ask the safety office for the right."));

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
            $"{EnglishCount.Of(count, "record")} have the {headers} of this row, and nothing says which is meant. Export the list and edit the row there."));
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

    public static Problem WaitsInCircle(string text, PlannedRow other) => Problem.Error("WAITS_IN_CIRCLE", new(
        $"“{CellFindings.Quote(text)}”来自{Place(other).Chinese}，而那一行又要等这一行，两行互相等待。请先导入其中一行并把这一列留空，导入后再补填。",
        $"\"{CellFindings.Quote(text)}\" comes from {Place(other).English}, which in turn waits for this row. Import one of them with this column empty, and fill it in afterwards."));

    public static Problem Repeated(IReadOnlyList<Column> key, PlannedRow other)
    {
        var headers = string.Join("＋", key.Select(column => column.Header));
        return Problem.Warning("REPEATED_ROW", new(
            $"与{Place(other).Chinese}的“{headers}”相同，按先后次序作为另一条记录。如果是重复填写，请删去一行。",
            $"It has the same {headers} as {Place(other).English} and is taken as another record, told apart by its order. If it was entered twice, delete one."));
    }

    public static Problem Swapped(IReadOnlyList<string> headers, PlannedRow other) => Problem.Error("SWAPPED", new(
        $"要把“{string.Join("＋", headers)}”改成{Place(other).Chinese}的记录现在的值，而那条记录也在换值，无法同时互换。请先把其中一行改为一个临时值导入，再改为最终的值。",
        $"It takes the {string.Join(" + ", headers)} that the record of {Place(other).English} still has, and the two cannot change places at once. Import one of them with a temporary value first, then with the final one."));

    public static Problem Entangled() => Problem.Error("ENTANGLED", new(
        "这个文件里的行互相牵连太多，无法确定哪些可以采用。请先改正其他有错误的行，或把文件分成几次导入。",
        "The rows of this file hang on each other too much to tell which can be taken. Correct the other rows in error first, or import the file in parts."));

    public static Problem Locked(string header, string current) => Problem.Warning("LOCKED_COLUMN", new(
        $"“{header}”由系统计算，不能在表格里修改；现在是“{CellFindings.Quote(current)}”，这一格的内容没有采用。",
        $"{header} is computed by the system and cannot be edited here; it is now \"{CellFindings.Quote(current)}\", and what the cell says was not taken."));

    public static Problem LockedInNew(string header) => Problem.Warning("LOCKED_COLUMN", new(
        $"“{header}”由系统计算，新增的行不必填写，填写的内容没有采用。",
        $"{header} is computed by the system; a new row need not say it, and what this one says was not taken."));

    public static Problem GroupInOneCell(string word, IReadOnlyList<string> candidates) => Problem.Error("GROUP_WORD", new(
        $"“{CellFindings.Quote(word)}”指多个单位，这一格只能填一个，请写明是哪一个。",
        $"\"{CellFindings.Quote(word)}\" names many, and this cell takes one. Write which one.")) with
    {
        Candidates = candidates,
    };

    public static Problem GroupExpanded(string word, IReadOnlyList<string> names) => Problem.Warning("GROUP_WORD", new(
        $"“{CellFindings.Quote(word)}”已按今天的名录展开为 {names.Count} 个：{Some(names)}，请核对。",
        $"\"{CellFindings.Quote(word)}\" was taken as the {names.Count} it means today: {Some(names)}. Check them."));

    public static Problem OpenWordKept(string word) => Problem.Warning("OPEN_WORD", new(
        $"“{CellFindings.Quote(word)}”没有写明是哪些单位，已按原文保留，不能据此分派；请尽量写明单位名称。",
        $"\"{CellFindings.Quote(word)}\" does not say which ones. It is kept as it is written, and nobody is given the work by it; name them if you can."));

    public static Problem OpenWord(string word) => Problem.Error("OPEN_WORD", new(
        $"“{CellFindings.Quote(word)}”没有写明是哪些单位，请逐一写明名称，用、分开。",
        $"\"{CellFindings.Quote(word)}\" does not say which ones. Name each, separated by 、."));

    private static string Some(IReadOnlyList<string> names) => string.Join('、', names.Take(5)) + (names.Count > 5 ? "……" : "");

    private static Text Place(PlannedRow row) => new(
        $"工作表“{row.Row.Table.Worksheet.Name}”第 {row.Row.Number} 行",
        $"row {row.Row.Number} of sheet {row.Row.Table.Worksheet.Name}");
}
