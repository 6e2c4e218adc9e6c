using System.Linq.Expressions;
using GraphApi.Features.Campaigns.Deadlines;
using GraphApi.Features.Campaigns.Lists;
using GraphApi.Features.Campaigns.Plans;
using GraphApi.Features.Campaigns.Reports;
using GraphApi.Features.Items;
using GraphApi.Features.Units;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphApi.Features.Campaigns.Tasks;

/// <summary>任务 · one line of a task list: what is to be done, by whom, by when, and how far it has come</summary>
public sealed class CampaignTask : Entity, IReadable<CampaignTask>, IBelongsToUnit
{
    /// <summary>读者 · the unit in whose list it stands, the one that leads, and those that co-operate</summary>
    public static Expression<Func<CampaignTask, Scope, bool>> Readers => (task, scope) => scope.Covers(task.UnitId) || scope.Covers(task.LeadUnitId) || task.CoUnitIds.Any(unit => scope.Covers(unit));

    /// <summary>未办结 · known on a day and not closed by then</summary>
    public static readonly Rule<CampaignTask, DateOnly> Open = new((task, day) => task.OpenedOn <= day && (task.ClosedOn == null || task.ClosedOn > day));

    /// <summary>逾期 · its last day, as extended, has passed and it was neither reported done nor put off by then; the due day itself is on time</summary>
    public static readonly Rule<CampaignTask, DateOnly> Overdue = new((task, day) => task.OpenedOn <= day && task.EffectiveDueOn < day && (task.SettledOn == null || task.SettledOn > day));

    /// <summary>未到期 · its last day, as extended, has not passed on a day</summary>
    public static readonly Rule<CampaignTask, DateOnly> Upcoming = new((task, day) => task.EffectiveDueOn != null && task.EffectiveDueOn >= day);

    /// <summary>已完成 · found done by a reviewer by a day</summary>
    public static readonly Rule<CampaignTask, DateOnly> Completed = new((task, day) => task.DoneOn != null && task.DoneOn <= day);

    /// <summary>配合 · a unit co-operates in it</summary>
    public static readonly Rule<CampaignTask, int> JoinedBy = new((task, unitId) => task.CoUnitIds.Contains(unitId));

    private static readonly Text ReasonLabel = new("理由", "The reason");

    private readonly List<TaskReport> _reports = [];
    private readonly List<DueExtension> _extensions = [];

    private CampaignTask() { }

    /// <summary>任务清单 · the list it stands in</summary>
    public int ListId { get; private set; }

    /// <summary>填报单位 · the unit whose list it stands in</summary>
    public int UnitId { get; private set; }

    int? IBelongsToUnit.OwnerUnitId => UnitId;

    /// <summary>期次 · the period of its list</summary>
    public Period Period { get; private set; }

    /// <summary>行动方案 · the plan of its list</summary>
    public int? PlanId { get; private set; }

    /// <summary>位置 · its place in the list</summary>
    public int Position { get; private set; }

    /// <summary>序号 · its number as it was written</summary>
    public string? NumberText { get; private set; }

    /// <summary>层级 · 1 for 一、, 2 for （一）, 3 for 1.; none without a number of these kinds</summary>
    public int? Level { get; private set; }

    /// <summary>主要任务 · what is to be done</summary>
    public string Content { get; private set; } = "";

    /// <summary>具体措施 · how it is to be done</summary>
    public string? Measures { get; private set; }

    /// <summary>监管事项 · the supervision item it serves</summary>
    public int? ItemId { get; private set; }

    /// <summary>牵头单位 · the one unit that leads</summary>
    public int LeadUnitId { get; private set; }

    /// <summary>责任单位 · the units that co-operate</summary>
    [GraphQLIgnore]
    public IReadOnlyList<int> CoUnitIds { get; private set; } = [];

    /// <summary>泛指单位 · words that name many at once, as they were written: 各区县, 市级有关部门</summary>
    public IReadOnlyList<string> CoUnitWords { get; private set; } = [];

    /// <summary>完成时限原文 · the deadline as it was written</summary>
    public string DueText { get; private set; } = "";

    /// <summary>完成时限 · the last day as understood, before any extension; none if there is no single one</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>最初时限原文 · the deadline as it was first written; none if it was never written anew</summary>
    public string? FirstDueText { get; private set; }

    /// <summary>最初时限 · the last day as first understood; none if it was never written anew, or was no single day</summary>
    public DateOnly? FirstDueOn { get; private set; }

    /// <summary>时限类型 · what kind of deadline it is</summary>
    public DueKind DueKind { get; private set; }

    /// <summary>理解规则 · by which rule the deadline was understood</summary>
    public DueRule DueRule { get; private set; }

    /// <summary>现行时限 · the last day as extended</summary>
    public DateOnly? EffectiveDueOn { get; private set; }

    /// <summary>状态 · how far it has come</summary>
    public TaskState State { get; private set; }

    /// <summary>进度 · percent done, 0 to 100</summary>
    public int Progress { get; private set; }

    /// <summary>列入日期 · the day from which it is known</summary>
    public DateOnly OpenedOn { get; private set; }

    /// <summary>不再催办日期 · the day on which it was reported done, put off or closed; none while it is at work</summary>
    public DateOnly? SettledOn { get; private set; }

    /// <summary>完成日期 · the day on which a reviewer found it done</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>办结日期 · the day on which it was found done or called off</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>报送人 · who last reported it done</summary>
    public string? SubmittedBy { get; private set; }

    /// <summary>决定理由 · why it was returned, put off or called off</summary>
    public string? StateReason { get; private set; }

    /// <summary>检索文字 · the task and its measures in the form they are searched by</summary>
    [GraphQLIgnore]
    public string SearchText { get; private set; } = "";

    /// <summary>The list itself, where it was loaded.</summary>
    [GraphQLIgnore]
    public TaskList? List { get; private set; }

    /// <summary>The reports, where they were loaded.</summary>
    [GraphQLIgnore]
    public IReadOnlyList<TaskReport> Reports => _reports;

    /// <summary>The history of its deadline, where it was loaded.</summary>
    [GraphQLIgnore]
    public IReadOnlyList<DueExtension> Extensions => _extensions;

    /// <param name="list">the list it stands in, if there is one</param>
    /// <param name="position">its place in the list</param>
    /// <param name="wanted">what is said of it</param>
    /// <param name="openedOn">the day from which it is known</param>
    /// <param name="units">all units</param>
    /// <param name="items">all supervision items</param>
    /// <exception cref="UserErrorException">what may not be said of it, all at once as <see cref="UserErrorsException"/></exception>
    public static CampaignTask Create(TaskList? list, int position, TaskFields wanted, DateOnly openedOn, UnitDirectory units, ItemDirectory items)
    {
        if (list is null) throw new UserErrorsException([new NotFoundException(typeof(TaskList), "listId"), .. RefusalsOfAny(wanted, units, items, openedOn)]);

        var task = new CampaignTask { List = list, ListId = list.Id, UnitId = list.UnitId, Period = list.Period, PlanId = list.PlanId, Position = position, OpenedOn = openedOn };
        task.Take(wanted.Tidy(), units, items, openedOn);
        return task;
    }

    public void Change(TaskFields wanted, UnitDirectory units, ItemDirectory items, DateOnly today)
    {
        Expect(TaskMove.Change);
        var (text, on) = FirstDueText is null ? (DueText, DueOn) : (FirstDueText, FirstDueOn);
        Take(wanted.Tidy(), units, items, today);
        if (DueText != text) (FirstDueText, FirstDueOn) = (text, on);
    }

    /// <summary>What is said of it now.</summary>
    public TaskFields ToFields() => new()
    {
        Content = Content,
        LeadUnitId = LeadUnitId,
        Due = new(DueText, DueOn, DueKind, DueRule),
        NumberText = NumberText,
        Measures = Measures,
        ItemId = ItemId,
        CoUnitIds = CoUnitIds,
        CoUnitWords = CoUnitWords,
    };

    /// <summary>Work has begun, or has come as far as a percentage; 100 is still not done until it is reported so.</summary>
    public void Advance(int progress)
    {
        Expect(TaskMove.Report);
        UserErrorsException.ThrowIfAny(ProgressRefusals(progress));
        (State, Progress) = (TaskState.InProgress, progress);
    }

    /// <summary>Reported as done, for a reviewer to find so.</summary>
    /// <param name="actor">who reports it</param>
    /// <param name="campaignEndsOn">last day of its campaign, or of its period without one: a continuous task is done no earlier</param>
    public void Submit(TaskActor actor, DateOnly campaignEndsOn)
    {
        Expect(TaskMove.Submit);
        if (DueKind == DueKind.Continuous && actor.On < campaignEndsOn) throw new ContinuousTaskException(campaignEndsOn);

        (State, Progress, SettledOn, SubmittedBy) = (TaskState.SubmittedDone, 100, actor.On, actor.By);
        StateReason = null;
    }

    /// <summary>Found done, by somebody else than who reported it.</summary>
    public void Approve(TaskActor actor)
    {
        Review(TaskMove.Approve, actor);
        (State, DoneOn, ClosedOn) = (TaskState.Done, actor.On, actor.On);
    }

    /// <summary>Found not done; it is at work again, and overdue if its day has passed.</summary>
    public void Return(TaskActor actor, string reason)
    {
        Review(TaskMove.Return, actor);
        (StateReason, State, SettledOn) = (Said(reason), TaskState.Returned, null);
    }

    public void Suspend(TaskActor actor, string reason)
    {
        Expect(TaskMove.Suspend);
        (StateReason, State, SettledOn) = (Said(reason), TaskState.Suspended, actor.On);
    }

    public void Resume()
    {
        Expect(TaskMove.Resume);
        (State, SettledOn, StateReason) = (TaskState.InProgress, null, null);
    }

    public void Cancel(TaskActor actor, string reason)
    {
        Expect(TaskMove.Cancel);
        (StateReason, State, ClosedOn, SettledOn) = (Said(reason), TaskState.Cancelled, actor.On, SettledOn ?? actor.On);
    }

    /// <summary>Writes the report of a period; the reports must be loaded.</summary>
    /// <param name="period">the period reported for</param>
    /// <param name="texts">what is reported</param>
    /// <param name="actor">who reports it, on the day by which it is in time or late</param>
    /// <param name="closed">the periods that take no more reports</param>
    /// <param name="filedOn">the filing date written on it, where it bears one</param>
    public TaskReport Report(Period period, ReportTexts texts, TaskActor actor, ClosedPeriods closed, DateOnly? filedOn = null)
    {
        if (State.IsClosed) throw new TaskMoveException(this, TaskMove.Report);

        texts = texts.Tidy();
        UserErrorsException.ThrowIfAny([.. PeriodRefusals(period, closed), .. texts.Refusals()]);
        if (_reports.Find(report => report.Period == period) is { } there)
        {
            there.Rewrite(texts, actor);
            return there;
        }

        var report = TaskReport.Write(this, period, texts, actor, filedOn ?? actor.On);
        _reports.Add(report);
        return report;
    }

    /// <summary>Asks for a later deadline; the history of the deadline must be loaded.</summary>
    public DueExtension AskExtension(DateOnly until, string reason, TaskActor actor)
    {
        Expect(TaskMove.AskExtension);
        if (EffectiveDueOn is not { } due) throw new NoDueDateException(DueText);
        if (actor.On > due) throw new ExtensionTooLateException(due, actor.On);

        UserErrorsException.ThrowIfAny([.. UntilRefusals(due, until), .. ReasonRefusals(reason)]);
        if (_extensions.Find(extension => extension.IsOpen) is { } open) throw new ExtensionOpenException(open);

        var extension = DueExtension.Ask(this, due, until, Said(reason), actor);
        _extensions.Add(extension);
        return extension;
    }

    /// <summary>What may not be said of a task, whatever task it is said of.</summary>
    internal static IEnumerable<UserErrorException> RefusalsOfAny(TaskFields wanted, UnitDirectory units, ItemDirectory items, DateOnly day) => TaskRules.Refusals(new(), wanted.Tidy(), units, items, day);

    /// <summary>What speaks against a percentage, whatever task it is said of.</summary>
    internal static IEnumerable<UserErrorException> ProgressRefusals(int progress) => progress is < 0 or > 100 ? [new ProgressRangeException(progress)] : [];

    /// <summary>What speaks against a reason, whatever task it is given for.</summary>
    internal static IEnumerable<UserErrorException> ReasonRefusals(string reason) => TaskRules.ReasonRefusals(reason, ReasonLabel);

    /// <summary>Whether its deadline is still only written down, so that a slip can be put right: nobody has begun, it was not extended, and it has not passed since the task is known.</summary>
    internal bool MayCorrectDue(DateOnly day) => State == TaskState.NotStarted && EffectiveDueOn == DueOn && (day <= DueOn || day <= OpenedOn);

    /// <summary>Takes what was decided; the deadline as written stays on record.</summary>
    internal void Extend(DateOnly until) => EffectiveDueOn = until;

    private void Review(TaskMove move, TaskActor actor)
    {
        Expect(move);
        if (SubmittedBy == actor.By) throw new RecorderReviewsException(actor.By);
    }

    private void Expect(TaskMove move)
    {
        if (!move.StartsFrom(State)) throw new TaskMoveException(this, move);
    }

    private static IEnumerable<UserErrorException> UntilRefusals(DateOnly due, DateOnly until) => until <= due ? [new ExtensionNotLaterException(due, until)] : [];

    private IEnumerable<UserErrorException> PeriodRefusals(Period period, ClosedPeriods closed)
    {
        if (!TaskList.ReportPeriodsOf(Period).Contains(period)) yield return new ReportPeriodException(period, TaskList.ReportPeriodsOf(Period));
        else if (closed.Find(period) is { } closing) yield return new PeriodClosedException(closing);
    }

    private static string Said(string reason) => TaskRules.Reason(reason, ReasonLabel);

    private void Take(TaskFields wanted, UnitDirectory units, ItemDirectory items, DateOnly day)
    {
        UserErrorsException.ThrowIfAny(TaskRules.Refusals(this, wanted, units, items, day));
        (Content, Measures, ItemId, LeadUnitId, CoUnitIds, CoUnitWords) = (wanted.Content, wanted.Measures, wanted.ItemId, wanted.LeadUnitId, wanted.CoUnitIds, wanted.CoUnitWords);
        SearchText = NameForm.Searchable([Content, Measures]);
        (NumberText, Level) = (wanted.NumberText, TaskNumber.LevelOf(wanted.NumberText));
        // The same day in other words leaves it as it was extended.
        if (wanted.Due.On != DueOn) EffectiveDueOn = wanted.Due.On;
        (DueText, DueOn, DueKind, DueRule) = (wanted.Due.Text, wanted.Due.On, wanted.Due.Kind, wanted.Due.Rule);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<CampaignTask>
    {
        public void Configure(EntityTypeBuilder<CampaignTask> task)
        {
            task.Property(t => t.Content).HasMaxLength(TaskRules.LongestText);
            task.Property(t => t.Measures).HasMaxLength(TaskRules.LongestText);
            task.Property(t => t.NumberText).HasMaxLength(TaskRules.LongestNumber);
            task.Property(t => t.DueText).HasMaxLength(TaskRules.LongestDue);
            task.Property(t => t.FirstDueText).HasMaxLength(TaskRules.LongestDue);
            task.Property(t => t.SubmittedBy).HasMaxLength(100);
            task.Property(t => t.StateReason).HasMaxLength(TaskRules.LongestReason);
            task.HasOne(t => t.List).WithMany().HasForeignKey(t => t.ListId).OnDelete(DeleteBehavior.Restrict);
            task.HasOne<Unit>().WithMany().HasForeignKey(t => t.UnitId).OnDelete(DeleteBehavior.Restrict);
            task.HasOne<Unit>().WithMany().HasForeignKey(t => t.LeadUnitId).OnDelete(DeleteBehavior.Restrict);
            task.HasOne<CampaignPlan>().WithMany().HasForeignKey(t => t.PlanId).OnDelete(DeleteBehavior.Restrict);
            task.HasOne<SupervisionItem>().WithMany().HasForeignKey(t => t.ItemId).OnDelete(DeleteBehavior.Restrict);
            task.HasMany(t => t.Reports).WithOne().HasForeignKey(report => report.TaskId).OnDelete(DeleteBehavior.Cascade);
            task.HasMany(t => t.Extensions).WithOne().HasForeignKey(extension => extension.TaskId).OnDelete(DeleteBehavior.Cascade);
            task.Navigation(t => t.Reports).HasField("_reports");
            task.Navigation(t => t.Extensions).HasField("_extensions");
            task.HasIndex(t => new { t.ListId, t.Position });
            task.HasIndex(t => new { t.LeadUnitId, t.EffectiveDueOn });
            task.HasIndex(t => new { t.UnitId, t.Period });
            task.HasIndex(t => new { t.State, t.EffectiveDueOn });
            task.HasIndex(t => t.EffectiveDueOn);
            task.HasIndex(t => t.PlanId);
            task.HasIndex(t => t.ItemId);
        }
    }
}

internal static class CampaignTaskTable
{
    extension(CityDb db) { public DbSet<CampaignTask> CampaignTasks => db.Set<CampaignTask>(); }
}
