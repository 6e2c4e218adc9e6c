using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;
using GraphApi.Platform.Excel.Reading;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.Imports;

/// <summary>Takes uploads in, from wherever they come: stored as they are, opened once to refuse what is no workbook, then left to the worker.</summary>
internal sealed class ImportIntake(ImportFiles files, SheetCatalog sheets, CityWriter writer, IDbContextFactory<CityDb> databases, ImportRun run, ImportQueue queue, ImportProgress progress, ICaller caller, TimeProvider clock, WorkbookLimits limits) : IImports
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(500);

    /// <exception cref="UnknownSheetException">there is no such list</exception>
    /// <exception cref="UnreadableWorkbookException">it is larger than allowed; nothing is kept of it</exception>
    public async Task<ImportJob> Receive(string sheet, string fileName, Stream content, ApplyScope? scope, CancellationToken cancel)
    {
        if (sheets.Find(sheet) is null) throw sheets.Unknown(sheet);

        var file = await files.Store(content, fileName, cancel);
        try
        {
            var job = await Add(ImportJob.Receive(sheet, file, scope, caller.Name, clock.GetUtcNow()), cancel);
            queue.Wake();
            return job;
        }
        catch
        {
            files.Delete(file);
            throw;
        }
    }

    /// <summary>The import once it rests, or as far as it has come when the time is over.</summary>
    public async Task<ImportJob> WaitFor(int id, TimeSpan wait, CancellationToken cancel)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        enough.CancelAfter(wait);
        while (true)
        {
            var rest = progress.NextRest;
            var job = await Find(id, cancel);
            if (!job.IsWaiting || enough.IsCancellationRequested) return job;

            // A signal comes when anything rests; the clock is for an import another process works on.
            await Task.WhenAny(rest, Task.Delay(LookAgain, enough.Token));
            cancel.ThrowIfCancellationRequested();
        }
    }

    public async Task<ImportJob> Bring(string sheet, string fileName, Stream workbook, CancellationToken cancel)
    {
        var job = await Receive(sheet, fileName, workbook, ApplyScope.All, cancel);
        await run.Run(job.Id, cancel);
        return await Find(job.Id, cancel);
    }

    public async Task<ImportJob> Find(int id, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.ImportJobs.AsNoTracking().SingleOrDefaultAsync(job => job.Id == id, cancel) ?? throw new NotFoundException(typeof(ImportJob));
    }

    private async Task<ImportJob> Add(ImportJob job, CancellationToken cancel)
    {
        var problem = await Task.Run(() => Unreadable(job), cancel);
        return await writer.Write(async db =>
        {
            db.Add(job);
            await db.SaveChangesAsync(cancel);
            if (problem is null) return job;

            db.Add(ImportIssue.Of(problem, job.Id, null, 0));
            job.Refuse(problem.Code, problem.Message, clock.GetUtcNow());
            await db.SaveChangesAsync(cancel);
            return job;
        }, cancel);
    }

    private Problem? Unreadable(ImportJob job)
    {
        try
        {
            WorkbookReader.Open(files.PathOf(job), job.FileName, limits).Dispose();
            return null;
        }
        catch (UnreadableWorkbookException refusal)
        {
            return Problem.Error(refusal.Code, refusal.Text);
        }
    }
}
