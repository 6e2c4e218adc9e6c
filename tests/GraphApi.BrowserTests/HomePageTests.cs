using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphApi.BrowserTests;

public sealed class HomePageTests(RunningCity city)
{
    [Fact]
    public async Task What_needs_somebody_is_one_click_away()
    {
        await using var visitor = await Visitor.Arrive(city);
        await visitor.Open("#/");
        var gap = visitor.Page.Locator(".todo", new() { HasText = "无牵头单位的事项" }).Locator("li a").First;
        var title = await gap.InnerTextAsync();

        await gap.ClickAsync();

        await Expect(visitor.Page.Locator("item-view h2")).ToHaveTextAsync(title);
        await Expect(visitor.Page.Locator("item-view")).ToContainTextAsync("无牵头");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task An_import_that_waits_is_shown_until_somebody_decides()
    {
        await using var visitor = await Visitor.Arrive(city);
        await HandIn(visitor, "等人决定.csv", "单位名称,上级单位,类型\n等候科,市应急管理局,科室\n");
        await visitor.Open("#/");

        await visitor.Page.Locator(".todo").GetByRole(AriaRole.Link, new() { Name = "等人决定.csv" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "放弃" }).ClickAsync();
        await visitor.Page.Locator("wa-dialog").GetByRole(AriaRole.Button, new() { Name = "放弃" }).ClickAsync();
        await Expect(visitor.Page.Locator(".heading .tag")).ToHaveTextAsync("已放弃");

        await visitor.Open("#/");
        await Expect(visitor.Page.Locator(".todo", new() { HasText = "等人决定.csv" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Units_that_have_ended_are_told_apart_from_those_in_being()
    {
        await using var visitor = await Visitor.Arrive(city);
        await HandIn(visitor, "已撤销.csv", "单位名称,上级单位,类型,生效日期,撤销日期\n旧事办,市应急管理局,科室,2001-01-01,2002-12-31\n");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "全部写入" }).ClickAsync();
        await Expect(visitor.Page.Locator("main .note")).ToContainTextAsync("已写入：1 行新增");

        await visitor.Open("#/");

        await Expect(visitor.Page.Locator(".panel", new() { HasText = "有效单位" }).Locator(".sum")).ToContainTextAsync("个已终止，未计入");
    }

    [Fact]
    public async Task The_chart_comes_when_it_is_looked_at_and_its_bars_lead_on()
    {
        await using var visitor = await Visitor.Arrive(city);
        var asked = new List<string>();
        visitor.Page.Request += (_, request) => asked.Add(request.Url);
        await visitor.Open("#/items");
        Assert.DoesNotContain(asked, address => address.Contains("echarts", StringComparison.Ordinal));
        await visitor.Open("#/");

        var chart = visitor.Page.Locator("bar-chart canvas").First;
        await visitor.Page.Locator("bar-chart").ScrollIntoViewIfNeededAsync();
        await Expect(chart).ToBeVisibleAsync();
        await chart.HoverAsync(new() { Position = new() { X = 150, Y = 18 } });
        await chart.ClickAsync(new() { Position = new() { X = 150, Y = 18 } });

        await Expect(visitor.Page.Locator("unit-view h2")).ToContainTextAsync("东城区");
        Assert.Contains(asked, address => address.Contains("echarts", StringComparison.Ordinal));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task The_figures_of_the_chart_are_reached_by_keyboard_and_printed()
    {
        await using var visitor = await Visitor.Arrive(city);
        await visitor.Open("#/");
        var first = visitor.Page.Locator("bar-chart table button").First;

        await first.FocusAsync();
        await Expect(visitor.Page.Locator("bar-chart table")).ToBeInViewportAsync();
        var shown = await visitor.Page.Locator("bar-chart table").BoundingBoxAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.Locator("unit-view h2")).ToContainTextAsync("东城区");

        Assert.True(shown!.Width > 200, "The table stays hidden from who walks by keyboard.");
        await visitor.Open("#/");
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True((await visitor.Page.Locator("bar-chart table").BoundingBoxAsync())!.Width > 200, "The table is not printed.");
        await Expect(visitor.Page.Locator("bar-chart .chart")).Not.ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("zh", "America/Los_Angeles", "yyyy年M月d日 HH:mm", "zh-CN")]
    [InlineData("en", "Pacific/Auckland", "d MMM yyyy, HH:mm", "en-GB")]
    public async Task A_time_is_the_citys_wherever_the_reader_sits(string language, string zone, string pattern, string culture)
    {
        await using var visitor = await Visitor.Arrive(city, language, zone: zone);
        await visitor.Open("#/imports?received=..2099-12-31");
        var answer = await visitor.Page.APIRequest.PostAsync($"{city.Address}/graphql", new() { DataObject = new { query = "{ importJobs(last: 1, order: [{ receivedAt: DESC }]) { nodes { receivedAt } } }" } });
        var received = (await answer.JsonAsync())!.Value.GetProperty("data").GetProperty("importJobs").GetProperty("nodes")[0].GetProperty("receivedAt").GetDateTimeOffset();

        // The oldest import is the demo city's own, which other tests leave alone.
        while (await visitor.Page.Locator(".pager a[rel=next]").CountAsync() > 0)
        {
            await visitor.Page.Locator(".pager a[rel=next]").ClickAsync();
            await visitor.Drawn();
        }

        var expected = received.ToOffset(TimeSpan.FromHours(8)).ToString(pattern, CultureInfo.GetCultureInfo(culture));
        await Expect(visitor.Page.Locator("tbody tr").Last).ToContainTextAsync(expected.Replace("Sep ", "Sept ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_day_of_the_filter_is_the_citys_day()
    {
        await using var visitor = await Visitor.Arrive(city, zone: "America/Los_Angeles");
        var asked = new List<string>();
        visitor.Page.Request += (_, request) => asked.Add(request.PostData ?? "");

        await visitor.Open("#/imports?received=2026-01-01..2026-01-31");

        var jobs = asked.Single(body => body.Contains("query ImportJobs", StringComparison.Ordinal));
        var where = JsonDocument.Parse(jobs).RootElement.GetProperty("variables").GetProperty("where").GetProperty("receivedAt");
        Assert.Equal("2026-01-01T00:00:00+08:00", where.GetProperty("gte").GetString());
        Assert.Equal("2026-02-01T00:00:00+08:00", where.GetProperty("lt").GetString());
    }

    private static async Task HandIn(Visitor visitor, string name, string text)
    {
        await visitor.Open("#/imports/new?sheet=units");
        await visitor.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });
        await Expect(visitor.Page.Locator("import-rows table")).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }
}
