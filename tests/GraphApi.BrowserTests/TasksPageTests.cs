using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphApi.BrowserTests;

public sealed class TasksPageTests(RunningCity city)
{
    [Fact]
    public async Task Filter_and_order_stand_in_the_address_and_in_the_export()
    {
        await using var visitor = await Visitor.Arrive(city);
        var desk = await TaskDesk.Open(city);
        await desk.AddTask("排查燃气隐患");
        await desk.Advance(await desk.AddTask("检查消防通道"), 40);
        await visitor.Open($"#/tasks?unit={desk.Unit}");
        await Expect(visitor.Page.Locator("tbody tr")).ToHaveCountAsync(2);

        await visitor.Page.GetByLabel("状态", new() { Exact = true }).SelectOptionAsync("IN_PROGRESS");
        await Expect(visitor.Page.Locator("tbody tr")).ToHaveCountAsync(1);
        await visitor.Page.GetByRole(AriaRole.Columnheader).GetByRole(AriaRole.Link).First.ClickAsync();
        await visitor.Drawn();

        await Expect(visitor.Page.Locator("tbody tr")).ToContainTextAsync("检查消防通道");
        var export = Uri.UnescapeDataString(await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "导出" }).GetAttributeAsync("href") ?? "");
        Assert.Contains("""{"state":{"eq":"IN_PROGRESS"}}""", export, StringComparison.Ordinal);
        Assert.Contains("""order=[{"content":"ASC"}]""", export, StringComparison.Ordinal);
        Assert.Contains("state=IN_PROGRESS", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Who_cooperates_is_a_filter_of_the_list_and_of_its_export()
    {
        await using var visitor = await Visitor.Arrive(city);
        var desk = await TaskDesk.Open(city);
        await desk.AddTask("排查加油站");

        await visitor.Open($"#/tasks?{desk.Filter}&co={desk.Unit}");

        await Expect(visitor.Page.GetByText("没有符合条件的")).ToBeVisibleAsync();
        var export = Uri.UnescapeDataString(await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "导出" }).GetAttributeAsync("href") ?? "");
        Assert.Contains($$"""arguments={"coWithin":"{{desk.Unit}}"}""", export, StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData("zh", "未按它筛选")]
    [InlineData("en", "it is left out")]
    public async Task What_an_address_asks_that_cannot_be_is_said_and_not_filtered_by(string language, string expected)
    {
        await using var visitor = await Visitor.Arrive(city, language);
        var desk = await TaskDesk.Open(city);
        await desk.AddTask("排查充电桩");

        await visitor.Open($"#/tasks?unit={desk.Unit}&state=NOPE&period=2026-Q9&plan=nothing&due=2026-02-30..&overdue=perhaps");

        await Expect(visitor.Page.Locator("tbody tr")).ToHaveCountAsync(1);
        var sentences = visitor.Page.Locator(".note-warning p");
        await Expect(sentences).ToHaveCountAsync(5);
        foreach (var value in new[] { "NOPE", "2026-Q9", "nothing", "2026-02-30..", "perhaps" }) await Expect(visitor.Page.Locator(".note-warning")).ToContainTextAsync(value);
        await Expect(sentences.First).ToContainTextAsync(expected);
        await visitor.Page.Locator(".note-warning a").ClickAsync();
        await Expect(visitor.Page.Locator(".note-warning")).ToHaveCountAsync(0);
        Assert.EndsWith($"#/tasks?unit={desk.Unit}", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task What_is_overdue_comes_first_and_what_has_no_deadline_last()
    {
        await using var visitor = await Visitor.Arrive(city);
        var corner = await TaskCorner.Open(visitor, city, "排序甲队");
        var list = await corner.List(corner.First, TaskCorner.Quarter(0));
        await corner.Made("createTask", "campaignTask", new { listId = list, leadUnitId = corner.First, content = "长期坚持的事", dueText = "长期坚持" });
        foreach (var (content, days) in new[] { ("下月的事", 30), ("逾期的事", -3), ("明天的事", 1), ("早就逾期的事", -9) }) await corner.Task(list, corner.First, content, TaskCorner.Today.AddDays(days));

        await visitor.Open($"#/tasks?unit={corner.First}");

        await Expect(visitor.Page.Locator("tbody tr td.title")).ToHaveTextAsync(["早就逾期的事", "逾期的事", "明天的事", "下月的事", "长期坚持的事"]);
    }

    [Fact]
    public async Task A_plan_is_chosen_from_those_there_are()
    {
        await using var visitor = await Visitor.Arrive(city);
        await visitor.Open("#/tasks");
        var plans = visitor.Page.GetByLabel("行动方案", new() { Exact = true });
        var name = await plans.Locator("option").Nth(1).InnerTextAsync();

        await plans.SelectOptionAsync(new SelectOptionValue { Label = name });
        await visitor.Drawn();

        var shown = await visitor.Page.Locator("tbody td[data-label=行动方案]").AllInnerTextsAsync();
        Assert.All(shown, plan => Assert.Equal(name, plan.Trim()));
        Assert.Contains("plan=", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task The_search_finds_what_is_written_in_another_form()
    {
        await using var visitor = await Visitor.Arrive(city);
        var desk = await TaskDesk.Open(city);
        await desk.AddTask("检查ＬＰＧ储罐");

        await visitor.Open($"#/tasks?unit={desk.Unit}&text=lpg");

        await Expect(visitor.Page.Locator("tbody tr")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_deadline_is_shown_as_written_and_as_understood()
    {
        await using var visitor = await Visitor.Arrive(city);
        var desk = await TaskDesk.Open(city);
        var task = await desk.AddTask("修订应急预案", "2027年5月底前");

        await visitor.Open($"#/tasks?unit={desk.Unit}");
        await Expect(visitor.Page.Locator("tbody tr")).ToContainTextAsync("2027年5月31日");
        await Expect(visitor.Page.Locator("tbody tr")).ToContainTextAsync("原文：2027年5月底前");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "修订应急预案" }).ClickAsync();

        await Expect(visitor.Page.Locator("main h2").First).ToHaveTextAsync("修订应急预案");
        await Expect(visitor.Page.GetByText("没有申请过延期")).ToBeVisibleAsync();
        Assert.EndsWith($"#/tasks/{task}", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_report_is_written_in_a_dialog_and_stands_on_the_page(int width)
    {
        await using var visitor = await Visitor.Arrive(city, width: width);
        var desk = await TaskDesk.Open(city);
        await visitor.Open($"#/tasks/{await desk.AddTask("排查群租房")}");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "填报进展" }).ClickAsync();
        await visitor.Page.GetByLabel("进展情况").FillAsync("已排查 320 户");
        Assert.Empty(await visitor.SeriousFindings());
        await Send(visitor);

        await Expect(visitor.Page.Locator("task-page .table")).ToContainTextAsync("已排查 320 户");
        await Expect(visitor.Page.Locator("task-page .table")).ToContainTextAsync("待审核");
        await Expect(visitor.Page.GetByRole(AriaRole.Dialog)).Not.ToBeVisibleAsync();
        Assert.True(await visitor.Overhang() <= 0);
        Assert.Empty(await visitor.SeriousFindings());
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field()
    {
        await using var visitor = await Visitor.Arrive(city);
        var desk = await TaskDesk.Open(city);
        await visitor.Open($"#/tasks/{await desk.AddTask("整治占道经营")}");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "填报进展" }).ClickAsync();
        await Send(visitor);

        await Expect(visitor.Page.GetByLabel("进展情况")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(visitor.Page.GetByLabel("进展情况")).ToBeFocusedAsync();
        await Expect(visitor.Page.Locator("#error-progressText")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_task_that_changed_meanwhile_is_shown_as_it_is_and_sent_again()
    {
        await using var visitor = await Visitor.Arrive(city);
        var desk = await TaskDesk.Open(city);
        var task = await desk.AddTask("治理超限超载");
        await visitor.Open($"#/tasks/{task}");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "申请延期" }).ClickAsync();
        await visitor.Page.GetByLabel("申请延至").FillAsync("2027-09-30");
        await visitor.Page.GetByLabel("理由").FillAsync("设备到货晚");
        await desk.Advance(task, 35);

        await Send(visitor);
        await Expect(visitor.Page.Locator("wa-dialog .note-error")).ToContainTextAsync("正在推进、35%");
        await Expect(visitor.Page.GetByLabel("理由")).ToHaveValueAsync("设备到货晚");
        await Send(visitor);

        await Expect(visitor.Page.GetByRole(AriaRole.Table, new() { Name = "时限变更" })).ToContainTextAsync("设备到货晚");
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "申请延期" })).ToHaveCountAsync(0);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_task_that_is_closed_offers_nothing_more()
    {
        await using var visitor = await Visitor.Arrive(city);
        var desk = await TaskDesk.Open(city);
        var task = await desk.AddTask("拆除违建");
        await desk.CallOff(task);

        await visitor.Open($"#/tasks/{task}");

        await Expect(visitor.Page.GetByText("任务合并")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Group, new() { Name = "任务操作" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_report_of_the_chosen_period_stands_in_the_dialog()
    {
        await using var visitor = await Visitor.Arrive(city);
        var corner = await TaskCorner.Open(visitor, city, "填报甲队");
        var (year, other) = (TaskCorner.Quarter(0)[..4], TaskCorner.Quarter(0)[^1] == '1' ? "Q2" : "Q1");
        var task = await corner.Task(await corner.List(corner.First, year), corner.First, "全年任务", TaskCorner.Today.AddYears(1));
        await corner.Report(task, TaskCorner.Quarter(0));
        await visitor.Open($"#/tasks/{task}");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "填报进展" }).ClickAsync();

        var (said, period) = (visitor.Page.GetByLabel("进展情况"), visitor.Page.Locator("#field-period"));
        await Expect(said).ToHaveValueAsync("已开展");
        await period.SelectOptionAsync($"{year}-{other}");
        await Expect(said).ToHaveValueAsync("");
        await period.SelectOptionAsync(TaskCorner.Quarter(0));
        await Expect(said).ToHaveValueAsync("已开展");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task What_was_typed_stays_when_another_period_is_chosen()
    {
        await using var visitor = await Visitor.Arrive(city);
        var corner = await TaskCorner.Open(visitor, city, "填报乙队");
        var year = TaskCorner.Quarter(0)[..4];
        await visitor.Open($"#/tasks/{await corner.Task(await corner.List(corner.First, year), corner.First, "全年任务", TaskCorner.Today.AddYears(1))}");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "填报进展" }).ClickAsync();
        await visitor.Page.GetByLabel("进展情况").FillAsync("已排查 12 家");

        await visitor.Page.Locator("#field-period").SelectOptionAsync($"{year}-Q2");

        await Expect(visitor.Page.Locator("#field-period")).ToHaveValueAsync($"{year}-Q2");
        await Expect(visitor.Page.GetByLabel("进展情况")).ToHaveValueAsync("已排查 12 家");
    }

    [Fact]
    public async Task A_deadline_written_anew_leaves_the_first_one_in_sight()
    {
        await using var visitor = await Visitor.Arrive(city);
        var desk = await TaskDesk.Open(city);
        var task = await desk.AddTask("更换灭火器", "2027年5月底前");
        await visitor.Open($"#/tasks/{task}");
        await Expect(visitor.Page.GetByText("最初时限")).ToHaveCountAsync(0);

        await desk.WriteDeadline(task, "2027年8月底前");
        await visitor.Page.ReloadAsync();

        var first = visitor.Page.Locator("dl div", new() { HasText = "最初时限" });
        await Expect(first).ToContainTextAsync("2027年5月31日");
        await Expect(first).ToContainTextAsync("原文：2027年5月底前");
        Assert.Empty(visitor.Complaints);
    }

    private static Task Send(Visitor visitor) => visitor.Page.Locator("wa-dialog button[type=submit]").ClickAsync();
}
