using System.Collections.Concurrent;
using GraphQL.Types;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>The operations a filter offers on a value, one input type a scalar or enum.</summary>
internal sealed class OperationTypes(ScalarTypes scalars)
{
    private static readonly string[] Equality = ["eq", "neq"];
    private static readonly string[] Choice = [.. Equality, "in", "nin"];
    private static readonly string[] Comparison = [.. Choice, "gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];
    private static readonly string[] Text = ["eq", "neq", "contains", "ncontains", "in", "nin", "startsWith", "nstartsWith", "endsWith", "nendsWith"];

    private readonly ConcurrentDictionary<string, InputObjectGraphType> _types = new(StringComparer.Ordinal);

    public InputObjectGraphType Of(ValueMember member)
    {
        if (member.IdOf is not null) return _types.GetOrAdd("Id", name => Build(name, ListWords.IdOperationInput, scalars.Id, Choice));

        var type = Nullable.GetUnderlyingType(member.Type) ?? member.Type;
        var scalar = scalars.Of(type)!;
        return _types.GetOrAdd(scalar.Name, name => Build(name, ListWords.OperationInput(name), scalar, Offered(type)));
    }

    private static string[] Offered(Type type)
    {
        if (type == typeof(string)) return Text;
        if (type == typeof(bool)) return Equality;
        return type.IsEnum ? Choice : Comparison;
    }

    private static InputObjectGraphType Build(string name, string description, ScalarGraphType scalar, string[] offered)
    {
        var input = new InputObjectGraphType { Name = $"{name}OperationFilterInput", Description = description };
        if (offered == Text)
        {
            var conditions = new ListGraphType(new NonNullGraphType(input));
            input.AddField(new FieldType { Name = "and", Description = ListWords.And, ResolvedType = conditions });
            input.AddField(new FieldType { Name = "or", Description = ListWords.Or, ResolvedType = conditions });
        }

        foreach (var operation in offered) input.AddField(new FieldType { Name = operation, Description = ListWords.Operation(operation), ResolvedType = Value(operation, scalar) });
        return input;
    }

    private static IGraphType Value(string operation, ScalarGraphType scalar) => operation is "in" or "nin" ? new ListGraphType(scalar) : scalar;
}
