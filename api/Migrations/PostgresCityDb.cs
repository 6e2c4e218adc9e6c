using GraphApi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace GraphApi.Migrations;

/// <summary>PostgreSQL 数据库 · the city on a server; migrations in Postgres/</summary>
public class PostgresCityDb(DbContextOptions options) : CityDb(options)
{
    internal sealed class Design : IDesignTimeDbContextFactory<PostgresCityDb>
    {
        public PostgresCityDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresCityDb>().UseNpgsql("Host=design").Options);
    }
}
