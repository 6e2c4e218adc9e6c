using GraphApi.Features.Calendar;
using GraphApi.Features.Campaigns.Deadlines;
using GraphApi.Features.Campaigns.Lists;
using GraphApi.Features.Campaigns.Plans;
using GraphApi.Features.Items;
using GraphApi.Features.Units;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Hosting;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Features.Campaigns.Tasks;

/// <summary>新建任务 · what is said of a new task</summary>
/// <param name="ListId">任务清单 · the list it stands in</param>
/// <param name="Content">主要任务 · what is to be done</param>
/// <param name="LeadUnitId">牵头单位 · the one unit that leads</param>
/// <param name="DueText">完成时限 · the deadline, written as in a list: 2026-09-30, 9月底前, 长期坚持</param>
/// <param name="NumberText">序号 · its number as written: 一、, （一）, 1.</param>
/// <param name="Measures">具体措施 · how it is to be done</param>
/// <param name="ItemId">监管事项 · the supervision item it serves</param>
/// <param name="CoUnitIds">责任单位 · the units that co-operate</param>
public sealed record CreateTaskInput(
    [property: ID<TaskList>] int ListId, string Content, [property: ID<Unit>] int LeadUnitId, string DueText, string? NumberText, string? Measures,
    [property: ID<SupervisionItem>] int? ItemId, [property: ID<Unit>] IReadOnlyList<int>? CoUnitIds);

/// <summary>修改任务 · what changes of a task; what is not given stays as it is</summary>
/// <param name="Id">任务 · which task</param>
/// <param name="Version">版本 · the version the caller saw</param>
/// <param name="Content">主要任务 · what is to be done</param>
/// <param name="LeadUnitId">牵头单位 · the one unit that leads</param>
/// <param name="DueText">完成时限 · the deadline, written as in a list</param>
/// <param name="NumberText">序号 · its number as written</param>
/// <param name="Measures">具体措施 · how it is to be done</param>
/// <param name="ItemId">监管事项 · the supervision item it serves</param>
/// <param name="CoUnitIds">责任单位 · the units that co-operate; words that name many at once are dropped</param>
public sealed record ChangeTaskInput(
    [property: ID<CampaignTask>] int Id, int Version, Optional<string> Content, [property: ID<Unit>] Optional<int> LeadUnitId, Optional<string> DueText, Optional<string?> NumberText,
    Optional<string?> Measures, [property: ID<SupervisionItem>] Optional<int?> ItemId, [property: ID<Unit>] Optional<IReadOnlyList<int>> CoUnitIds);

/// <summary>更新进度 · how far a task has come</summary>
/// <param name="Id">任务 · which task</param>
/// <param name="Version">版本 · the version the caller saw</param>
/// <param name="Progress">进度 · percent done, 0 to 100</param>
public sealed record AdvanceTaskInput([property: ID<CampaignTask>] int Id, int Version, int Progress);

/// <summary>任务操作 · which task a move is made with</summary>
/// <param name="Id">任务 · which task</param>
/// <param name="Version">版本 · the version the caller saw</param>
public sealed record MoveTaskInput([property: ID<CampaignTask>] int Id, int Version);

/// <summary>说明理由的操作 · which task a move is made with, and why</summary>
/// <param name="Id">任务 · which task</param>
/// <param name="Version">版本 · the version the caller saw</param>
/// <param name="Reason">理由 · why</param>
public sealed record MoveTaskWithReasonInput([property: ID<CampaignTask>] int Id, int Version, string Reason);

[MutationType]
public static class TaskMutations
{
    /// <summary>新建任务 · add a task to a list</summary>
    [Authorize(Roles = [Role.SafetyOffice, Role.Clerk, Role.UnitHead])]
    [Error<NotAllowedException>, Error<NotFoundException>, Error<RequiredException>, Error<TooLongException>, Error<DueTextException>, Error<TaskUnitEndedException>, Error<LeadAndCoException>]
    public static async Task<CampaignTask> CreateTask(CreateTaskInput input, CityDb db, UnitDirectory units, ItemDirectory items, WorkCalendar calendar, TimeProvider clock, CancellationToken cancel)
    {
        var list = await db.TaskLists.SingleOrDefaultAsync(one => one.Id == input.ListId, cancel);
        var last = await db.CampaignTasks.Where(task => task.ListId == input.ListId).MaxAsync(task => (int?)task.Position, cancel) ?? 0;
        var task = CampaignTask.Create(list, last + 1, Said(input, list, clock.Today(), calendar), clock.Today(), units, items);
        db.CampaignTasks.Add(task);
        await db.SaveChangesAsync(cancel);
        return task;
    }

    /// <summary>修改任务 · change what is to be done</summary>
    [Authorize(Roles = [Role.SafetyOffice, Role.Clerk, Role.UnitHead])]
    [Error<NotAllowedException>, Error<NotFoundException>, Error<StaleVersionException>, Error<RequiredException>, Error<TooLongException>, Error<DueTextException>]
    [Error<DueNeedsExtensionException>, Error<TaskUnitEndedException>, Error<LeadAndCoException>, Error<TaskMoveException>]
    public static async Task<CampaignTask> ChangeTask(ChangeTaskInput input, CityDb db, UnitDirectory units, ItemDirectory items, WorkCalendar calendar, TimeProvider clock, CancellationToken cancel)
    {
        var task = await db.Editable<CampaignTask>(input.Id, input.Version, cancel, besides: CampaignTask.RefusalsOfAny(Alone(input, clock.Today(), calendar), units, items, clock.Today()));
        task.Change(Said(input, task, clock.Today(), calendar), units, items, clock.Today());
        await db.SaveChangesAsync(cancel);
        return task;
    }

    /// <summary>更新进度 · say how far a task has come</summary>
    [Authorize(Roles = [Role.SafetyOffice, Role.Clerk, Role.UnitHead])]
    [Error<NotAllowedException>, Error<NotFoundException>, Error<StaleVersionException>, Error<TaskMoveException>, Error<ProgressRangeException>]
    public static Task<CampaignTask> AdvanceTask(AdvanceTaskInput input, CityDb db, CancellationToken cancel)
        => Move(input.Id, input.Version, db, task => task.Advance(input.Progress), cancel, CampaignTask.ProgressRefusals(input.Progress));

    /// <summary>报完成 · report a task as done, for a reviewer to find so</summary>
    [Authorize(Roles = [Role.SafetyOffice, Role.Clerk, Role.UnitHead])]
    [Error<NotAllowedException>, Error<NotFoundException>, Error<StaleVersionException>, Error<TaskMoveException>, Error<ContinuousTaskException>]
    public static Task<CampaignTask> SubmitTask(MoveTaskInput input, CityDb db, PlanDirectory plans, ICaller caller, TimeProvider clock, CancellationToken cancel)
        => Move(input.Id, input.Version, db, task => task.Submit(TaskActor.Of(caller, clock), plans.CampaignOf(task.PlanId)?.EndsOn ?? task.Period.LastDay), cancel);

    /// <summary>认定完成 · find a task done; not by who reported it</summary>
    [Authorize(Roles = [Role.SafetyOffice, Role.UnitHead])]
    [Error<NotAllowedException>, Error<NotFoundException>, Error<StaleVersionException>, Error<TaskMoveException>, Error<RecorderReviewsException>]
    public static Task<CampaignTask> ApproveTask(MoveTaskInput input, CityDb db, ICaller caller, TimeProvider clock, CancellationToken cancel)
        => Move(input.Id, input.Version, db, task => task.Approve(TaskActor.Of(caller, clock)), cancel);

    /// <summary>退回任务 · find a task not done; not by who reported it</summary>
    [Authorize(Roles = [Role.SafetyOffice, Role.UnitHead])]
    [Error<NotAllowedException>, Error<NotFoundException>, Error<StaleVersionException>, Error<TaskMoveException>, Error<RecorderReviewsException>, Error<RequiredException>, Error<TooLongException>]
    public static Task<CampaignTask> ReturnTask(MoveTaskWithReasonInput input, CityDb db, ICaller caller, TimeProvider clock, CancellationToken cancel)
        => Move(input.Id, input.Version, db, task => task.Return(TaskActor.Of(caller, clock), input.Reason), cancel, CampaignTask.ReasonRefusals(input.Reason));

    /// <summary>暂停任务 · put a task off</summary>
    [Authorize(Roles = [Role.SafetyOffice])]
    [Error<NotAllowedException>, Error<NotFoundException>, Error<StaleVersionException>, Error<TaskMoveException>, Error<RequiredException>, Error<TooLongException>]
    public static Task<CampaignTask> SuspendTask(MoveTaskWithReasonInput input, CityDb db, ICaller caller, TimeProvider clock, CancellationToken cancel)
        => Move(input.Id, input.Version, db, task => task.Suspend(TaskActor.Of(caller, clock), input.Reason), cancel, CampaignTask.ReasonRefusals(input.Reason));

    /// <summary>恢复任务 · take a task up again</summary>
    [Authorize(Roles = [Role.SafetyOffice])]
    [Error<NotAllowedException>, Error<NotFoundException>, Error<StaleVersionException>, Error<TaskMoveException>]
    public static Task<CampaignTask> ResumeTask(MoveTaskInput input, CityDb db, CancellationToken cancel)
        => Move(input.Id, input.Version, db, task => task.Resume(), cancel);

    /// <summary>取消任务 · call a task off; it stays on record</summary>
    [Authorize(Roles = [Role.SafetyOffice])]
    [Error<NotAllowedException>, Error<NotFoundException>, Error<StaleVersionException>, Error<TaskMoveException>, Error<RequiredException>, Error<TooLongException>]
    public static Task<CampaignTask> CancelTask(MoveTaskWithReasonInput input, CityDb db, ICaller caller, TimeProvider clock, CancellationToken cancel)
        => Move(input.Id, input.Version, db, task => task.Cancel(TaskActor.Of(caller, clock), input.Reason), cancel, CampaignTask.ReasonRefusals(input.Reason));

    private static async Task<CampaignTask> Move(int id, int version, CityDb db, Action<CampaignTask> move, CancellationToken cancel, IEnumerable<UserErrorException>? besides = null)
    {
        var task = await db.Editable<CampaignTask>(id, version, cancel, besides: besides);
        move(task);
        await db.SaveChangesAsync(cancel);
        return task;
    }

    private static TaskFields Said(CreateTaskInput input, TaskList? list, DateOnly today, IWorkCalendar calendar) => Dated(new()
    {
        Content = input.Content,
        LeadUnitId = input.LeadUnitId,
        Due = Unread(input.DueText),
        NumberText = input.NumberText,
        Measures = input.Measures,
        ItemId = input.ItemId,
        CoUnitIds = input.CoUnitIds ?? [],
    }, input.DueText, new(list?.Period, today, calendar));

    private static TaskFields Said(ChangeTaskInput input, CampaignTask task, DateOnly today, IWorkCalendar calendar)
    {
        var before = task.ToFields();
        var said = before with
        {
            Content = input.Content.Or(before.Content),
            LeadUnitId = input.LeadUnitId.Or(before.LeadUnitId),
            NumberText = input.NumberText.Or(before.NumberText),
            Measures = input.Measures.Or(before.Measures),
            ItemId = input.ItemId.Or(before.ItemId),
            CoUnitIds = input.CoUnitIds.Or(before.CoUnitIds),
            CoUnitWords = input.CoUnitIds.HasValue ? [] : before.CoUnitWords,
        };
        return input.DueText.HasValue && input.DueText.Value != task.DueText ? Dated(said, input.DueText.Value!, new(task.Period, today, calendar)) : said;
    }

    // What is said without the task it is said of: what is not given is taken to be right.
    private static TaskFields Alone(ChangeTaskInput input, DateOnly today, IWorkCalendar calendar)
    {
        var said = new TaskFields
        {
            Content = input.Content.Or("…"),
            LeadUnitId = input.LeadUnitId.Or(0),
            Due = Unread(""),
            NumberText = input.NumberText.Or(null),
            Measures = input.Measures.Or(null),
            ItemId = input.ItemId.Or(null),
            CoUnitIds = input.CoUnitIds.Or([]),
        };
        return input.DueText.HasValue ? Dated(said, input.DueText.Value!, new(null, today, calendar)) : said;
    }

    private static TaskFields Dated(TaskFields said, string dueText, DueContext context)
    {
        var answer = DueReading.Read(new Written(dueText), context);
        return answer.Due is { } due ? said with { Due = due } : said with { Due = Unread(dueText), DueRefusal = new(answer.Error!) };
    }

    private static DueDate Unread(string dueText) => new(dueText, null, DueKind.Unknown, DueRule.NotUnderstood);
}
