using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace GraphApi.Platform.Imports;

/// <summary>Stores what was asked for: checked once more, written and noted in one transaction, so a process that dies leaves all or nothing.</summary>
internal sealed partial class ImportApply(CityWriter writer, ImportSettings settings, SheetCatalog sheets, SheetContexts contexts, ICallers callers, ImportProgress progress, TimeProvider clock, ILogger<ImportApply> log)
{
    public async Task Run(ImportJob job, ParsedWorkbook parsed, CancellationToken cancel)
    {
        using var sender = callers.ActFor(job, sheets);
        await Task.Run(() => Store(job, parsed, cancel), cancel);
    }

    private Task<ImportJob> Store(ImportJob job, ParsedWorkbook parsed, CancellationToken cancel) => writer.Write(async db =>
    {
        progress.Report(job.Id, ImportPhase.Writing, 0);
        var found = await db.ImportJobs.AsNoTracking().SingleAsync(one => one.Id == job.Id, cancel);
        // Another process on this database was faster.
        if (found is not { State: ImportState.Checked, ApplyScope: not null }) return found;

        var plan = await Make(db, job, parsed, cancel);
        if (Refusal(job.ApplyScope!.Value, plan) is { } refusal) return await Note(db, job, plan, current => current.Stay(refusal), cancel);

        await plan.Save(db, cancel);
        return await Note(db, job, plan, current =>
        {
            current.Apply(clock.GetUtcNow());
            Log.Applied(log, current.Id, current.Counts.New, current.Counts.Changed);
        }, cancel);
    }, cancel);

    private async Task<Plan> Make(CityDb db, ImportJob job, ParsedWorkbook parsed, CancellationToken cancel)
    {
        var sheet = sheets.Get(job.Sheet);
        var ids = await IdReservation.Reserve(db, sheet.EntityType, parsed.Rows.Count, cancel);
        return await Planner.Of(sheet, await contexts.For(db, cancel), ids, job.Options).Make(parsed, db, share => progress.Report(job.Id, ImportPhase.Writing, share / 2), cancel);
    }

    private static Words.UserErrorException? Refusal(ApplyScope scope, Plan plan)
    {
        var faulty = plan.Rows.Count(row => row.IsWrong);
        var isFaulty = faulty > 0 || plan.HasFaultyWorksheet;
        if (scope == ApplyScope.All && isFaulty) return new ImportRowsInErrorException(faulty);

        return isFaulty && !plan.Rows.Any(row => row.IsWritten) ? new ImportNoGoodRowsException() : null;
    }

    private async Task<ImportJob> Note(CityDb db, ImportJob job, Plan plan, Action<ImportJob> note, CancellationToken cancel)
    {
        // What is noted of the import is the server's; of a plan that was not stored nothing may be left to be.
        db.Scope = Scope.Whole;
        db.ChangeTracker.Clear();
        if (plan.Fingerprint() != job.Fingerprint) await PlanStore.Replace(db, job.Id, plan, settings.MaxStoredIssues, cancel);
        var current = await db.ImportJobs.SingleAsync(one => one.Id == job.Id, cancel);
        current.Check(plan, clock.GetUtcNow());
        note(current);
        await db.SaveChangesAsync(cancel);
        return current;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Import {ImportId} applied: {Added} added, {Changed} changed")]
        public static partial void Applied(ILogger logger, int importId, int added, int changed);
    }
}
