using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Platform.Data;

namespace GraphApi.Features.Campaigns.Counts;

/// <summary>统计项 · one of the figures in the task counts of a unit</summary>
public enum TaskFigure
{
    /// <summary>未办结 · not closed yet, overdue or not</summary>
    Open,
    /// <summary>逾期 · past their last day, and neither reported done nor put off</summary>
    Overdue,
    /// <summary>已完成 · found done by a reviewer</summary>
    Done,
}

internal static class TaskFigures
{
    extension(TaskFigure figure)
    {
        /// <summary>Which tasks count on a day.</summary>
        public Rule<CampaignTask, DateOnly> Rule => figure switch
        {
            TaskFigure.Overdue => CampaignTask.Overdue,
            TaskFigure.Done => CampaignTask.Completed,
            _ => CampaignTask.Open,
        };
    }
}
