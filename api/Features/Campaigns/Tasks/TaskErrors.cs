using GraphApi.Features.Campaigns.Reports;
using GraphApi.Features.Units;
using GraphApi.Platform.Words;

namespace GraphApi.Features.Campaigns.Tasks;

/// <summary>当前状态不允许 · a move does not start from the state a task is in</summary>
public sealed class TaskMoveException : UserErrorException
{
    public TaskMoveException(CampaignTask task, TaskMove move) : base(new(
        $"任务当前为“{Label(task.State).Chinese}”，不能{Label(move).Chinese}，请刷新后查看最新状态。",
        $"The task is in the state {Label(task.State).English} and cannot take the step {Label(move).English} from there. Reload to see how it stands."))
        => Params = Values.Of(("state", task.State), ("move", move));

    private static Text Label<T>(T value) where T : struct, Enum => XmlDocs.Label(typeof(T).GetField(value.ToString())!);
}

/// <summary>进度超出范围 · a percentage outside 0 to 100</summary>
public sealed class ProgressRangeException : UserErrorException
{
    public ProgressRangeException(int progress) : base(new(
        $"进度 {progress} 不在 0 至 100 之间，请改正。",
        $"The progress {progress} is not between 0 and 100. Correct it."))
        => (Field, Params) = ("progress", Values.Of(("progress", progress)));
}

/// <summary>进展百分比不可能 · a percentage below 0 or above 100</summary>
public sealed class ProgressTextException : UserErrorException
{
    public ProgressTextException(string progress) : base(new(
        $"进展“{progress}”不可能：百分比应在 0% 至 100% 之间，请改正。",
        $"The progress \"{progress}\" cannot be: a percentage is between 0% and 100%. Correct it."))
        => (Field, Params) = ("progressText", Values.Of(("progress", progress)));
}

/// <summary>长期任务 · a continuous task is not done before its campaign ends</summary>
public sealed class ContinuousTaskException : UserErrorException
{
    public ContinuousTaskException(DateOnly endsOn) : base(new(
        $"长期坚持的任务在 {endsOn:yyyy-MM-dd} 行动结束前不能报完成，请每期填报进展。",
        $"A continuous task is not done before {endsOn:yyyy-MM-dd}, when the campaign ends. Report its progress each period."))
        => Params = Values.Of(("endsOn", endsOn));
}

/// <summary>不能审核自己报送的 · who recorded something does not review it</summary>
public sealed class RecorderReviewsException : UserErrorException
{
    public RecorderReviewsException(string recorder) : base(new(
        $"这是“{recorder}”报送的，不能由同一人审核，请换一人审核。",
        $"{recorder} recorded this, so somebody else must review it."))
        => Params = Values.Of(("recorder", recorder));
}

/// <summary>既牵头又配合 · a unit leads a task and co-operates in it</summary>
public sealed class LeadAndCoException : UserErrorException
{
    public LeadAndCoException(Unit unit) : base(new(
        $"“{unit.Name}”既是牵头单位又是责任单位，请只填一处。",
        $"{unit.Name} both leads and co-operates. Name it once."))
        => (Field, Params) = ("coUnitIds", Values.Of(("unit", unit.Name)));
}

/// <summary>多个牵头单位 · a task has exactly one lead</summary>
public sealed class SeveralLeadsException : UserErrorException
{
    public SeveralLeadsException(IReadOnlyList<Unit> leads) : base(new(
        $"牵头单位填了 {leads.Count} 个：{string.Join('、', leads.Select(unit => unit.Name))}。只能有一个：请保留“{leads[0].Name}”，把其余移到责任单位；或在真正牵头的单位后注明“（牵头）”。",
        $"{EnglishCount.Of(leads.Count, "unit")} lead: {string.Join(", ", leads.Select(unit => unit.Name))}. There is one lead: keep {leads[0].Name} and move the others to 责任单位, or mark the one that leads with （牵头）."))
        => (Field, Candidates, Params) = ("leadUnitIds", [.. leads.Select(unit => unit.Name)], Values.Of(("leads", string.Join('、', leads.Select(unit => unit.Name)))));
}

/// <summary>时限无法理解 · a deadline that cannot be a day</summary>
public sealed class DueTextException : UserErrorException
{
    public DueTextException(Platform.Excel.Finding finding) : base(finding.Message)
    {
        Code = finding.Code;
        (Field, Candidates, Params) = ("dueText", finding.Candidates, Values.Of(("candidates", finding.Candidates)));
    }

    public override string Code { get; }
}

/// <summary>推迟须申请 · a deadline in force is put off by an extension, not by rewriting it</summary>
public sealed class DueNeedsExtensionException : UserErrorException
{
    public DueNeedsExtensionException(CampaignTask task, string wanted, DateOnly day) : base(Sentence(task, task.EffectiveDueOn!.Value, wanted, day))
        => (Field, Params) = ("dueText", Values.Of(("dueOn", task.EffectiveDueOn), ("wanted", wanted)));

    private static Text Sentence(CampaignTask task, DateOnly due, string wanted, DateOnly day) => day > due
        ? new(
            $"完成时限 {due:yyyy-MM-dd} 已过，不能改为“{wanted}”，请保留原时限，报送逾期原因和下步措施。",
            $"The deadline {due:yyyy-MM-dd} has passed and is not changed to \"{wanted}\". Leave it as it is, and report why it is late and what follows.")
        : new(
            $"现行时限是 {due:yyyy-MM-dd}，任务{(task.State == TaskState.NotStarted ? "已获延期" : "已经启动")}，不能直接改为“{wanted}”：推迟请在时限前申请延期，由安办答复；提前可以直接修改。",
            $"The deadline is {due:yyyy-MM-dd} and {(task.State == TaskState.NotStarted ? "was extended" : "work has begun")}, so it is not changed to \"{wanted}\" directly. Ask for an extension before it has passed; an earlier day can be written as it is.");
}

/// <summary>没有时限 · there is no last day that could be extended</summary>
public sealed class NoDueDateException : UserErrorException
{
    public NoDueDateException(string dueText) : base(new(
        $"完成时限“{dueText}”不是具体日期，无需延期。",
        $"The deadline \"{dueText}\" is no single day, so there is nothing to extend."))
        => Params = Values.Of(("dueText", dueText));
}

/// <summary>逾期后申请 · an extension is asked for after the deadline</summary>
public sealed class ExtensionTooLateException : UserErrorException
{
    public ExtensionTooLateException(DateOnly due, DateOnly askedOn) : base(new(
        $"完成时限 {due:yyyy-MM-dd} 已过，{askedOn:yyyy-MM-dd} 不能再申请延期，请报送逾期原因和下步措施。",
        $"The deadline {due:yyyy-MM-dd} has passed; on {askedOn:yyyy-MM-dd} no extension can be asked for. Report why it is late and what follows."))
        => Params = Values.Of(("dueOn", due), ("askedOn", askedOn));
}

/// <summary>延期不晚于原时限 · an extension must be later than what it extends</summary>
public sealed class ExtensionNotLaterException : UserErrorException
{
    public ExtensionNotLaterException(DateOnly due, DateOnly until) : base(new(
        $"申请延至 {until:yyyy-MM-dd}，不晚于现行时限 {due:yyyy-MM-dd}，请改正。",
        $"The extension asks for {until:yyyy-MM-dd}, which is not after the deadline {due:yyyy-MM-dd}. Correct it."))
        => (Field, Params) = ("until", Values.Of(("dueOn", due), ("until", until)));
}

/// <summary>已有延期申请 · one extension at a time</summary>
public sealed class ExtensionOpenException : UserErrorException
{
    public ExtensionOpenException(DueExtension open) : base(new(
        $"{open.AskedOn:yyyy-MM-dd} 已申请延至 {open.Until:yyyy-MM-dd}，尚未答复，请等待答复。",
        $"An extension to {open.Until:yyyy-MM-dd} was asked for on {open.AskedOn:yyyy-MM-dd} and is not decided yet. Wait for the answer."))
        => Params = Values.Of(("askedOn", open.AskedOn), ("until", open.Until));
}

/// <summary>时限已变 · the deadline is no longer the one that was to be extended</summary>
public sealed class ExtensionOutdatedException : UserErrorException
{
    public ExtensionOutdatedException(DueExtension extension, DateOnly? due) : base(new(
        $"申请时的时限是 {extension.From:yyyy-MM-dd}，现已改为{(due is { } now ? $" {now:yyyy-MM-dd}" : "无具体日期")}，不能按原申请同意；请答复不同意，由申请人重新申请。",
        $"The extension was asked for when the deadline was {extension.From:yyyy-MM-dd}; it is {(due is { } day ? $"{day:yyyy-MM-dd}" : "no single day")} now, so it is not granted as asked. Refuse it and have it asked for anew."))
        => (Field, Params) = ("isApproved", Values.Of(("from", extension.From), ("until", extension.Until), ("dueOn", due)));
}

/// <summary>延期已答复 · an extension is decided once</summary>
public sealed class ExtensionDecidedException : UserErrorException
{
    public ExtensionDecidedException(DueExtension extension) : base(new(
        $"该延期申请已于 {extension.DecidedOn:yyyy-MM-dd} 答复，不能再次答复。",
        $"This extension was decided on {extension.DecidedOn:yyyy-MM-dd} and is not decided again."))
        => Params = Values.Of(("decidedOn", extension.DecidedOn));
}

/// <summary>填报年份不可能 · a list was filled in in a year that cannot be</summary>
public sealed class FilingYearException : UserErrorException
{
    public FilingYearException(DateOnly filedOn) : base(new(
        $"填报日期 {filedOn:yyyy-MM-dd} 的年份不对，请改为实际填报的日期，例如 2026-09-28。",
        $"The filing date {filedOn:yyyy-MM-dd} lies in a year that cannot be. Write the day on which the list was filled in, like 2026-09-28."))
        => (Field, Params) = ("filedOn", Values.Of(("filedOn", filedOn)));
}

/// <summary>清单不能更换 · a task stays in the list of its unit, period and plan</summary>
public sealed class TaskListFixedException : UserErrorException
{
    public TaskListFixedException(CampaignTask task) : base(new(
        $"该任务属于{task.Period.Label.Chinese}的清单，填报单位、期次和行动方案不能在导入中更换；请在目标清单中新增任务，并取消原任务。",
        $"The task stands in a list for the {task.Period.Label.English}; its unit, period and plan do not change by import. Add it to the other list and call this one off."))
        => (Field, Params) = ("period", Values.Of(("period", task.Period.ToString())));
}
