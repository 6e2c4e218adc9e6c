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

    /// <summary>给出参数 · the rule with its argument, to be published as a field</summary>
    public Ruling<T> For(TArgument argument) => new Ruling<T, TArgument>(this, argument);

    /// <summary>或 · holds where this one or another holds</summary>
    public Rule<T, TArgument> Or(Rule<T, TArgument> other)
    {
        var body = Expression.OrElse(condition.Body, other.Between(condition.Parameters[0], condition.Parameters[1]));
        return new(Expression.Lambda<Func<T, TArgument, bool>>(body, condition.Parameters));
    }

    internal Expression Between(Expression subject, Expression argument)
        => new Replace(condition.Parameters[0], subject).Visit(new Replace(condition.Parameters[1], argument).Visit(condition.Body));

    private sealed class Replace(ParameterExpression parameter, Expression with) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? with : node;
    }
}
