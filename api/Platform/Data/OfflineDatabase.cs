using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Platform.Data;

/// <summary>离线数据库 · the database as a command needs it; a server may not use the same folder meanwhile</summary>
public sealed class OfflineDatabase(IServiceProvider services)
{
    /// <summary>打开 · keeps the folder until the result is disposed, migrates the database and loads the snapshots</summary>
    public async Task<IDisposable> Open(CancellationToken cancel)
    {
        var start = services.GetRequiredService<DatabaseStart>();
        var folder = start.TakeFolder();
        try
        {
            await start.Migrate(cancel);
            await start.LoadSnapshots(cancel);
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }
}
