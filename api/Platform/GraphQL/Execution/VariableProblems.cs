using System.Collections;
using GraphApi.Platform.Words;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>Everything that is wrong with the variables of an operation, where the engine would stop at the first.</summary>
internal sealed class VariableProblems
{
    private readonly InputReader _reader = new();
    private readonly List<UserErrorException> _problems = [];

    private VariableProblems() { }

    // They stay errors of the request, never of a payload: what the schema itself forbids no field was asked for.
    public static IEnumerable<(GraphQLVariableDefinition Definition, UserErrorException Problem)> In(ValidationOptions options)
        => (options.Operation.Variables?.Items ?? []).SelectMany(definition => Of(definition, options).Select(problem => (definition, problem)));

    private static IEnumerable<UserErrorException> Of(GraphQLVariableDefinition definition, ValidationOptions options)
    {
        var name = definition.Variable.Name.StringValue;
        var isGiven = options.Variables.TryGetValue(name, out var value) || definition.DefaultValue is null;
        if (!isGiven || definition.Type.GraphTypeFromType(options.Schema) is not { } type) return [];

        var use = new VariableUses(name, options.Schema, options.Document).First(options.Operation) ?? new(name, Member: null);
        var problems = new VariableProblems();
        problems.Look(type, value, use.Path, use.Member?.Label ?? new Text(use.Path, use.Path), use.Member);
        return problems._problems.Concat(problems._reader.Problems);
    }

    private void Look(IGraphType type, object? value, string path, Text label, InputMember? member)
    {
        if (type is NonNullGraphType required)
        {
            if (value is null) _problems.Add(new RequiredException(path, label));
            else Look(required.ResolvedType!, value, path, label, member);
        }
        else if (value is not null)
        {
            LookInside(type, value, path, label, member);
        }
    }

    private void LookInside(IGraphType type, object value, string path, Text label, InputMember? member)
    {
        switch (type)
        {
            case ListGraphType list when value is IEnumerable several and not string and not IDictionary<string, object?>:
                var index = 0;
                foreach (var each in several) Look(list.ResolvedType!, each, $"{path}[{index++}]", label, member);
                break;
            case ListGraphType list:
                // GraphQL takes one value where a list is meant.
                Look(list.ResolvedType!, value, path, label, member);
                break;
            case IInputObjectGraphType input when value is IDictionary<string, object?> given:
                LookAtFields(input, given, path);
                break;
            case ScalarGraphType scalar when scalar.CanParseValue(value):
                if (member is not null) _reader.Leaf(member, value, path);
                break;
            default:
                var sent = InputReader.Quote(value);
                _problems.Add(new WrongValueException(path, label, Expectation.Of(type, sent), sent));
                break;
        }
    }

    private void LookAtFields(IInputObjectGraphType input, IDictionary<string, object?> given, string path)
    {
        foreach (var field in input.Fields)
        {
            var isGiven = given.TryGetValue(field.Name, out var value);
            if (isGiven || field.DefaultValue is null) LookAtField(field, value, $"{path}.{field.Name}");
        }

        foreach (var unknown in given.Keys.Where(name => input.Fields.All(field => field.Name != name)))
            _problems.Add(UnknownFieldException.In(input, unknown, path));
    }

    // A field of a filter has no name in words of its own: its place says more.
    private void LookAtField(FieldType field, object? value, string path)
    {
        var member = field.GetMetadata<InputMember?>(InputMember.MetadataKey);
        Look(field.ResolvedType!, value, path, member?.Label ?? new Text(path, path), member);
    }
}
