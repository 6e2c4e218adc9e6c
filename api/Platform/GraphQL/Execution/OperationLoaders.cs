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

    private readonly ConcurrentDictionary<object, OperationLoader> _loaders = new();

    public static void Begin(ExecutionOptions options) => options.UserContext[Key] = new OperationLoaders();

    public static OperationLoaders Of(IResolveFieldContext context) => (OperationLoaders)context.UserContext[Key]!;

    public OperationLoader Get(Type type, IResolveFieldContext context) => Get(type, context, () => (OperationLoader)ActivatorUtilities.CreateInstance(context.RequestServices!, type));

    /// <summary>The loader of a field, which only that field knows how to make.</summary>
    public T Get<T>(object key, IResolveFieldContext context, Func<T> make) where T : OperationLoader => (T)_loaders.GetOrAdd(key, _ => Ready(make(), context));

    private static T Ready<T>(T loader, IResolveFieldContext context) where T : OperationLoader
    {
        loader.Cities = context.RequestServices!.GetRequiredService<IDbContextFactory<CityDb>>();
        loader.Cancel = context.CancellationToken;
        return loader;
    }
}
