using GraphApi.Platform.Hosting;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.Data;

/// <summary>Brings the database to the state the program needs: new enough, migrated, snapshots loaded.</summary>
internal sealed class DatabaseStart(DataFolder folder, WholeCity city, IEnumerable<Snapshot> snapshots)
{
    // Before it a WAL file could be reset while it was still being read.
    private static readonly Version OldestSqlite = new(3, 51, 3);

    public bool IsReady { get; private set; }

    public async Task<int> Migrate(CancellationToken cancel)
    {
        MakeFolder();
        await using var db = city.Open();
        if (db.Database.IsSqlite()) await RefuseOldSqlite(db, cancel);

        var pending = await db.Database.GetPendingMigrationsAsync(cancel);
        await db.Database.MigrateAsync(cancel);
        // Without a count of what stands in an index SQLite takes the one that looks good and may read every task in progress for one unit's.
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlAsync($"PRAGMA optimize=0x10002", cancel);
        return pending.Count();
    }

    /// <summary>Keeps the data folder for this process: directories of two servers on one file would each miss the other's changes.</summary>
    public IDisposable TakeFolder()
    {
        MakeFolder();
        var lockFile = Path.Combine(folder.Path, "server.lock");
        try
        {
            return new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new StartRefusedException(new Text(
                $"另一个服务正在使用数据目录 {folder.Path}。请先停止它，或用 --data 指定别的目录。",
                $"Another server is using the data folder {folder.Path}. Stop it first, or choose another folder with --data."));
        }
    }

    private void MakeFolder()
    {
        try
        {
            Directory.CreateDirectory(folder.Path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(new Text(
                $"数据目录 {folder.Path} 不能建立（{failure.Message}）。请用 --data 指定一个可以写入的目录。",
                $"The data folder {folder.Path} cannot be made ({failure.Message}). Choose a folder that can be written with --data."));
        }
    }

    public async Task LoadSnapshots(CancellationToken cancel)
    {
        foreach (var snapshot in snapshots) await snapshot.Reload(cancel);
        IsReady = true;
    }

    private static async Task RefuseOldSqlite(CityDb db, CancellationToken cancel)
    {
        var version = Version.Parse(await db.Database.SqlQuery<string>($"SELECT sqlite_version() AS Value").SingleAsync(cancel));
        if (version < OldestSqlite) throw new StartRefusedException(new Text(
            $"SQLite 版本是 {version}，至少需要 {OldestSqlite}：更旧的版本可能损坏数据。",
            $"SQLite is {version}, at least {OldestSqlite} is needed: older ones can damage data."));
    }
}
