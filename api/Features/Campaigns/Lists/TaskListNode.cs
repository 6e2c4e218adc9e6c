using GraphApi.Features.Campaigns.Plans;
using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Features.Units;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Features.Campaigns.Lists;

[ObjectType<TaskList>]
public static class TaskListNode
{
    /// <summary>填报单位 · the unit whose list it is</summary>
    public static Unit GetUnit([Parent] TaskList list, UnitDirectory units) => units.Find(list.UnitId);

    /// <summary>行动方案 · the plan its tasks belong to; none for a list of its own</summary>
    public static CampaignPlan? GetPlan([Parent] TaskList list, PlanDirectory plans) => plans.TryFind(list.PlanId);

    /// <summary>任务数 · how many tasks stand in it</summary>
    public static Batched<int> GetTaskCount([Parent] TaskList list, TaskCountByList counts) => counts.Of(list.Id);
}

/// <summary>任务数 · the number of tasks in each list, in one statement</summary>
public sealed class TaskCountByList : BatchLoader<int, int>
{
    protected override async Task<IReadOnlyDictionary<int, int>> Load(IReadOnlyList<int> keys, CityDb db, CancellationToken cancel)
        => await db.CampaignTasks.Where(task => keys.Contains(task.ListId)).GroupBy(task => task.ListId).ToDictionaryAsync(group => group.Key, group => group.Count(), cancel);
}
