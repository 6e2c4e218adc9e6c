using System.Text.Json;
using GraphApi.Platform.GraphQL.Limits;
using GraphApi.Platform.GraphQL.Schema;
using GraphApi.Platform.GraphQL.Transport;
using GraphApi.Platform.Words;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphApi.Platform.GraphQL;

/// <summary>GraphQL 地址 · the endpoint, the schema as text and the IDE</summary>
public static class GraphQLRoutes
{
    private const string Address = "/graphql";

    /// <summary>提供 GraphQL · <c>/graphql</c> by the GraphQL-over-HTTP specification, <c>/graphql?sdl</c>, <c>/graphql/schema.graphql</c> and <c>/graphql/ui</c></summary>
    public static void MapGraphQL(this IEndpointRouteBuilder app)
    {
        // Made when it is first asked: routes are drawn before a wrong setting can be told in words.
        var endpoint = new Lazy<GraphQLEndpoint>(() => Endpoint(app.ServiceProvider));
        app.Map(Address, http => Answer(http, endpoint.Value)).ExcludeFromDescription();
        app.MapGet(Address + "/schema.graphql", SchemaRoute.Download).ExcludeFromDescription();
        app.MapIde(Address);
    }

    private static GraphQLEndpoint Endpoint(IServiceProvider services)
    {
        var limits = GraphQLLimits.From(services.GetRequiredService<IConfiguration>());
        var json = new JsonSerializerOptions();
        var serializer = new GraphQLSerializer(options => Write(json = options), services.GetService<IErrorInfoProvider>() ?? new ErrorInfoProvider());
        return new(new RequestReader(serializer, limits), services.GetRequiredService<CountedDocuments>(), new AnswerWriter(json), limits, services.GetRequiredService<ILogger<GraphQLEndpoint>>());
    }

    private static void Write(JsonSerializerOptions json)
    {
        json.Encoder = PlainJson.Encoder;
        json.Converters.Add(new ResultJson());
    }

    private static Task Answer(HttpContext http, GraphQLEndpoint endpoint)
    {
        var isPlainGet = HttpMethods.IsGet(http.Request.Method) && !http.Request.Query.ContainsKey("query");
        if (isPlainGet && http.Request.Query.ContainsKey("sdl")) return SchemaRoute.Show(http, http.RequestServices.GetRequiredService<SchemaText>()).ExecuteAsync(http);
        if (isPlainGet && Ide.IsWantedBy(http.Request)) return Ide.Redirect(http, Address).ExecuteAsync(http);

        return endpoint.Answer(http);
    }
}
