using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using GraphApi.Tests.TestKit;

namespace GraphApi.Tests.Platform.AdminConsole;

public sealed partial class ConsoleHostingTests
{
    private const string HowToInstall = "Install Node.js 20 with npm and build again.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_policy_allows_the_one_inline_script_by_its_hash_and_nothing_else_inline()
    {
        await using var city = await StartInstalled();

        using var answer = await city.Client.GetAsync("/", Cancel);

        var html = await answer.Content.ReadAsStringAsync(Cancel);
        var inline = Assert.Single(InlineScripts().Matches(html));
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(inline.Groups["text"].Value)));
        Assert.Equal(
            $"default-src 'self'; script-src 'self' 'sha256-{hash}'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_module_the_first_page_names_is_there()
    {
        await using var city = await StartInstalled();
        var html = await city.Client.GetStringAsync("/", Cancel);

        var addresses = Preloads().Matches(html).Select(match => match.Groups["address"].Value).ToList();

        Assert.Contains("/app.js", addresses);
        Assert.Contains(addresses, address => address.StartsWith("/modules/lit@", StringComparison.Ordinal));
        foreach (var address in addresses)
        {
            using var answer = await city.Client.GetAsync(address, Cancel);
            Assert.True(answer.IsSuccessStatusCode, address);
        }
    }

    [Theory]
    [InlineData("/package.json")]
    [InlineData("/package-lock.json")]
    [InlineData("/tsconfig.json")]
    [InlineData("/install.js")]
    [InlineData("/node_modules/lit/index.js")]
    [InlineData("/modules/typescript/package.json")]
    [InlineData("/modules/lit/../typescript/package.json")]
    [InlineData("/modules/lit/%2e%2e/typescript/package.json")]
    [InlineData("/modules/lit@0.0.1/index.js")]
    public async Task What_no_page_is_made_of_is_not_served(string address)
    {
        await using var city = await StartInstalled();

        using var answer = await city.Client.GetAsync(address, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/modules/lit/index.js", "no-cache")]
    [InlineData("/app.js", "no-cache")]
    [InlineData("/icons/home.svg", "no-cache")]
    public async Task An_address_without_a_version_is_asked_about_again(string address, string expected)
    {
        await using var city = await StartInstalled();

        using var answer = await city.Client.GetAsync(address, Cancel);

        Assert.Equal(expected, answer.Headers.CacheControl?.ToString());
        Assert.NotNull(answer.Headers.ETag);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task An_address_with_a_version_is_kept_for_good()
    {
        await using var city = await StartInstalled();
        var address = Preloads().Matches(await city.Client.GetStringAsync("/", Cancel)).Select(match => match.Groups["address"].Value).First(address => address.Contains('@', StringComparison.Ordinal));

        using var answer = await city.Client.GetAsync(address, Cancel);

        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("zh-CN", "请先安装 Node.js 20")]
    [InlineData("en", "Install Node.js 20")]
    public async Task Without_the_modules_the_address_says_what_to_install(string language, string expected)
    {
        var folder = Directory.CreateTempSubdirectory("console-");
        await using var city = await TestCity.Start(settings: new Dictionary<string, string> { ["Console:Root"] = folder.FullName });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Accept-Language", language } } };

        using var answer = await city.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains(expected, await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_page_says_the_zone_of_the_city()
    {
        await using var city = await StartInstalled();

        var html = await city.Client.GetStringAsync("/", Cancel);

        Assert.Contains("<meta name=\"time-zone\" content=\"Asia/Shanghai\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chart_library_is_there_and_not_among_the_modules_of_the_first_page()
    {
        await using var city = await StartInstalled();
        var html = await city.Client.GetStringAsync("/", Cancel);

        using var answer = await city.Client.GetAsync("/modules/echarts/dist/echarts.esm.min.js", Cancel);

        Assert.Equal("text/javascript", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain(Preloads().Matches(html), match => match.Value.Contains("echarts", StringComparison.Ordinal));
    }

    private static Task<TestCity> StartInstalled()
    {
        Needs.Have(File.Exists(Path.Combine(ConsoleSources.Folder, "node_modules", ".package-lock.json")), $"The console's browser modules are not installed. {HowToInstall}");
        return TestCity.Start();
    }

    [GeneratedRegex("<script[^>]*>(?<text>[^<]+)</script>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InlineScripts();

    [GeneratedRegex("modulepreload\" href=\"(?<address>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Preloads();
}
