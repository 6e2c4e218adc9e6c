using System.Reflection;
using GraphApi.Platform.Data;
using GraphQL;
using GraphQL.Resolvers;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>A method as a field that reads. One context a call: fields of a query run side by side.</summary>
internal sealed class MethodResolver(MethodCall call, Guard guard, ResultReader read, bool needsDb, IDbContextFactory<CityDb> cities) : IFieldResolver, IReadsParent, IDirectResolver
{
    public IReadOnlyList<PropertyInfo>? Reads => call.Reads;

    public bool IsDirect { get; } = !needsDb && !guard.IsNeeded && !call.NeedsContext && read == ResultReaders.AsItIs;

    public object? Read(object source, IServiceProvider services) => call.Invoke(new object?[call.ParameterCount], new(source, services));

    public ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        guard.Check(context.RequestServices!);
        var values = call.ReadArguments(context);
        return needsDb ? WithDb(context, values) : read(call.Invoke(values, new(context, db: null)), context, db: null);
    }

    private async ValueTask<object?> WithDb(IResolveFieldContext context, object?[] values)
    {
        await using var db = await cities.CreateDbContextAsync(context.CancellationToken);
        return await read(call.Invoke(values, new(context, db)), context, db);
    }
}
