using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>Where an operation uses a variable first: the path from the argument on, and the member that takes it there.</summary>
internal sealed record VariableUse(string Path, InputMember? Member);

/// <summary>Finds where variables are used, so that what is wrong with one is named as a mutation names it, whatever the variable is called.</summary>
internal sealed class VariableUses(string variable, ISchema schema, GraphQLDocument document)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public VariableUse? First(GraphQLOperationDefinition operation) => In(operation.SelectionSet, operation.Operation == OperationType.Mutation ? schema.Mutation : schema.Query);

    private VariableUse? In(GraphQLSelectionSet? selected, IGraphType? parent)
        => selected?.Selections.Select(each => each switch
        {
            GraphQLField field => InField(field, parent as IComplexGraphType),
            GraphQLInlineFragment inline => In(inline.SelectionSet, inline.TypeCondition is { } condition ? schema.AllTypes[condition.Type.Name.StringValue] : parent),
            GraphQLFragmentSpread spread => InFragment(spread.FragmentName.Name.StringValue),
            _ => null,
        }).FirstOrDefault(use => use is not null);

    private VariableUse? InFragment(string name)
        => _seen.Add(name) && document.Definitions.OfType<GraphQLFragmentDefinition>().FirstOrDefault(one => one.FragmentName.Name.StringValue == name) is { } fragment
            ? In(fragment.SelectionSet, schema.AllTypes[fragment.TypeCondition.Type.Name.StringValue])
            : null;

    private VariableUse? InField(GraphQLField field, IComplexGraphType? parent)
    {
        if (parent?.Fields.FirstOrDefault(one => one.Name == field.Name.StringValue) is not { } definition) return null;

        var uses = from given in field.Arguments?.Items ?? []
                   let argument = definition.Arguments?.FirstOrDefault(one => one.Name == given.Name.StringValue)
                   where argument is not null
                   select InValue(given.Value, argument.ResolvedType!, argument.Name, argument.GetMetadata<InputMember?>(InputMember.MetadataKey));
        return uses.FirstOrDefault(use => use is not null) ?? In(field.SelectionSet, definition.ResolvedType?.GetNamedType());
    }

    private VariableUse? InValue(GraphQLValue value, IGraphType type, string path, InputMember? member) => (value, type) switch
    {
        (_, NonNullGraphType required) => InValue(value, required.ResolvedType!, path, member),
        (GraphQLVariable used, _) => used.Name.StringValue == variable ? new(path, member) : null,
        (GraphQLListValue several, ListGraphType list) => (several.Values ?? []).Select((each, index) => InValue(each, list.ResolvedType!, $"{path}[{index}]", member)).FirstOrDefault(use => use is not null),
        (_, ListGraphType list) => InValue(value, list.ResolvedType!, path, member),
        (GraphQLObjectValue given, IInputObjectGraphType input) => (given.Fields ?? []).Select(each => InInput(each, input, path)).FirstOrDefault(use => use is not null),
        _ => null,
    };

    private VariableUse? InInput(GraphQLObjectField given, IInputObjectGraphType input, string path)
        => input.Fields.FirstOrDefault(one => one.Name == given.Name.StringValue) is { } field
            ? InValue(given.Value, field.ResolvedType!, $"{path}.{field.Name}", field.GetMetadata<InputMember?>(InputMember.MetadataKey))
            : null;
}
