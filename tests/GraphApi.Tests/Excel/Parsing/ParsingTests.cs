using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;
using GraphApi.Platform.Excel.Reading;
using GraphApi.Tests.Excel.Writing;
using GraphApi.Tests.Imports;

namespace GraphApi.Tests.Excel.Parsing;

/// <summary>Where a list stands in a workbook, and which of its rows are rows.</summary>
public sealed class ParsingTests
{
    private static readonly DepotSheet Depots = new();
    private static readonly SheetCatalog Catalog = new([Depots, new KioskSheet()]);

    [Fact]
    public void The_header_is_found_below_titles_in_any_order_and_spelling()
    {
        var parsed = Parse(Grid.Empty().Row("示范市仓库清单").Row("填报单位：市仓储局", null, "填报日期：2026年3月5日").Skip(2).Row("等 级*", "仓库\n名称（必填）", "库位：").Row("一级", "东库", 3));

        var row = Assert.Single(parsed.Rows);
        Assert.Equal((5, 6), (row.Table.HeaderRow, row.Number));
        Assert.Equal(["东库", DepotGrade.First, 3], [Value(row, "name"), Value(row, "grade"), Value(row, "places")]);
        Assert.Empty(parsed.Problems);
    }

    [Fact]
    public void Every_worksheet_with_the_header_is_read_and_the_others_are_named()
    {
        var parsed = Parse(Grid.Of("名称", "等级").Row("东库", null).Next("第二张").Row("等级", "名称").Row(null, "西库").Next("封面").Row("说明文字").Next("填写说明").Row("列名 Column", "必填 Required"));

        Assert.Equal(["东库", "西库"], parsed.Rows.Select(row => Value(row, "name")));
        Assert.Equal([("WORKSHEET_IGNORED", "封面")], parsed.Problems.Select(problem => (problem.Code, problem.Worksheet)));
    }

    [Fact]
    public void Columns_the_list_does_not_have_are_named_and_line_numbers_are_not()
    {
        var parsed = Parse(Grid.Of("序号", "名称", "等级", "颜色").Row(1, "东库", null, "红"));

        Assert.Equal([("UNKNOWN_COLUMN", 3)], parsed.Problems.Select(problem => (problem.Code, problem.Column)));
    }

    [Fact]
    public void Cells_beside_the_list_are_named_by_their_column()
    {
        var parsed = Parse(Grid.Of("名称", "等级").Row("东库", null, null, "顺手写的").Row("西库", null, null, "又写").Row("南库"));

        var problem = Assert.Single(parsed.Problems);
        Assert.Equal(("CELLS_WITHOUT_HEADER", 3, 2, 3), (problem.Code, problem.Column, problem.Row, problem.LastRow));
        Assert.Contains("D 列", problem.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void The_template_of_another_list_is_told_from_an_unknown_file()
    {
        var parsed = Parse(Grid.Of("名称", "编码", "类型", "开业日期", "座位", "租金", "营业", "供货商", "相邻").Row("东门亭", null, "报刊"));

        var problem = Assert.Single(parsed.Problems);
        Assert.Equal("OTHER_LIST", problem.Code);
        Assert.Contains("售货亭清单", problem.Message.Chinese, StringComparison.Ordinal);
        Assert.Empty(parsed.Rows);
    }

    [Fact]
    public void Totals_notes_and_signatures_are_no_rows_and_neither_is_a_second_header()
    {
        var parsed = Parse(Grid.Of("名称", "等级", "库位").Row(1, 2, 3).Row("东库", null, 3).Row("名称", "等级", "库位").Row("西库", null, 4).Row("合计", null, 7)
            .Row("填表说明：").Row("1.本表每月报送。").Row("单位负责人：张三", null, "填表人：李四"));

        Assert.Equal(["东库", "西库"], parsed.Rows.Select(row => Value(row, "name")));
    }

    [Fact]
    public void A_merged_cell_holds_for_its_rows_only_and_not_for_its_neighbours()
    {
        var parsed = Parse(Grid.Of("名称", "等级", "备注").Row("甲", "一级", null).Row("乙", null, "有字").Row("丙").Row("丁").Merge("B2:B4"));

        Assert.Equal([DepotGrade.First, DepotGrade.First, DepotGrade.First, null], parsed.Rows.Select(row => Value(row, "grade")));
        Assert.Equal([null, "有字", null, null], parsed.Rows.Select(row => Value(row, "remark")));
    }

    [Fact]
    public void A_ditto_mark_takes_what_stands_above_and_is_wrong_where_nothing_does()
    {
        var parsed = Parse(Grid.Of("名称", "等级").Row("甲", "同上").Row("乙", "二级").Row("丙", "〃").Row("丁", "同上"));

        Assert.Equal("NOTHING_ABOVE", Assert.Single(parsed.Rows[0].Problems).Code);
        Assert.Equal([DepotGrade.Second, DepotGrade.Second, DepotGrade.Second], parsed.Rows.Skip(1).Select(row => Value(row, "grade")));
    }

    [Fact]
    public void Hidden_rows_are_read_and_counted()
    {
        var parsed = Parse(Grid.Of("名称", "等级").Row("甲").Hidden("乙").Hidden("丙"));

        Assert.Equal(3, parsed.Rows.Count);
        var problem = Assert.Single(parsed.Problems);
        Assert.Equal(("HIDDEN_ROWS", 3, 4), (problem.Code, problem.Row, problem.LastRow));
        Assert.Contains("2 个隐藏行", problem.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_row_of_a_template_is_skipped_and_one_typed_over_is_not()
    {
        var parsed = Parse(Grid.Of("名称", "启用日期", "系统编号(勿改)").Row("东库", new DateOnly(2026, 3, 31), "示例").Row("真库", new DateOnly(2026, 3, 31), "示例"));

        var row = Assert.Single(parsed.Rows);
        Assert.Equal(("真库", null), (Value(row, "name"), row.Id));
    }

    [Fact]
    public void The_reasons_of_an_earlier_copy_are_no_column_to_mention()
    {
        var parsed = Parse(Grid.Of("名称", "等级", "导入结果/原因", "系统编号(勿改)", "版本(勿改)").Row("东库", "一级", "曾经有错", "RGVwb3Q6MQ", "3"));

        Assert.Empty(parsed.Problems);
        Assert.Equal(("RGVwb3Q6MQ", "3"), (parsed.Rows[0].Id, parsed.Rows[0].Version));
    }

    [Fact]
    public void A_row_with_an_id_is_a_row_whatever_it_says()
    {
        var parsed = Parse(Grid.Of("名称", "备注", "系统编号(勿改)").Row("合计", null, "RGVwb3Q6MQ").Row("说明：", null, "RGVwb3Q6Mg").Row("合计", "3"));

        Assert.Equal(["合计", "说明："], parsed.Rows.Select(row => Value(row, "name")));
    }

    [Fact]
    public void A_line_across_the_list_is_named_and_no_row()
    {
        var parsed = Parse(Grid.Of("名称", "等级", "库位", "备注").Row("一、城区").Row("东库").Merge("A2:D2").Merge("A3:A3"));

        Assert.Equal("东库", Value(Assert.Single(parsed.Rows), "name"));
        Assert.Equal(("LINE_SKIPPED", 2), (Assert.Single(parsed.Problems).Code, parsed.Problems[0].Row));
    }

    [Fact]
    public void A_header_may_have_two_levels()
    {
        var parsed = Parse(Grid.Empty().Row("示范市仓库清单").Row("基本情况", null, "使用\n情况", null, "备 注")
            .Row("仓库名称", "等级", "库位", "颜色").Row(1, 2, 3, 4, 5).Row("东库", "一级", 3, "红", "说").Row("基本情况", "使用情况", "备注").Row("仓库名称", "等级", "库位", "颜色").Row("西库")
            .Merge("A1:E1").Merge("A2:B2").Merge("C2:D2").Merge("E2:E3"));

        Assert.Equal(["东库", "西库"], parsed.Rows.Select(row => Value(row, "name")));
        Assert.Equal((3, DepotGrade.First, 3, "说"), (parsed.Rows[0].Table.HeaderRow, Value(parsed.Rows[0], "grade"), Value(parsed.Rows[0], "places"), Value(parsed.Rows[0], "remark")));
        Assert.Equal([("UNKNOWN_COLUMN", "使用\n情况/颜色")], parsed.Problems.Select(problem => (problem.Code, problem.Header?.Replace(" ", "\n", StringComparison.Ordinal))));
        Assert.Equal("示范市仓库清单", Assert.Single(parsed.Rows[0].Table.Heading.Lines).Text);
    }

    [Fact]
    public void A_lower_word_that_stands_there_twice_needs_the_upper_one()
    {
        var parsed = Parse(Grid.Of("联系人", null, "仓库", null).Row("名称", "电话", "名称", "电话").Row("张三", "1", "东库", "2").Merge("A1:B1").Merge("C1:D1"));

        Assert.Empty(parsed.Rows);
    }

    [Theory]
    [InlineData("合计", "3项", true)]
    [InlineData("合计：3", null, true)]
    [InlineData("总计3条", null, true)]
    [InlineData("合计", "2项", false)]
    [InlineData("合计", "30万元", false)]
    [InlineData("合计", 7, false)]
    public void A_total_that_counts_other_rows_is_named_with_both_numbers(string first, object? second, bool isNamed)
    {
        var parsed = Parse(Grid.Of("名称", "备注").Row("东库").Row("西库").Row(first, second));

        Assert.Equal(isNamed ? ["TOTAL_DIFFERS"] : [], parsed.Problems.Select(problem => problem.Code));
        Assert.All(parsed.Problems, problem => Assert.Matches("3.*2", problem.Message.Chinese));
    }

    [Fact]
    public void A_total_may_count_the_part_above_it()
        => Assert.Empty(Parse(Grid.Of("名称", "备注").Row("东库").Row("西库").Row("合计", "2项").Row("南库").Row("合计", "1项").Row("总计", "3项")).Problems);

    [Fact]
    public void Rows_of_one_cell_below_a_note_are_named_and_full_rows_are_rows_again()
    {
        var parsed = Parse(Grid.Of("名称", "备注").Row("东库").Row("说明：").Row("1.每月报送。").Row("2026年3月5日").Row("西库").Row("北库").Row("南库", "有字").Row("中库"));

        Assert.Equal(["东库", "南库", "中库"], parsed.Rows.Select(row => Value(row, "name")));
        var problem = Assert.Single(parsed.Problems);
        Assert.Equal(("ROWS_BELOW_NOTE", 6, 7), (problem.Code, problem.Row, problem.LastRow));
    }

    [Theory]
    [InlineData("填写说明")]
    [InlineData("选项")]
    public void A_worksheet_named_like_ours_is_read_where_it_holds_the_list(string name)
    {
        Assert.Equal("东库", Value(Assert.Single(Parse(Grid.Of("名称", "等级").Row("东库").Named(name)).Rows), "name"));
        Assert.Equal("NO_HEADER", Assert.Single(Parse(Grid.Of("列名", "必填").Row("名称").Named(name)).Problems).Code);
    }

    [Fact]
    public void Of_an_untouched_template_its_example_row_is_mentioned()
    {
        var problem = Assert.Single(Parse(Grid.Of("名称", "启用日期", "系统编号(勿改)").Row("东库", new DateOnly(2026, 3, 31), "示例")).Problems);

        Assert.Equal(("NO_ROWS", 2), (problem.Code, problem.Row));
        Assert.Contains("示例行", problem.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_worksheet_of_another_list_names_it()
    {
        object?[] header = ["名称", "编码", "类型", "开业日期", "座位", "租金", "营业", "供货商", "相邻"];

        var parsed = Parse(Grid.Of(header).Row("东门亭", null, "报刊").Next("二").Row(header).Row("西门亭", null, "报刊").Next("封面").Row("说明文字"));

        Assert.Equal([("OTHER_LIST", "表"), ("OTHER_LIST", "二"), ("WORKSHEET_IGNORED", "封面")], parsed.Problems.Select(problem => (problem.Code, problem.Worksheet)));
    }

    [Fact]
    public void A_worksheet_of_another_list_beside_the_list_is_named_by_it()
    {
        var parsed = Parse(Grid.Of("名称", "等级").Row("东库").Next("亭").Row("名称", "编码", "类型", "开业日期", "座位", "租金", "营业", "供货商", "相邻").Row("西门亭", null, "报刊"));

        Assert.Contains("售货亭清单", Assert.Single(parsed.Problems).Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_merge_hides_is_not_there()
    {
        var parsed = Parse(Grid.Of("名称", "等级", "备注").Row("甲", "一级", "藏").Row("乙", "二级", "藏").Row("丙", "二级", "见").Merge("B2:C3"));

        Assert.Equal([DepotGrade.First, DepotGrade.First, DepotGrade.Second], parsed.Rows.Select(row => Value(row, "grade")));
        Assert.Equal([null, null, "见"], parsed.Rows.Select(row => Value(row, "remark")));
    }

    [Fact]
    public void A_ditto_mark_does_not_reach_over_an_empty_merge()
    {
        var parsed = Parse(Grid.Of("名称", "等级").Row("甲", "一级").Row("乙").Row("丙").Row("丁", "同上").Merge("B3:B4"));

        Assert.Equal("NOTHING_ABOVE", Assert.Single(parsed.Rows[3].Problems).Code);
    }

    private static object? Value(ParsedRow row, string field) => row.Cells.Where(cell => cell.Key.Field == field).Select(cell => cell.Value.Value).SingleOrDefault();

    private static ParsedWorkbook Parse(Grid grid)
    {
        using var workbook = WorkbookReader.Open(new MemoryStream(grid.Pack()), "测试.xlsx", new WorkbookLimits());
        return new WorkbookParser(Catalog).Parse(Depots, workbook, "仓库.xlsx", 10_000, CancellationToken.None);
    }
}
