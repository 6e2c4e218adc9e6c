using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Reading;
using GraphApi.Tests.TestKit;

namespace GraphApi.Tests.Excel.Reading;

/// <summary>Files as departments send them, written by other programs than ours.</summary>
public sealed class RealFilesTests
{
    [Fact]
    public void The_unit_directory_has_107_units_on_10_sheets_and_no_code_loses_a_digit()
    {
        using var workbook = Open("单位名录-示范市.xlsx");

        var data = workbook.Sheets.SelectMany(sheet => workbook.Rows(sheet).Skip(1)).ToList();

        var codes = data.Select(row => row.Cells[0]).ToList();
        Assert.Equal(10, workbook.Sheets.Count);
        Assert.Equal(107, data.Count);
        Assert.Equal(33, codes.Count(code => code.Kind == CellKind.Number));
        Assert.All(codes, code => Assert.Matches("^[0-9]{12}$", code.Text));
        Assert.Contains(data.SelectMany(row => row.Cells), cell => cell is { Column: 5, Kind: CellKind.Number, Text: "13800000000" });
    }

    [Fact]
    public void The_item_list_without_a_mark_is_read_as_GB18030()
    {
        using var workbook = Open("安全监管事项清单-59个部门.csv");

        var rows = workbook.Rows(workbook.Sheets.Single()).ToList();

        Assert.Equal("安全监管事项清单-59个部门", workbook.Sheets.Single().Name);
        Assert.Equal(217, rows.Count);
        Assert.Equal(["序号", "部门（单位）", "监管事项", "事项类型", "牵头/配合", "法律依据"], rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal((2, "市应急管理局"), (rows[1].Number, rows[1].Cells[1].Text));
        Assert.Equal((217, "216"), (rows[216].Number, rows[216].Cells[0].Text));
    }

    [Fact]
    public void The_outreach_ledger_ends_where_its_content_does()
    {
        using var workbook = Open("安全宣传五进活动台账.xlsx");

        var rows = workbook.Rows(workbook.Sheets[0]).ToList();

        Assert.Equal(3001, rows.Count);
        Assert.Equal(3001, rows[^1].Number);
    }

    [Fact]
    public void The_task_list_keeps_its_title_line_breaks_and_serial_numbers()
    {
        using var workbook = Open("任务清单-市应急局-2026年三季度(终稿).xlsx");

        var rows = workbook.Rows(workbook.Sheets[0]).ToList();

        Assert.Equal(["任务清单", "填表说明", "Sheet3"], workbook.Sheets.Select(sheet => sheet.Name));
        Assert.Contains(new Merge(1, 0, 1, 8), workbook.Merges(workbook.Sheets[0]));
        Assert.Contains(rows.Single(row => row.Number == 4).Cells, cell => cell.Text == "完成\n时限");
        Assert.Equal(3, rows.SelectMany(row => row.Cells).Count(cell => cell is { Kind: CellKind.Number, Text: "46295" }));
    }

    [Fact]
    public void The_hazard_list_shows_its_hidden_row_and_its_merged_unit()
    {
        using var workbook = Open("问题隐患清单-北岭县-2026年9月.xlsx");

        var rows = workbook.Rows(workbook.Sheets[0]).ToList();

        Assert.Equal([9], rows.Where(row => row.IsHidden).Select(row => row.Number));
        Assert.Contains(workbook.Merges(workbook.Sheets[0]), merge => merge.LastRow - merge.FirstRow == 5 && merge.FirstColumn == merge.LastColumn);
    }

    private static IWorkbook Open(string file) => WorkbookReader.Open(SentFiles.PathOf(file), file, new());
}
