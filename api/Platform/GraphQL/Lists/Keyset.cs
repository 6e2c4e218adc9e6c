using System.Linq.Expressions;
using System.Reflection;
using GraphApi.Platform.Data;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>The rows on one side of a position in an order. What lies before is skipped by an index, not counted.</summary>
internal sealed class Keyset(SortOrder order, TextForm text)
{
    private static readonly MethodInfo Compare = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    /// <summary>The rows after a position, or before it; <paramref name="including"/> the row that stands there.</summary>
    public Expression Beyond(ParameterExpression row, PlaceInQuery position, bool forward, bool including = false)
    {
        var isAscending = order.TieIsDescending != forward;
        var id = Expression.Property(row, nameof(Entity.Id));
        var rest = Expression.MakeBinary((isAscending, including) switch
        {
            (true, false) => ExpressionType.GreaterThan,
            (true, true) => ExpressionType.GreaterThanOrEqual,
            (false, false) => ExpressionType.LessThan,
            (false, true) => ExpressionType.LessThanOrEqual,
        }, id, position.Id);

        Expression condition = rest;
        for (var index = order.Keys.Count - 1; index >= 0; index--)
            condition = Step(order.Keys[index], row, position.Values[index], order.Keys[index].IsDescending != forward, condition);
        return order.Keys.Count == 0 ? condition : Conditions.And(Range(order.Keys[0], row, position.Values[0], order.Keys[0].IsDescending != forward), condition);
    }

    private Expression Step(SortKey key, ParameterExpression row, Expression? here, bool isAscending, Expression rest)
    {
        var value = key.Of(row);
        if (here is null) return isAscending ? Conditions.Or(Conditions.HasValue(value), Conditions.And(Conditions.IsNull(value), rest)) : Conditions.And(Conditions.IsNull(value), rest);

        var further = Compared(key, value, here, isAscending ? ExpressionType.GreaterThan : ExpressionType.LessThan);
        var same = Conditions.And(Expression.Equal(value, here), rest);
        return Conditions.Or(key.IsNullable && !isAscending ? Conditions.IsNull(value) : Conditions.False, Conditions.Or(further, same));
    }

    // Says nothing new, but is a range that an index can start from.
    private Expression Range(SortKey key, ParameterExpression row, Expression? here, bool isAscending)
        => here is null || (key.IsNullable && !isAscending)
            ? Conditions.True
            : Compared(key, key.Of(row), here, isAscending ? ExpressionType.GreaterThanOrEqual : ExpressionType.LessThanOrEqual);

    private Expression Compared(SortKey key, Expression value, Expression here, ExpressionType comparison)
        => key.Type == typeof(string)
            ? Expression.MakeBinary(comparison, Expression.Call(Compare, text.Ordered(value), here), Expression.Constant(0))
            : Expression.MakeBinary(comparison, value, here);
}

/// <summary>A position as a query says it: its values are captured, or parameters of a query that is compiled once. A value that is null has none, since it is compared otherwise.</summary>
internal sealed record PlaceInQuery(IReadOnlyList<Expression?> Values, Expression Id)
{
    public static PlaceInQuery Captured(Position position, SortOrder order)
        => new([.. position.Values.Select((value, index) => value is null ? null : Lists.Captured.Value(value, order.Keys[index].Type))], Lists.Captured.Value(position.Id, typeof(int)));
}
