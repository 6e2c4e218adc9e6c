using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using GraphApi.Platform.AdminConsole;
using GraphApi.Platform.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Platform.GraphQL.Transport;

/// <summary>Altair from our own files: its page with our start-up script, under a policy that lets it speak to this server only.</summary>
internal static partial class Ide
{
    private const string Package = "altair-static";

    // Altair styles its editors inline; its scripts, frames and requests are ours alone.
    private const string Policy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

    private static readonly Text NotInstalled = new(
        "GraphQL 调试器（Altair）的文件尚未安装。请先安装 Node.js 20 或更高版本（含 npm），再重新执行 dotnet run --project api。接口不受影响。",
        "The files of the GraphQL IDE (Altair) are not installed. Install Node.js 20 or newer (with npm), then run dotnet run --project api again. The API works without it.");

    private static readonly Text Title = new("GraphQL 调试器", "GraphQL IDE");

    public static void MapIde(this IEndpointRouteBuilder app, string endpoint)
    {
        var folder = app.ServiceProvider.GetService<ConsoleFolder>();
        var page = new Lazy<string?>(() => ReadPage(folder));
        app.MapGet(endpoint + "/ui", http => Page(http, endpoint, page.Value, folder).ExecuteAsync(http)).ExcludeFromDescription();
        app.MapGet(endpoint + "/ui/start.js", http => StartScript(http, endpoint).ExecuteAsync(http)).ExcludeFromDescription();
    }

    /// <summary>A browser that comes without a query wants to look around.</summary>
    public static bool IsWantedBy(HttpRequest request) => request.GetTypedHeaders().Accept.Any(accept => accept.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    public static IResult Redirect(HttpContext http, string endpoint) => Results.Redirect(http.Request.PathBase + endpoint + "/ui");

    private static string? ReadPage(ConsoleFolder? folder)
        => Altair(folder) is { } altair && Path.Combine(altair.Path, "build", "dist", "index.html") is var file && File.Exists(file) ? File.ReadAllText(file) : null;

    private static ConsoleModule? Altair(ConsoleFolder? folder) => folder?.Modules.FirstOrDefault(module => module.Name == Package);

    private static IResult Page(HttpContext http, string endpoint, string? page, ConsoleFolder? folder)
    {
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.ContentSecurityPolicy = Policy;
        return page is null
            ? Results.Content(WithoutFiles, "text/html; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.Content(Complete(page, http.Request.PathBase + Altair(folder)!.Address + "build/dist/", http.Request.PathBase + endpoint + "/ui/start.js"), "text/html; charset=utf-8");
    }

    private static string WithoutFiles => $"""
        <!doctype html>
        <html lang="{new Text("zh-CN", "en")}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>{Title}</title><h1>{Title}</h1><p>{NotInstalled}</p></html>
        """;

    // Modules run in the order they stand: ours calls what Altair's has defined.
    private static string Complete(string page, string files, string script)
        => BaseTag().Replace(page, $"<base href=\"{files}\" />", 1).Replace("</body>", $"<script type=\"module\" src=\"{script}\"></script></body>", StringComparison.Ordinal);

    private static IResult StartScript(HttpContext http, string endpoint)
    {
        var options = JsonSerializer.Serialize(new
        {
            endpointURL = http.Request.PathBase + endpoint,
            initialHeaders = new Dictionary<string, string>(StringComparer.Ordinal) { ["GraphQL-Preflight"] = "1", ["Accept-Language"] = CultureInfo.CurrentUICulture.Name },
            initialSettings = Settings(),
            disableAccount = true,
        });
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.Vary = "Accept-Language";
        return Results.Content($"AltairGraphQL.init({options});\n", "text/javascript; charset=utf-8");
    }

    // Without its advertisements and its questions home about updates, which the policy would stop anyway.
    private static Dictionary<string, object> Settings() => new(StringComparer.Ordinal)
    {
        ["language"] = new Text("zh-CN", "en-US").ToString(),
        ["banners.disable"] = true,
        ["disablePushNotification"] = true,
        ["alert.disableUpdateNotification"] = true,
        ["schema.reloadOnStart"] = true,
    };

    [GeneratedRegex("<base [^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BaseTag();
}
