using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.Imports;

/// <summary>What people decide about a checked import; the worker carries it out.</summary>
internal sealed class ImportDecisions(CityWriter writer, ImportQueue queue, ICaller caller, TimeProvider clock)
{
    /// <param name="id">the import</param>
    /// <param name="version">version the decision was made at; null for the one there is</param>
    /// <param name="scope">which rows</param>
    /// <param name="cancel">stops it before it is noted</param>
    /// <exception cref="Words.UserErrorException">there is nothing to decide, or not this</exception>
    public async Task<ImportJob> Apply(int id, int? version, ApplyScope scope, CancellationToken cancel)
    {
        var job = await Decide(id, version, one => one.RequestApply(scope), cancel);
        queue.Wake();
        return job;
    }

    /// <inheritdoc cref="Apply"/>
    public Task<ImportJob> Reject(int id, int? version, CancellationToken cancel)
        => Decide(id, version, job => job.Reject(new ImportGivenUpException(caller.Name), clock.GetUtcNow()), cancel);

    private Task<ImportJob> Decide(int id, int? version, Action<ImportJob> decide, CancellationToken cancel) => writer.Write(async db =>
    {
        var job = await db.ImportJobs.SingleOrDefaultAsync(one => one.Id == id, cancel) ?? throw ImportJob.Missing();
        if (version is { } seen && seen != job.Version) throw new StaleVersionException(job, seen);

        decide(job);
        await db.SaveChangesAsync(cancel);
        return job;
    }, cancel);
}
