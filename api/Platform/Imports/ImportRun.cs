using System.Globalization;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;
using GraphApi.Platform.Excel.Reading;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace GraphApi.Platform.Imports;

/// <summary>Works on one import until it rests: checked and waiting for a decision, applied, rejected or failed.</summary>
internal sealed partial class ImportRun(
    IDbContextFactory<CityDb> databases, CityWriter writer, SheetCatalog sheets, ImportCheck check, ImportApply apply, ImportFiles files, ImportProgress progress, TimeProvider clock, WorkbookLimits limits, ILogger<ImportRun> log) : IDisposable
{
    private const int MostAttempts = 3;
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    public void Dispose() => _oneAtATime.Dispose();

    /// <summary>Does what is to be done for it, if anything is. Whatever goes wrong ends in its state and reason.</summary>
    public async Task Run(int id, CancellationToken cancel)
    {
        using var server = Acting.As(ServerItself.Instance);
        await _oneAtATime.WaitAsync(cancel);
        try
        {
            if (await Begin(id, cancel) is { } job) await Work(job, cancel);
        }
        finally
        {
            _oneAtATime.Release();
            progress.Rest(id);
        }
    }

    private async Task<ImportJob?> Begin(int id, CancellationToken cancel)
    {
        progress.Report(id, ImportPhase.Waiting, 0);
        return await Change(id, job =>
        {
            if (!job.IsWaiting) return false;
            if (job.Attempts >= MostAttempts) job.Fail(new ImportInterruptedException(job.Attempts), clock.GetUtcNow());
            else job.Begin();
            return true;
        }, cancel) is { IsWaiting: true } begun ? begun : null;
    }

    private async Task Work(ImportJob job, CancellationToken cancel)
    {
        try
        {
            await files.Verify(job, cancel);
            // Reading is work for the processor, for seconds at times; whoever waits for this must not wait on its thread.
            var parsed = await Task.Run(() => Parse(job, cancel), cancel);
            if (job.State == ImportState.Received) job = await check.Run(job, parsed, cancel);
            if (job is { State: ImportState.Checked, ApplyScope: not null }) await apply.Run(job, parsed, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await Change(job.Id, paused => { paused.Pause(); return true; }, CancellationToken.None);
            throw;
        }
        catch (UnreadableWorkbookException refusal)
        {
            Log.Refused(log, job.Id, refusal.Code, refusal.Cause);
            await check.Refuse(job, Problem.Error(refusal.Code, refusal.Text), cancel);
        }
        catch (UserErrorException reason)
        {
            Log.Ended(log, job.Id, reason.Code);
            await Change(job.Id, failed => { failed.Fail(reason, clock.GetUtcNow()); return true; }, cancel);
        }
        catch (Exception broken)
        {
            var reference = string.Create(CultureInfo.InvariantCulture, $"I{job.Id}-{clock.GetUtcNow():yyyyMMddHHmmss}");
            Log.Failed(log, job.Id, reference, broken);
            await Change(job.Id, failed => { failed.Fail(new ImportFailedException(reference), clock.GetUtcNow()); return true; }, CancellationToken.None);
        }
    }

    private ParsedWorkbook Parse(ImportJob job, CancellationToken cancel)
    {
        progress.Report(job.Id, ImportPhase.Reading, 0);
        using var workbook = WorkbookReader.Open(files.PathOf(job), job.FileName, limits);
        var parsed = new WorkbookParser(sheets).Parse(sheets.Get(job.Sheet), workbook, job.FileName, limits.MaxRows, cancel);
        return WorkbookReader.MeantEnding(files.PathOf(job), job.FileName) is { } meant
            ? parsed with { Problems = [FileProblems.WrongExtension(job.FileName, Path.GetExtension(job.FileName), meant), .. parsed.Problems] }
            : parsed;
    }

    private Task<ImportJob> Change(int id, Func<ImportJob, bool> change, CancellationToken cancel) => writer.Write(async db =>
    {
        var job = await db.ImportJobs.SingleAsync(one => one.Id == id, cancel);
        if (change(job)) await db.SaveChangesAsync(cancel);
        return job;
    }, cancel);

    /// <summary>The imports that wait for work, oldest first.</summary>
    public async Task<IReadOnlyList<int>> Waiting(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.ImportJobs.Where(job => job.State == ImportState.Received || (job.State == ImportState.Checked && job.ApplyScope != null)).OrderBy(job => job.Id).Select(job => job.Id).ToListAsync(cancel);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Import {ImportId} refused: {Code}")]
        public static partial void Refused(ILogger logger, int importId, string code, Exception? cause);

        [LoggerMessage(LogLevel.Warning, "Import {ImportId} ended: {Code}")]
        public static partial void Ended(ILogger logger, int importId, string code);

        [LoggerMessage(LogLevel.Error, "Import {ImportId} failed, reference {Reference}")]
        public static partial void Failed(ILogger logger, int importId, string reference, Exception broken);
    }
}
