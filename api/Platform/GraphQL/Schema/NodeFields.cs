using GraphApi.Platform.GraphQL.Execution;
using GraphApi.Platform.GraphQL.Lists;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace GraphApi.Platform.GraphQL.Schema;

/// <summary><c>node</c> and <c>nodes</c>: any published object by its global id.</summary>
internal sealed class NodeFields(OutputTypes outputs, ListTypes lists, Nodes nodes)
{
    private readonly NonNullGraphType _id = new(lists.Id);

    public IEnumerable<FieldType> All() =>
    [
        Field("node", SchemaWords.NodeField, outputs.Node, new QueryArgument(_id) { Name = "id", Description = SchemaWords.NodeId },
            context => nodes.Load(context, Text(context, "id"))),
        Field("nodes", SchemaWords.NodesField, new NonNullGraphType(new ListGraphType(outputs.Node)), new QueryArgument(new NonNullGraphType(new ListGraphType(_id))) { Name = "ids", Description = SchemaWords.NodeIds },
            context => nodes.LoadAll(context, [.. ((IEnumerable<object>)context.Arguments!["ids"].Value!).Select(id => id.ToString()!)])),
    ];

    private static string Text(IResolveFieldContext context, string name) => context.Arguments![name].Value!.ToString()!;

    private static FieldType Field(string name, string description, IGraphType type, QueryArgument argument, Func<IResolveFieldContext, object> load)
        => new() { Name = name, Description = description, ResolvedType = type, Arguments = new QueryArguments(argument), Resolver = new FuncFieldResolver<object?>(context => Guarded(context, load)) };

    private static object Guarded(IResolveFieldContext context, Func<IResolveFieldContext, object> load)
    {
        Guard.OfRoot.Check(context.RequestServices!);
        return load(context);
    }
}
