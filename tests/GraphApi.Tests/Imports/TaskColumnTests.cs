using GraphApi.Platform.Excel.Writing;
using GraphApi.Platform.Imports;

namespace GraphApi.Tests.Imports;

/// <summary>Words for many, rows that repeat, texts that are moved, and columns that are computed.</summary>
public sealed class TaskColumnTests
{
    private static readonly ImportOptions Third = new("D01", "2026-Q3");

    [Fact]
    public async Task A_word_for_many_is_kept_beside_what_it_means_and_reads_back_the_same()
    {
        await using var city = await ErrandCity.Start();
        await city.Apply(new ErrandFile("任务", "配合单位").Row("甲", "市公安局、各区、市级有关部门"), Third);
        var errand = Assert.Single(await city.Errands());
        Assert.Equal([2, 11, 12], errand.CoUnitIds);

        var written = ColumnValue.Plain(ColumnValue.Of(city.Sheet.Columns.Single(column => column.Header == "配合单位"), city.Sheet.Read(errand, city.Context()), city.Context()));
        var plan = await city.Check(new ErrandFile("任务", "配合单位").Row("甲", written.Replace('、', '，')), Third);

        Assert.Equal("各区、市级有关部门、市公安局、东区、西区", written);
        Assert.Equal(["各区", "市级有关部门"], errand.CoUnitWords);
        Assert.Equal(1, plan.Counts().Unchanged);
        Assert.Equal("OPEN_WORD", Assert.Single(plan.Rows[0].Problems).Code);
    }

    [Fact]
    public async Task A_word_with_a_separator_in_it_is_one_word()
    {
        await using var city = await ErrandCity.Start();

        await city.Apply(new ErrandFile("任务", "配合单位").Row("甲", "市公安局、各区、园区"), Third);

        Assert.Equal(["各区、园区"], Assert.Single(await city.Errands()).CoUnitWords);
    }

    [Fact]
    public async Task A_word_taken_out_is_a_change()
    {
        await using var city = await ErrandCity.Start();
        await city.Apply(new ErrandFile("任务", "配合单位").Row("甲", "市公安局、市级有关部门"), Third);

        var plan = await city.Apply(new ErrandFile("任务", "配合单位").Row("甲", "市公安局"), Third);

        Assert.Equal(("市级有关部门、市公安局", "市公安局"), (Assert.Single(plan.Rows[0].Changes).OldValue, plan.Rows[0].Changes[0].NewValue));
        Assert.Empty(Assert.Single(await city.Errands()).CoUnitWords);
    }

    [Fact]
    public async Task A_word_for_many_in_a_cell_for_one_is_an_error()
    {
        await using var city = await ErrandCity.Start();

        var plan = await city.Check(new ErrandFile("填报单位", "期次", "任务").Row("各区", "2026-Q3", "甲"));

        Assert.Equal("GROUP_WORD", Assert.Single(plan.Rows[0].Problems).Code);
        Assert.Equal(["东区", "西区"], plan.Rows[0].Problems[0].Candidates);
    }

    [Fact]
    public async Task Equal_rows_are_told_apart_by_their_order_with_a_warning()
    {
        await using var city = await ErrandCity.Start();
        var file = new ErrandFile("任务", "进展").Row("甲", "一").Row("甲", "二");

        var first = await city.Apply(file, Third);
        var again = await city.Check(file, Third);
        var more = await city.Check(new ErrandFile("任务", "进展").Row("甲", "一").Row("甲", "二").Row("甲", "三"), Third);

        Assert.Equal((2, 0), (first.Counts().New, first.Counts().Error));
        Assert.Equal("REPEATED_ROW", Assert.Single(first.Rows[1].Problems).Code);
        Assert.Contains("第 6 行", first.Rows[1].Problems[0].Message.Chinese, StringComparison.Ordinal);
        Assert.Equal(2, again.Counts().Unchanged);
        Assert.Equal((2, 1), (more.Counts().Unchanged, more.Counts().New));
    }

    [Fact]
    public async Task A_row_in_error_keeps_its_place_among_its_equals()
    {
        await using var city = await ErrandCity.Start();
        await city.Apply(new ErrandFile("任务", "进展").Row("甲", "一").Row("甲", "二"), Third);

        var plan = await city.Apply(new ErrandFile("任务", "进展").Row("甲", ErrandSheet.Forbidden).Row("甲", "改"), Third);

        Assert.Equal((1, 1, 0), (plan.Counts().Error, plan.Counts().Changed, plan.Counts().New));
        Assert.Equal(["一", "改"], (await city.Errands()).Select(errand => errand.Reports[0].Text));
    }

    [Fact]
    public async Task Rows_with_a_hidden_id_are_told_apart_by_it()
    {
        await using var city = await ErrandCity.Start();
        await city.Apply(new ErrandFile("任务", "进展").Row("甲", "一").Row("甲", "二"), Third);
        var ids = (await city.Errands()).Select(errand => errand.Id).ToList();

        var plan = await city.Apply(new ErrandFile("任务", "进展").Known(ids[1], 1, "甲", "改").Row("甲", "一"), Third);

        Assert.Equal((1, 1), (plan.Counts().Changed, plan.Counts().Unchanged));
        Assert.Equal(["一", "改"], (await city.Errands()).Select(errand => errand.Reports[0].Text));
    }

    [Fact]
    public async Task Texts_are_moved_before_names_are_looked_up()
    {
        await using var city = await ErrandCity.Start();

        var plan = await city.Apply(new ErrandFile("任务", "配合单位").Row("甲配合：市公安局", null), Third);

        Assert.Equal(("甲", 2), ((await city.Errands())[0].Text, Assert.Single((await city.Errands())[0].CoUnitIds)));
        Assert.Equal(("MOVED", 1), (Assert.Single(plan.Rows[0].Problems).Code, plan.Rows[0].Problems[0].Column));
    }

    [Fact]
    public async Task A_computed_column_is_never_taken_and_only_a_difference_is_named()
    {
        await using var city = await ErrandCity.Start();
        var added = await city.Apply(new ErrandFile("任务", "进展", "进展数").Row("甲", "一", "5").Row("乙", null, "很多").Row("丙", null, null), Third);

        var plan = await city.Check(new ErrandFile("任务", "进展数").Row("甲", "9").Row("乙", "0").Row("丙", null), Third);

        Assert.Equal(3, added.Counts().New);
        Assert.Empty(added.Problems);
        Assert.Equal([("LOCKED_COLUMN", 6, 2), ("LOCKED_COLUMN", 7, 2)], added.Rows.SelectMany(row => row.Problems).Select(problem => (problem.Code, problem.Row ?? 0, problem.Column ?? 0)));
        Assert.Equal(3, plan.Counts().Unchanged);
        Assert.Contains("“1”", Assert.Single(plan.Rows[0].Problems).Message.Chinese, StringComparison.Ordinal);
        Assert.All(plan.Rows.Skip(1), row => Assert.Empty(row.Problems));
    }

    [Fact]
    public async Task A_name_that_stands_in_many_rows_is_looked_up_once()
    {
        await using var city = await ErrandCity.Start();
        var file = new ErrandFile("任务", "配合单位");
        for (var i = 0; i < 50; i++) file.Row("甲", "市某局");

        var plan = await city.Check(file, Third);

        Assert.Equal((50, 2), (plan.Counts().Error, city.Offices.Asked));
    }
}
