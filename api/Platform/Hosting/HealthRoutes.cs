using GraphApi.Platform.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GraphApi.Platform.Hosting;

/// <summary>健康检查 · whether the program lives, and whether it can answer</summary>
public static class HealthRoutes
{
    /// <summary>加入健康检查 · <c>/health/live</c> and <c>/health/ready</c></summary>
    public static void AddHealth(this WebApplicationBuilder builder)
        => builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>("database");

    /// <summary>健康检查地址 · live asks nothing of the database, ready does</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
    }

    private sealed class DatabaseCheck(WholeCity city, DatabaseStart start) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            if (!start.IsReady) return HealthCheckResult.Unhealthy("starting");

            await using var db = city.Open();
            return await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("database");
        }
    }
}
