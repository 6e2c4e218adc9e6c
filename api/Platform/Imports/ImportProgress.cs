using System.Collections.Concurrent;

namespace GraphApi.Platform.Imports;

/// <summary>How far imports are that are being worked on in this process, and a signal when one comes to rest.</summary>
internal sealed class ImportProgress
{
    private readonly ConcurrentDictionary<int, (ImportPhase Phase, double Share)> _running = new();
    private readonly Lock _lock = new();
    private TaskCompletionSource _rest = New();

    /// <summary>Completes when the next import comes to rest, whichever it is.</summary>
    public Task NextRest
    {
        get { lock (_lock) return _rest.Task; }
    }

    public void Report(int job, ImportPhase phase, double share) => _running[job] = (phase, Math.Clamp(share, 0, 1));

    public (ImportPhase Phase, double Share)? Of(int job) => _running.TryGetValue(job, out var at) ? at : null;

    public void Rest(int job)
    {
        _running.TryRemove(job, out _);
        TaskCompletionSource rest;
        lock (_lock) (rest, _rest) = (_rest, New());
        rest.SetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
