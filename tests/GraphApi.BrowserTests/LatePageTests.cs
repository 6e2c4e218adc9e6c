using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphApi.BrowserTests;

public sealed class LatePageTests(RunningCity city)
{
    private static readonly DateOnly Yesterday = TaskCorner.Today.AddDays(-1);
    private static readonly DateOnly NextYear = TaskCorner.Today.AddYears(1);

    [Fact]
    public async Task The_most_overdue_come_first_and_their_figures_lead_to_the_tasks()
    {
        await using var visitor = await Visitor.Arrive(city);
        var corner = await TaskCorner.Open(visitor, city, "逾期甲队");
        var list = await corner.List(corner.Parent, TaskCorner.Quarter(0));
        await corner.Task(list, corner.First, "今天到期", TaskCorner.Today);
        foreach (var due in new[] { Yesterday, Yesterday, NextYear }) await corner.Task(list, corner.Second, "排查", due);

        await visitor.Open($"#/late?within={corner.Parent}");

        var rows = visitor.Page.Locator("tbody tr");
        await Expect(rows).ToHaveCountAsync(2);
        await Expect(rows.Nth(0)).ToContainTextAsync("逾期甲队二科");
        await Expect(rows.Nth(0).Locator("[data-label='逾期/未办结']")).ToHaveTextAsync("2/3");
        await Expect(rows.Nth(1).Locator("[data-label='逾期/未办结']")).ToHaveTextAsync("0/1");
        await Expect(visitor.Page.Locator(".sum b")).ToHaveTextAsync("2/4");
        await Expect(visitor.Page.Locator("bar-chart canvas")).ToBeVisibleAsync();
        await Expect(rows.Nth(0).Locator("[data-label=逾期] a")).ToHaveAttributeAsync("href", $"#/tasks?lead={corner.Second}&overdue=yes");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_figure_without_a_list_of_its_own_shows_its_tasks_on_the_page()
    {
        await using var visitor = await Visitor.Arrive(city);
        var corner = await TaskCorner.Open(visitor, city, "逾期乙队");
        var list = await corner.List(corner.Parent, TaskCorner.Quarter(0));
        await corner.Task(list, corner.First, "两家都办的事", Yesterday, corner.Second);
        await corner.Task(list, corner.First, "自己办的事", NextYear);
        await visitor.Open($"#/late?within={corner.Parent}&role=CO");

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "逾期乙队二科 未办结 1" }).ClickAsync();
        await visitor.Drawn();

        var rows = visitor.Page.Locator("late-rows");
        await Expect(rows.Locator("tbody tr")).ToHaveCountAsync(1);
        await Expect(rows.GetByRole(AriaRole.Link, new() { Name = "两家都办的事" })).ToBeVisibleAsync();
        await Expect(rows.Locator("h2")).ToBeFocusedAsync();
        await rows.GetByRole(AriaRole.Link, new() { Name = "收起" }).ClickAsync();
        await Expect(rows).ToHaveCountAsync(0);
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData("zh", "项次")]
    [InlineData("en", "participations")]
    public async Task A_task_of_two_co_operating_units_is_summed_as_two_participations(string language, string expected)
    {
        await using var visitor = await Visitor.Arrive(city, language);
        var corner = await TaskCorner.Open(visitor, city, $"逾期丁队{language}");
        await corner.Task(await corner.List(corner.Parent, TaskCorner.Quarter(0)), corner.Parent, "两家配合的事", Yesterday, corner.First, corner.Second);

        await visitor.Open($"#/late?within={corner.Parent}&role=CO");
        await Expect(visitor.Page.Locator(".sum b")).ToHaveTextAsync("2/2");
        await Expect(visitor.Page.Locator(".sum")).ToContainTextAsync(expected);

        await visitor.Open($"#/late?within={corner.Parent}");
        await Expect(visitor.Page.Locator("main")).Not.ToContainTextAsync(expected);
    }

    [Fact]
    public async Task Units_below_are_counted_with_a_unit_unless_they_are_left_out()
    {
        await using var visitor = await Visitor.Arrive(city);
        var corner = await TaskCorner.Open(visitor, city, "逾期丙队");
        await corner.Task(await corner.List(corner.Parent, TaskCorner.Quarter(0)), corner.First, "排查", Yesterday);
        await visitor.Open("#/units");
        var row = visitor.Page.Locator("tbody tr", new() { HasText = "市应急管理局" });

        await visitor.Open("#/late?of=DEPARTMENTS");
        var all = await Open(row);
        await visitor.Page.GetByRole(AriaRole.Checkbox, new() { Name = "不含下级" }).CheckAsync();
        await visitor.Drawn();

        var alone = await row.CountAsync() == 0 ? 0 : await Open(row);
        Assert.True(alone < all, $"{alone} alone, {all} with the units below");
    }

    [Fact]
    public async Task A_day_before_all_tasks_is_explained_instead_of_an_empty_chart()
    {
        await using var visitor = await Visitor.Arrive(city);

        await visitor.Open("#/late?on=2020-01-01");

        await Expect(visitor.Page.Locator(".empty")).ToContainTextAsync("截至 2020年1月1日，这些单位没有任务");
        await Expect(visitor.Page.Locator("bar-chart")).ToHaveCountAsync(0);
        await Expect(visitor.Page.GetByLabel("截至")).ToHaveValueAsync("2020-01-01");
    }

    [Fact]
    public async Task Instead_of_a_day_that_never_comes_today_is_shown_and_the_page_says_so()
    {
        await using var visitor = await Visitor.Arrive(city);

        await visitor.Open("#/late?on=2026-02-30");

        await Expect(visitor.Page.Locator(".note-warning")).ToContainTextAsync("地址中“截至”写的是“2026-02-30”");
        await Expect(visitor.Page.GetByLabel("截至")).ToHaveValueAsync(TaskCorner.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>The figure stands behind words that only a screen reader says.</summary>
    private static async Task<int> Open(ILocator row) => int.Parse((await row.Locator("[data-label=未办结]").InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[^1], CultureInfo.InvariantCulture);
}
