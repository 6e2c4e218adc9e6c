using GraphApi.Platform.Excel;
using GraphApi.Platform.Imports;

namespace GraphApi.Tests.Imports;

/// <summary>What a list says once for all its rows.</summary>
public sealed class HeadingTests
{
    [Fact]
    public async Task Rows_take_what_they_leave_blank_from_above_the_header()
    {
        await using var city = await ErrandCity.Start();

        await city.Apply(new ErrandFile("填报单位", "任务").Above(HeadingPart.Unit, "市应急局").Above(HeadingPart.Period, "2026年第三季度").Above(HeadingPart.FiledOn, "2026-09-28").Row(null, "甲").Row("D01", "乙"));

        var list = Assert.Single(await city.Lists());
        Assert.Equal((1, "2026-Q3", new DateOnly(2026, 9, 28)), (list.UnitId, list.Period.ToString(), list.FiledOn));
    }

    [Fact]
    public async Task The_options_of_the_upload_stand_in_for_a_heading_and_may_say_the_same()
    {
        await using var city = await ErrandCity.Start();

        var plan = await city.Check(new ErrandFile("任务").Above(HeadingPart.Unit, "市应急管理局").Row("甲"), new ImportOptions("D01", "2026-Q3"));

        Assert.Equal((1, 0), (plan.Counts().New, plan.Problems.Count));
    }

    [Theory]
    [InlineData("D02", "市应急局", null, "上传选项", "D02")]
    [InlineData(null, "市应急局", "市公安局", "表头上方 A2", "市公安局")]
    public async Task Two_that_disagree_are_told_once_and_no_row_is_taken(string? option, string line, string? other, string place, string text)
    {
        await using var city = await ErrandCity.Start();
        var file = new ErrandFile("期次", "任务").Above(HeadingPart.Unit, line);
        if (other is not null) file.Above(HeadingPart.Unit, other);

        var plan = await city.Check(file.Row("2026-Q3", "甲").Row("2026-Q3", "乙"), new ImportOptions(option));

        var problem = Assert.Single(plan.Problems);
        Assert.Equal(("HEADING_CONFLICT", 2), (problem.Code, plan.Counts().Error));
        Assert.Contains($"{place}是“{text}”", problem.Message.Chinese, StringComparison.Ordinal);
        Assert.All(plan.Rows, row => Assert.Empty(row.Problems));
    }

    [Fact]
    public async Task A_cell_that_disagrees_is_told_at_the_cell()
    {
        await using var city = await ErrandCity.Start();

        var plan = await city.Check(new ErrandFile("填报单位", "任务").Above(HeadingPart.Unit, "市应急局").Row("市公安局", "甲").Row("市应急局", "乙"), new ImportOptions(null, "2026"));

        Assert.Equal(("HEADING_CONFLICT", 0), (Assert.Single(plan.Rows[0].Problems).Code, plan.Rows[0].Problems[0].Column));
        Assert.Equal(RowOutcome.New, plan.Rows[1].Outcome);
    }

    [Theory]
    [InlineData("2026年", "2026年第三季度")]
    [InlineData("2026年第三季度", "2026年")]
    public async Task The_narrower_of_two_periods_counts(string first, string second)
    {
        await using var city = await ErrandCity.Start();

        await city.Apply(new ErrandFile("任务").Above(HeadingPart.Period, first).Above(HeadingPart.Period, second).Row("甲"), new ImportOptions("D01"));

        Assert.Equal("2026-Q3", Assert.Single(await city.Lists()).Period.ToString());
    }

    [Fact]
    public async Task What_nothing_says_is_told_once_with_what_to_write()
    {
        await using var city = await ErrandCity.Start();

        var plan = await city.Check(new ErrandFile("填报单位", "期次", "任务").Row(null, "2026-Q3", "甲").Row(null, "2026-Q3", "乙").Row("D01", "2026-Q3", "丙"));

        var problem = Assert.Single(plan.Problems);
        Assert.Equal(("HEADING_MISSING", 2, 1), (problem.Code, plan.Counts().Error, plan.Counts().New));
        Assert.Contains("?unit=", problem.Message.Chinese, StringComparison.Ordinal);
        Assert.All(plan.Rows, row => Assert.Empty(row.Problems));
    }

    [Fact]
    public async Task A_unit_nobody_knows_is_told_where_it_stands_and_once()
    {
        await using var city = await ErrandCity.Start();

        var plan = await city.Check(new ErrandFile("期次", "任务").Above(HeadingPart.Unit, "市某局").Row("2026-Q3", "甲").Row("2026-Q3", "乙"));

        var problem = Assert.Single(plan.Problems);
        Assert.Equal(("OFFICE_UNKNOWN", 1, 0, 2), (problem.Code, problem.Row, problem.Column, plan.Counts().Error));
    }

    [Fact]
    public async Task A_heading_fills_in_what_a_stored_row_found_by_its_key_does_not_say_yet()
    {
        await using var city = await ErrandCity.Start();
        await city.Apply(new ErrandFile("填报单位", "期次", "任务").Row("D01", "2026-Q3", "甲"));

        var plan = await city.Apply(new ErrandFile("填报单位", "期次", "填报日期", "任务").Above(HeadingPart.FiledOn, "2026-09-28").Row("D01", "2026-Q3", null, "甲"));

        Assert.Equal(1, plan.Counts().Changed);
        Assert.Equal(new DateOnly(2026, 9, 28), Assert.Single(await city.Lists()).FiledOn);
    }
}
