using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using GraphApi.Platform.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace GraphApi.Tests.TestKit;

/// <summary>A city of its own for one test: the real program, an empty database file, a clock that stands still.</summary>
public sealed class TestCity : IAsyncDisposable
{
    private readonly Factory _factory;
    private readonly bool _ownsFolder;

    private TestCity(string folder, bool ownsFolder, Action<IServiceCollection>? change, IReadOnlyDictionary<string, string>? settings)
    {
        Folder = folder;
        _ownsFolder = ownsFolder;
        _factory = new Factory(folder, Clock, change, settings ?? new Dictionary<string, string>());
        Client = _factory.CreateClient();
    }

    public FakeTimeProvider Clock { get; } = NewClock();

    public HttpClient Client { get; }

    public string Folder { get; }

    public IServiceProvider Services => _factory.Services;

    /// <summary>The program started on an empty database, or on what an earlier start left in <paramref name="folder"/>.</summary>
    public static Task<TestCity> Start(string? folder = null, Action<IServiceCollection>? change = null, IReadOnlyDictionary<string, string>? settings = null)
        => Task.Run(() => new TestCity(folder ?? Directory.CreateTempSubdirectory("city-").FullName, folder is null, change, settings));

    /// <summary>The program with the demo city in its database.</summary>
    public static Task<TestCity> StartWithDemo() => Start(settings: new Dictionary<string, string> { ["demo"] = "true" });

    /// <summary>Sends an operation as a client does and returns the whole answer.</summary>
    public async Task<Answer> Send(string query, object? variables = null, string language = "zh-CN")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/graphql-response+json"));
        using var response = await Client.SendAsync(request);
        return new Answer(await response.Content.ReadFromJsonAsync<JsonElement>(), response.StatusCode);
    }

    /// <summary>Uploads a workbook as a clerk does and returns the answer of the route.</summary>
    public async Task<Upload> Upload(string sheet, byte[] file, string fileName, string query = "?wait=60", string language = "zh-CN")
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", fileName } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/imports/{sheet}{query}") { Content = form };
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        using var response = await Client.SendAsync(request);
        return new Upload(await response.Content.ReadFromJsonAsync<JsonElement>(), response.StatusCode);
    }

    /// <summary>Asks the database itself, past every layer above it.</summary>
    public async Task<T> Ask<T>(Func<CityDb, Task<T>> question)
    {
        await using var db = Services.GetRequiredService<WholeCity>().Open();
        return await question(db);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _factory.DisposeAsync();
        if (!_ownsFolder) return;

        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private static FakeTimeProvider NewClock()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 31, 9, 0, 0, TimeSpan.FromHours(8)));
        clock.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
        return clock;
    }

    private sealed class Factory(string folder, TimeProvider clock, Action<IServiceCollection>? change, IReadOnlyDictionary<string, string> settings) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("data", folder).UseSetting("demo", "false").UseSetting("Logging:LogLevel:Default", "Error").UseSetting("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Error");
            foreach (var (name, value) in settings) builder.UseSetting(name, value);
            builder.ConfigureTestServices(services =>
            {
                services.AddSingleton(clock);
                change?.Invoke(services);
            });
        }
    }
}
