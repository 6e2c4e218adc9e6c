using System.Linq.Expressions;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>A caller's value as a captured variable: a parameter of the statement. A constant would stand in its text and defeat the query cache.</summary>
internal static class Captured
{
    public static Expression Value(object? value, Type type)
    {
        var box = Activator.CreateInstance(typeof(Box<>).MakeGenericType(type), value)!;
        return Expression.Field(Expression.Constant(box), nameof(Box<>.Value));
    }

    /// <summary>Several values, as one array.</summary>
    public static Expression Values(IReadOnlyCollection<object> values, Type type)
    {
        var array = Array.CreateInstance(type, values.Count);
        var next = 0;
        foreach (var value in values) array.SetValue(value, next++);
        return Value(array, array.GetType());
    }

    private sealed class Box<T>(T value)
    {
        public readonly T Value = value;
    }
}

/// <summary>Conditions put together; <see cref="True"/> asks nothing and is left out.</summary>
internal static class Conditions
{
    public static readonly Expression True = Expression.Constant(true);
    public static readonly Expression False = Expression.Constant(false);

    public static Expression All(IEnumerable<Expression> conditions) => conditions.Aggregate(True, And);

    public static Expression Any(IEnumerable<Expression> conditions) => conditions.Aggregate(False, Or);

    public static Expression And(Expression left, Expression right)
    {
        if (left == False || right == False) return False;
        if (left == True) return right;
        return right == True ? left : Expression.AndAlso(left, right);
    }

    public static Expression Or(Expression left, Expression right)
    {
        if (left == True || right == True) return True;
        if (left == False) return right;
        return right == False ? left : Expression.OrElse(left, right);
    }

    public static Expression Not(Expression condition)
    {
        if (condition == True) return False;
        return condition == False ? True : Expression.Not(condition);
    }

    public static Expression IsNull(Expression value) => Expression.Equal(value, Expression.Constant(null, value.Type));

    public static Expression HasValue(Expression value) => Expression.NotEqual(value, Expression.Constant(null, value.Type));
}
