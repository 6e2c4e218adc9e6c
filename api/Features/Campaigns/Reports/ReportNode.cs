using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Features.Units;
using GraphApi.Platform.GraphQL;

namespace GraphApi.Features.Campaigns.Reports;

[ObjectType<TaskReport>]
public static class ReportNode
{
    /// <summary>任务 · the task it reports on</summary>
    public static Batched<CampaignTask?> GetTask([Parent] TaskReport report, EntityById<CampaignTask> tasks) => tasks.Of(report.TaskId);

    /// <summary>填报单位 · the unit that reports</summary>
    public static Unit GetUnit([Parent] TaskReport report, UnitDirectory units) => units.Find(report.UnitId);
}

[ObjectType<DueExtension>]
public static class ExtensionNode
{
    /// <summary>任务 · the task whose deadline it is about</summary>
    public static Batched<CampaignTask?> GetTask([Parent] DueExtension extension, EntityById<CampaignTask> tasks) => tasks.Of(extension.TaskId);
}
