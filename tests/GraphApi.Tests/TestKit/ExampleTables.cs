using GraphApi.ExampleList;
using GraphApi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Tests.TestKit;

/// <summary>Gives the product a database that has the example's tables beside its own, created instead of migrated.</summary>
internal static class ExampleTables
{
    public static void UseExampleTables(this IServiceCollection services)
    {
        services.AddPooledDbContextFactory<ExampleCityDb>((root, options) => options
            .UseSqlite($"Data Source={Path.Combine(root.GetRequiredService<DataFolder>().Path, "city.db")}")
            .AddInterceptors(root.GetServices<IInterceptor>())
            .ReplaceService<IMigrator, Creation>());
        services.AddSingleton<WholeCity, WholeCity<ExampleCityDb>>();
    }

    private sealed class Creation(IRelationalDatabaseCreator creator) : IMigrator
    {
        public void Migrate(string? targetMigration = null) => creator.EnsureCreated();

        public Task MigrateAsync(string? targetMigration = null, CancellationToken cancellationToken = default) => creator.EnsureCreatedAsync(cancellationToken);

        public string GenerateScript(string? fromMigration = null, string? toMigration = null, MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default) => "";

        public bool HasPendingModelChanges() => false;
    }
}
