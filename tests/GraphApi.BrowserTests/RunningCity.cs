using System.Diagnostics;
using System.Text.RegularExpressions;
using GraphApi.BrowserTests;
using GraphApi.Tests.TestKit;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(RunningCity))]

namespace GraphApi.BrowserTests;

/// <summary>The real program with the demo city, as a process of its own on a free port; one for all browser tests.</summary>
public sealed partial class RunningCity : IAsyncLifetime
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    private readonly string _data = Directory.CreateTempSubdirectory("browser-city-").FullName;
    private readonly Lazy<Task<IBrowser>> _browser = new(Launch);
    private Process? _server;

    /// <summary>Where it answers, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The folder its database lies in.</summary>
    public string Data => _data;

    /// <summary>The top folder of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    public async ValueTask InitializeAsync()
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "GraphApi.dll"), "--environment", "Development", "--contentRoot", Path.Combine(Repository, "api"),
            "--urls", "http://127.0.0.1:0", "--data", _data, "--demo", "true",
        ];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        _server = Process.Start(start)!;
        _server.ErrorDataReceived += (_, _) => { };
        _server.BeginErrorReadLine();
        Address = await ReadAddress(_server.StandardOutput).WaitAsync(LongestStart);
        // Nobody reads on, so a full pipe would stop the server.
        _ = _server.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
    }

    /// <summary>The browser all visitors share; skips the test where there is none.</summary>
    public Task<IBrowser> Browser()
    {
        Needs.Have(FindChromium() is not null, "Chromium is not installed. Install the package chromium, or name the program in the variable CHROMIUM.");
        return _browser.Value;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser.IsValueCreated) await (await _browser.Value).CloseAsync();
        if (_server is not null)
        {
            _server.Kill(entireProcessTree: true);
            await _server.WaitForExitAsync();
            _server.Dispose();
        }

        Directory.Delete(_data, recursive: true);
    }

    private static async Task<IBrowser> Launch()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = FindChromium(), Args = ["--no-sandbox"] });
    }

    private static string? FindChromium()
    {
        string[] names = ["chromium", "chromium-browser", "google-chrome", "chrome.exe", "msedge.exe"];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Environment.GetEnvironmentVariable("CHROMIUM") ?? folders.SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    private static async Task<string> ReadAddress(StreamReader output)
    {
        var seen = new List<string>();
        while (await output.ReadLineAsync() is { } line)
        {
            seen.Add(line);
            if (Printed().Match(line) is { Success: true } address) return address.Groups["address"].Value;
        }

        throw new InvalidOperationException("The server ended before it printed its address: " + string.Join(Environment.NewLine, seen));
    }

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "GraphApi.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not lie in the repository.");
        return folder;
    }

    [GeneratedRegex(@"(?:Console|控制台) (?<address>http://[^/\s]+)/", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Printed();
}
