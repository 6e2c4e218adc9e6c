using GraphApi.Platform.Hosting;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Platform.Data;

/// <summary>离线数据库 · the database as a command needs it; a server may not use the same folder meanwhile</summary>
public sealed class OfflineDatabase(IServiceProvider services)
{
    private readonly DatabaseStart _start = services.GetRequiredService<DatabaseStart>();

    /// <summary>打开 · keeps the folder until the result is disposed, migrates the database and loads the snapshots</summary>
    /// <exception cref="StartRefusedException">a server runs on the folder</exception>
    public async Task<IDisposable> Open(CancellationToken cancel)
    {
        var folder = _start.TakeFolder();
        try
        {
            await _start.Migrate(cancel);
            await _start.LoadSnapshots(cancel);
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>执行写入 · one transaction on the database as it is, which keeps every other writer out, servers on other machines too</summary>
    /// <exception cref="StartRefusedException">a server runs on the folder, or the database is not of this version</exception>
    public async Task<T> Write<T>(Func<CityDb, Task<T>> change, CancellationToken cancel)
    {
        using var folder = _start.TakeFolder();
        await RefuseOtherVersions(cancel);
        return await services.GetRequiredService<CityWriter>().Write(change, cancel);
    }

    private async Task RefuseOtherVersions(CancellationToken cancel)
    {
        await using var db = services.GetRequiredService<WholeCity>().Open();
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).Count();
        if (pending > 0) throw new StartRefusedException(new Text(
            $"数据库还缺 {pending} 个迁移。请核对 --data 等选项指向的数据库，再运行 migrate 升级，然后重试。",
            $"The database lacks {pending} migrations. Check which one --data and the other options lead to, bring it up with migrate, and try again."));
    }
}
