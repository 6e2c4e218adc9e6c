using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphApi.Benchmarks.Shapes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GraphApi.Benchmarks.Floor;

/// <summary>What the product is measured by: the same answers written by hand, as fast as we can on the same server and the same database.</summary>
internal static class FloorServer
{
    public static async Task<int> Run(string folder, string address)
    {
        var database = Path.Combine(folder, "city.db");
        var directory = CityDirectory.Load(database);
        await using var writer = new GroupWriter(database);
        var sessions = new ConcurrentBag<FloorSession>();

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        await using var app = builder.Build();
        foreach (var shape in Shape.All) app.MapGet(shape.Path, http => Answer(http, shape));
        app.MapPost("/import", TaskImport.Answer);
        app.MapGet("/export.xlsx", http => TaskExport.Answer(http, database));
        await app.RunAsync();
        return 0;

        async Task Answer(HttpContext http, Shape shape)
        {
            var session = sessions.TryTake(out var free) ? free : new FloorSession(database, directory, writer);
            await session.Answer(http, shape);
            sessions.Add(session);
        }
    }
}

internal static class FloorAnswer
{
    private static readonly JsonWriterOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static Utf8JsonWriter Writer(ArrayBufferWriter<byte> buffer) => new(buffer, Plainly);
}
