using GraphApi.Platform.Access;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Imports;
using GraphApi.Tests.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Tests.Imports;

/// <summary>Plans of errands made straight from rows, in a database in memory.</summary>
internal sealed class ErrandCity : IAsyncDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public ErrandSheet Sheet { get; } = new();

    public OfficeDirectory Offices { get; } = new();

    public static async Task<ErrandCity> Start()
    {
        var city = new ErrandCity();
        await city._connection.OpenAsync();
        await using var db = city.Open();
        await db.Database.EnsureCreatedAsync();
        return city;
    }

    public ErrandDb Open() => new(new DbContextOptionsBuilder().UseSqlite(_connection).Options) { Scope = Scope.Whole };

    public async Task<Plan> Check(ErrandFile file, ImportOptions? options = null)
    {
        await using var db = Open();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        var last = 0;
        var plan = await Planner.Of(Sheet, Context(), () => --last, options ?? ImportOptions.None).Make(file.Parsed(Sheet), db, _ => { }, CancellationToken.None);
        Assert.Empty(db.ChangeTracker.Entries());
        return plan;
    }

    public async Task<Plan> Apply(ErrandFile file, ImportOptions? options = null)
    {
        var check = await Check(file, options);
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var parsed = file.Parsed(Sheet);
        var ids = await IdReservation.Reserve(db, typeof(Errand), parsed.Rows.Count, CancellationToken.None);
        var plan = await Planner.Of(Sheet, Context(), ids, options ?? ImportOptions.None).Make(parsed, db, _ => { }, CancellationToken.None);
        await plan.Save(db, CancellationToken.None);
        await transaction.CommitAsync();
        Assert.Equal(check.Fingerprint(), plan.Fingerprint());
        return plan;
    }

    public async Task<List<Errand>> Errands()
    {
        await using var db = Open();
        return await Sheet.Rows(db).AsNoTrackingWithIdentityResolution().ToListAsync();
    }

    public async Task<List<ErrandList>> Lists()
    {
        await using var db = Open();
        return await db.Set<ErrandList>().AsNoTracking().ToListAsync();
    }

    public SheetContext Context() => new(new(2026, 9, 30), new Clerk(), Scope.Whole, [Offices]);

    public async ValueTask DisposeAsync() => await _connection.DisposeAsync();

    private sealed class Clerk : WholeCaller
    {
        public override string Name => "填报员";

        public override bool Is(Role role) => role == Role.Clerk;
    }
}

/// <summary>Rows under a header and, above it, what is said of them all.</summary>
internal sealed class ErrandFile(params string[] header)
{
    private readonly List<HeadingLine> _lines = [];
    private readonly List<(string?[] Cells, int? Id, int Version)> _rows = [];

    public ErrandFile Above(HeadingPart part, string text)
    {
        _lines.Add(new(part, text, _lines.Count + 1, 0, text));
        return this;
    }

    public ErrandFile Row(params string?[] cells) => Known(null, 1, cells);

    public ErrandFile Known(int? id, int version, params string?[] cells)
    {
        _rows.Add((cells, id, version));
        return this;
    }

    public ParsedWorkbook Parsed(ErrandSheet sheet)
    {
        var columns = header.Index().ToDictionary(each => each.Index, each => sheet.Columns.Single(column => column.Header == each.Item));
        var table = new Table(new("表", false), 5, columns, header.Index().ToDictionary(each => each.Index, each => each.Item)) { Heading = new(_lines) };
        var parser = new RowParser(sheet, table);
        return new([.. _rows.Index().Select(each => parser.Read(new(each.Index + 6, false, [.. each.Item.Cells.Index().Where(cell => cell.Item is not null).Select(cell => new Cell(cell.Index, CellKind.Text, cell.Item!))]), []) with
        {
            Id = each.Item.Id is { } id ? GlobalId.Of<Errand>(id) : null,
            Version = each.Item.Id is null ? null : each.Item.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
        })], []);
    }
}
