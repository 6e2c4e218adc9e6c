using GraphApi.Features.Calendar;
using GraphApi.Features.Campaigns.Deadlines;
using GraphApi.Features.Campaigns.Lists;
using GraphApi.Features.Campaigns.Plans;
using GraphApi.Features.Campaigns.Reports;
using GraphApi.Features.Items;
using GraphApi.Features.Units;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Features.Campaigns.Tasks;

/// <summary>任务 · one row of a task list</summary>
/// <param name="UnitId">填报单位 · the unit whose list it is</param>
/// <param name="Period">期次 · the period it is for</param>
/// <param name="FiledOn">填报日期 · the day on which it was filled in</param>
/// <param name="Title">清单标题 · title of the list</param>
/// <param name="PlanId">行动方案 · the plan its tasks belong to</param>
/// <param name="NumberText">序号 · its number as written</param>
/// <param name="Content">主要任务 · what is to be done</param>
/// <param name="Measures">具体措施 · how it is to be done</param>
/// <param name="ItemId">监管事项 · the supervision item it serves</param>
/// <param name="LeadUnitIds">牵头单位 · the one unit that leads</param>
/// <param name="CoUnitIds">责任单位 · the units that co-operate</param>
/// <param name="CoUnitWords">泛指单位 · words that name many at once, kept as written</param>
/// <param name="DueText">完成时限 · the deadline as written</param>
/// <param name="State">状态 · how far it has come</param>
/// <param name="ProgressText">进展情况 · what has been done in the period</param>
/// <param name="Difficulty">存在困难 · what stands in the way</param>
/// <param name="NextStep">下步措施 · what comes next</param>
/// <param name="EffectiveDueOn">现行时限 · the last day as understood and extended</param>
/// <param name="IsOverdue">是否逾期 · whether it is overdue today</param>
/// <param name="Review">审核 · what a reviewer made of the report</param>
/// <param name="Note">备注 · what the writer adds; not stored</param>
public sealed record TaskRow(
    int UnitId, Period Period, DateOnly? FiledOn, string? Title, int? PlanId, string? NumberText, string Content, string? Measures, int? ItemId, IReadOnlyList<int> LeadUnitIds,
    IReadOnlyList<int> CoUnitIds, IReadOnlyList<string> CoUnitWords, Written? DueText, TaskState? State, string? ProgressText, string? Difficulty, string? NextStep,
    DateOnly? EffectiveDueOn, bool? IsOverdue, ReportReview? Review, string? Note);

/// <summary>任务清单 · task lists</summary>
public sealed class TaskSheet : Sheet<TaskRow, CampaignTask>
{
    private readonly CampaignSettings _settings;

    public TaskSheet() : this(new()) { }

    public TaskSheet(CampaignSettings settings) : base("任务清单", "tasks.xlsx")
    {
        _settings = settings;
        Column(row => row.NumberText, "序号").Alias("编号", "No").AtMost(TaskRules.LongestNumber).Example("1");
        Column(row => row.Content, "主要任务").Alias("任务", "工作任务", "任务内容", "重点任务").Required().AtMost(TaskRules.LongestText).Example("开展危险化学品企业安全风险评估诊断");
        Column(row => row.Measures, "具体措施").Alias("措施", "工作措施", "主要措施").AtMost(TaskRules.LongestText).Example("组织专家逐企诊断，建立问题清单并逐项销号");
        Column(row => row.ItemId, "监管事项").Alias("安全监管事项").Item().Help("填写事项编码或名称", "Code or title of a supervision item");
        Column(row => row.LeadUnitIds, "牵头单位").Alias("牵头部门", "牵头责任单位").Unit().Required().Example("市应急管理局").Help("只填一个", "One only");
        Column(row => row.CoUnitIds, "责任单位").Alias("配合单位", "责任部门", "协同单位").Unit().KeepsWords(row => row.CoUnitWords).Example("市公安局、市住房和城乡建设局").Help("多个用、分开；可写 各区县、各园区", "Several separated by 、; 各区县 and 各园区 are understood");
        Column(row => row.DueText, "完成时限").Alias("时限", "完成时间", "整改期限", "完成期限").AtMost(TaskRules.LongestDue).Example("2026-09-30").Help("具体日期最好；也认 9月底前、第三季度、长期坚持、立行立改", "A day is best; 9月底前, 第三季度, 长期坚持 and 立行立改 are understood");
        Column(row => row.ProgressText, "进展情况").Alias("工作进展", "完成情况", "进展").AtMost(TaskRules.LongestText).Example("完成80%").Help("可只写 未启动、正在推进、完成80%、已完成，也可写具体进展", "未启动, 正在推进, 完成80% or 已完成, or what was done in words");
        Column(row => row.Difficulty, "存在困难").Alias("存在问题", "困难问题", "存在的困难").AtMost(TaskRules.LongestText);
        Column(row => row.NextStep, "下步措施").Alias("下一步措施", "下步工作", "下一步打算", "下步打算").AtMost(TaskRules.LongestText);
        Column(row => row.State, "状态").Alias("任务状态", "完成状态").Locked();
        Column(row => row.EffectiveDueOn, "现行时限").Locked();
        Column(row => row.IsOverdue, "是否逾期").Alias("逾期").Locked();
        Column(row => row.Review, "审核").Alias("审核状态").Locked();
        Column(row => row.UnitId, "填报单位").Alias("报送单位").Unit().FromHeading(HeadingPart.Unit).Help("表头上方写明“填报单位：”即可不填", "Not needed where 填报单位： stands above the header");
        Column(row => row.Period, "期次").Alias("填报期次", "报送期次", "季度").FromHeading(HeadingPart.Period).Example("2026年第三季度").Help("标题写明年份和季度即可不填", "Not needed where the title names year and quarter");
        Column(row => row.FiledOn, "填报日期").Alias("报送日期").FromHeading(HeadingPart.FiledOn).Note().Help("填表当天；是否按时以系统收到之日为准，不写则按收到之日", "The day it was filled in; in time or late goes by the day it is received, which also counts where none is written");
        Column(row => row.PlanId, "行动方案").Alias("方案", "所属方案").Plan();
        Column(row => row.Title, "清单标题").FromHeading(HeadingPart.Title).AtMost(TaskList.LongestTitle);
        Column(row => row.Note, "备注").Alias("说明").Note();
        KeyInOrder(row => row.UnitId, row => row.Period, row => row.PlanId, row => row.Content);
    }

    public override IQueryable<CampaignTask> Rows(CityDb db)
        => db.CampaignTasks.Include(task => task.List).Include(task => task.Reports).OrderBy(task => task.ListId).ThenBy(task => task.Position);

    public override async Task<IReadOnlyList<CampaignTask>> Candidates(CityDb db, IReadOnlyList<TaskRow> rows, IReadOnlyList<int> ids, SheetContext context, CancellationToken cancel)
    {
        var units = rows.Select(row => row.UnitId).Distinct().ToList();
        var periods = rows.Select(row => row.Period).Distinct().ToList();
        var lists = await db.TaskLists.Where(list => units.Contains(list.UnitId) && periods.Contains(list.Period)).ToListAsync(cancel);
        var listIds = lists.ConvertAll(list => list.Id);
        var tasks = await Rows(db).Where(task => listIds.Contains(task.ListId) || ids.Contains(task.Id)).ToListAsync(cancel);
        context.Keep(await ClosedPeriods.Load(db, cancel));
        context.Keep(await ReportIntake.Load(db, _settings, context.Today, cancel));
        context.Keep(await WorkCalendar.Load(db, cancel));
        context.Keep(new ListsAtWork(lists.Concat(tasks.Select(task => task.List!)), tasks));
        return tasks;
    }

    public override TaskRow Read(CampaignTask task, SheetContext context)
    {
        var list = task.List!;
        var report = task.Reports.FirstOrDefault(one => one.Period == list.ReportPeriodOn(list.FiledOn));
        return new(
            task.UnitId, task.Period, list.FiledOn, list.Title, task.PlanId, task.NumberText, task.Content, task.Measures, task.ItemId, [task.LeadUnitId], task.CoUnitIds, task.CoUnitWords,
            task.DueText.Length == 0 ? null : new Written(task.DueText), task.State, report?.ProgressText, report?.Difficulty, report?.NextStep,
            task.EffectiveDueOn, CampaignTask.Overdue.Holds(task, context.Today), report?.Review, null);
    }

    // A list of a year is reported each quarter: the words of the last one say nothing of this one.
    public override TaskRow ReadFor(TaskRow read, CampaignTask task, TaskRow row, SheetContext context)
    {
        var period = task.List!.ReportPeriodOn(FiledOn(row, context));
        var report = task.Reports.FirstOrDefault(one => one.Period == period);
        return read with { ProgressText = report?.ProgressText, Difficulty = report?.Difficulty, NextStep = report?.NextStep, Review = report?.Review };
    }

    public override CampaignTask Create(TaskRow row, SheetContext context)
    {
        Expect(row, context);
        var lists = context.Kept<ListsAtWork>()!;
        var list = lists.Take(row, context);
        var task = CampaignTask.Create(list, lists.NextPosition(list), Said(row, Understood(row, list.Period, context)), FiledOn(row, context), context.Names<UnitDirectory>(), context.Names<ItemDirectory>());
        TaskProgress.Take(task, row, FiledOn(row, context), context);
        return task;
    }

    public override void Change(CampaignTask task, TaskRow row, SheetContext context)
    {
        if (row.UnitId != task.UnitId || row.Period != task.Period || row.PlanId != task.PlanId) throw new TaskListFixedException(task);

        Expect(row, context);
        task.List!.FileAgain(row.Title, FiledOn(row, context), context.Names<UnitDirectory>());
        var before = task.ToFields();
        var wanted = Said(row, DueOf(task, row, before.Due, context));
        if (!wanted.Says(before)) task.Change(wanted, context.Names<UnitDirectory>(), context.Names<ItemDirectory>(), context.Today);
        TaskProgress.Take(task, row, FiledOn(row, context), context);
    }

    public override IEnumerable<(string Field, Finding Finding)> Doubts(TaskRow row, SheetContext context)
        => [.. TaskDoubts.Of(row, DueContext(row, row.Period, context)), .. TaskDoubts.OfFiling(row, context)];

    public override RowTexts? Sort(IReadOnlyDictionary<string, string> texts) => MarkedLead.Sort(texts);

    private static void Expect(TaskRow row, SheetContext context)
    {
        if (row.FiledOn?.Year < DueFindings.FirstYear) throw new FilingYearException(row.FiledOn.Value);
        if (row.LeadUnitIds.Count > 1) throw new SeveralLeadsException([.. row.LeadUnitIds.Select(context.Names<UnitDirectory>().Find)]);
    }

    private static TaskFields Said(TaskRow row, DueDate due) => new()
    {
        Content = row.Content,
        LeadUnitId = row.LeadUnitIds[0],
        Due = due,
        NumberText = row.NumberText,
        Measures = row.Measures,
        ItemId = row.ItemId,
        CoUnitIds = row.CoUnitIds,
        CoUnitWords = row.CoUnitWords,
    };

    // The same day written another way, as other programs do when they save a file, is no change.
    private static DueDate DueOf(CampaignTask task, TaskRow row, DueDate before, SheetContext context)
    {
        if (Due(row).Text == before.Text) return before;

        var after = Understood(row, task.Period, context);
        var bothAreDays = before.On == after.On && new[] { before, after }.All(due => due.Kind == DueKind.Date && DueReading.Read(new Written(due.Text), DueContext(row, task.Period, context)).Doubts.Count == 0);
        return bothAreDays ? before : after;
    }

    private static DueDate Understood(TaskRow row, Period period, SheetContext context)
    {
        var answer = DueReading.Read(Due(row), DueContext(row, period, context));
        return answer.Due ?? throw new DueTextException(answer.Error!);
    }

    private static DueContext DueContext(TaskRow row, Period period, SheetContext context) => new(period, FiledOn(row, context), context.Kept<WorkCalendar>()!);

    // A blank deadline is kept as such, with a doubt.
    internal static Written Due(TaskRow row) => row.DueText ?? new Written("");

    /// <summary>The day on which a row was filled in; one that is still to come counts as today, with a doubt.</summary>
    internal static DateOnly FiledOn(TaskRow row, SheetContext context) => row.FiledOn is { } day && day < context.Today ? day : context.Today;
}
