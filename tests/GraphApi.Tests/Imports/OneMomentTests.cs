using System.Data.Common;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Tests.Imports;

/// <summary>Rows and the names in them are read as they were at one moment, whatever others store meanwhile.</summary>
public sealed class OneMomentTests
{
    [Fact]
    public async Task A_check_is_of_one_moment_although_another_server_stores_amid_it()
    {
        var others = new Between();
        await using var city = await Start(others);
        others.Act = () => AddElsewhere(city);

        var upload = await city.Upload(Grid.Of("编码", "名称").Row("A", "大东库"));

        Assert.Null(others.Act);
        Assert.Equal(("CHECKED", 1), (upload.State, upload.Count("changed")));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task An_export_is_of_one_moment_although_another_server_stores_amid_it(string form)
    {
        var others = new Between();
        await using var city = await Start(others);
        others.Act = () => AddElsewhere(city);

        await city.Download($"/exports/depots.{form}");
        Assert.Null(others.Act);

        var later = System.Text.Encoding.UTF8.GetString(await city.Download("/exports/depots.csv"));
        Assert.Contains("新库一室", later, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Applying_knows_what_another_server_stored_although_the_memory_of_this_one_does_not()
    {
        await using var city = await Start(new Between());
        var upload = await city.Upload(Grid.Of("编码", "名称").Row("A", "大东库"));
        await AddElsewhere(city);

        var applied = await city.Post($"/imports/{upload.Id}/apply?wait=60");
        var named = await city.Upload(Grid.Of("编码", "名称", "上级").Row("B", "西库", "新库"), "?apply=all&wait=60");

        Assert.Equal(("APPLIED", "APPLIED"), (applied.State, named.State));
        Assert.Equal(["大东库", "新库", "新库一室", "西库"], (await city.Depots()).Select(depot => depot.Name));
    }

    [Fact]
    public async Task A_reader_keeps_no_writer_waiting()
    {
        await using var city = await Start(new Between());
        var reader = city.Services.GetRequiredService<CityReader>();

        var seen = await reader.Read(async db =>
        {
            var before = await db.Set<Depot>().CountAsync();
            await AddElsewhere(city);
            return (before, await db.Set<Depot>().CountAsync());
        }, TestContext.Current.CancellationToken);

        Assert.Equal((1, 1), seen);
        Assert.Equal(3, (await city.Depots()).Count);
    }

    private static Task<DepotCity> Start(Between others) => DepotCity.Start(null, services => services.AddSingleton<IInterceptor>(others), new Depot { Name = "东库", Code = "A" });

    // A context of its own: nothing in this program is told of what it stores, as if another had.
    private static async Task AddElsewhere(DepotCity city)
    {
        var file = Path.Combine(city.Services.GetRequiredService<DataFolder>().Path, "city.db");
        await using var db = new DepotDb(new DbContextOptionsBuilder().UseSqlite($"Data Source={file}").Options) { Scope = Scope.Whole };
        var parent = new Depot { Name = "新库" };
        db.Add(parent);
        await db.SaveChangesAsync();
        db.Add(new Depot { Name = "新库一室", ParentId = parent.Id });
        (await db.Set<Depot>().SingleAsync(depot => depot.Code == "A")).ParentId = parent.Id;
        await db.SaveChangesAsync();
    }

    /// <summary>Lets something happen once, just before the rows of the list are read.</summary>
    private sealed class Between : DbCommandInterceptor
    {
        public Func<Task>? Act { get; set; }

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            var isOfRows = command.CommandText.Contains("FROM \"Depot\"", StringComparison.Ordinal) && command.CommandText.Contains("ORDER BY", StringComparison.Ordinal);
            if (!isOfRows || Act is not { } act) return result;

            Act = null;
            await act();
            return result;
        }
    }
}
