using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace GraphApi.Platform.Imports;

/// <summary>Compares what was read with the database and keeps the result for people to look at.</summary>
internal sealed partial class ImportCheck(CityReader reader, CityWriter writer, ImportSettings settings, SheetCatalog sheets, SheetContexts contexts, ICallers callers, ImportProgress progress, TimeProvider clock, ILogger<ImportCheck> log)
{
    public async Task<ImportJob> Run(ImportJob job, ParsedWorkbook parsed, CancellationToken cancel)
    {
        var plan = await Plan(job, parsed, cancel);
        var isRefused = plan.Rows.Count == 0;
        return await writer.Write(async db =>
        {
            // Another process on this database may have been faster.
            if (await Elsewhere(db, job, cancel) is { } done) return done;

            await PlanStore.Replace(db, job.Id, plan, settings.MaxStoredIssues, cancel);
            var current = await db.ImportJobs.SingleAsync(one => one.Id == job.Id, cancel);
            if (isRefused) Refuse(current, plan.Problems.First(problem => problem.IsError));
            else current.Check(plan, clock.GetUtcNow());
            await db.SaveChangesAsync(cancel);
            Log.Checked(log, current.Id, current.Counts.New, current.Counts.Changed, current.Counts.Error + current.Counts.Conflict);
            return current;
        }, cancel);
    }

    /// <summary>Of a file that cannot be read nothing is kept but the job and why.</summary>
    public Task<ImportJob> Refuse(ImportJob job, Problem problem, CancellationToken cancel) => writer.Write(async db =>
    {
        if (await Elsewhere(db, job, cancel) is { } done) return done;

        await PlanStore.Replace(db, job.Id, new Plan([], [problem]), settings.MaxStoredIssues, cancel);
        var current = await db.ImportJobs.SingleAsync(one => one.Id == job.Id, cancel);
        Refuse(current, problem);
        await db.SaveChangesAsync(cancel);
        return current;
    }, cancel);

    private static Task<ImportJob?> Elsewhere(CityDb db, ImportJob job, CancellationToken cancel)
        => db.ImportJobs.AsNoTracking().SingleOrDefaultAsync(one => one.Id == job.Id && one.State != job.State, cancel);

    private void Refuse(ImportJob job, Problem problem)
        => job.Refuse(problem.Code, ImportIssue.Of(problem, job.Id, null, 0).Message, clock.GetUtcNow());

    private async Task<Plan> Plan(ImportJob job, ParsedWorkbook parsed, CancellationToken cancel)
    {
        using var sender = callers.ActFor(job, sheets);
        return await Task.Run(() => Make(job, parsed, cancel), cancel);
    }

    private Task<Plan> Make(ImportJob job, ParsedWorkbook parsed, CancellationToken cancel) => reader.Read(async db =>
    {
        progress.Report(job.Id, ImportPhase.Comparing, 0);
        // Nothing is stored; one object that several rows share is still one.
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        // Numbers below zero: they are given only while it is checked, and are nobody's.
        var last = 0;
        var planner = Planner.Of(sheets.Get(job.Sheet), await contexts.For(db, cancel), () => --last, job.Options);
        return await planner.Make(parsed, db, share => progress.Report(job.Id, ImportPhase.Comparing, share), cancel);
    }, cancel);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Import {ImportId} checked: {Added} new, {Changed} changed, {Faulty} in error")]
        public static partial void Checked(ILogger logger, int importId, int added, int changed, int faulty);
    }
}
