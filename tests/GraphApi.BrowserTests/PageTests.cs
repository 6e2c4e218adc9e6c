using Deque.AxeCore.Playwright;

namespace GraphApi.BrowserTests;

/// <summary>What holds of every page, in both languages, on a phone and on a desk.</summary>
public sealed class PageTests(RunningCity city)
{
    private static readonly string[] Pages = ["#/", "#/units", "#/units?search=应急", "#/items", "#/imports", "#/imports/new?sheet=units", "#/lists/units", "#/nowhere"];

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
            wrong.AddRange((await SeriousFindings(visitor)).Select(finding => $"{page}: {finding}"));
        }

        Assert.Empty(wrong);
        Assert.Empty(visitor.Complaints);
    }

    private static async Task<IEnumerable<string>> SeriousFindings(Visitor visitor)
    {
        var result = await visitor.Page.RunAxe();
        return result.Violations.Where(finding => finding.Impact is "serious" or "critical").Select(finding => $"{finding.Id}: {string.Join(" | ", finding.Nodes.Select(node => node.Html))}");
    }
}
