using GraphApi.Platform.Excel;
using GraphApi.Platform.Imports;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Tests.Imports;

/// <summary>Lists whose objects have parts of their own and share others.</summary>
public sealed class AggregateTests
{
    [Theory]
    [InlineData(7, 1, 0)]
    [InlineData(8, 0, 1)]
    [InlineData(12, 0, 5)]
    public async Task Rows_that_fall_one_after_another_are_told_apart_up_to_a_bound_and_beyond_it_nothing_is_taken(int falling, int taken, int entangled)
    {
        await using var city = await ErrandCity.Start();
        // Each row is carried by what the one before it left behind, and falls once that one is left out.
        var file = new ErrandFile("填报日期", "任务").Row("2026-09-01", ErrandSheet.Forbidden);
        for (var day = 2; day <= falling; day++) file.Row($"2026-09-{day:00}", ErrandSheet.Follows + day);

        var plan = await city.Apply(file.Row(null, "好"), new("D01", "2026-Q3"));

        Assert.Equal((taken, falling + 1 - taken), (plan.Counts().New, plan.Counts().Error));
        Assert.Equal(entangled, plan.Rows.Count(row => row.Problems.Any(problem => problem.Code == "ENTANGLED")));
        Assert.Equal(taken, (await city.Errands()).Count);
    }

    [Fact]
    public async Task New_rows_share_one_new_object()
    {
        await using var city = await ErrandCity.Start();

        await city.Apply(Headed("任务", "进展").Row("甲", "已做").Row("乙", null));

        Assert.Single(await city.Lists());
        Assert.Equal([1, 0], (await city.Errands()).Select(errand => errand.Reports.Count));
    }

    [Fact]
    public async Task A_change_of_a_part_raises_the_version_of_the_whole_and_of_no_other_part()
    {
        await using var city = await ErrandCity.Start();
        await city.Apply(Headed("任务", "进展").Row("甲", "一").Row("乙", "二"));

        var plan = await city.Apply(Headed("任务", "进展").Row("甲", "改").Row("乙", "二"));

        Assert.Equal((1, 1), (plan.Counts().Changed, plan.Counts().Unchanged));
        Assert.Equal([(2, 2), (1, 1)], (await city.Errands()).Select(errand => (errand.Version, errand.Reports[0].Version)));
        Assert.Equal(1, Assert.Single(await city.Lists()).Version);
    }

    [Fact]
    public async Task A_part_is_added_to_an_object_that_had_none()
    {
        await using var city = await ErrandCity.Start();
        await city.Apply(Headed("任务").Row("甲"));

        await city.Apply(Headed("任务", "进展").Row("甲", "新"));

        var errand = Assert.Single(await city.Errands());
        Assert.Equal((2, "新"), (errand.Version, Assert.Single(errand.Reports).Text));
    }

    [Fact]
    public async Task A_refused_row_leaves_nothing_to_be_stored_with_the_good_ones()
    {
        await using var city = await ErrandCity.Start();
        await city.Apply(Headed("任务", "进展").Row("甲", "一").Row("乙", "二"));

        var plan = await city.Apply(Headed("填报日期", "任务", "进展").Row("2026-09-28", "甲", ErrandSheet.Forbidden).Row(null, "乙", "改"));

        Assert.Equal((1, 1), (plan.Counts().Error, plan.Counts().Changed));
        Assert.Equal([("一", 1), ("改", 2)], (await city.Errands()).Select(errand => (errand.Reports[0].Text, errand.Version)));
        Assert.Null(Assert.Single(await city.Lists()).FiledOn);
    }

    [Fact]
    public async Task A_shared_object_that_only_refused_rows_would_bring_is_not_stored()
    {
        await using var city = await ErrandCity.Start();

        await city.Apply(new ErrandFile("填报单位", "期次", "任务").Row("市应急局", "2026-Q3", ErrandSheet.Forbidden).Row("市公安局", "2026-Q3", "甲"));

        Assert.Equal(2, Assert.Single(await city.Lists()).UnitId);
    }

    [Fact]
    public async Task What_the_verbs_make_into_what_is_stored_is_no_change()
    {
        await using var city = await ErrandCity.Start();
        await city.Apply(Headed("任务", "编号").Row("甲 乙", "1"));
        var id = (await city.Errands())[0].Id;

        var plan = await city.Apply(Headed("任务", "编号").Known(id, 1, "甲 乙 ", "1"));

        Assert.Equal(1, plan.Counts().Unchanged);
        Assert.Equal(1, Assert.Single(await city.Errands()).Version);
    }

    [Fact]
    public async Task Unique_values_may_move_on_but_not_change_places()
    {
        await using var city = await ErrandCity.Start();
        await city.Apply(Headed("任务", "编号").Row("甲", "1").Row("乙", "2"));

        var moved = await city.Apply(Headed("任务", "编号").Row("甲", "2").Row("乙", "3").Row("丙", "1"));
        var swapped = await city.Check(Headed("任务", "编号").Row("甲", "3").Row("乙", "2"));

        Assert.Equal((2, 1), (moved.Counts().Changed, moved.Counts().New));
        Assert.Equal(["SWAPPED", "SWAPPED"], swapped.Rows.Select(row => Assert.Single(row.Problems).Code));
        Assert.Equal(1, swapped.Rows[0].Problems[0].Column);
    }

    [Fact]
    public async Task More_rows_than_are_saved_at_once_share_one_new_object_and_all_have_their_parts()
    {
        await using var city = await ErrandCity.Start();

        await city.Apply(Many(PlanWriting.RowsAtOnce + 1));

        var errands = await city.Errands();
        Assert.Equal(Enumerable.Range(1, PlanWriting.RowsAtOnce + 1).Select(number => $"任务{number}"), errands.Select(errand => errand.Text));
        Assert.All(errands, errand => Assert.Equal("已做", Assert.Single(errand.Reports).Text));
        var list = Assert.Single(await city.Lists());
        Assert.Equal(1, list.Version);
        Assert.All(errands, errand => Assert.Equal(list.Id, errand.ListId));
    }

    [Fact]
    public async Task A_value_given_up_is_free_for_the_last_of_more_rows_than_are_saved_at_once()
    {
        await using var city = await ErrandCity.Start();
        await city.Apply(Headed("任务", "进展", "编号").Row("甲", "已做", "A"));

        var plan = await city.Apply(Many(PlanWriting.RowsAtOnce).Row("丁", "已做", "A").Row("甲", "已做", "B"));

        Assert.Equal((PlanWriting.RowsAtOnce + 1, 1), (plan.Counts().New, plan.Counts().Changed));
        Assert.Equal([("甲", "B", 2), ("丁", "A", 1)], (await city.Errands()).Where(errand => errand.Code is "A" or "B").Select(errand => (errand.Text, errand.Code!, errand.Version)));
    }

    [Fact]
    public async Task What_fails_with_the_last_of_more_rows_than_are_saved_at_once_leaves_none()
    {
        await using var city = await ErrandCity.Start();

        await Assert.ThrowsAsync<DbUpdateException>(() => city.Apply(Many(PlanWriting.RowsAtOnce).Row("丁", "已做", "1")));

        Assert.Empty(await city.Errands());
        Assert.Empty(await city.Lists());
    }

    private static ErrandFile Many(int count)
    {
        var file = Headed("任务", "进展", "编号");
        for (var number = 1; number <= count; number++) file.Row($"任务{number}", "已做", $"{number}");
        return file;
    }

    private static ErrandFile Headed(params string[] header)
        => new ErrandFile(header).Above(HeadingPart.Unit, "市应急局").Above(HeadingPart.Period, "2026年第三季度");
}
