using System.Threading.Channels;

namespace GraphApi.Platform.Imports;

/// <summary>Wakes the worker. The jobs themselves wait in the database, where a restart finds them again.</summary>
internal sealed class ImportQueue
{
    // One signal is as good as many: the worker looks for all there is to do.
    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Wake() => _signals.Writer.TryWrite(true);

    public async Task Wait(CancellationToken cancel) => await _signals.Reader.ReadAsync(cancel);
}
