using System.Collections;
using System.Linq.Expressions;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>One operation of a filter on one value of a row, such as <c>gt: 5</c>.</summary>
/// <remarks>The operations whose name begins with n are the exact opposite of the others: a row without a value meets one of the two, never neither.</remarks>
internal sealed class Operation(TextForm text)
{
    public Expression Of(string name, Expression key, bool isNullable, object? value, string path)
    {
        var condition = Condition(name, key, isNullable, value, path);
        // What every row meets was asked all the same: of a related object it asks that there is one.
        return condition == Conditions.True ? Expression.Constant(true) : condition;
    }

    private Expression Condition(string name, Expression key, bool isNullable, object? value, string path)
    {
        bool isNegated = name[0] == 'n';
        var core = Core(isNegated ? name[1..] : name, key, value, path, out var holdsForNull);
        if (!isNullable) return isNegated ? Conditions.Not(core) : core;

        var isNull = Conditions.IsNull(key);
        var hasValue = Conditions.HasValue(key);
        if (isNegated) return holdsForNull ? Conditions.And(hasValue, Conditions.Not(core)) : Conditions.Or(isNull, Conditions.Not(core));
        return holdsForNull ? Conditions.Or(isNull, core) : Conditions.And(hasValue, core);
    }

    // Whether it holds for a row with a value, and beside it whether it holds for a row without one.
    private Expression Core(string name, Expression key, object? value, string path, out bool holdsForNull)
    {
        object?[] values = name == "in" ? [.. ((IEnumerable?)value ?? throw NoValue(path)).Cast<object?>()] : [value];
        holdsForNull = name is "eq" or "in" && values.Contains(null);
        object[] given = [.. values.OfType<object>()];
        if (name == "in") return given.Length == 0 ? Conditions.False : Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [key.Type], Captured.Values(given, key.Type), key);
        if (name == "eq") return value is null ? Conditions.False : Expression.Equal(key, Captured.Value(value, key.Type));
        if (value is null) throw NoValue(path);

        return name switch
        {
            "contains" => text.Contains(key, (string)value),
            "startsWith" => text.StartsWith(key, (string)value),
            "endsWith" => text.EndsWith(key, (string)value),
            "gt" => Expression.GreaterThan(key, Captured.Value(value, key.Type)),
            "gte" => Expression.GreaterThanOrEqual(key, Captured.Value(value, key.Type)),
            "lt" => Expression.LessThan(key, Captured.Value(value, key.Type)),
            "lte" => Expression.LessThanOrEqual(key, Captured.Value(value, key.Type)),
            _ => throw new InvalidOperationException($"The schema offers the operation {name}, which nothing answers."),
        };
    }

    private static ListConditionException NoValue(string path) => new(path, new Text(
        $"“{path}”需要一个值，不能是 null；要找没有值的，请用 eq: null。",
        $"{path} needs a value, not null. To find what has no value, use eq: null."));
}
