using System.Runtime.CompilerServices;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>Queries run our way, changes one after the other as the engine runs them.</summary>
internal sealed class Strategies : DefaultExecutionStrategySelector
{
    public override IExecutionStrategy Select(global::GraphQL.Execution.ExecutionContext context)
        => context.Operation.Operation == OperationType.Query ? new QueryStrategy() : base.Select(context);
}

/// <summary>One query as the engine runs it, without doing for every object of a list what is the same for all.</summary>
internal sealed class QueryStrategy : ParallelExecutionStrategy
{
    // Documents are kept; what no variable can change is collected once for all operations.
    private static readonly ConditionalWeakTable<GraphQLSelectionSet, Remembered> Plain = [];

    // Of this operation only: which fields are left out depends on its variables. Fields run side by side.
    private readonly Dictionary<Selection, SelectedField[]> _selected = [];

    protected override ExecutionNode BuildExecutionNode(ExecutionNode parent, IGraphType graphType, GraphQLField field, FieldType fieldDefinition, int? indexInParentNode = null)
    {
        var type = graphType is NonNullGraphType required ? required.ResolvedType! : graphType;
        return type is IObjectGraphType or IAbstractGraphType ? new DirectNode(parent, type, field, fieldDefinition, indexInParentNode) : base.BuildExecutionNode(parent, type, field, fieldDefinition, indexInParentNode);
    }

    protected override void SetSubFieldNodes(global::GraphQL.Execution.ExecutionContext context, ObjectExecutionNode parent)
    {
        var type = parent.GetObjectGraphType(context.Schema) ?? parent.GraphType;
        var selected = Selected(context, new(parent.SelectionSet!, type));
        var nodes = new ExecutionNode[selected.Length];
        parent.SubFields = nodes;
        (parent as DirectNode)?.Begin();
        for (var index = 0; index < nodes.Length; index++)
        {
            var node = nodes[index] = BuildExecutionNode(parent, selected[index].Definition.ResolvedType!, selected[index].Asked, selected[index].Definition);
            if (parent is not DirectNode direct) continue;

            var isRead = node is not ArrayExecutionNode && selected[index].Direct is { } resolver && IsRead(context, node, resolver);
            if (!isRead) direct.Leave(node);
            else if (node is DirectNode child) direct.Take(child);
        }
    }

    protected override Task CompleteNodeAsync(global::GraphQL.Execution.ExecutionContext context, ExecutionNode node)
    {
        if (node is ArrayExecutionNode) return base.CompleteNodeAsync(context, node);

        try
        {
            Complete(context, node);
            return Task.CompletedTask;
        }
        catch (Exception)
        {
            return base.CompleteNodeAsync(context, node);
        }
    }

    private bool IsRead(global::GraphQL.Execution.ExecutionContext context, ExecutionNode node, IDirectResolver resolver)
    {
        try
        {
            node.Result = resolver.Read(node.Source!, context.RequestServices!);
            Complete(context, node);
            return true;
        }
        catch (Exception)
        {
            // Once more, by who can say what is wrong.
            node.Result = null;
            return false;
        }
    }

    private void Complete(global::GraphQL.Execution.ExecutionContext context, ExecutionNode node)
    {
        if (node is ValueExecutionNode leaf) leaf.Result = leaf.GraphType.Serialize(leaf.Result);
        ValidateNodeResult(context, node);
        if (node is ObjectExecutionNode { Result: not null } parent) SetSubFieldNodes(context, parent);
    }

    private SelectedField[] Selected(global::GraphQL.Execution.ExecutionContext context, Selection selection)
    {
        if (Plain.TryGetValue(selection.Set, out var plain) && plain.Type == selection.Type) return plain.Fields;

        // One at a time: fields asked for twice are merged, and the engine notes that in the context.
        lock (_selected)
        {
            if (_selected.TryGetValue(selection, out var known)) return known;

            SelectedField[] fields = _selected[selection] = [.. CollectFieldsFrom(context, selection.Type, selection.Set, fields: null).Values.Select(one => new SelectedField(one.field, one.fieldType))];
            if (IsPlain(selection.Set, fields)) Plain.AddOrUpdate(selection.Set, new(selection.Type, fields));
            return fields;
        }
    }

    // Neither fragments nor directives, and no field asked for twice.
    private static bool IsPlain(GraphQLSelectionSet set, SelectedField[] collected)
        => set.Selections.Count == collected.Length && set.Selections.TrueForAll(selected => selected is GraphQLField { Directives: null or { Count: 0 } });

    private sealed record Remembered(IGraphType Type, SelectedField[] Fields);

    private readonly struct SelectedField(GraphQLField asked, FieldType definition)
    {
        public GraphQLField Asked { get; } = asked;

        public FieldType Definition { get; } = definition;

        public IDirectResolver? Direct { get; } = definition.Resolver is IDirectResolver { IsDirect: true } direct ? direct : null;
    }

    /// <summary>What is selected of a type, at one place in the document.</summary>
    private readonly struct Selection(GraphQLSelectionSet set, IGraphType type) : IEquatable<Selection>
    {
        public GraphQLSelectionSet Set { get; } = set;

        public IGraphType Type { get; } = type;

        public bool Equals(Selection other) => ReferenceEquals(Set, other.Set) && ReferenceEquals(Type, other.Type);

        public override bool Equals(object? obj) => obj is Selection other && Equals(other);

        public override int GetHashCode() => RuntimeHelpers.GetHashCode(Set) ^ RuntimeHelpers.GetHashCode(Type);
    }
}
