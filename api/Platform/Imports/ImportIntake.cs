using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;
using GraphApi.Platform.Excel.Reading;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.Imports;

/// <summary>Takes uploads in, from wherever they come: stored as they are, opened once to refuse what is no workbook, then left to the worker.</summary>
internal sealed class ImportIntake(ImportFiles files, SheetCatalog sheets, SheetOptions options, CityWriter writer, IDbContextFactory<CityDb> databases, ImportRun run, ImportQueue queue, ImportProgress progress, ICaller caller, TimeProvider clock, WorkbookLimits limits) : IImports
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(500);

    /// <exception cref="UnknownSheetException">there is no such list</exception>
    /// <exception cref="Words.UserErrorException">what is said beside the workbook is wrong, or the file larger than allowed; nothing is kept of it</exception>
    public async Task<ImportJob> Receive(string sheet, string fileName, Stream content, ApplyScope? scope, ImportOptions said, CancellationToken cancel)
    {
        var found = sheets.Get(sheet);
        var meant = Check(found, said);
        var file = await files.Store(content, fileName, cancel);
        return await Take(found, file, scope, meant, cancel);
    }

    /// <summary>What is said beside a workbook, as it is kept.</summary>
    public ImportOptions Check(Sheet sheet, ImportOptions said)
    {
        if (!sheet.Roles.Any(caller.Is)) throw new NotAllowedException();

        var (unit, period) = options.Check(sheet, said.Unit, said.Period);
        return new(unit, period);
    }

    /// <summary>Makes an import of a stored file; if that fails the file is gone.</summary>
    public async Task<ImportJob> Take(Sheet sheet, StoredFile file, ApplyScope? scope, ImportOptions meant, CancellationToken cancel)
    {
        try
        {
            var job = await Add(ImportJob.Receive(sheet.Name, file, scope, meant, caller.Name, clock.GetUtcNow()), cancel);
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
    public async Task<ImportJob> WaitFor(int id, TimeSpan wait, CancellationToken cancel) => (await WaitFor([id], wait, cancel))[0];

    /// <summary>The imports once all of them rest, or as far as they have come when the time is over.</summary>
    public async Task<IReadOnlyList<ImportJob>> WaitFor(IReadOnlyList<int> ids, TimeSpan wait, CancellationToken cancel)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        enough.CancelAfter(wait);
        var jobs = new List<ImportJob>();
        foreach (var id in ids) jobs.Add(await Rested(id, enough.Token, cancel));
        return jobs;
    }

    public async Task<ImportJob> Bring(string sheet, string fileName, Stream workbook, ImportOptions said, CancellationToken cancel)
    {
        var job = await Receive(sheet, fileName, workbook, ApplyScope.All, said, cancel);
        await run.Run(job.Id, cancel);
        return await Find(job.Id, cancel);
    }

    public async Task<ImportJob> Find(int id, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.ImportJobs.AsNoTracking().SingleOrDefaultAsync(job => job.Id == id, cancel) ?? throw ImportJob.Missing();
    }

    private async Task<ImportJob> Rested(int id, CancellationToken enough, CancellationToken cancel)
    {
        while (true)
        {
            var rest = progress.NextRest;
            var job = await Find(id, cancel);
            if (!job.IsWaiting || enough.IsCancellationRequested) return job;

            // A signal comes when anything rests; the clock is for an import another process works on.
            await Task.WhenAny(rest, Task.Delay(LookAgain, enough));
            cancel.ThrowIfCancellationRequested();
        }
    }

    private async Task<ImportJob> Add(ImportJob job, CancellationToken cancel)
    {
        var problem = await Task.Run(() => Unreadable(job), cancel);
        return await writer.Write(async db =>
        {
            db.Add(job);
            await db.SaveChangesAsync(cancel);
            if (problem is null) return job;

            // What is noted of it is the server's.
            db.Scope = Scope.Whole;
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
