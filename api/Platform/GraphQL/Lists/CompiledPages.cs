using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using GraphApi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>Forward pages of whole tables, translated once for each order and the columns read: to put such a query together and to look it up takes longer than to run it.</summary>
internal sealed class CompiledPages
{
    // One context, the count, the number of the row and these; EF takes fifteen parameters.
    private const int MostKeys = 8;
    // Callers choose orders; what is beyond is put together as everything else is.
    private const int MostKnown = 256;

    private readonly ConcurrentDictionary<(string Order, string? Columns, Around Around, bool IsAfter), Delegate> _known = new();

    /// <summary>The page, or null where the query has to be put together for the request.</summary>
    public async Task<Page<T>?> Load<T>(DatabasePage<T> asked, PageRequest page, CityDb db, CancellationToken cancel) where T : class
    {
        if (!IsWholeTable(asked.Rows) || page.IsBackward || page.Before is not null || asked.Order.Keys.Count > MostKeys || page.After?.Values.Contains(null) == true) return null;

        var (order, columns, around) = asked.Kind;
        var kind = (order, columns, around, page.After is not null);
        if (!_known.TryGetValue(kind, out var known))
        {
            if (_known.Count >= MostKnown) return null;

            known = _known.GetOrAdd(kind, _ => Compile(asked, page.After is not null));
        }

        var run = (Run<T>)known;
        var found = new List<FoundRow<T>>(page.Size + 1);
        await foreach (var row in run(db, page.Size + 1, page.After).WithCancellation(cancel)) found.Add(row);
        return DatabasePage<T>.Cut(found, page);
    }

    private delegate IAsyncEnumerable<FoundRow<T>> Run<T>(CityDb db, int count, Position? after) where T : class;

    // What stands in the tree besides the table, such as a condition, may hold values of the request.
    private static bool IsWholeTable<T>(IQueryable<T> rows)
        => rows.Expression is MethodCallExpression { Method.Name: nameof(EntityFrameworkQueryableExtensions.AsNoTracking), Arguments: [EntityQueryRootExpression table] }
            && table.GetType() == typeof(EntityQueryRootExpression);

    private static Run<T> Compile<T>(DatabasePage<T> page, bool isAfter) where T : class
    {
        var (db, count, id) = (Expression.Parameter(typeof(CityDb), "db"), Expression.Parameter(typeof(int), "count"), Expression.Parameter(typeof(int), "id"));
        var keys = page.Order.Keys.Select((key, index) => Expression.Parameter(key.Type, $"key{index}")).ToList();
        var query = page.Open(isAfter ? new([.. keys], id) : null, count).Expression;
        ParameterExpression[] parameters = isAfter ? [db, count, id, .. keys] : [db, count];
        Type[] types = [.. parameters.Select(parameter => parameter.Type)];

        var result = typeof(IQueryable<FoundRow<T>>);
        var lambda = Expression.Lambda(Expression.GetFuncType([.. types, result]), new FromContext(db).Visit(query), parameters);
        var compiled = (Delegate)Compiler(types.Length).MakeGenericMethod([.. types, typeof(FoundRow<T>)]).Invoke(null, [lambda])!;

        var after = Expression.Parameter(typeof(Position), "after");
        var values = Expression.Property(after, nameof(Position.Values));
        Expression[] given = isAfter
            ? [db, count, Expression.Property(after, nameof(Position.Id)), .. keys.Select((key, index) => Expression.Convert(Expression.ArrayIndex(values, Expression.Constant(index)), key.Type))]
            : [db, count];
        return Expression.Lambda<Run<T>>(Expression.Invoke(Expression.Constant(compiled), given), db, count, after).Compile();
    }

    // The one that gives several rows takes a lambda that returns a query.
    private static MethodInfo Compiler(int parameters) => typeof(EF).GetMethods().Single(method => method.Name == nameof(EF.CompileAsyncQuery)
        && method.GetGenericArguments().Length == parameters + 1
        && method.GetParameters()[0].ParameterType.GenericTypeArguments[0].GenericTypeArguments[^1] is { IsGenericType: true } result && result.GetGenericTypeDefinition() == typeof(IQueryable<>));

    private sealed class FromContext(ParameterExpression db) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node)
            => node is EntityQueryRootExpression root ? Expression.Call(db, nameof(DbContext.Set), [root.ElementType]) : base.VisitExtension(node);
    }
}
