using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Tests.TestKit;

/// <summary>Counts the SQL statements of one program, so that a test can say how many a request may cost.</summary>
public sealed class StatementCounter : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _texts = new();

    public int Count => _texts.Count;

    /// <summary>The statements in the order they were sent; what a failed test should show.</summary>
    public IReadOnlyList<string> Texts => [.. _texts];

    public void Reset() => _texts.Clear();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Counted(command, result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        => new(Counted(command, result));

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => Counted(command, result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        => new(Counted(command, result));

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result) => Counted(command, result);

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
        => new(Counted(command, result));

    private T Counted<T>(DbCommand command, T result)
    {
        _texts.Enqueue(command.CommandText);
        return result;
    }
}

public static class StatementCounting
{
    /// <summary>Counts from now on; pass it to <see cref="TestCity.Start"/> as its change of services.</summary>
    public static void CountStatements(this IServiceCollection services)
    {
        services.AddSingleton<StatementCounter>();
        services.AddSingleton<IInterceptor>(root => root.GetRequiredService<StatementCounter>());
    }

    extension(TestCity city)
    {
        /// <summary>The statements of a city started with <see cref="CountStatements"/>.</summary>
        public StatementCounter Statements => city.Services.GetRequiredService<StatementCounter>();
    }
}
