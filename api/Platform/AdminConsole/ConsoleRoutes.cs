using System.Globalization;
using System.Security.Cryptography;
using GraphQL.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace GraphApi.Platform.AdminConsole;

/// <summary>控制台地址 · the page at <c>/</c>, its files, <c>/modules/…</c> and <c>/console/words.….json</c></summary>
public static class ConsoleRoutes
{
    private const string Revalidate = "no-cache";
    private const string KeepForGood = "public, max-age=31536000, immutable";

    /// <summary>提供控制台 · before it, on every answer of the program, the headers that keep browsers from guessing and leaking</summary>
    public static void MapConsole(this WebApplication app)
    {
        app.Use(AddSafetyHeaders);
        app.UseWhen(context => IsConsole(context.Request.Path), console => console.UseResponseCompression());

        var folder = app.Services.GetRequiredService<ConsoleFolder>();
        if (Directory.Exists(folder.Path)) app.UseStaticFiles(Files("", new OwnFiles(folder)));
        app.UseStaticFiles(Files("/modules", new ModuleFiles(folder)));

        app.MapGet("/", Page).ExcludeFromDescription();
        app.MapGet("/console/words.{language:regex(^(zh|en)$)}.json", Labels).ExcludeFromDescription();
    }

    private static Task AddSafetyHeaders(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "same-origin";
        return next(context);
    }

    private static bool IsConsole(PathString path)
        => path == "/" || IsBelow(path, "/modules") || IsBelow(path, "/console") || Path.GetExtension(path.Value) is ".js" or ".css" or ".svg";

    private static bool IsBelow(PathString path, string folder) => path.StartsWithSegments(folder, StringComparison.Ordinal);

    private static StaticFileOptions Files(string address, IFileProvider files) => new()
    {
        RequestPath = address,
        FileProvider = files,
        OnPrepareResponse = SayHowLongItKeeps,
    };

    // An address with a version in it never changes what it means; every other one is asked about again, by its ETag.
    private static void SayHowLongItKeeps(StaticFileResponseContext given)
    {
        var isVersioned = given.Context.Request.Path.StartsWithSegments("/modules", StringComparison.Ordinal, out var rest) && rest.Value!.LastIndexOf('@') > 1;
        given.Context.Response.Headers.CacheControl = isVersioned ? KeepForGood : Revalidate;
    }

    private static IResult Page(HttpContext context, ConsolePage page)
    {
        context.Response.Headers.ContentSecurityPolicy = page.Policy;
        context.Response.Headers.CacheControl = Revalidate;
        return page.IsComplete
            ? Results.Content(page.Html, "text/html; charset=utf-8")
            : Results.Content(ConsolePage.WithoutModules, "text/html; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static IResult Labels(HttpContext context, string language, [FromServices] ISchema schema)
    {
        var words = ConsoleWords.From(schema, new CultureInfo(language));
        context.Response.Headers.CacheControl = Revalidate;
        return Results.Bytes(words, "application/json; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(words)[..8])}\""));
    }
}
