using System.Globalization;
using System.Text.Json;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.GraphQL.Schema;
using GraphApi.Platform.Hosting;
using GraphApi.Tests.TestKit;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphApi.Tests.GraphQL.Schemas;

/// <summary>The schema of an orchard on a database file of its own, without HTTP around it.</summary>
internal sealed class OrchardCity : IAsyncDisposable
{
    public static readonly Type[] Everything = [typeof(TreeNode), typeof(OrchardQueries), typeof(OrchardMutations)];

    private readonly string _folder = Directory.CreateTempSubdirectory("orchard-").FullName;
    private readonly WebApplication _app;
    private readonly GraphQLSerializer _serializer;

    private OrchardCity(Type[] features)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = _folder });
        builder.Logging.ClearProviders().AddProvider(Logged);
        builder.AddFeatures(typeof(OrchardCity).Assembly);
        builder.AddData<OrchardDb, OrchardDb>();
        builder.AddAccess();
        builder.AddGraphQL();
        builder.Services.AddSingleton(new FeatureTypes(features));
        builder.Services.CountStatements();
        _app = builder.Build();
        Directory.CreateDirectory(Path.Combine(_folder, "data"));
        _serializer = new GraphQLSerializer(_app.Services.GetRequiredService<IErrorInfoProvider>());
    }

    public LogLines Logged { get; } = new();

    public StatementCounter Statements => _app.Services.GetRequiredService<StatementCounter>();

    public string Sdl => _app.Services.GetRequiredService<SchemaText>().Sdl;

    public ISchema Schema => _app.Services.GetRequiredService<ISchema>();

    public static Task<OrchardCity> Start(params Entity[] rows) => Start(Everything, rows);

    public static async Task<OrchardCity> Start(Type[] features, params Entity[] rows)
    {
        var city = new OrchardCity(features);
        await using var db = await city.Open();
        await db.Database.EnsureCreatedAsync();
        foreach (var row in rows)
        {
            db.Add(row);
            await db.SaveChangesAsync();
        }

        city.Statements.Reset();
        return city;
    }

    /// <summary>A schema of some classes alone, to see what it says of them.</summary>
    public static OrchardCity Of(params Type[] features) => new(features);

    public Task<CityDb> Open() => Task.FromResult(_app.Services.GetRequiredService<WholeCity>().Open());

    public async Task<JsonElement> Send(string query, object? variables = null, string language = "zh-CN")
    {
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        await using var scope = _app.Services.CreateAsyncScope();
        var result = await _app.Services.GetRequiredService<IDocumentExecuter>().ExecuteAsync(new ExecutionOptions
        {
            Query = query,
            Variables = _serializer.Deserialize<Inputs>(JsonSerializer.Serialize(variables ?? new { })),
            RequestServices = scope.ServiceProvider,
            CancellationToken = TestContext.Current.CancellationToken,
        });
        return JsonDocument.Parse(_serializer.Serialize(result)).RootElement;
    }

    /// <summary>The data of an answer that has no errors.</summary>
    public async Task<JsonElement> Data(string query, object? variables = null)
    {
        var answer = await Send(query, variables);
        Assert.False(answer.TryGetProperty("errors", out _), answer.ToString());
        return answer.GetProperty("data");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>What was logged, line by line.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    public List<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (Lines)
            if (IsEnabled(logLevel)) Lines.Add($"{formatter(state, exception)} {exception?.Message}");
    }

    public void Dispose() { }
}
