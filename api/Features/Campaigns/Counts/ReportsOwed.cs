using GraphApi.Features.Campaigns.Lists;
using GraphApi.Features.Campaigns.Reports;
using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Platform.Words;

namespace GraphApi.Features.Campaigns.Counts;

/// <summary>The tasks behind a unit's reporting status, by the rule it is counted by.</summary>
internal static class ReportsOwed
{
    extension(IQueryable<CampaignTask> tasks)
    {
        /// <summary>Those on which a report for a period is due, as known on a day.</summary>
        public IQueryable<CampaignTask> OwedIn(Period period, DateOnly asOf)
        {
            var (lists, firstDay) = (TaskList.ReportedIn(period), period.FirstDay);
            return tasks.Where(task => lists.Contains(task.Period) && task.OpenedOn <= asOf && (task.ClosedOn == null || task.ClosedOn >= firstDay));
        }

        /// <summary>Those of them on which nobody had reported by then.</summary>
        public IQueryable<CampaignTask> UnreportedIn(Period period, DateOnly asOf, IQueryable<TaskReport> reports)
            => tasks.OwedIn(period, asOf).Where(task => !reports.Any(report => report.TaskId == task.Id && report.Period == period && report.CountedOn <= asOf));
    }
}
