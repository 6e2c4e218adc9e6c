using System.Reflection;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL.Lists;
using GraphApi.Platform.GraphQL.Schema;
using GraphQL;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>Makes of what a method returned what the engine reads on; nothing of it needs the context any more.</summary>
internal delegate ValueTask<object?> ResultReader(object? result, IResolveFieldContext context, CityDb? db);

internal static class ResultReaders
{
    /// <summary>For what is a value already.</summary>
    public static readonly ResultReader AsItIs = (result, _, _) => new(result);

    public static ResultReader For(MethodInfo method, ListUse? list, ListField? lists) => Of(method.ReturnType, list, lists);

    private static ResultReader Of(Type type, ListUse? list, ListField? lists)
    {
        if (TypeUse.IsOf(type, typeof(Task<>))) return Made(nameof(Awaited), type, Of(type.GenericTypeArguments[0], list, lists));
        if (TypeUse.IsOf(type, typeof(ValueTask<>))) return Made(nameof(AwaitedValue), type, Of(type.GenericTypeArguments[0], list, lists));
        if (TypeUse.IsOf(type, typeof(Batched<>))) return Made(nameof(InBatch), type);
        if (TypeUse.IsOf(type, typeof(Ruling<>))) return Made(nameof(Ruled), type);
        if (TypeUse.IsOf(type, typeof(RowsOf<>))) return Made(nameof(Below), type, lists!);
        if (list is not null) return (ResultReader)Method(list.IsPaged ? nameof(Page) : nameof(Rows)).MakeGenericMethod(list.Row).Invoke(null, [lists])!;
        if (TypeUse.IsOf(type, typeof(IQueryable<>)) || TypeUse.IsOf(type, typeof(IEnumerable<>))) return Made(nameof(Read), type);

        return AsItIs;
    }

    private static ResultReader Made(string method, Type type, params object[] arguments)
        => (ResultReader)Method(method).MakeGenericMethod(type.GenericTypeArguments).Invoke(null, arguments)!;

    private static MethodInfo Method(string name) => typeof(ResultReaders).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;

    private static ResultReader Awaited<T>(ResultReader inner)
        => async (result, context, db) => await inner(await (Task<T>)result!, context, db);

    private static ResultReader AwaitedValue<T>(ResultReader inner)
        => async (result, context, db) => await inner(await (ValueTask<T>)result!, context, db);

    private static ResultReader InBatch<T>() => (result, _, _) => new(new BatchedResult<T>((Batched<T>)result!));

    private static ResultReader Ruled<T>() => (result, context, _) => new(((Ruling<T>)result!).Holds((T)context.Source!));

    private static ResultReader Page<T>(ListField lists) where T : class
        => async (result, context, db) => await lists.Resolve(((IEnumerable<T>)result!).AsQueryable(), context, db!);

    private static ResultReader Below<T>(ListField lists) where T : Entity
        => (result, context, _) => new(new BatchedResult<Connection<T>>(lists.Below((RowsOf<T>)result!, context)));

    private static ResultReader Rows<T>(ListField lists) where T : class
        => async (result, context, db) => await ToList(lists.Apply(((IEnumerable<T>)result!).AsQueryable(), context, db!), context.CancellationToken);

    private static ResultReader Read<T>() => async (result, context, _) => result is null ? null : await ToList((IEnumerable<T>)result, context.CancellationToken);

    private static async Task<List<T>> ToList<T>(IEnumerable<T> rows, CancellationToken cancel)
        => rows is IQueryable<T> and IAsyncEnumerable<T> ? await ((IQueryable<T>)rows).ToListAsync(cancel) : [.. rows];
}
