using System.Linq.Expressions;
using System.Reflection;
using GraphApi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.Access;

/// <summary>范围过滤 · the one place that decides which rows exist: a named filter on every kind that is no common knowledge</summary>
/// <remarks>The scope stays a parameter of the statement. For those who see everything the statement is written without the condition.</remarks>
internal static class ScopeFilter
{
    public const string Name = "Scope";

    private static readonly MethodInfo Adding = Method(nameof(Add));

    public static void AddTo(ModelBuilder model, CityDb db)
    {
        foreach (var type in model.Model.GetEntityTypes().Select(type => type.ClrType).ToList())
        {
            if (IsReadable(type)) Adding.MakeGenericMethod(type).Invoke(null, [model, db]);
            else if (type.IsSubclassOf(typeof(Entity)) && type.GetCustomAttribute<CommonKnowledgeAttribute>() is null) throw Undeclared(type);
        }
    }

    private static bool IsReadable(Type type) => type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IReadable<>));

    private static InvalidOperationException Undeclared(Type type)
        => new($"{type.Name} does not say who may read it: implement {nameof(IReadable<>)}, or mark it {nameof(CommonKnowledgeAttribute)}.");

    private static void Add<T>(ModelBuilder model, CityDb db) where T : class, IReadable<T>
    {
        // Made anew each time it is asked for.
        var readers = T.Readers;
        var (row, scope) = (readers.Parameters[0], Expression.Property(Expression.Constant(db), nameof(CityDb.Scope)));
        // The value decides only when the statement is written: then a null leaves nothing of the whole condition.
        var seesAll = Expression.Equal(Parameter(typeof(string), Expression.Property(scope, nameof(Scope.Limit))), Expression.Constant(null, typeof(string)));
        var mayRead = new InSql(db, readers.Parameters[1], scope).Visit(readers.Body);
        model.Entity<T>().HasQueryFilter(Name, Expression.Lambda<Func<T, bool>>(Expression.OrElse(seesAll, mayRead), row));
    }

    private static MethodCallExpression Parameter(Type type, Expression value) => Expression.Call(typeof(EF), nameof(EF.Parameter), [type], value);

    private static MethodInfo Method(string name) => typeof(ScopeFilter).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>What is said of a scope, as the database is asked it.</summary>
    private sealed class InSql(CityDb db, ParameterExpression said, Expression scope) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == said ? scope : node;

        protected override Expression VisitMethodCall(MethodCallExpression node) => node switch
        {
            { Method.Name: nameof(Scope.Covers) } when node.Object == said => Covers(Visit(node.Arguments[0])),
            { Method.Name: nameof(Scope.Reads) } when node.Object == said => Reads(node.Method.GetGenericArguments()[0], Visit(node.Arguments[0])),
            { Method.Name: nameof(Scope.ReadsSome) } when node.Object == said => Any(node.Method.GetGenericArguments()[0], Visit(node.Arguments[0])),
            _ => base.VisitMethodCall(node),
        };

        private static MethodCallExpression Contains(Expression units, Expression unit) => Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(int)], units, unit);

        private MethodCallExpression Covers(Expression unit) => Contains(Parameter(typeof(IReadOnlyList<int>), Expression.Property(scope, nameof(Scope.Units))), unit);

        private MethodCallExpression Reads(Type other, Expression id)
        {
            var one = Expression.Parameter(other, "one");
            return Any(other, Expression.Lambda(Expression.Equal(Expression.Property(one, nameof(Entity.Id)), id), one));
        }

        // The other kind brings its own filter with it.
        private MethodCallExpression Any(Type other, Expression condition)
            => Expression.Call(typeof(Queryable), nameof(Queryable.Any), [other], Expression.Call(Expression.Constant(db), nameof(DbContext.Set), [other]), condition);
    }
}
