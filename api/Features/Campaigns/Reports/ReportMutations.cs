using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Features.Campaigns.Reports;

/// <summary>填报进展 · what is reported of a task for one period; a second time for the same period writes it again</summary>
/// <param name="TaskId">任务 · which task</param>
/// <param name="Version">版本 · the version of the task the caller saw</param>
/// <param name="Period">期次 · the period reported for</param>
/// <param name="ProgressText">进展情况 · what has been done</param>
/// <param name="Difficulty">存在困难 · what stands in the way</param>
/// <param name="NextStep">下步措施 · what comes next</param>
public sealed record ReportTaskInput([property: ID<CampaignTask>] int TaskId, int Version, Period Period, string? ProgressText, string? Difficulty, string? NextStep);

/// <summary>认可报告 · which report is accepted</summary>
/// <param name="Id">报告 · which report</param>
/// <param name="Version">版本 · the version the caller saw</param>
public sealed record AcceptTaskReportInput([property: ID<TaskReport>] int Id, int Version);

/// <summary>退回报告 · which report is returned, and why</summary>
/// <param name="Id">报告 · which report</param>
/// <param name="Version">版本 · the version the caller saw</param>
/// <param name="Reason">退回原因 · why</param>
public sealed record ReturnTaskReportInput([property: ID<TaskReport>] int Id, int Version, string Reason);

/// <summary>申请延期 · for which task a later deadline is asked, and why</summary>
/// <param name="TaskId">任务 · which task</param>
/// <param name="Version">版本 · the version of the task the caller saw</param>
/// <param name="Until">申请延至 · the last day asked for</param>
/// <param name="Reason">申请理由 · why</param>
public sealed record AskTaskExtensionInput([property: ID<CampaignTask>] int TaskId, int Version, DateOnly Until, string Reason);

/// <summary>答复延期 · what is decided of a request for a later deadline</summary>
/// <param name="Id">延期 · which request</param>
/// <param name="Version">版本 · the version the caller saw</param>
/// <param name="IsApproved">是否同意 · whether the deadline is later</param>
/// <param name="Reason">答复意见 · needed to refuse</param>
public sealed record DecideTaskExtensionInput([property: ID<DueExtension>] int Id, int Version, bool IsApproved, string? Reason);

/// <summary>关闭期次 · which period is closed</summary>
/// <param name="Period">期次 · the period</param>
public sealed record CloseReportPeriodInput(Period Period);

/// <summary>重新开放期次 · which period is open again</summary>
/// <param name="Period">期次 · the period</param>
public sealed record ReopenReportPeriodInput(Period Period);

[MutationType]
public static class ReportMutations
{
    /// <summary>填报进展 · report what has been done of a task in a period</summary>
    [Authorize(Roles = [Role.SafetyOffice, Role.Clerk, Role.UnitHead])]
    [Error<NotAllowedException>, Error<NotFoundException>, Error<StaleVersionException>, Error<RequiredException>, Error<TooLongException>, Error<TaskMoveException>]
    [Error<ReportPeriodException>, Error<PeriodClosedException>, Error<ReportAcceptedException>]
    public static async Task<TaskReport> ReportTask(ReportTaskInput input, CityDb db, ClosedPeriods closed, ICaller caller, TimeProvider clock, CancellationToken cancel)
    {
        var texts = new ReportTexts(input.ProgressText, input.Difficulty, input.NextStep).Tidy();
        var task = await db.Editable<CampaignTask>(input.TaskId, input.Version, cancel, "taskId", texts.Refusals());
        await db.Entry(task).Collection(one => one.Reports).LoadAsync(cancel);
        var report = task.Report(input.Period, texts, TaskActor.Of(caller, clock), closed);
        // Of two who write it at the same moment the second is told.
        db.Touch(task);
        await db.SaveChangesAsync(cancel);
        return report;
    }

    /// <summary>认可报告 · accept a report; not by who wrote it</summary>
    [Authorize(Roles = [Role.SafetyOffice, Role.UnitHead])]
    [Error<NotAllowedException>, Error<NotFoundException>, Error<StaleVersionException>, Error<RecorderReviewsException>, Error<ReportReturnedException>, Error<ReportReviewedException>]
    public static async Task<TaskReport> AcceptTaskReport(AcceptTaskReportInput input, CityDb db, ICaller caller, TimeProvider clock, CancellationToken cancel)
    {
        var report = await db.Editable<TaskReport>(input.Id, input.Version, cancel);
        report.Accept(TaskActor.Of(caller, clock));
        await db.SaveChangesAsync(cancel);
        return report;
    }

    /// <summary>退回报告 · return a report to be written again; not by who wrote it</summary>
    [Authorize(Roles = [Role.SafetyOffice, Role.UnitHead])]
    [Error<NotAllowedException>, Error<NotFoundException>, Error<StaleVersionException>, Error<RecorderReviewsException>, Error<ReportReturnedException>, Error<RequiredException>, Error<TooLongException>]
    public static async Task<TaskReport> ReturnTaskReport(ReturnTaskReportInput input, CityDb db, ICaller caller, TimeProvider clock, CancellationToken cancel)
    {
        var report = await db.Editable<TaskReport>(input.Id, input.Version, cancel, besides: TaskReport.ReasonRefusals(input.Reason));
        report.Return(TaskActor.Of(caller, clock), input.Reason);
        await db.SaveChangesAsync(cancel);
        return report;
    }

    /// <summary>申请延期 · ask for a later deadline, before it has passed</summary>
    [Authorize(Roles = [Role.SafetyOffice, Role.Clerk, Role.UnitHead])]
    [Error<NotAllowedException>, Error<NotFoundException>, Error<StaleVersionException>, Error<TaskMoveException>, Error<NoDueDateException>, Error<ExtensionTooLateException>]
    [Error<ExtensionNotLaterException>, Error<ExtensionOpenException>, Error<RequiredException>, Error<TooLongException>]
    public static async Task<DueExtension> AskTaskExtension(AskTaskExtensionInput input, CityDb db, ICaller caller, TimeProvider clock, CancellationToken cancel)
    {
        var task = await db.Editable<CampaignTask>(input.TaskId, input.Version, cancel, "taskId", CampaignTask.ReasonRefusals(input.Reason));
        await db.Entry(task).Collection(one => one.Extensions).LoadAsync(cancel);
        var extension = task.AskExtension(input.Until, input.Reason, TaskActor.Of(caller, clock));
        await db.SaveChangesAsync(cancel);
        return extension;
    }

    /// <summary>答复延期 · decide a request for a later deadline; not by who asked</summary>
    [Authorize(Roles = [Role.SafetyOffice])]
    [Error<NotAllowedException>, Error<NotFoundException>, Error<StaleVersionException>, Error<ExtensionDecidedException>, Error<ExtensionOutdatedException>, Error<RecorderReviewsException>]
    [Error<TaskMoveException>, Error<RequiredException>, Error<TooLongException>]
    public static async Task<DueExtension> DecideTaskExtension(DecideTaskExtensionInput input, CityDb db, ICaller caller, TimeProvider clock, CancellationToken cancel)
    {
        var extension = await db.Editable<DueExtension>(input.Id, input.Version, cancel, besides: DueExtension.ReasonRefusals(input.IsApproved, input.Reason));
        var task = await db.CampaignTasks.SingleAsync(one => one.Id == extension.TaskId, cancel);
        extension.Decide(task, input.IsApproved, input.Reason, TaskActor.Of(caller, clock));
        await db.SaveChangesAsync(cancel);
        return extension;
    }

    /// <summary>关闭期次 · take no more reports for a period that is over</summary>
    [Authorize(Roles = [Role.SafetyOffice])]
    [Error<NotAllowedException>, Error<PeriodNotOverException>, Error<PeriodClosedException>]
    public static async Task<PeriodClosing> CloseReportPeriod(CloseReportPeriodInput input, CityDb db, ClosedPeriods closed, ICaller caller, TimeProvider clock, CancellationToken cancel)
    {
        var closing = PeriodClosing.Close(input.Period, TaskActor.Of(caller, clock), closed);
        db.PeriodClosings.Add(closing);
        await db.SaveChangesAsync(cancel);
        return closing;
    }

    /// <summary>重新开放期次 · take reports for a closed period again</summary>
    [Authorize(Roles = [Role.SafetyOffice])]
    [Error<NotAllowedException>, Error<PeriodNotClosedException>, Error<PeriodClosedWithException>]
    public static async Task<PeriodClosing> ReopenReportPeriod(ReopenReportPeriodInput input, CityDb db, ClosedPeriods closed, ICaller caller, TimeProvider clock, CancellationToken cancel)
    {
        var found = closed.Find(input.Period) ?? throw new PeriodNotClosedException(input.Period);
        var closing = await db.PeriodClosings.SingleAsync(one => one.Id == found.Id, cancel);
        closing.Reopen(input.Period, TaskActor.Of(caller, clock));
        await db.SaveChangesAsync(cancel);
        return closing;
    }
}
