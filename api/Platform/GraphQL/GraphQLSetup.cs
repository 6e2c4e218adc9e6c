using GraphApi.Platform.GraphQL.Execution;
using GraphApi.Platform.GraphQL.Limits;
using GraphApi.Platform.GraphQL.Lists;
using GraphApi.Platform.GraphQL.Schema;
using GraphApi.Platform.Hosting;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Platform.GraphQL;

/// <summary>GraphQL · the schema of all features and what executes it</summary>
public static class GraphQLSetup
{
    /// <summary>加入 GraphQL · types, fields, mutations and loaders are found by their attributes</summary>
    public static void AddGraphQL(this WebApplicationBuilder builder) => builder.Services.AddGraphQL();

    internal static void AddGraphQL(this IServiceCollection services)
    {
        services.AddLists();
        services.AddSingleton<FeatureTypes>();
        services.AddSingleton<MethodCalls>();
        services.AddSingleton<Nodes>();
        services.AddSingleton<CitySchema>();
        services.AddSingleton<ISchema>(Checked);
        services.AddSingleton<SchemaText>();
        services.AddSingleton<CountedDocuments>();
        services.AddSingleton<CachedDocuments>();
        services.AddSingleton<CachedValidation>();
        services.AddSingleton<Failures>();
        services.AddSingleton<IErrorInfoProvider, ErrorInfos>();
        services.AddSingleton<IDocumentExecuter, Executer>();
        services.AddSingleton<IBeforeServing, SchemaStart>();
    }

    private static CitySchema Checked(IServiceProvider services)
    {
        var schema = services.GetRequiredService<CitySchema>();
        SchemaCheck.Run(schema);
        return schema;
    }

    // Reads the limits and builds the schema before the first request, so that a slip in either stops the start and not a caller.
    private sealed class SchemaStart(ISchema schema, IConfiguration settings) : IBeforeServing
    {
        public Task Run(CancellationToken cancel)
        {
            GraphQLLimits.From(settings);
            schema.Initialize();
            return Task.CompletedTask;
        }
    }
}
