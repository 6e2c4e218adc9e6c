using GraphApi.Platform.Imports;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace GraphApi.Tests.Imports;

/// <summary>A server that dies, fails or is stopped while it works on an import.</summary>
public sealed class CrashTests
{
    private static readonly Grid TwoRows = Grid.Of("编码", "名称", "上级").Row("A", "东库", null).Row("B", "一室", "东库");

    [Fact]
    public async Task A_process_that_dies_amid_the_writing_leaves_nothing_and_the_next_start_applies_once()
    {
        var remains = Directory.CreateTempSubdirectory("remains-").FullName;
        await using (var city = await DepotCity.Start(null, services => services.AddSingleton<IInterceptor>(root => new AmidWriting(() => Copy(root.GetRequiredService<GraphApi.Platform.Data.DataFolder>().Path, Path.Combine(remains, "data"))))))
            await city.Upload(TwoRows, "?apply=all&wait=60");

        await using (var asleep = await DepotCity.Start(remains, services => services.RemoveAll<IHostedService>()))
        {
            var job = await asleep.Ask(db => db.ImportJobs.SingleAsync());
            Assert.Equal((ImportState.Checked, ApplyScope.All), (job.State, job.ApplyScope));
            Assert.Empty(await asleep.Depots());
        }

        await using (var next = await DepotCity.Start(remains, null))
        {
            await Until(next, job => job.State == ImportState.Applied);
            Assert.Equal(["东库", "一室"], (await next.Depots()).Select(depot => depot.Name));
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(remains, recursive: true);
    }

    [Fact]
    public async Task A_failure_amid_the_writing_leaves_nothing_and_the_job_says_so()
    {
        await using var city = await DepotCity.Start(null, services => services.AddSingleton<IInterceptor>(new AmidWriting(() => throw new InvalidOperationException("disk on fire"))));

        var upload = await city.Upload(TwoRows, "?apply=all&wait=60");

        Assert.Equal(("FAILED", "IMPORT_FAILED"), (upload.State, upload.Body.GetProperty("reasonCode").GetString()));
        Assert.DoesNotContain("fire", upload.Body.ToString(), StringComparison.Ordinal);
        Assert.Empty(await city.Depots());
    }

    [Fact]
    public async Task An_upload_nobody_got_to_is_checked_after_the_next_start()
    {
        var folder = Directory.CreateTempSubdirectory("restart-").FullName;
        await using (var asleep = await DepotCity.Start(folder, services => services.RemoveAll<IHostedService>()))
            Assert.Equal("RECEIVED", (await asleep.Upload(TwoRows, "?wait=0")).State);

        await using (var next = await DepotCity.Start(folder, null)) await Until(next, job => job is { State: ImportState.Checked, Counts.New: 2 });

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Work_that_ends_the_server_again_and_again_is_given_up()
    {
        var folder = Directory.CreateTempSubdirectory("restart-").FullName;
        await using (var asleep = await DepotCity.Start(folder, services => services.RemoveAll<IHostedService>()))
        {
            await asleep.Upload(TwoRows, "?wait=0");
            await asleep.Ask(db => db.ImportJobs.ExecuteUpdateAsync(job => job.SetProperty(one => one.Attempts, 3)));
        }

        await using (var next = await DepotCity.Start(folder, null)) await Until(next, job => job is { State: ImportState.Failed, ReasonCode: "IMPORT_INTERRUPTED" });

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_stored_file_that_was_altered_is_not_applied()
    {
        await using var city = await DepotCity.Start();
        var upload = await city.Upload(TwoRows);
        var stored = Directory.GetFiles(Path.Combine(city.Folder, "data", "imports"), "*", SearchOption.AllDirectories).Single();
        await File.WriteAllBytesAsync(stored, Grid.Of("编码", "名称").Row("X", "换掉").Pack(), TestContext.Current.CancellationToken);

        var applied = await city.Post($"/imports/{upload.Id}/apply?wait=60");

        Assert.Equal(("FAILED", "IMPORT_FILE_LOST"), (applied.State, applied.Body.GetProperty("reasonCode").GetString()));
        Assert.Empty(await city.Depots());
    }

    [Fact]
    public async Task A_checked_import_nobody_decides_about_expires_after_thirty_days()
    {
        await using var city = await DepotCity.Start();
        await city.Upload(TwoRows);

        city.Clock.Advance(TimeSpan.FromDays(29));
        await Task.Delay(300, TestContext.Current.CancellationToken);
        Assert.Equal(ImportState.Checked, (await city.Ask(db => db.ImportJobs.AsNoTracking().SingleAsync())).State);

        city.Clock.Advance(TimeSpan.FromDays(2));
        await Until(city, job => job is { State: ImportState.Rejected, ReasonCode: "IMPORT_EXPIRED" });
    }

    private static async Task Until(DepotCity city, Func<ImportJob, bool> isSo)
    {
        ImportJob job;
        for (var tries = 0; !isSo(job = await city.Ask(db => db.ImportJobs.AsNoTracking().SingleAsync())); tries++)
        {
            Assert.True(tries < 200, $"{job.State} {job.ReasonCode}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            // The shared-memory file is rebuilt from the log, and cannot be read while it is locked.
            if (!file.EndsWith("-shm", StringComparison.Ordinal)) File.Copy(file, copy, overwrite: true);
        }
    }

    /// <summary>Acts once depots have been written and nothing has been committed.</summary>
    private sealed class AmidWriting(Action act) : SaveChangesInterceptor
    {
        private bool _isDue;

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            _isDue = eventData.Context!.Database.CurrentTransaction is not null && eventData.Context.ChangeTracker.Entries<Depot>().Any();
            return new(result);
        }

        public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            if (_isDue) act();
            return new(result);
        }
    }
}
