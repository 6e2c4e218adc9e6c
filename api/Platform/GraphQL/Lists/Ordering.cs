using System.Linq.Expressions;
using System.Reflection;
using GraphApi.Platform.Data;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>A query put in order, and the order a query came in.</summary>
internal static class Ordering
{
    private static readonly string[] Names = [nameof(Queryable.OrderBy), nameof(Queryable.OrderByDescending), nameof(Queryable.ThenBy), nameof(Queryable.ThenByDescending)];

    extension<T>(IQueryable<T> rows)
    {
        /// <summary>The rows in an order, or in its reverse.</summary>
        public IQueryable<T> InOrder(SortOrder order, bool reversed, TextForm text)
        {
            var row = Expression.Parameter(typeof(T), "row");
            var query = rows.Expression;
            var isFirst = true;
            foreach (var (value, descending) in Steps(order, row, text))
            {
                var name = (isFirst ? nameof(Queryable.OrderBy) : nameof(Queryable.ThenBy)) + (descending != reversed ? "Descending" : "");
                query = Expression.Call(typeof(Queryable), name, [typeof(T), value.Type], query, Expression.Quote(Expression.Lambda(value, row)));
                isFirst = false;
            }

            return rows.Provider.CreateQuery<T>(query);
        }

        /// <summary>The rows without the order they came in, and that order.</summary>
        public (IQueryable<T> Rows, IReadOnlyList<(PropertyInfo Property, bool Descending)> Order) WithoutOrder()
        {
            var order = new List<(PropertyInfo, bool)>();
            var query = rows.Expression;
            while (query is MethodCallExpression call && call.Method.DeclaringType == typeof(Queryable) && Names.Contains(call.Method.Name))
            {
                order.Insert(0, (Property(call), call.Method.Name.EndsWith("Descending", StringComparison.Ordinal)));
                query = call.Arguments[0];
            }

            return (order.Count == 0 ? rows : rows.Provider.CreateQuery<T>(query), order);
        }
    }

    private static IEnumerable<(Expression Value, bool Descending)> Steps(SortOrder order, ParameterExpression row, TextForm text)
    {
        foreach (var key in order.Keys)
        {
            var value = key.Of(row);
            if (key.IsNullable && !text.NullsComeFirst) yield return (Expression.Condition(Conditions.IsNull(value), Expression.Constant(0), Expression.Constant(1)), key.IsDescending);
            yield return (key.Type == typeof(string) ? text.Ordered(value) : value, key.IsDescending);
        }

        yield return (Expression.Property(row, nameof(Entity.Id)), order.TieIsDescending);
    }

    private static PropertyInfo Property(MethodCallExpression call)
        => ((LambdaExpression)((UnaryExpression)call.Arguments[1]).Operand).Body is MemberExpression { Member: PropertyInfo property, Expression: ParameterExpression }
            ? property
            : throw new InvalidOperationException($"A list in pages can come ordered by properties of its rows only, not by {call.Arguments[1]}.");
}
