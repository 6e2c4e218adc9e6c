using GraphApi.Features.Campaigns.Deadlines;
using GraphApi.Features.Campaigns.Reports;
using GraphApi.Platform.Excel;

namespace GraphApi.Features.Campaigns.Tasks;

/// <summary>Takes what a row reports: the report of its period, unreviewed, and what its words claim of the task's state.</summary>
internal static class TaskProgress
{
    public static void Take(CampaignTask task, TaskRow row, DateOnly filedOn, SheetContext context)
    {
        var texts = new ReportTexts(row.ProgressText, row.Difficulty, row.NextStep).Tidy();
        if (texts.IsBlank) return;
        if (ProgressWords.IsImpossible(texts.Progress)) throw new ProgressTextException(texts.Progress!);

        var period = task.List!.ReportPeriodOn(filedOn);
        if (task.Reports.FirstOrDefault(report => report.Period == period)?.Texts == texts) return;

        var actor = new TaskActor(context.Caller.Name, context.Kept<ReportIntake>()!.CountedOn(period, row.FiledOn, context.Today));
        task.Report(period, texts, actor, context.Kept<ClosedPeriods>() ?? ClosedPeriods.None, filedOn);
        context.Kept<ListsAtWork>()?.NoteReport(row);
        Claim(task, texts.Progress, actor);
    }

    private static void Claim(CampaignTask task, string? progress, TaskActor actor)
    {
        var claim = ProgressWords.Read(progress) ?? (progress is null ? null : new ProgressClaim(TaskState.InProgress, null));
        if (claim is null || !TaskMove.Report.StartsFrom(task.State)) return;

        if (claim.State == TaskState.InProgress || (claim.State == TaskState.SubmittedDone && task.DueKind == DueKind.Continuous)) task.Advance(claim.Progress is { } percent and < 100 ? percent : task.Progress);
        else if (claim.State == TaskState.SubmittedDone) task.Submit(actor, actor.On);
    }
}
