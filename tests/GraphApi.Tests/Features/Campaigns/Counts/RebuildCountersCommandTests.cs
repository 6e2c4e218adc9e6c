using System.Diagnostics;
using GraphApi.Features.Campaigns.Counts;
using GraphApi.Features.Units;
using GraphApi.Tests.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GraphApi.Tests.Features.Campaigns.Counts;

/// <summary>The command as it is typed, on what a server of the demo city left behind.</summary>
public sealed class RebuildCountersCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("city-").FullName;

    [Fact]
    public async Task Counters_kept_by_the_server_equal_the_rows()
    {
        await Serve();

        var (exitCode, output) = await Rebuild("--verify", "--data", _folder);

        Assert.True(exitCode == 0, output);
        Assert.Contains("The counters equal the tasks and reports.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_counter_that_differs_is_named_and_only_a_rebuild_mends_it()
    {
        await Serve(Tamper);

        var verified = await Rebuild("--verify", "--data", _folder);
        var again = await Rebuild("--verify", "--data", _folder);
        var rebuilt = await Rebuild("--data", _folder);
        var after = await Rebuild("--verify", "--data", _folder);

        Assert.Equal((3, 3, 0, 0), (verified.ExitCode, again.ExitCode, rebuilt.ExitCode, after.ExitCode));
        AssertNamed(verified.Output);
        Assert.Contains("3 rows were put right", rebuilt.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_of_zeros_is_as_good_as_none()
    {
        await Serve(city => city.Ask(db => db.Database.ExecuteSqlAsync($"INSERT INTO \"TaskCounters\" (\"UnitId\", \"Role\", \"Day\", \"Open\", \"Overdue\", \"Done\") VALUES (1, 'Lead', '1999-01-01', 0, 0, 0)")));

        var (exitCode, output) = await Rebuild("--verify", "--data", _folder);

        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task A_running_server_is_left_alone()
    {
        await using var city = await TestCity.Start(_folder);

        var (exitCode, output) = await Rebuild("--data", _folder);

        Assert.Equal(1, exitCode);
        Assert.Contains("Another server is using the data folder", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_not_made()
    {
        var (exitCode, output) = await Rebuild("--verify", "--data", _folder);

        Assert.Equal(1, exitCode);
        Assert.Contains("The database lacks", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "city.db")));
    }

    [Fact]
    public async Task PostgreSQL_counters_are_verified_and_mended_as_well()
    {
        var server = Environment.GetEnvironmentVariable("GRAPHAPI_TEST_POSTGRES");
        Needs.Have(server is not null, "No PostgreSQL server. Set GRAPHAPI_TEST_POSTGRES to the connection string of one.");
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = $"counters_{Guid.NewGuid():N}" }.ConnectionString;
        string[] database = ["--data", _folder, "--database", "postgres", "--connection", connection];
        await Serve(settings: new() { ["database"] = "postgres", ["connection"] = connection });
        var equal = await Rebuild(["--verify", .. database]);
        await Serve(Tamper, new() { ["database"] = "postgres", ["connection"] = connection });

        var verified = await Rebuild(["--verify", .. database]);
        var rebuilt = await Rebuild(database);
        var after = await Rebuild(["--verify", .. database]);

        Assert.True(equal.ExitCode == 0, equal.Output);
        Assert.Equal((3, 0, 0), (verified.ExitCode, rebuilt.ExitCode, after.ExitCode));
        AssertNamed(verified.Output);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static void AssertNamed(string output)
    {
        Assert.Matches("(?m)^tasks: \\d+ rows, 1 differ$", output);
        Assert.Matches("(?m)^  市应急管理局 leading \\d{4}-\\d\\d-\\d\\d: kept open (\\d+), overdue -?\\d+, done \\d+; from rows open ", output);
        Assert.Matches("(?m)^reports: \\d+ rows, 1 differ$", output);
        Assert.Matches("(?m)^co-operating units: \\d+ rows, 1 differ$", output);
        Assert.Contains("3 rows differ; nothing was changed.", output, StringComparison.Ordinal);
    }

    // One counter more than it ought to be, one row gone, one unit no longer found.
    private static Task Tamper(TestCity city) => city.Ask(async db =>
    {
        var unit = await db.Set<Unit>().Where(one => one.Code == "D01").Select(one => one.Id).SingleAsync();
        var counter = await db.TaskCounters.Where(row => row.UnitId == unit && row.Role == TaskRole.Lead).OrderBy(row => row.Day).FirstAsync();
        await db.TaskCounters.Where(row => row.UnitId == unit && row.Role == TaskRole.Lead && row.Day == counter.Day).ExecuteUpdateAsync(set => set.SetProperty(row => row.Open, counter.Open + 1));
        var report = await db.ReportCounters.Where(row => row.Expected > 0).OrderBy(row => row.UnitId).ThenBy(row => row.Day).FirstAsync();
        await db.ReportCounters.Where(row => row.UnitId == report.UnitId && row.Period == report.Period && row.Day == report.Day).ExecuteDeleteAsync();
        var co = await db.TaskCoUnits.OrderBy(row => row.TaskId).FirstAsync();
        return await db.TaskCoUnits.Where(row => row.TaskId == co.TaskId && row.UnitId == co.UnitId).ExecuteDeleteAsync();
    });

    private async Task Serve(Func<TestCity, Task>? then = null, Dictionary<string, string>? settings = null)
    {
        await using var city = await TestCity.Start(_folder, settings: new Dictionary<string, string>(settings ?? []) { ["demo"] = "true" });
        if (then is not null) await then(city);
    }

    private static async Task<(int ExitCode, string Output)> Rebuild(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "GraphApi.dll"), "rebuild-counters", .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await errors);
    }
}
