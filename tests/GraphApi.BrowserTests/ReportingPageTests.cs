using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphApi.BrowserTests;

public sealed class ReportingPageTests(RunningCity city)
{
    private static readonly DateOnly NextYear = TaskCorner.Today.AddYears(1);

    [Fact]
    public async Task Each_unit_and_period_says_in_words_how_it_stands_and_leads_to_its_tasks()
    {
        await using var visitor = await Visitor.Arrive(city);
        var corner = await Filled(visitor, "报送甲队");

        await visitor.Open($"#/reporting?within={corner.Parent}");

        var (first, second) = (visitor.Page.Locator("tbody tr", new() { HasText = "报送甲队一科" }), visitor.Page.Locator("tbody tr", new() { HasText = "报送甲队二科" }));
        await Expect(Cell(first, 2)).ToHaveTextAsync("未报送 0/1");
        await Expect(Cell(first, 0)).ToHaveTextAsync("待报送 0/1");
        await Expect(Cell(first, 3)).ToHaveTextAsync("无需报送");
        await Expect(Cell(second, 2)).ToHaveTextAsync("迟报 1/1");
        await Expect(Cell(second, 0)).ToHaveTextAsync("已报送 1/1");
        await Expect(Link(first, 2)).ToHaveAttributeAsync("href", $"#/tasks?unit={corner.First}&unreported={TaskCorner.Quarter(2)}");
        await Expect(Link(second, 2)).ToHaveAttributeAsync("href", $"#/tasks?unit={corner.Second}&owed={TaskCorner.Quarter(2)}");
        await Expect(visitor.Page.Locator(".reporting-totals li").Nth(1).Locator(".sum b")).ToHaveTextAsync("1/2");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Only_who_owes_a_report_is_left_by_the_filter_and_the_address_keeps_it()
    {
        await using var visitor = await Visitor.Arrive(city);
        var corner = await Filled(visitor, "报送乙队");
        await visitor.Open($"#/reporting?within={corner.Parent}");
        await Expect(visitor.Page.Locator("tbody tr")).ToHaveCountAsync(2);

        await visitor.Page.GetByRole(AriaRole.Checkbox, new() { Name = "只看未报送" }).CheckAsync();

        await Expect(visitor.Page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Expect(visitor.Page.Locator("tbody tr")).ToContainTextAsync("报送乙队一科");
        await Expect(visitor.Page.Locator(".reporting-totals li").Nth(1).Locator(".sum b")).ToHaveTextAsync("1/2");
        await visitor.Page.ReloadAsync();
        await Expect(visitor.Page.Locator("tbody tr")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_list_of_a_year_is_reported_by_quarters_and_its_cells_lead_to_what_is_missing()
    {
        await using var visitor = await Visitor.Arrive(city);
        var corner = await TaskCorner.Open(visitor, city, "报送丙队");
        var list = await corner.List(corner.First, TaskCorner.Quarter(2)[..4]);
        await corner.Reopen(TaskCorner.Quarter(2));
        await corner.Task(list, corner.First, "全年任务", NextYear);
        await corner.Report(await corner.Task(list, corner.First, "报过的任务", NextYear), TaskCorner.Quarter(2));

        await visitor.Open($"#/reporting?within={corner.Parent}");

        var row = visitor.Page.Locator("tbody tr", new() { HasText = "报送丙队一科" });
        await Expect(Cell(row, 2)).ToHaveTextAsync("未报送 1/2");
        await Link(row, 2).ClickAsync();
        await visitor.Drawn();
        await Expect(visitor.Page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Expect(visitor.Page.Locator("tbody tr")).ToContainTextAsync("全年任务");
        await Expect(visitor.Page.GetByLabel("未报期次")).ToHaveValueAsync(TaskCorner.Quarter(2));
    }

    [Fact]
    public async Task One_request_asks_for_all_units()
    {
        await using var visitor = await Visitor.Arrive(city);
        await Filled(visitor, "报送丁队");
        var asked = new List<string>();
        visitor.Page.Request += (_, request) => asked.Add(request.PostData ?? "");

        await visitor.Open("#/reporting?of=DEPARTMENTS");

        Assert.Single(asked, body => body.Contains("reportingStatus", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("#/reporting?on=2020-01-01")]
    [InlineData("#/reporting?on=2020-01-01&by=MONTH")]
    public async Task Periods_without_anything_to_report_are_explained(string address)
    {
        await using var visitor = await Visitor.Arrive(city);

        await visitor.Open(address);

        await Expect(visitor.Page.Locator(".empty")).ToContainTextAsync("这几期没有单位需要报送");
        await Expect(visitor.Page.Locator("table")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_has_not_reported_stands_on_the_home_page()
    {
        await using var visitor = await Visitor.Arrive(city);

        await visitor.Open("#/reporting?missing=yes");
        var name = await visitor.Page.Locator("tbody tr").First.Locator("[data-label=单位], th").First.InnerTextAsync();

        await visitor.Open("#/");

        await Expect(visitor.Page.Locator(".todo", new() { HasText = "未报送的单位" }).Locator("li").First).ToHaveTextAsync(name.Trim());
        await Expect(visitor.Page.Locator(".todo", new() { HasText = "逾期任务" })).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator(".todo", new() { HasText = "待审核的报告" })).ToBeVisibleAsync();
        Assert.Empty(visitor.Complaints);
    }

    /// <summary>The first office has reported nothing, the second everything: late for the quarter before last, in time for this one.</summary>
    private async Task<TaskCorner> Filled(Visitor visitor, string name)
    {
        var corner = await TaskCorner.Open(visitor, city, name);
        foreach (var period in new[] { TaskCorner.Quarter(2), TaskCorner.Quarter(0) })
        {
            await corner.Reopen(period);
            await corner.Task(await corner.List(corner.First, period), corner.First, "排查", NextYear);
            await corner.Report(await corner.Task(await corner.List(corner.Second, period), corner.Second, "排查", NextYear), period);
        }

        return corner;
    }

    private static ILocator Cell(ILocator row, int quartersBack) => row.Locator($"[data-label='{TaskCorner.QuarterName(quartersBack)}'] :is(.tag, .quiet)");

    private static ILocator Link(ILocator row, int quartersBack) => row.Locator($"[data-label='{TaskCorner.QuarterName(quartersBack)}'] a");
}
