using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Platform.AdminConsole;

/// <summary>控制台 · the admin console: its files, its page, its labels</summary>
public static class ConsoleSetup
{
    /// <summary>加入控制台 · files from <c>Console:Root</c>, else beside the project or the program</summary>
    public static void AddConsole(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<ConsoleSettings>(builder.Configuration.GetSection("Console"));
        builder.Services.AddSingleton<ConsoleFolder>();
        builder.Services.AddSingleton<ConsolePage>();
        // Fixed files only, see ConsoleRoutes: answers that mix secrets with a caller's text must not be compressed over TLS.
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/javascript", "text/css", "text/html", "image/svg+xml", "application/json"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = System.IO.Compression.CompressionLevel.Fastest);
    }
}
