using DocumentFormat.OpenXml.Spreadsheet;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Writing;
using Cell = GraphApi.Platform.Excel.Cell;

namespace GraphApi.Tests.Excel.Writing;

public sealed class AnnotatedCopyTests
{
    private const string Red = "FFFFC7CE";
    private const string Yellow = "FFFFEB9C";
    private static readonly Dictionary<int, bool> NoMarks = [];

    [Fact]
    public void Rows_keep_their_numbers_and_cells_their_kinds()
    {
        using var document = Workbooks.Open(Write(Sheet()));
        var sheet = document.Sheet("9月");

        Assert.Equal([1u, 3u, 5u, 8u], sheet.Worksheet.Descendants<Row>().Select(row => row.RowIndex!.Value));
        Assert.Equal("问题隐患清单", document.Text(sheet.Cell("A1")));
        Assert.Equal("46112", document.Text(sheet.Cell("B5")));
        Assert.Equal(164u, document.Format(sheet.Cell("B5")!).NumberFormatId!.Value);
        Assert.Equal("1.5", document.Text(sheet.Cell("C5")));
        Assert.Equal(CellValues.Error, sheet.Cell("D5")!.DataType!.Value);
        Assert.Equal("#REF!", document.Text(sheet.Cell("D5")));
        Assert.Equal(CellValues.Boolean, sheet.Cell("E5")!.DataType!.Value);
        Assert.Equal("SUM(A1:A2)", sheet.Cell("F5")!.CellFormula!.Text);
        Assert.Null(sheet.Cell("F5")!.CellValue);
    }

    [Fact]
    public void Errors_are_red_and_warnings_yellow_even_where_nothing_was_written()
    {
        using var document = Workbooks.Open(Write(Sheet()));
        var sheet = document.Sheet("9月");

        Assert.Equal(Red, document.Fill(sheet.Cell("A5")!));
        Assert.Equal(Yellow, document.Fill(sheet.Cell("B5")!));
        Assert.Equal(Red, document.Fill(sheet.Cell("G5")!));
        Assert.Null(document.Fill(sheet.Cell("C5")!));
        Assert.Null(document.Fill(sheet.Cell("A8")!));
    }

    [Fact]
    public void Reasons_stand_under_a_filtered_header_and_id_and_version_are_hidden_behind_them()
    {
        using var document = Workbooks.Open(Write(Sheet()));
        var sheet = document.Sheet("9月");

        Assert.Equal("导入结果/原因", document.Text(sheet.Cell("H3")));
        Assert.Equal("“单位”不能为空。", document.Text(sheet.Cell("H5")));
        Assert.Equal(["系统编号(勿改)", "版本(勿改)"], [document.Text(sheet.Cell("I3")), document.Text(sheet.Cell("J3"))]);
        Assert.Equal(["S2lvc2s6MQ", "4"], [document.Text(sheet.Cell("I8")), document.Text(sheet.Cell("J8"))]);
        Assert.Equal("A3:J8", sheet.Worksheet.Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Equal([9, 10], document.HiddenColumns("9月"));
    }

    [Fact]
    public void The_uploads_own_id_and_version_columns_are_used_again()
    {
        var sheet = new AnnotatedSheet("表", 1, 3,
        [
            new(1, [Text(0, "名称"), Text(1, SystemColumns.IdHeader), Text(2, SystemColumns.VersionHeader)], NoMarks, null, null, null),
            new(2, [Text(0, "东门亭"), Text(1, "S2lvc2s6MQ"), Text(2, "3")], NoMarks, "已被他人修改", null, null),
        ]);
        using var document = Workbooks.Open(Write(sheet));

        Assert.Equal(["名称", "系统编号(勿改)", "版本(勿改)", "导入结果/原因"], document.Row("表", 1));
        Assert.Equal(["东门亭", "S2lvc2s6MQ", "3", "已被他人修改"], document.Row("表", 2));
    }

    [Fact]
    public void The_reasons_of_an_earlier_copy_are_replaced()
    {
        var sheet = new AnnotatedSheet("表", 1, 1,
        [
            new(1, [Text(0, "名称"), Text(1, AnnotatedCopy.ReasonHeader)], NoMarks, null, null, null),
            new(2, [Text(0, "东门亭"), Text(1, "旧原因")], NoMarks, "新原因", null, null),
        ]);
        using var document = Workbooks.Open(Write(sheet));

        Assert.Equal(["东门亭", "新原因"], document.Row("表", 2));
    }

    [Fact]
    public void Text_no_cell_can_hold_is_cut_and_says_so()
    {
        var sheet = new AnnotatedSheet("表", 1, 1, [new(2, [Text(0, new('安', 40_000))], new Dictionary<int, bool> { [0] = true }, "过长", null, null)]);
        using var document = Workbooks.Open(Write(sheet));

        var text = document.Text(document.Sheet("表").Cell("A2"))!;
        Assert.Equal(32_767, text.Length);
        Assert.EndsWith("此处截断）", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_with_more_digits_than_a_number_holds_stays_whole()
    {
        var sheet = new AnnotatedSheet("表", 0, 1, [new(1, [new(0, CellKind.Number, "510100199001011234", 510100199001011234d)], NoMarks, null, null, null)]);
        using var document = Workbooks.Open(Write(sheet));

        Assert.Equal(["510100199001011234"], document.Row("表", 1));
        Assert.Equal(CellValues.InlineString, document.Sheet("表").Cell("A1")!.DataType!.Value);
    }

    [Fact]
    public void Merged_cells_stay_merged_and_the_later_of_two_that_overlap_is_left_out()
    {
        var workbook = Write(Sheet() with { Merges = [new(1, 0, 1, 6), new(1, 3, 2, 3), new(5, 0, 5, 0), new(8, 0, 9, 0)] });
        using var document = Workbooks.Open(workbook);

        Workbooks.AssertValid(workbook);
        Assert.Equal(["A1:G1", "A8:A9"], document.Sheet("9月").Worksheet.Descendants<MergeCell>().Select(merge => merge.Reference!.Value));
    }

    [Fact]
    public async Task A_copy_is_valid_and_LibreOffice_shows_values_and_reasons()
    {
        var workbook = Write(Sheet(), Sheet() with { Name = "9月/续" }, new AnnotatedSheet("空", 0, 0, []));

        Workbooks.AssertValid(workbook);
        var shown = await Workbooks.InLibreOffice(workbook);
        Assert.Equal(["9月", "9月_续", "空"], shown.Keys.Order());
        Assert.Contains("2026-03-31,1.5,#REF!,TRUE,0,,“单位”不能为空。", shown["9月"], StringComparison.Ordinal);
    }

    private static AnnotatedSheet Sheet() => new("9月", 3, 7,
    [
        new(1, [Text(0, "问题隐患清单")], NoMarks, null, null, null),
        new(3, [Text(0, "单位"), Text(1, "检查时间"), Text(2, "资金"), Text(3, "等级"), Text(4, "销号"), Text(5, "合计"), Text(6, "备注")], NoMarks, null, null, null),
        new(5,
        [
            Text(0, "无此单位"), new(1, CellKind.Date, "2026-03-31", 46112, new(2026, 3, 31)), new(2, CellKind.Number, "1.5", 1.5), new(3, CellKind.Error, "#REF!"),
            new(4, CellKind.Boolean, "TRUE"), new(5, CellKind.FormulaWithoutValue, "=SUM(A1:A2)"),
        ], new Dictionary<int, bool> { [0] = true, [1] = false, [6] = true }, "“单位”不能为空。", null, null),
        new(8, [Text(0, "北岭县")], NoMarks, null, "S2lvc2s6MQ", 4),
    ]);

    private static Cell Text(int column, string text) => new(column, CellKind.Text, text);

    private static byte[] Write(params AnnotatedSheet[] sheets)
    {
        using var file = new MemoryStream();
        AnnotatedCopy.Write(file, sheets);
        return file.ToArray();
    }
}
