using System.Text;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GraphApi.Platform.Hosting;

/// <summary>启动前的步骤 · something a feature does once the database is ready and before the first request; found in the services</summary>
public interface IBeforeServing
{
    /// <summary>执行 · does it</summary>
    Task Run(CancellationToken cancel);
}

/// <summary>Whether the server still starts. Until then the host keeps silent of a failure: it would print it with all its frames before the sentence.</summary>
internal sealed class StartPhase
{
    private const string Host = "Microsoft.Extensions.Hosting.Internal.Host";

    public bool IsOver { get; set; }

    public static void Add(WebApplicationBuilder builder)
    {
        var start = new StartPhase();
        builder.Services.AddSingleton(start);
        builder.Logging.AddFilter(Host, level => start.IsOver && level >= LogLevel.Information);
    }
}

/// <summary>The steps from a started process to an answering server.</summary>
internal static class Serving
{
    public static async Task<int> Serve(WebApplication app, CancellationToken cancel)
    {
        app.RefuseStrangers();
        RefuseWithoutIcu();
        // A zone nobody knows is refused here, in words, not in the first request.
        _ = app.Services.GetRequiredService<TimeProvider>().Today();
        using var folder = app.Services.GetRequiredService<DatabaseStart>().TakeFolder();
        await Prepare(app.Services, cancel);

        foreach (var step in app.Services.GetServices<IBeforeServing>()) await step.Run(cancel);

        await ListenAddresses.Listen(app, cancel);
        app.Services.GetRequiredService<StartPhase>().IsOver = true;
        PrintAddresses(app);
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }

    private static async Task Prepare(IServiceProvider services, CancellationToken cancel)
    {
        var start = services.GetRequiredService<DatabaseStart>();
        await start.Migrate(cancel);
        await start.LoadSnapshots(cancel);
    }

    // Without ICU, NFKC silently does nothing and no full-width name is ever found.
    private static void RefuseWithoutIcu()
    {
        if ("Ａ１".Normalize(NormalizationForm.FormKC) != "A1") throw new StartRefusedException(new Text(
            "缺少 ICU，全角文字无法识别。请安装 libicu，并且不要设置 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT。",
            "ICU is missing, full-width text cannot be recognised. Install libicu and do not set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT."));
    }

    private static void PrintAddresses(WebApplication app)
    {
        foreach (var address in app.Urls) Console.WriteLine(new Text(
            $"控制台 {address}/  GraphQL {address}/graphql  调试器 {address}/graphql/ui  SDL {address}/graphql?sdl",
            $"Console {address}/  GraphQL {address}/graphql  IDE {address}/graphql/ui  SDL {address}/graphql?sdl"));
    }
}
