using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL.Lists;
using GraphApi.Tests.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GraphApi.Tests.GraphQL.Lists;

public enum Engine { Sqlite, Postgres }

/// <summary>A database of books in a real file or on a real server, and every statement it was asked.</summary>
internal sealed class BooksCity : WholeCity, IAsyncDisposable
{
    private readonly DbContextOptions _options;
    private readonly ServiceProvider _services;
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"books-{Guid.NewGuid():N}.db");

    private BooksCity(Engine engine)
    {
        var builder = new DbContextOptionsBuilder().AddInterceptors(Statements);
        _options = (engine == Engine.Sqlite ? builder.UseSqlite($"Data Source={_file}") : builder.UseNpgsql(Server())).Options;
        _services = new ServiceCollection().AddSingleton<WholeCity>(this).AddSingleton<IDbContextFactory<CityDb>, CallersCity>().AddSingleton<ICaller>(ServerItself.Instance).Also(services => services.AddLists()).BuildServiceProvider();
    }

    public Recorder Statements { get; } = new();

    public ListPages Pages => Get<ListPages>();

    public static Selected Page { get; } = new(Page: true, Count: false);

    public static Selected PageAndCount { get; } = new(Page: true, Count: true);

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public static async Task<BooksCity> Start(Engine engine, params Entity[] rows)
    {
        var city = new BooksCity(engine);
        await using var db = city.CreateDbContext();
        await db.Database.EnsureCreatedAsync();
        db.AddRange(rows);
        await db.SaveChangesAsync();
        city.Statements.Texts.Clear();
        return city;
    }

    public Task<Connection<T>> Load<T>(IQueryable<T> rows, CityDb db, ListArguments asked, Selected? selected = null) where T : class
        => Pages.Load(rows, db, asked, selected ?? Page, TestContext.Current.CancellationToken);

    public static async Task Add(CityDb db, params IEnumerable<Entity> rows)
    {
        db.AddRange(rows);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Asks the same question of many random libraries, each forgotten afterwards.</summary>
    public static async Task Sample<T>(Engine engine, Gen<T> questions, Func<BooksCity, CityDb, BookModel, T, Task> check)
    {
        await using var city = await Start(engine);
        await Gen.Select(BookGen.Library, questions).SampleAsync(async (library, question) =>
        {
            await using var db = city.CreateDbContext();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await Fill(db, library.Books, library.Shelves, library.Places);
            await check(city, db, new BookModel(library.Books, library.Shelves), question);
        }, iter: 100, threads: 1, print: sample => string.Join(Environment.NewLine, Plain(sample.Item2), Plain(sample.Item1.Books), Plain(sample.Item1.Shelves)));
    }

    private static string Plain(object? value) => JsonSerializer.Serialize(value, new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, IncludeFields = true });

    private static async Task Fill(CityDb db, Book[] books, Shelf[] shelves, int[] places)
    {
        foreach (var entity in books.Concat<Entity>(shelves)) entity.Id = 0;
        foreach (var book in books) (book.ShelfId, book.EarlierId) = (null, null);
        db.AddRange(shelves);
        db.AddRange(books.AsEnumerable());
        await db.SaveChangesAsync();
        foreach (var (index, book) in books.Index())
        {
            book.ShelfId = shelves.ElementAtOrDefault(places[index])?.Id;
            book.EarlierId = books.ElementAtOrDefault(index + places[index] - 2)?.Id;
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    public CityDb CreateDbContext() => Open();

    public override CityDb In(Scope scope) => new BooksDb(_options) { Scope = scope };

    public async ValueTask DisposeAsync()
    {
        await using (var db = CreateDbContext()) await db.Database.EnsureDeletedAsync();
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        File.Delete(_file);
    }

    private static string Server()
    {
        var server = Environment.GetEnvironmentVariable("GRAPHAPI_TEST_POSTGRES");
        Needs.Have(server is not null, "There is no PostgreSQL server to test against. Start one and give its connection string in GRAPHAPI_TEST_POSTGRES.");
        return new NpgsqlConnectionStringBuilder(server) { Database = $"books_{Guid.NewGuid():N}" }.ConnectionString;
    }

    internal sealed class Recorder : DbCommandInterceptor
    {
        public List<string> Texts { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Texts.Add(command.CommandText);
            return new(result);
        }

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Texts.Add(command.CommandText);
            return result;
        }
    }
}

internal static class Building
{
    public static T Also<T>(this T built, Action<T> then)
    {
        then(built);
        return built;
    }
}
