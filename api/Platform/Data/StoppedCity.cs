using GraphApi.Platform.Hosting;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.Data;

/// <summary>停机维护 · the database while no server runs on its folder, for commands that mend or prove what is in it</summary>
/// <remarks>It migrates nothing and loads no snapshot.</remarks>
public sealed class StoppedCity
{
    private readonly DatabaseStart _start;
    private readonly IDbContextFactory<CityDb> _factory;
    private readonly CityWriter _writer;

    internal StoppedCity(DatabaseStart start, IDbContextFactory<CityDb> factory, CityWriter writer) => (_start, _factory, _writer) = (start, factory, writer);

    /// <summary>执行写入 · one transaction that keeps every other writer out, servers on other machines too</summary>
    /// <exception cref="StartRefusedException">a server runs on the folder, or the database is not of this version</exception>
    public async Task<T> Write<T>(Func<CityDb, Task<T>> change, CancellationToken cancel)
    {
        using var folder = _start.TakeFolder();
        await RefuseOtherVersions(cancel);
        return await _writer.Write(change, cancel);
    }

    private async Task RefuseOtherVersions(CancellationToken cancel)
    {
        await using var db = await _factory.CreateDbContextAsync(cancel);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).Count();
        if (pending > 0) throw new StartRefusedException(new Text(
            $"数据库还缺 {pending} 个迁移。请核对 --data 等选项指向的数据库，再运行 migrate 升级，然后重试。",
            $"The database lacks {pending} migrations. Check which one --data and the other options lead to, bring it up with migrate, and try again."));
    }
}
