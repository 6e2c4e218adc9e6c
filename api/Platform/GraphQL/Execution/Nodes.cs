using System.Reflection;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL.Schema;
using GraphApi.Platform.Words;
using GraphQL;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>Objects by their global ids: from memory where a feature has a [NodeResolver], else one statement for all of a kind.</summary>
internal sealed class Nodes
{
    private static readonly Text IdLabel = new("对象的编号", "Id");

    private IReadOnlyDictionary<string, NodeKind> _kinds = new Dictionary<string, NodeKind>(StringComparer.Ordinal);

    public void Publish(IReadOnlyDictionary<string, Type> entities, FeatureTypes features, MethodCalls calls)
        => _kinds = entities.ToDictionary(entity => entity.Key, entity => NodeKind.Of(entity.Value, features.NodeResolverOf(entity.Value), calls), StringComparer.Ordinal);

    /// <exception cref="InvalidIdException">not the id of an object of any published kind</exception>
    public object Load(IResolveFieldContext context, string id)
    {
        var node = Read(id) ?? throw InvalidIdException.OfAny("id", IdLabel, InputReader.Quote(id));
        return new BatchedResult<object?>(Loader(context).Of(node));
    }

    /// <summary>One that is no id leaves null and an error in its place; the others are answered.</summary>
    public object LoadAll(IResolveFieldContext context, IReadOnlyList<string> ids)
    {
        var found = ids.Select((id, index) => OneOfAll(context, id, index)).ToList();
        return new BatchedResult<object?>(new(async () => await Task.WhenAll(found.Select(node => node?.Value() ?? Task.FromResult<object?>(null)))));
    }

    private Batched<object?>? OneOfAll(IResolveFieldContext context, string id, int index)
    {
        if (Read(id) is { } node) return Loader(context).Of(node);

        var error = new RequestError(InvalidIdException.OfAny($"ids[{index}]", IdLabel, InputReader.Quote(id))) { Path = [.. context.ResponsePath, index] };
        context.Errors.Add(error.AddLocation(context.FieldAst, context.Document));
        return null;
    }

    private NodeId? Read(string id)
        => GlobalId.TryRead(id, out var name, out var number) && _kinds.TryGetValue(name, out var kind) ? new(kind, number) : null;

    private static NodesByKind Loader(IResolveFieldContext context)
    {
        var loader = (NodesByKind)OperationLoaders.Of(context).Get(typeof(NodesByKind), context);
        loader.Context = context;
        return loader;
    }
}

internal sealed record NodeId(NodeKind Kind, int Number);

/// <summary>How the objects of one kind are found by number.</summary>
internal abstract class NodeKind
{
    public abstract Task<IReadOnlyDictionary<int, object>> Load(IReadOnlyList<int> numbers, CityDb db, IResolveFieldContext context);

    public static NodeKind Of(Type entity, MethodInfo? resolver, MethodCalls calls)
        => resolver is null
            ? (NodeKind)Activator.CreateInstance(typeof(Stored<>).MakeGenericType(entity))!
            : new Remembered(calls.OfNodeResolver(resolver), ResultReaders.For(resolver, list: null, lists: null));

    private sealed class Stored<T> : NodeKind where T : Entity
    {
        public override async Task<IReadOnlyDictionary<int, object>> Load(IReadOnlyList<int> numbers, CityDb db, IResolveFieldContext context)
            => await db.Set<T>().AsNoTracking().Where(entity => numbers.Contains(entity.Id)).ToDictionaryAsync(entity => entity.Id, object (entity) => entity, context.CancellationToken);
    }

    private sealed class Remembered(MethodCall call, ResultReader read) : NodeKind
    {
        public override async Task<IReadOnlyDictionary<int, object>> Load(IReadOnlyList<int> numbers, CityDb db, IResolveFieldContext context)
        {
            var found = new Dictionary<int, object>();
            foreach (var number in numbers)
                if (await read(call.Invoke(call.ReadArguments(context), new(context, db: null, number)), context, db: null) is { } node) found[number] = node;

            return found;
        }
    }
}

internal sealed class NodesByKind : BatchLoader<NodeId, object>
{
    public IResolveFieldContext Context { get; set; } = null!;

    protected override async Task<IReadOnlyDictionary<NodeId, object>> Load(IReadOnlyList<NodeId> keys, CityDb db, CancellationToken cancel)
    {
        var found = new Dictionary<NodeId, object>();
        foreach (var kind in keys.GroupBy(key => key.Kind))
            foreach (var (number, node) in await kind.Key.Load([.. kind.Select(key => key.Number)], db, Context)) found[new(kind.Key, number)] = node;

        return found;
    }
}
