using System.Collections;
using GraphApi.Platform.Words;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>The arguments of a field as the engine would read them, with a stand-in for each value that cannot be read or is missing.</summary>
/// <param name="operation">that has the field</param>
/// <param name="variables">as they were sent</param>
/// <param name="isSecond">which of the two stand-ins of each kind</param>
internal sealed class StandIns(GraphQLOperationDefinition operation, Inputs variables, bool isSecond)
{
    private static readonly Dictionary<string, (object First, object Second)> Scalars = new(StringComparer.Ordinal)
    {
        ["String"] = ("甲", "乙"),
        ["Int"] = (0, 1),
        ["Long"] = (0L, 1L),
        ["Decimal"] = (0m, 1m),
        ["Float"] = (0d, 1d),
        ["Boolean"] = (false, true),
        // No id: what is asked of an object that cannot be known is not said twice.
        ["ID"] = ("", ""),
        ["LocalDate"] = (new DateOnly(2000, 1, 1), new DateOnly(2099, 12, 31)),
        ["DateTime"] = (new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2099, 12, 31, 0, 0, 0, TimeSpan.Zero)),
        ["Period"] = (new Period(2000, PeriodKind.Year, 1), new Period(2099, PeriodKind.Month, 12)),
    };

    public Dictionary<string, ArgumentValue> Arguments(FieldType definition, GraphQLField field)
    {
        var read = new Dictionary<string, ArgumentValue>(StringComparer.Ordinal);
        foreach (var argument in definition.Arguments ?? [])
        {
            var given = field.Arguments?.Items.Find(one => one.Name.StringValue == argument.Name)?.Value;
            if (IsGiven(given) || IsNeeded(argument.ResolvedType!, argument.DefaultValue)) read[argument.Name] = new(Read(argument.ResolvedType!, given), ArgumentSource.Literal);
        }

        return read;
    }

    // What is given is a value as it is written in the document, or as it was sent beside it.
    private object? Read(IGraphType type, object? given)
    {
        if (given is GraphQLVariable variable) given = ValueOf(variable);
        if (type is NonNullGraphType required) return Read(required.ResolvedType!, given) ?? Of(required.ResolvedType!);
        if (given is null or GraphQLNullValue) return null;

        return type switch
        {
            ListGraphType list => Items(given).Select(each => Read(list.ResolvedType!, each)).ToList(),
            IInputObjectGraphType input => Fields(given) is { } fields ? Object(input, fields) : null,
            ScalarGraphType scalar when given is GraphQLValue written => scalar.CanParseLiteral(written) ? scalar.ParseLiteral(written) : Of(scalar),
            ScalarGraphType scalar => scalar.CanParseValue(given) ? scalar.ParseValue(given) : Of(scalar),
            _ => null,
        };
    }

    private Dictionary<string, object?> Object(IInputObjectGraphType input, IReadOnlyDictionary<string, object?> fields)
    {
        var read = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in input.Fields)
        {
            var isGiven = fields.TryGetValue(field.Name, out var given) && (given is null || IsGiven(given));
            if (isGiven || IsNeeded(field.ResolvedType!, field.DefaultValue)) read[field.Name] = Read(field.ResolvedType!, given);
        }

        return read;
    }

    private bool IsGiven(object? given) => given is GraphQLVariable variable ? variables.ContainsKey(variable.Name.StringValue) || ValueOf(variable) is not null : given is not null;

    private static bool IsNeeded(IGraphType type, object? otherwise) => type is NonNullGraphType && otherwise is null;

    private object? ValueOf(GraphQLVariable variable)
        => variables.TryGetValue(variable.Name.StringValue, out var sent)
            ? sent
            : operation.Variables?.Items.Find(one => one.Variable.Name.StringValue == variable.Name.StringValue)?.DefaultValue;

    private static IEnumerable<object?> Items(object given) => given switch
    {
        GraphQLListValue several => several.Values ?? [],
        IEnumerable several and not string and not IDictionary<string, object?> => several.Cast<object?>(),
        _ => [given],
    };

    private static IReadOnlyDictionary<string, object?>? Fields(object given) => given switch
    {
        GraphQLObjectValue written => (written.Fields ?? []).DistinctBy(field => field.Name.StringValue).ToDictionary(field => field.Name.StringValue, object? (field) => field.Value, StringComparer.Ordinal),
        IDictionary<string, object?> sent => sent.AsReadOnly(),
        _ => null,
    };

    private object? Of(IGraphType type) => type switch
    {
        ListGraphType => Array.Empty<object>(),
        EnumerationGraphType several => (isSecond ? several.Values.Last() : several.Values.First()).Value,
        _ when Scalars.TryGetValue(type.Name, out var two) => isSecond ? two.Second : two.First,
        _ => null,
    };
}
