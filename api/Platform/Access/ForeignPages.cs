using GraphApi.Platform.Hosting;
using GraphApi.Platform.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GraphApi.Platform.Access;

/// <summary>外来页面 · a page of another site open in the caller's browser must neither change anything here nor fetch files</summary>
public static class ForeignPages
{
    private static readonly PathString[] FileRoutes = ["/imports", "/exports"];

    /// <summary>拒绝外来页面 · by what the browser says of the page; programs say nothing and are not asked</summary>
    public static void UseOwnPagesOnly(this WebApplication app) => app.Use((http, next) =>
        IsGuarded(http.Request) && ComesFromElsewhere(http.Request)
            ? ProblemSetup.Problem(new ForeignPageException()).ExecuteAsync(http)
            : next(http));

    private static bool IsGuarded(HttpRequest request)
        => !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
            || FileRoutes.Any(route => request.Path.StartsWithSegments(route, StringComparison.OrdinalIgnoreCase));

    private static bool ComesFromElsewhere(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0) return site is not ("same-origin" or "none");

        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && origin != $"{request.Scheme}://{request.Host}";
    }
}

/// <summary>外来页面 · the request was made by a page of another site</summary>
public sealed class ForeignPageException() : UserErrorException(new(
    "该请求来自其他网站的页面，已拒绝。请从本平台的控制台操作，或用程序直接调用。",
    "A page of another site made this request, so it was refused. Use the console of this platform, or call it from a program."))
{
    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Forbidden;
}
