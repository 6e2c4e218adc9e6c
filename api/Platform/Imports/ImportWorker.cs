using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GraphApi.Platform.Imports;

/// <summary>Works on imports one after another, those a restart interrupted first, and gives up those nobody decides about.</summary>
internal sealed partial class ImportWorker(ImportRun run, ImportQueue queue, CityWriter writer, ImportSettings settings, TimeProvider clock, ILogger<ImportWorker> log) : BackgroundService
{
    private static readonly TimeSpan Rest = TimeSpan.FromHours(1);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var server = Acting.As(ServerItself.Instance);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Expire(stoppingToken);
                foreach (var id in await run.Waiting(stoppingToken)) await run.Run(id, stoppingToken);
                if ((await run.Waiting(stoppingToken)).Count == 0) await WaitForWork(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception trouble)
            {
                // The database itself did not answer; the jobs still wait in it.
                Log.Troubled(log, trouble);
                await Task.Delay(AfterTrouble, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task WaitForWork(CancellationToken stop)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAny(queue.Wait(enough.Token), Task.Delay(Rest, clock, enough.Token));
        await enough.CancelAsync();
    }

    private async Task Expire(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var last = now.AddDays(-settings.ExpireCheckedAfterDays);
        var expired = await writer.Write(async db =>
        {
            var jobs = await db.ImportJobs.Where(job => job.State == ImportState.Checked && job.ApplyScope == null && job.CheckedAt < last).ToListAsync(cancel);
            foreach (var job in jobs) job.Reject(new ImportExpiredException(settings.ExpireCheckedAfterDays), now);
            await db.SaveChangesAsync(cancel);
            return jobs.Count;
        }, cancel);
        if (expired > 0) Log.Expired(log, expired);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Imports cannot be worked on for the moment")]
        public static partial void Troubled(ILogger logger, Exception trouble);

        [LoggerMessage(LogLevel.Information, "{Count} checked imports expired")]
        public static partial void Expired(ILogger logger, int count);
    }
}
