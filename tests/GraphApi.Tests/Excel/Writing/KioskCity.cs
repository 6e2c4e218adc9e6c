using System.Text.Json;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Writing;
using GraphApi.Platform.GraphQL.Lists;
using GraphApi.Platform.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace GraphApi.Tests.Excel.Writing;

public sealed class KioskDb(DbContextOptions options) : CityDb(options);

/// <summary>A program of downloads alone, over a list of kiosks on a file of its own.</summary>
internal sealed class KioskCity : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kiosks-").FullName;
    private readonly WebApplication _app;

    private KioskCity()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = _folder });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.AddFeatures(typeof(KioskCity).Assembly);
        builder.AddData<KioskDb, KioskDb>();
        builder.Services.AddSingleton<TimeProvider>(Clock());
        builder.AddAccess();
        builder.AddProblems();
        builder.Services.AddLists();
        builder.AddExcel();
        OnlyKiosks(builder.Services);
        _app = builder.Build();
        _app.UseLanguage();
        _app.UseProblems();
        _app.MapExcel();
        Directory.CreateDirectory(Path.Combine(_folder, "data"));
    }

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => _app.Services;

    public static async Task<KioskCity> Start(params Kiosk[] kiosks)
    {
        var city = new KioskCity();
        await using var db = await city.Open();
        await db.Database.EnsureCreatedAsync();
        db.AddRange(kiosks);
        await db.SaveChangesAsync();
        await city._app.StartAsync();
        city.Client = city._app.GetTestClient();
        return city;
    }

    public Task<CityDb> Open() => Task.FromResult(_app.Services.GetRequiredService<WholeCity>().Open());

    public async Task<byte[]> Download(string path)
    {
        using var answer = await Client.GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadAsByteArrayAsync();
    }

    public async Task<(int Status, JsonElement Problem)> Refusal(string path, string language = "zh-CN")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var answer = await Client.SendAsync(request);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return ((int)answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.Clone());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    // Directories of other tests have no tables filled here and are never loaded.
    private static void OnlyKiosks(IServiceCollection services)
    {
        foreach (var service in services.Where(service => service.ServiceType == typeof(NamesDirectory)).ToList()) services.Remove(service);
        services.AddSingleton(new NamesDirectory(typeof(KioskNames)));
        services.AddTransient<KioskNames>();
    }

    private static FakeTimeProvider Clock()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 31, 1, 0, 0, TimeSpan.Zero));
        clock.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
        return clock;
    }
}
