using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using GraphApi.Platform.AdminConsole;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.GraphQL.Limits;
using GraphApi.Platform.GraphQL.Schema;
using GraphApi.Platform.Hosting;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphApi.Tests.GraphQL.Transport;

/// <summary>A server with nothing but the endpoint and a schema of a few fields, for what HTTP does to a request.</summary>
internal sealed class SmallServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SmallServer(WebApplication app, Log log)
    {
        _app = app;
        Logged = log;
        Client = app.GetTestClient();
    }

    public HttpClient Client { get; }

    public Log Logged { get; }

    public static Task<SmallServer> Start(params (string Limit, long Value)[] limits) => Start(new DocumentExecuter(), consoleFolder: null, limits);

    public static async Task<SmallServer> Start(IDocumentExecuter engine, string? consoleFolder = null, params (string Limit, long Value)[] limits)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(limits.Select(limit => KeyValuePair.Create($"GraphQL:Limits:{limit.Limit}", (string?)$"{limit.Value}")));
        var log = new Log();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton<ISchema>(services => new SmallSchema(services));
        builder.Services.AddSingleton<SchemaText>();
        builder.Services.AddSingleton<CountedDocuments>();
        builder.Services.AddSingleton(engine);
        builder.Configuration["Console:Root"] = consoleFolder;
        if (consoleFolder is not null) builder.AddConsole();

        var app = builder.Build();
        app.UseLanguage();
        app.MapGraphQL();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, log);
    }

    public Task<Reply> Post(object body, string? accept = "application/graphql-response+json", string language = "zh-CN")
        => Send(HttpMethod.Post, "/graphql", JsonContentOf(JsonSerializer.Serialize(body)), accept, language);

    public Task<Reply> PostText(string body, string contentType = "application/json", string? accept = "application/graphql-response+json")
        => Send(HttpMethod.Post, "/graphql", JsonContentOf(body, contentType), accept);

    public Task<Reply> Get(string query, string? accept = "application/graphql-response+json") => Send(HttpMethod.Get, "/graphql" + query, content: null, accept);

    public async Task<Reply> Send(HttpMethod method, string address, HttpContent? content, string? accept = null, string language = "zh-CN", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return new Reply(response, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public static HttpContent JsonContentOf(string body, string contentType = "application/json")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (contentType.Length > 0) content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return content;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>Everything logged as an error, with its exception.</summary>
    internal sealed class Log : ILoggerProvider, ILogger
    {
        public List<string> Errors { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        void ILogger.Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> format)
        {
            if (IsEnabled(level)) Errors.Add($"{format(state, exception)} {exception?.Message}");
        }

        public void Dispose()
        {
        }
    }
}

/// <summary>What came back.</summary>
internal sealed record Reply(HttpResponseMessage Response, string Text)
{
    public int Status => (int)Response.StatusCode;

    public string? MediaType => Response.Content.Headers.ContentType?.MediaType;

    public JsonElement Body => JsonSerializer.Deserialize<JsonElement>(Text);

    public JsonElement FirstError => Body.GetProperty("errors")[0];

    public string Message => FirstError.GetProperty("message").GetString()!;

    public string Code => FirstError.GetProperty("extensions").GetProperty("code").GetString()!;

    public JsonElement Data => Body.GetProperty("data");
}

internal sealed class SmallSchema : global::GraphQL.Types.Schema
{
    public SmallSchema(IServiceProvider services) : base(services)
    {
        Query = new QueryType();
        Mutation = new MutationType();
    }

    private sealed class QueryType : ObjectGraphType
    {
        public QueryType()
        {
            Name = "Query";
            Add("hello", new StringGraphType(), context => $"您好，{context.GetArgument<string?>("name") ?? "世界"}", "name");
            Add("boom", new StringGraphType(), _ => throw new InvalidOperationException("secret of the database"));
            Add("must", new NonNullGraphType(new StringGraphType()), _ => null);
            Add("failures", new ListGraphType(new StringGraphType()), _ => Enumerable.Range(0, 150).Select(number => new Unprintable(number)));
            Add("self", this, _ => new object());
            AddField(new FieldType { Name = "slow", ResolvedType = new StringGraphType(), Resolver = new FuncFieldResolver<string>(Wait) });
        }

        private static async ValueTask<string?> Wait(IResolveFieldContext context)
        {
            await Task.Delay(Timeout.Infinite, context.CancellationToken);
            return "";
        }

        private void Add(string name, IGraphType type, Func<IResolveFieldContext, object?> resolve, string? argument = null) => AddField(new FieldType
        {
            Name = name,
            ResolvedType = type,
            Arguments = argument is null ? null : [new QueryArgument(new StringGraphType()) { Name = argument }],
            Resolver = new FuncFieldResolver<object>(resolve),
        });

        private sealed record Unprintable(int Number)
        {
            public override string ToString() => throw new InvalidOperationException($"secret {Number}");
        }
    }

    private sealed class MutationType : ObjectGraphType
    {
        public MutationType()
        {
            Name = "Mutation";
            AddField(new FieldType
            {
                Name = "keep",
                ResolvedType = new StringGraphType(),
                Arguments = [new QueryArgument(new UploadGraphType()) { Name = "file" }, new QueryArgument(new ListGraphType(new UploadGraphType())) { Name = "files" }],
                Resolver = new FuncFieldResolver<string>(Keep),
            });
        }

        private static async ValueTask<string?> Keep(IResolveFieldContext context)
        {
            IEnumerable<object?> files = context.HasArgument("files") ? context.GetArgument<object?[]>("files") : [context.GetArgument<object?>("file")];
            return string.Join('|', await Task.WhenAll(files.Cast<UploadedFile>().Select(Describe)));
        }

        private static async Task<string> Describe(UploadedFile file)
        {
            using var reader = new StreamReader(file.OpenReadStream());
            return $"{file.Name}:{file.Length}:{await reader.ReadToEndAsync()}";
        }
    }
}
