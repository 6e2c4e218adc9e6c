using System.Collections.Concurrent;
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
    // Of this operation only: which fields are left out depends on its variables. Fields run side by side.
    private readonly ConcurrentDictionary<Selection, (GraphQLField Asked, FieldType Field)[]> _selected = new();

    protected override void SetSubFieldNodes(global::GraphQL.Execution.ExecutionContext context, ObjectExecutionNode parent)
    {
        var type = parent.GetObjectGraphType(context.Schema) ?? parent.GraphType;
        var selected = Selected(context, new(parent.SelectionSet!, type));
        var nodes = new ExecutionNode[selected.Length];
        for (var index = 0; index < nodes.Length; index++) nodes[index] = BuildExecutionNode(parent, selected[index].Field.ResolvedType!, selected[index].Asked, selected[index].Field);
        parent.SubFields = nodes;
    }

    // A property needs nothing but its object.
    protected override Task ExecuteNodeAsync(global::GraphQL.Execution.ExecutionContext context, ExecutionNode node)
    {
        if (node.Parent is null or ArrayExecutionNode || node.FieldDefinition.Resolver is not PropertyResolver property) return base.ExecuteNodeAsync(context, node);

        try
        {
            node.Result = property.Read(node.Source!);
        }
        catch (Exception)
        {
            // Once more, by who can say what is wrong.
            return base.ExecuteNodeAsync(context, node);
        }

        return CompleteNodeAsync(context, node);
    }

    protected override Task CompleteNodeAsync(global::GraphQL.Execution.ExecutionContext context, ExecutionNode node)
    {
        if (node is ArrayExecutionNode) return base.CompleteNodeAsync(context, node);

        try
        {
            if (node is ValueExecutionNode leaf) leaf.Result = leaf.GraphType.Serialize(leaf.Result);
            ValidateNodeResult(context, node);
            if (node is ObjectExecutionNode { Result: not null } parent) SetSubFieldNodes(context, parent);
            return Task.CompletedTask;
        }
        catch (Exception)
        {
            return base.CompleteNodeAsync(context, node);
        }
    }

    private (GraphQLField Asked, FieldType Field)[] Selected(global::GraphQL.Execution.ExecutionContext context, Selection selection)
    {
        if (_selected.TryGetValue(selection, out var known)) return known;

        // One at a time: fields asked for twice are merged, and the engine notes that in the context.
        lock (_selected)
        {
            return _selected.GetOrAdd(selection, each => [.. CollectFieldsFrom(context, each.Type, each.Set, fields: null).Values]);
        }
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
