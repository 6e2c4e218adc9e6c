using System.Linq.Expressions;

namespace GraphApi.Platform.Data;

/// <summary>判定 · a rule with its argument given: one question asked of objects in SQL and in memory</summary>
/// <remarks>A node field that returns it is published as a Boolean, and lists are filtered and ordered by it.</remarks>
public abstract class Ruling<T>
{
    private protected Ruling() { }

    /// <summary>用于内存 · whether it holds for one object</summary>
    public abstract bool Holds(T subject);

    /// <summary>用于查询 · the question as a query filter</summary>
    public abstract Expression<Func<T, bool>> Condition { get; }
}

internal sealed class Ruling<T, TArgument>(Rule<T, TArgument> rule, TArgument argument) : Ruling<T>
{
    public override bool Holds(T subject) => rule.Holds(subject, argument);

    public override Expression<Func<T, bool>> Condition => rule.On(argument);
}
