using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Writing;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Hosting;
using GraphApi.Platform.Imports;
using GraphApi.Tests.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace GraphApi.Tests.Imports;

public sealed class DepotDb(DbContextOptions options) : CityDb(options);

/// <summary>A program of imports and downloads alone, over a list of depots on a file of its own.</summary>
internal sealed class DepotCity : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly bool _ownsFolder;

    private DepotCity(string? folder, Action<IServiceCollection>? change, params string[] settings)
    {
        _ownsFolder = folder is null;
        Folder = folder ?? Directory.CreateTempSubdirectory("depots-").FullName;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = Folder, Args = settings });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.AddFeatures();
        builder.AddData<DepotDb, DepotDb>();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.AddAccess();
        builder.AddProblems();
        builder.AddGraphQL();
        builder.AddExcel();
        builder.AddImports();
        AddDepots(builder.Services);
        change?.Invoke(builder.Services);
        _app = builder.Build();
        _app.UseLanguage();
        _app.UseProblems();
        _app.MapExcel();
        _app.MapImports();
        _app.MapGraphQL();
    }

    public FakeTimeProvider Clock { get; } = NewClock();

    public string Folder { get; }

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => _app.Services;

    public static Task<DepotCity> Start(params Depot[] depots) => Start(null, null, depots);

    /// <summary>On a server of its own kind, in a database that goes with it.</summary>
    public static async Task<DepotCity> StartOnPostgres(params Depot[] depots)
    {
        var server = Environment.GetEnvironmentVariable("GRAPHAPI_TEST_POSTGRES");
        Needs.Have(server is not null, "No PostgreSQL server. Set GRAPHAPI_TEST_POSTGRES to the connection string of one.");
        return await Start(new DepotCity(null, null, "--database=postgres", $"--connection={server};Database=depots_{Guid.NewGuid():N}"), depots);
    }

    public static Task<DepotCity> Start(string? folder, Action<IServiceCollection>? change, params Depot[] depots) => Start(new DepotCity(folder, change), depots);

    private static async Task<DepotCity> Start(DepotCity city, Depot[] depots)
    {
        Directory.CreateDirectory(Path.Combine(city.Folder, "data"));
        await using (var db = await city.Open())
        {
            await db.Database.EnsureCreatedAsync();
            if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");
            db.AddRange(depots.Select(depot => (object)depot));
            await db.SaveChangesAsync();
        }

        await city.Services.GetRequiredService<Snapshot<DepotDirectory>>().Reload(CancellationToken.None);
        await city._app.StartAsync();
        city.Client = city._app.GetTestClient();
        return city;
    }

    public Task<CityDb> Open() => Task.FromResult(Services.GetRequiredService<WholeCity>().Open());

    public async Task<T> Ask<T>(Func<CityDb, Task<T>> question)
    {
        await using var db = await Open();
        return await question(db);
    }

    public Task<List<Depot>> Depots() => Ask(db => db.Set<Depot>().AsNoTracking().OrderBy(depot => depot.Id).ToListAsync());

    public Task<Upload> Upload(Grid table, string query = "?wait=60", string language = "zh-CN") => Upload(table.Pack(), "仓库.xlsx", query, language);

    public async Task<Upload> Upload(byte[] file, string fileName, string query = "?wait=60", string language = "zh-CN", string sheet = "depots")
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", fileName } };
        return await Post($"/imports/{sheet}{query}", form, language);
    }

    public async Task<Upload> Post(string path, HttpContent? content = null, string language = "zh-CN")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        using var response = await Client.SendAsync(request);
        return new Upload(JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.Clone(), response.StatusCode);
    }

    public async Task<JsonElement> Send(string query, object? variables = null, string language = "zh-CN")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        using var response = await Client.SendAsync(request);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.TryGetProperty("data", out _), answer.ToString());
        return answer;
    }

    /// <summary>Sends a workbook with a mutation; the answer is its payload.</summary>
    public async Task<JsonElement> UploadByMutation(byte[] file, string input)
    {
        var query = $$"""mutation($file: Upload!) { uploadImport(input: { file: $file, {{input}} }) { importJob { id state fileName } errors { __typename } } }""";
        using var form = new MultipartFormDataContent
        {
            { new StringContent(JsonSerializer.Serialize(new { query, variables = new { file = (string?)null } })), "operations" },
            { new StringContent("""{"0":["variables.file"]}"""), "map" },
            { new ByteArrayContent(file), "0", "仓库.xlsx" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = form };
        request.Headers.Add("GraphQL-Preflight", "1");
        using var response = await Client.SendAsync(request);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data").GetProperty("uploadImport");
    }

    public async Task<Upload> Get(string path)
    {
        using var response = await Client.GetAsync(path);
        return new Upload(JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.Clone(), response.StatusCode);
    }

    /// <summary>Waits until nothing more is done for an import.</summary>
    public Task<ImportJob> Rest(string id)
        => Services.GetRequiredService<ImportIntake>().WaitFor(GlobalId.Read<ImportJob>(id)!.Value, TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    public async Task<byte[]> Download(string path)
    {
        using var answer = await Client.GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadAsByteArrayAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await using (var db = await Open())
            if (db.Database.IsNpgsql()) await db.Database.EnsureDeletedAsync();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (_ownsFolder) Directory.Delete(Folder, recursive: true);
    }

    // By hand: found by type, the lists of all other tests would come too.
    private static void AddDepots(IServiceCollection services)
    {
        services.AddSingleton<Sheet, DepotSheet>();
        services.AddSingleton(new NamesDirectory(typeof(DepotDirectory)));
        services.AddSingleton<Snapshot<DepotDirectory>>();
        services.AddSingleton<Snapshot>(root => root.GetRequiredService<Snapshot<DepotDirectory>>());
        services.AddTransient(root => root.GetRequiredService<Snapshot<DepotDirectory>>().Current);
    }

    private static FakeTimeProvider NewClock()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 31, 1, 0, 0, TimeSpan.Zero));
        clock.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
        return clock;
    }
}
