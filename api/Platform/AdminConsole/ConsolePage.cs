using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.AdminConsole;

/// <summary>The console's one page, completed at start: the import map, its hash in the policy, the modules to load ahead, the zone of the city.</summary>
internal sealed class ConsolePage
{
    private const string MapPlace = "<script type=\"importmap\"></script>";
    private const string ZonePlace = "<meta name=\"time-zone\">";

    // The relaxed encoder leaves no HTML escapes in addresses; package names hold none of the characters that would need them.
    private static readonly JsonSerializerOptions MapStyle = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Text NotInstalled = new(
        "控制台所需的浏览器模块尚未安装。请先安装 Node.js 20 或更高版本（含 npm），然后重新执行启动命令 dotnet run --project api。接口、导入和导出不受影响。",
        "The console's browser modules are not installed. Install Node.js 20 or newer (with npm), then run the start command again: dotnet run --project api. The API, imports and exports work without them.");

    public ConsolePage(ConsoleFolder folder, TimeProvider clock)
    {
        IsComplete = folder.IsInstalled && File.Exists(Path.Combine(folder.Path, "index.html"));
        if (!IsComplete)
        {
            Policy = PolicyFor("");
            return;
        }

        var map = ImportMap(folder.Modules);
        Policy = PolicyFor($" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(map)))}'");
        Html = Complete(File.ReadAllText(Path.Combine(folder.Path, "index.html")), map, ModuleGraph.From(folder, "/app.js"))
            .Replace(ZonePlace, $"<meta name=\"time-zone\" content=\"{HtmlEncoder.Default.Encode(NameOf(clock.LocalTimeZone))}\">", StringComparison.Ordinal);
    }

    public bool IsComplete { get; }

    public string Html { get; } = "";

    /// <summary>Content-Security-Policy of the page.</summary>
    public string Policy { get; }

    /// <summary>What stands in its place while the modules are missing, in the caller's language.</summary>
    public static string WithoutModules => $"""
        <!doctype html>
        <html lang="{new Text("zh-CN", "en")}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>{new Text("控制台未安装", "Console not installed")}</title><h1>{new Text("控制台未安装", "Console not installed")}</h1><p>{NotInstalled}</p></html>
        """;

    private static string ImportMap(IEnumerable<ConsoleModule> modules)
    {
        var imports = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var module in modules)
        {
            if (module.Entry() is { } entry) imports[module.Name] = module.Address + entry;
            imports[module.Name + "/"] = module.Address;
        }

        return JsonSerializer.Serialize(new { imports }, MapStyle);
    }

    // A browser takes one import map, inline, and before the first module it loads.
    private static string Complete(string html, string map, IEnumerable<string> modules)
        => html.Replace(MapPlace, $"<script type=\"importmap\">{map}</script>\n{string.Join('\n', modules.Select(address => $"  <link rel=\"modulepreload\" href=\"{address}\">"))}", StringComparison.Ordinal);

    // Browsers know zones by their IANA names only; a server on Windows may have been given another.
    private static string NameOf(TimeZoneInfo zone)
        => zone.HasIanaId || !TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var name) ? zone.Id : name;

    private static string PolicyFor(string scriptHash)
        => $"default-src 'self'; script-src 'self'{scriptHash}; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
}
