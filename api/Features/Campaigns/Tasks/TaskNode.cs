using GraphApi.Features.Campaigns.Lists;
using GraphApi.Features.Campaigns.Plans;
using GraphApi.Features.Campaigns.Reports;
using GraphApi.Features.Items;
using GraphApi.Features.Units;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Features.Campaigns.Tasks;

[ObjectType<CampaignTask>]
public static class TaskNode
{
    /// <summary>是否逾期 · whether it is overdue today; the due day itself is on time</summary>
    public static Ruling<CampaignTask> GetIsOverdue(TimeProvider clock) => CampaignTask.Overdue.For(clock.Today());

    /// <summary>是否未到期 · whether its last day is still to come; neither where it has passed nor where there is none</summary>
    public static Ruling<CampaignTask> GetIsUpcoming(TimeProvider clock) => CampaignTask.Upcoming.For(clock.Today());

    /// <summary>逾期天数 · calendar days since its last day, on a day; none if it is not overdue then</summary>
    /// <param name="on">截至日期 · the day, today if none is given</param>
    public static int? GetOverdueDays([Parent] CampaignTask task, TimeProvider clock, DateOnly? on)
    {
        var day = on ?? clock.Today();
        return CampaignTask.Overdue.Holds(task, day) ? day.DayNumber - task.EffectiveDueOn!.Value.DayNumber : null;
    }

    /// <summary>任务清单 · the list it stands in</summary>
    public static Batched<TaskList?> GetList([Parent] CampaignTask task, EntityById<TaskList> lists) => lists.Of(task.ListId);

    /// <summary>填报单位 · the unit whose list it stands in</summary>
    public static Unit GetUnit([Parent] CampaignTask task, UnitDirectory units) => units.Find(task.UnitId);

    /// <summary>行动方案 · the plan of its list</summary>
    public static CampaignPlan? GetPlan([Parent] CampaignTask task, PlanDirectory plans) => plans.TryFind(task.PlanId);

    /// <summary>牵头单位 · the one unit that leads</summary>
    public static Unit GetLeadUnit([Parent] CampaignTask task, UnitDirectory units) => units.Find(task.LeadUnitId);

    /// <summary>责任单位 · the units that co-operate</summary>
    [FilteredBy<CampaignTask>(nameof(CampaignTask.JoinedBy))]
    public static IEnumerable<Unit> GetCoUnits([Parent] CampaignTask task, UnitDirectory units) => task.CoUnitIds.Select(units.Find);

    /// <summary>监管事项 · the supervision item it serves</summary>
    public static SupervisionItem? GetItem([Parent] CampaignTask task, ItemDirectory items) => items.TryFind(task.ItemId);

    /// <summary>进展报告 · its reports, the first period first</summary>
    public static Batched<IReadOnlyList<TaskReport>> GetReports([Parent] CampaignTask task, ReportsByTask reports) => reports.Of(task.Id);

    /// <summary>延期 · the history of its deadline</summary>
    public static Batched<IReadOnlyList<DueExtension>> GetExtensions([Parent] CampaignTask task, ExtensionsByTask extensions) => extensions.Of(task.Id);
}

/// <summary>进展报告 · the reports of each task, in one statement</summary>
public sealed class ReportsByTask : GroupLoader<int, TaskReport>
{
    protected override async Task<ILookup<int, TaskReport>> Load(IReadOnlyList<int> keys, CityDb db, CancellationToken cancel)
        => (await db.TaskReports.AsNoTracking().Where(report => keys.Contains(report.TaskId)).OrderBy(report => report.Period).ToListAsync(cancel)).ToLookup(report => report.TaskId);
}

/// <summary>延期 · the requests of each task, in one statement</summary>
public sealed class ExtensionsByTask : GroupLoader<int, DueExtension>
{
    protected override async Task<ILookup<int, DueExtension>> Load(IReadOnlyList<int> keys, CityDb db, CancellationToken cancel)
        => (await db.DueExtensions.AsNoTracking().Where(extension => keys.Contains(extension.TaskId)).OrderBy(extension => extension.Id).ToListAsync(cancel)).ToLookup(extension => extension.TaskId);
}
