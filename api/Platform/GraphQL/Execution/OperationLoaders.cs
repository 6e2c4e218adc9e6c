using System.Collections.Concurrent;
using GraphApi.Platform.Data;
using GraphQL;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>The batch loaders of one operation.</summary>
internal sealed class OperationLoaders
{
    private const string Key = "loaders";

    private readonly ConcurrentDictionary<Type, OperationLoader> _loaders = new();

    public static void Begin(ExecutionOptions options) => options.UserContext[Key] = new OperationLoaders();

    public static OperationLoaders Of(IResolveFieldContext context) => (OperationLoaders)context.UserContext[Key]!;

    public OperationLoader Get(Type type, IResolveFieldContext context) => _loaders.GetOrAdd(type, Make, context);

    private static OperationLoader Make(Type type, IResolveFieldContext context)
    {
        var loader = (OperationLoader)ActivatorUtilities.CreateInstance(context.RequestServices!, type);
        loader.Cities = context.RequestServices!.GetRequiredService<IDbContextFactory<CityDb>>();
        loader.Cancel = context.CancellationToken;
        return loader;
    }
}
