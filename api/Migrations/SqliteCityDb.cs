using GraphApi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace GraphApi.Migrations;

/// <summary>SQLite 数据库 · the city in one file; migrations in Sqlite/</summary>
public class SqliteCityDb(DbContextOptions options) : CityDb(options)
{
    internal sealed class Design : IDesignTimeDbContextFactory<SqliteCityDb>
    {
        public SqliteCityDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteCityDb>().UseSqlite("Data Source=design.db").Options);
    }
}
