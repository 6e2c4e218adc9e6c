using System.Linq.Expressions;

namespace GraphApi.Platform.Data;

/// <summary>规则 · a condition of the trade said once: SQL by <see cref="On"/>, memory by <see cref="Holds"/></summary>
public sealed class Rule<T, TArgument>(Expression<Func<T, TArgument, bool>> condition)
{
    private readonly Lazy<Func<T, TArgument, bool>> _compiled = new(condition.Compile);

    /// <summary>用于内存 · whether it holds for one object</summary>
    public bool Holds(T subject, TArgument argument) => _compiled.Value(subject, argument);

    /// <summary>用于查询 · the condition as a query filter; the argument becomes a parameter of the statement</summary>
    public Expression<Func<T, bool>> On(TArgument argument)
    {
        // A captured variable stays a parameter in SQL, a constant would defeat the query cache.
        Expression<Func<TArgument>> captured = () => argument;
        var body = new Replace(condition.Parameters[1], captured.Body).Visit(condition.Body);
        return Expression.Lambda<Func<T, bool>>(body, condition.Parameters[0]);
    }

    private sealed class Replace(ParameterExpression parameter, Expression with) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? with : node;
    }
}
