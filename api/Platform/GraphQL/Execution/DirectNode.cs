using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>An object of which most fields are read as soon as it is there; the engine is given the others only.</summary>
internal sealed class DirectNode(ExecutionNode parent, IGraphType type, GraphQLField field, FieldType definition, int? index)
    : ObjectExecutionNode(parent, type, field, definition, index), IParentExecutionNode
{
    private List<ExecutionNode>? _left;
    private List<IParentExecutionNode>? _read;

    public void Begin() => (_left, _read) = (null, null);

    /// <summary>A field that the engine has to run.</summary>
    public void Leave(ExecutionNode child) => (_left ??= []).Add(child);

    /// <summary>An object that was read, of which the engine may have to run fields.</summary>
    public void Take(DirectNode child)
    {
        if (child is { _left: not null } or { _read: not null }) (_read ??= []).Add(child);
    }

    // The fields of a query run in any order, so from behind is the same.
    void IParentExecutionNode.ApplyToChildren<TState>(Action<ExecutionNode, TState> action, TState state, bool reverse)
    {
        foreach (var child in _left ?? []) action(child, state);
        foreach (var child in _read ?? []) child.ApplyToChildren(action, state, reverse);
    }
}
