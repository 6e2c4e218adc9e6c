using GraphApi.Migrations;
using GraphApi.Platform.Data;
using GraphApi.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace GraphApi.Tests.Migrations;

public sealed class MigrationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<CityDb> Databases =>
    [
        new SqliteCityDb(new DbContextOptionsBuilder().UseSqlite("Data Source=:memory:").Options),
        new PostgresCityDb(new DbContextOptionsBuilder().UseNpgsql("Host=nowhere").Options),
    ];

    [Theory]
    [MemberData(nameof(Databases))]
    public void The_migrations_say_what_the_model_says(CityDb db) => Assert.False(db.Database.HasPendingModelChanges());

    [Fact]
    public async Task Every_table_of_SQLite_can_be_made_and_undone_step_by_step()
    {
        await using var db = new SqliteCityDb(new DbContextOptionsBuilder().UseSqlite("Data Source=:memory:").Options);
        await db.Database.OpenConnectionAsync(Cancel);

        await UpAndDown(db);
    }

    [Fact]
    public async Task Every_table_of_PostgreSQL_can_be_made_and_undone_step_by_step()
    {
        await using var db = new PostgresCityDb(new DbContextOptionsBuilder().UseNpgsql(await NewDatabase()).Options);

        await UpAndDown(db);
    }

    // One migration at a time, as an installation of each age meets them.
    private static async Task UpAndDown(CityDb db)
    {
        var migrator = db.GetService<IMigrator>();
        foreach (var migration in db.Database.GetMigrations()) await migrator.MigrateAsync(migration, Cancel);
        var pending = await db.Database.GetPendingMigrationsAsync(Cancel);
        await migrator.MigrateAsync(Migration.InitialDatabase, Cancel);

        Assert.Empty(pending);
        Assert.Empty(await db.Database.GetAppliedMigrationsAsync(Cancel));
    }

    private static async Task<string> NewDatabase()
    {
        var server = Environment.GetEnvironmentVariable("GRAPHAPI_TEST_POSTGRES");
        Needs.Have(server is not null, "No PostgreSQL server. Set GRAPHAPI_TEST_POSTGRES to the connection string of one.");

        var name = "migrations_" + Guid.NewGuid().ToString("N");
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(Cancel);
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await create.ExecuteNonQueryAsync(Cancel);
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }
}
