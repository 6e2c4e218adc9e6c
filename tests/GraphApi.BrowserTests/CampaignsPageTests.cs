using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphApi.BrowserTests;

public sealed class CampaignsPageTests(RunningCity city)
{
    [Fact]
    public async Task A_plan_shows_how_its_tasks_stand_and_each_figure_leads_to_them()
    {
        await using var visitor = await Visitor.Arrive(city);
        var corner = await TaskCorner.Open(visitor, city, "行动甲队");
        var plan = await Plan(corner, "JD");
        var list = await corner.List(corner.First, TaskCorner.Quarter(0), plan);
        await corner.Task(list, corner.First, "逾期的事", TaskCorner.Today.AddDays(-1));
        await corner.Task(list, corner.First, "来得及的事", TaskCorner.Today);
        await corner.Made("cancelTask", "campaignTask", new { id = await corner.Task(list, corner.First, "多余的事", TaskCorner.Today), version = 1, reason = "重复" }, "MoveTaskWithReasonInput");

        await visitor.Open("#/campaigns");

        var row = visitor.Page.Locator("tbody tr", new() { HasText = "方案JD" });
        await Expect(row.Locator("[data-label='已完成/应完成']")).ToHaveTextAsync("0/2");
        await Expect(row.Locator("[data-label=逾期] a")).ToHaveAttributeAsync("href", $"#/tasks?plan={plan}&overdue=yes");
        await Expect(row.Locator("[data-label=未启动] a")).ToHaveTextAsync("方案JD 未启动 2");
        await Expect(row.Locator("[data-label=未启动] a")).ToHaveAttributeAsync("href", $"#/tasks?plan={plan}&state=NOT_STARTED");
        await Expect(row.Locator("[data-label=取消] a")).ToHaveTextAsync("方案JD 取消 1");
        await Expect(row.Locator("[data-label=已完成] a")).ToHaveCountAsync(0);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_campaign_whose_plans_have_no_tasks_says_what_would_fill_it()
    {
        await using var visitor = await Visitor.Arrive(city);
        await Plan(await TaskCorner.Open(visitor, city, "行动乙队"), "KD");

        await visitor.Open("#/campaigns");

        await Expect(visitor.Page.Locator(".panel", new() { HasText = "行动KD" })).ToContainTextAsync("还没有任务；导入任务清单时写明行动方案");
    }

    [Theory]
    [InlineData("zh", "还没有专项行动")]
    [InlineData("en", "There are no campaigns yet")]
    public async Task Without_a_campaign_the_page_says_how_to_begin(string language, string expected)
    {
        await using var visitor = await Visitor.Arrive(city, language);
        await visitor.Page.RouteAsync("**/graphql", route => route.Request.PostData!.Contains("query Campaigns", StringComparison.Ordinal)
            ? route.FulfillAsync(new() { ContentType = "application/json", Body = JsonSerializer.Serialize(new { data = new { campaigns = new { nodes = Array.Empty<object>() } } }) })
            : route.ContinueAsync());

        await visitor.Open("#/campaigns");

        await Expect(visitor.Page.Locator(".empty")).ToContainTextAsync(expected);
        await visitor.Page.Locator(".empty").GetByRole(AriaRole.Link).ClickAsync();
        await visitor.Drawn();
        Assert.EndsWith("#/lists/campaigns", visitor.Page.Url, StringComparison.Ordinal);
    }

    private static async Task<string> Plan(TaskCorner corner, string code)
    {
        var campaignId = await corner.Made("createCampaign", "campaign", new { code, name = $"行动{code}", startsOn = "2026-01-01", endsOn = "2028-12-31" });
        return await corner.Made("createCampaignPlan", "campaignPlan", new { campaignId, code = $"{code}-1", name = $"方案{code}", kind = "专项方案" });
    }
}
