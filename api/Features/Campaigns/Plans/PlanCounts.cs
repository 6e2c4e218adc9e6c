using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Features.Campaigns.Plans;

/// <summary>方案统计 · how many tasks of a plan stand how today</summary>
/// <param name="Total">任务总数 · all its tasks, also those called off</param>
/// <param name="Overdue">逾期 · past their last day, and neither reported done nor put off</param>
/// <param name="States">各状态 · how many stand in each state, every state once</param>
public sealed record PlanCounts(int Total, int Overdue, IReadOnlyList<StateCount> States)
{
    internal static readonly PlanCounts None = Of([]);

    internal static PlanCounts Of(IReadOnlyCollection<(TaskState State, int Count, int Overdue)> found) => new(
        found.Sum(one => one.Count), found.Sum(one => one.Overdue),
        [.. Enum.GetValues<TaskState>().Select(state => new StateCount(state, found.Where(one => one.State == state).Sum(one => one.Count)))]);
}

/// <summary>状态计数 · how many tasks stand in a state</summary>
/// <param name="State">状态 · the state</param>
/// <param name="Count">任务数 · how many</param>
public sealed record StateCount(TaskState State, int Count);

/// <summary>方案统计 · the counts of each plan, in one statement</summary>
public sealed class PlanCountsByPlan(TimeProvider clock) : BatchLoader<int, PlanCounts>
{
    protected override async Task<IReadOnlyDictionary<int, PlanCounts>> Load(IReadOnlyList<int> keys, CityDb db, CancellationToken cancel)
    {
        var overdue = CampaignTask.Overdue.On(clock.Today());
        var found = await db.CampaignTasks.Where(task => task.PlanId != null && keys.Contains(task.PlanId.Value))
            .GroupBy(task => new { PlanId = task.PlanId!.Value, task.State })
            .Select(group => new { group.Key.PlanId, group.Key.State, Count = group.Count(), Overdue = group.AsQueryable().Count(overdue) })
            .ToListAsync(cancel);
        return found.GroupBy(one => one.PlanId).ToDictionary(plan => plan.Key, plan => PlanCounts.Of([.. plan.Select(one => (one.State, one.Count, one.Overdue))]));
    }
}
