using GraphApi.Platform.Words;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>Everything that is wrong with the values written in a document, in the words of those sent beside it. Takes the place of the engine's rule.</summary>
internal sealed class LiteralRule : ValidationRuleBase
{
    private static readonly INodeVisitor Visitor = new MatchingNodeVisitor<GraphQLArgument>(Look);

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(Visitor);

    private static void Look(GraphQLArgument given, ValidationContext context)
    {
        if (context.TypeInfo.GetArgument() is not { ResolvedType: { } type } argument) return;

        var member = argument.GetMetadata<InputMember?>(InputMember.MetadataKey);
        foreach (var (node, problem) in new LiteralProblems().In(type, given.Value, argument.Name, member))
            context.ReportError(new InputError(context.Document, node, problem));
    }
}

/// <summary>What is wrong with one value as it is written; a variable in it is looked at as a variable.</summary>
internal sealed class LiteralProblems
{
    private readonly List<(ASTNode, UserErrorException)> _problems = [];

    public IReadOnlyList<(ASTNode Node, UserErrorException Problem)> In(IGraphType type, GraphQLValue value, string path, InputMember? member)
    {
        Look(type, value, path, member);
        return _problems;
    }

    private void Look(IGraphType type, GraphQLValue value, string path, InputMember? member)
    {
        if (value is GraphQLVariable) return;

        if (type is NonNullGraphType required)
        {
            if (value is GraphQLNullValue) _problems.Add((value, new RequiredException(path, Label(path, member))));
            else Look(required.ResolvedType!, value, path, member);
        }
        else if (value is not GraphQLNullValue)
        {
            LookInside(type, value, path, member);
        }
    }

    private void LookInside(IGraphType type, GraphQLValue value, string path, InputMember? member)
    {
        switch (type)
        {
            case ListGraphType list when value is GraphQLListValue several:
                foreach (var (index, each) in (several.Values ?? []).Index()) Look(list.ResolvedType!, each, $"{path}[{index}]", member);
                break;
            case ListGraphType list:
                Look(list.ResolvedType!, value, path, member);
                break;
            case IInputObjectGraphType input when value is GraphQLObjectValue given:
                LookAtFields(input, given, path);
                break;
            case ScalarGraphType scalar when scalar.CanParseLiteral(value):
                break;
            default:
                var sent = InputReader.Quote(Written(value));
                _problems.Add((value, new WrongValueException(path, Label(path, member), Expectation.Of(type, sent), sent)));
                break;
        }
    }

    private void LookAtFields(IInputObjectGraphType input, GraphQLObjectValue given, string path)
    {
        List<GraphQLObjectField> fields = given.Fields ?? [];
        foreach (var field in input.Fields)
        {
            var member = field.GetMetadata<InputMember?>(InputMember.MetadataKey);
            if (fields.Find(one => one.Name.Value == field.Name) is { } written) Look(field.ResolvedType!, written.Value, $"{path}.{field.Name}", member);
            else if (field is { ResolvedType: NonNullGraphType, DefaultValue: null }) _problems.Add((given, new RequiredException($"{path}.{field.Name}", Label($"{path}.{field.Name}", member))));
        }

        foreach (var unknown in fields.Where(one => input.Fields.All(field => field.Name != one.Name.Value)))
            _problems.Add((unknown, UnknownFieldException.In(input, unknown.Name.StringValue, path)));
    }

    private static Text Label(string path, InputMember? member) => member?.Label ?? new Text(path, path);

    private static string Written(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => text.Value.ToString(),
        GraphQLEnumValue name => name.Name.StringValue,
        IHasValueNode plain => plain.Value.ToString(),
        GraphQLListValue => "[…]",
        _ => "{…}",
    };
}
