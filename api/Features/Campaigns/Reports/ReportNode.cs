using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Features.Units;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Features.Campaigns.Reports;

[ObjectType<TaskReport>]
public static class ReportNode
{
    /// <summary>任务 · the task it reports on</summary>
    public static Batched<CampaignTask?> GetTask([Parent] TaskReport report, TaskById tasks) => tasks.Of(report.TaskId);

    /// <summary>填报单位 · the unit that reports</summary>
    public static Unit GetUnit([Parent] TaskReport report, UnitDirectory units) => units.Find(report.UnitId);
}

[ObjectType<DueExtension>]
public static class ExtensionNode
{
    /// <summary>任务 · the task whose deadline it is about</summary>
    public static Batched<CampaignTask?> GetTask([Parent] DueExtension extension, TaskById tasks) => tasks.Of(extension.TaskId);
}

/// <summary>任务 · tasks by number, in one statement</summary>
public sealed class TaskById : BatchLoader<int, CampaignTask>
{
    protected override async Task<IReadOnlyDictionary<int, CampaignTask>> Load(IReadOnlyList<int> keys, CityDb db, CancellationToken cancel)
        => await db.CampaignTasks.AsNoTracking().Where(task => keys.Contains(task.Id)).ToDictionaryAsync(task => task.Id, cancel);
}
