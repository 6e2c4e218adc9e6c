using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphApi.BrowserTests;

public sealed class ReviewsPageTests(RunningCity city)
{
    [Fact]
    public async Task When_a_report_is_accepted_the_next_comes_up_and_has_the_focus()
    {
        await using var visitor = await Visitor.Arrive(city);
        var desk = await TaskDesk.Open(city);
        await desk.AddReport("检查加油站", by: "李四");
        await desk.AddReport("检查学校食堂", by: "李四");
        await visitor.Open($"#/reviews?{desk.Filter}");
        await Expect(Looked(visitor)).ToHaveTextAsync("检查加油站");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "认可" }).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Expect(Looked(visitor)).ToHaveTextAsync("检查学校食堂");
        await Expect(Looked(visitor)).ToBeFocusedAsync();
        await Expect(Queue(visitor)).ToHaveCountAsync(1);
        Assert.Empty(await visitor.SeriousFindings());
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_report_is_not_returned_without_a_reason()
    {
        await using var visitor = await Visitor.Arrive(city);
        var desk = await TaskDesk.Open(city);
        await desk.AddReport("检查养老机构", by: "李四");
        await visitor.Open($"#/reviews?{desk.Filter}");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "退回" }).ClickAsync();

        var reason = visitor.Page.GetByLabel("退回原因");
        await Expect(reason).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(reason).ToBeFocusedAsync();
        await Expect(Queue(visitor)).ToHaveCountAsync(1);
        await reason.FillAsync("数据与台账不一致");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "退回" }).ClickAsync();
        await Expect(visitor.Page.Locator("main .empty")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_reason_typed_for_one_report_is_not_there_for_the_next()
    {
        await using var visitor = await Visitor.Arrive(city);
        var desk = await TaskDesk.Open(city);
        await desk.AddReport("检查冷库", by: "李四");
        await desk.AddReport("检查码头", by: "李四");
        await visitor.Open($"#/reviews?{desk.Filter}");
        await visitor.Page.GetByLabel("退回原因").FillAsync("照片不清");

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "下一件" }).ClickAsync();

        await Expect(Looked(visitor)).ToHaveTextAsync("检查码头");
        await Expect(visitor.Page.GetByLabel("退回原因")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_reason_that_accepting_would_not_keep_is_not_dropped()
    {
        await using var visitor = await Visitor.Arrive(city);
        var desk = await TaskDesk.Open(city);
        await desk.AddReport("检查酒店", by: "李四");
        await visitor.Open($"#/reviews?{desk.Filter}");
        var reason = visitor.Page.GetByLabel("退回原因");
        await reason.FillAsync("请补照片");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "认可" }).ClickAsync();

        await Expect(visitor.Page.Locator("#error-reason")).ToContainTextAsync("认可时不保存原因");
        await Expect(reason).ToHaveValueAsync("请补照片");
        await Expect(Queue(visitor)).ToHaveCountAsync(1);
        await reason.FillAsync("");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "认可" }).ClickAsync();
        await Expect(visitor.Page.Locator("main .empty")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_recorded_a_report_is_told_that_somebody_else_reviews_it()
    {
        await using var visitor = await Visitor.Arrive(city);
        var desk = await TaskDesk.Open(city);
        await desk.AddReport("检查商场");
        await visitor.Open($"#/reviews?{desk.Filter}");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "认可" }).ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("不能由同一人审核");
        await Expect(Looked(visitor)).ToHaveTextAsync("检查商场");
        await Expect(Queue(visitor)).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("zh", "没有符合条件的记录")]
    [InlineData("en", "Nothing fits this filter")]
    public async Task A_unit_of_which_nothing_waits_has_an_empty_queue(string language, string expected)
    {
        await using var visitor = await Visitor.Arrive(city, language);
        var desk = await TaskDesk.Open(city);

        await visitor.Open($"#/reviews?{desk.Filter}");

        await Expect(visitor.Page.Locator("main .empty")).ToContainTextAsync(expected);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Arrows_walk_through_the_queue()
    {
        await using var visitor = await Visitor.Arrive(city);
        var desk = await TaskDesk.Open(city);
        await desk.AddReport("检查工地");
        await desk.AddReport("检查景区");
        await visitor.Open($"#/reviews?{desk.Filter}");

        await Queue(visitor).First.FocusAsync();
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Expect(Looked(visitor)).ToHaveTextAsync("检查景区");
        Assert.Contains("at=", visitor.Page.Url, StringComparison.Ordinal);
    }

    private static ILocator Looked(Visitor visitor) => visitor.Page.Locator(".looked a");

    private static ILocator Queue(Visitor visitor) => visitor.Page.Locator(".review-queue li a");
}
