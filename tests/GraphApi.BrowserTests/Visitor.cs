using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace GraphApi.BrowserTests;

/// <summary>Someone at a browser: one window of one width in one language, who notices everything that goes wrong.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly string _address;

    private Visitor(IPage page, string address)
    {
        (Page, _address) = (page, address);
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"console {message.Type}: {message.Text}");
        page.PageError += (_, error) => Complaints.Add($"page error: {error}");
        page.Request += (_, request) => Note(!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal), $"request to another host: {request.Url}");
        page.Response += (_, response) => Note(response.Status >= 400, $"{response.Status} for {response.Url}");
    }

    public IPage Page { get; }

    /// <summary>Errors of the page, violations of its policy, requests to other hosts, answers that failed.</summary>
    public List<string> Complaints { get; } = [];

    /// <param name="city">where to</param>
    /// <param name="language">zh or en; none leaves the choice to the console</param>
    /// <param name="width">of the window, in pixels</param>
    /// <param name="zone">the browser is in; none is that of the machine</param>
    public static async Task<Visitor> Arrive(RunningCity city, string? language = "zh", int width = 1280, string? zone = null)
    {
        var browser = await city.Browser();
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, TimezoneId = zone });
        if (language is not null) await page.AddInitScriptAsync($"localStorage.setItem('language', '{language}')");
        return new Visitor(page, city.Address);
    }

    /// <summary>Goes to a page of the console, such as <c>#/units</c>, and waits until it is drawn and nothing is under way.</summary>
    public async Task Open(string hash)
    {
        await Page.GotoAsync($"{_address}/{hash}");
        await Drawn();
    }

    /// <summary>Until a heading stands there and nothing is loading.</summary>
    public async Task Drawn()
    {
        await Assertions.Expect(Page.Locator("main h1")).ToBeVisibleAsync();
        await Assertions.Expect(Page.Locator("main .pending, main .busy")).ToHaveCountAsync(0);
    }

    /// <summary>How many pixels the page is wider than its window.</summary>
    public Task<int> Overhang() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth");

    /// <summary>What axe finds wrong with the page as it stands, where it matters.</summary>
    public async Task<IEnumerable<string>> SeriousFindings()
    {
        var result = await Page.RunAxe();
        return result.Violations.Where(finding => finding.Impact is "serious" or "critical").Select(finding => $"{finding.Id}: {string.Join(" | ", finding.Nodes.Select(node => node.Html))}");
    }

    // A page opened by itself has a context of its own, which goes with it.
    public ValueTask DisposeAsync() => new(Page.Context.CloseAsync());

    private void Note(bool isWrong, string complaint)
    {
        if (isWrong) Complaints.Add(complaint);
    }
}
