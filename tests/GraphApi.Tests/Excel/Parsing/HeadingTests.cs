using System.Globalization;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;
using GraphApi.Platform.Excel.Reading;
using GraphApi.Tests.Imports;
using GraphApi.Tests.TestKit;

namespace GraphApi.Tests.Excel.Parsing;

/// <summary>What the lines above a header say of the whole list.</summary>
public sealed class HeadingTests
{
    [Fact]
    public void The_lines_of_a_real_task_list_say_title_unit_period_and_day()
    {
        using var workbook = WorkbookReader.Open(SentFiles.PathOf("任务清单-市应急局-2026年三季度(终稿).xlsx"), "任务清单.xlsx", new());

        var heading = HeadingReader.Read([.. workbook.Rows(workbook.Sheets[0]).Take(4)], headerRow: 4);

        Assert.Equal(
        [
            "Title 示范市应急管理局2026年第三季度安全生产任务清单 A1",
            "Period 2026-Q3 A1",
            "Unit 市应急局 A2",
            "FiledOn 2026-09-28 A2",
        ], heading.Lines.Select(Shown));
        Assert.StartsWith("填报单位:市应急局(盖章)", heading.Lines[2].Raw, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("填报单位：市应急局（盖 章）　　　　填报日期：2026年3月5日", "Unit 市应急局 A1", "FiledOn 2026-03-05 A1")]
    [InlineData("填报单位:市应急局 填报人:李 四 日期:2026.3.5", "Unit 市应急局 A1", "FiledOn 2026-03-05 A1")]
    [InlineData("填 报 单 位（盖章）：市 应 急 局          联系电话：0830-1234567", "Unit 市应急局 A1")]
    [InlineData("单位名称：市应急局____", "Unit 市应急局 A1")]
    [InlineData("单位：市应急局", "Unit 市应急局 A1")]
    [InlineData("报送单位：市应急局报送日期：二〇二六年三月五日", "Unit 市应急局 A1", "FiledOn 2026-03-05 A1")]
    [InlineData("期次：2026年第三季度", "Period 2026-Q3 A1")]
    [InlineData("2025年度总结及2026年一季度计划", "Title 2025年度总结及2026年一季度计划 A1", "Period 2025 A1", "Period 2026-Q1 A1")]
    public void Several_things_may_be_said_in_one_cell(string line, params string[] lines) => Assert.Equal(lines, Read([line]));

    [Theory]
    [InlineData("单位：万元")]
    [InlineData("单位：人、万元")]
    [InlineData("责任单位：市应急局")]
    [InlineData("填报单位：　　　　")]
    [InlineData("填报日期：2026年9月")]
    [InlineData("附件1")]
    public void What_says_nothing_of_the_list_is_left_out(string line) => Assert.Empty(Read([line]));

    [Fact]
    public void A_label_may_stand_beside_its_value()
        => Assert.Equal(["Unit 市应急局 B1", "FiledOn 2026-03-05 D1"], Read(["填报单位（盖章）", "市应急局", "填报日期：", new DateOnly(2026, 3, 5)]));

    [Fact]
    public void A_label_without_a_value_does_not_take_the_next_label()
        => Assert.Equal(["FiledOn 2026-03-05 B1"], Read(["填报单位：", "填报日期：2026-03-05"]));

    [Fact]
    public void The_first_long_line_alone_in_its_row_is_the_title()
        => Assert.Equal(["Title 示范市安全生产任务清单 A2"], Read(["附件2"], ["示范市安全生产任务清单"], ["市级部门按季度填报此表"]));

    [Fact]
    public void Nothing_stands_above_the_header_of_our_own_files()
    {
        var grid = Grid.Of("名称", "等级").Row("东库");

        using var workbook = WorkbookReader.Open(new MemoryStream(grid.Pack()), "测试.xlsx", new());
        var parsed = new WorkbookParser(new SheetCatalog([new DepotSheet()])).Parse(new DepotSheet(), workbook, "仓库.xlsx", 10, CancellationToken.None);

        Assert.Same(Heading.None, parsed.Rows[0].Table.Heading);
    }

    private static IEnumerable<string> Read(params object?[][] rows)
    {
        var grid = rows.Aggregate(Grid.Empty(), (grid, row) => grid.Row(row));
        using var workbook = WorkbookReader.Open(new MemoryStream(grid.Pack()), "测试.xlsx", new());
        return HeadingReader.Read([.. workbook.Rows(workbook.Sheets[0])], rows.Length + 1).Lines.Select(Shown);
    }

    private static string Shown(HeadingLine line) => string.Create(CultureInfo.InvariantCulture, $"{line.Part} {line.Text} {new CellReference(line.Column, line.Row)}");
}
