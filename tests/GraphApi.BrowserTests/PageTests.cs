using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphApi.BrowserTests;

/// <summary>What holds of every page, in both languages, on a phone and on a desk.</summary>
public sealed class PageTests(RunningCity city)
{
    private static readonly string[] Pages =
    [
        "#/", "#/units", "#/units?search=应急", "#/items", "#/imports", "#/imports/new?sheet=units", "#/lists/units", "#/nowhere", "#/imports/zzz", "#/items?lead=zzz",
        "#/tasks", "#/tasks?period=2026-Q3&overdue=yes", "#/tasks?co=zzz", "#/tasks/zzz", "#/reviews", "#/reviews?kind=extensions",
        "#/late", "#/late?on=2020-01-01", "#/reporting", "#/reporting?by=MONTH", "#/campaigns",
    ];

    [Theory]
    [InlineData("zh", 390)]
    [InlineData("zh", 1280)]
    [InlineData("en", 390)]
    [InlineData("en", 1280)]
    public async Task Every_page_fits_is_quiet_and_accessible(string language, int width)
    {
        await using var visitor = await Visitor.Arrive(city, language, width);

        var wrong = new List<string>();
        foreach (var page in Pages)
        {
            await visitor.Open(page);
            if (await visitor.Overhang() is > 0 and var pixels) wrong.Add($"{page} is {pixels} pixels too wide");
            wrong.AddRange((await visitor.SeriousFindings()).Select(finding => $"{page}: {finding}"));
        }

        Assert.Empty(wrong);
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData("zh", "[A-Za-z]{2,}", "English")]
    [InlineData("en", @"\p{IsCJKUnifiedIdeographs}", "中文")]
    public async Task What_the_console_says_itself_is_in_one_language(string language, string foreign, string otherLanguage)
    {
        await using var visitor = await Visitor.Arrive(city, language);

        var wrong = new List<string>();
        foreach (var page in Pages)
        {
            await visitor.Open(page);
            var said = await visitor.Page.Locator("h1, h2:not([lang]), h3, th[scope=col], option:not([lang]), .button, .check, nav a, .empty, .tag, .pager").AllInnerTextsAsync();
            var heard = await visitor.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('[aria-label]:not([role=option])')].map(one => one.ariaLabel)");
            wrong.AddRange(said.Concat(heard).Where(text => text != otherLanguage && Regex.IsMatch(text, foreign, RegexOptions.None, TimeSpan.FromSeconds(1))).Select(text => $"{page}: {text}"));
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("zh", "#/imports/zzz", "没有这次导入")]
    [InlineData("zh", "#/units/zzz", "没有这个单位")]
    [InlineData("zh", "#/units?selected=zzz", "没有这个单位")]
    [InlineData("zh", "#/items/zzz", "没有这个监管事项")]
    [InlineData("zh", "#/items?selected=zzz", "没有这个监管事项")]
    [InlineData("zh", "#/lists/zzz", "没有这张清单")]
    [InlineData("zh", "#/tasks/zzz", "没有这个任务")]
    [InlineData("zh", "#/reviews/zzz", "没有这个页面")]
    [InlineData("zh", "#/a%/b", "没有这个页面")]
    [InlineData("zh", "#/items?after=zzz", "这个地址已不能用")]
    [InlineData("en", "#/imports/zzz", "There is no such import")]
    [InlineData("en", "#/items?after=zzz", "This address does not work")]
    public async Task An_address_that_leads_nowhere_says_so_and_leads_back(string language, string address, string expected)
    {
        await using var visitor = await Visitor.Arrive(city, language);
        await visitor.Open(address);
        var note = visitor.Page.Locator(".empty", new() { HasText = expected });
        await Expect(note).ToBeVisibleAsync();

        await note.GetByRole(AriaRole.Link).ClickAsync();

        await Expect(note).Not.ToBeVisibleAsync();
        await Expect(visitor.Page.Locator(".note-error")).ToHaveCountAsync(0);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_page_prints_its_rows_and_no_controls()
    {
        await using var visitor = await Visitor.Arrive(city);
        await visitor.Open("#/items");

        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(visitor.Page.Locator("table.data tbody tr")).ToHaveCountAsync(25);
        await Expect(visitor.Page.Locator("tbody tr").Last).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("nav.side")).Not.ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("filter-bar form")).Not.ToBeVisibleAsync();
    }
}
