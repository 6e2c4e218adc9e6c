using GraphApi.Features.Campaigns.Tasks;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Features.Campaigns.Counts;

/// <summary>The tasks of many units at once: a whole city's are one parameter of the statement, not thousands.</summary>
internal static class TasksOfUnits
{
    extension(IQueryable<CampaignTask> tasks)
    {
        public IQueryable<CampaignTask> LedBy(int[] units) => tasks.Where(task => EF.Parameter(units).Contains(task.LeadUnitId));

        /// <summary>Those in which one of them co-operates, each once.</summary>
        public IQueryable<CampaignTask> JoinedBy(int[] units, IQueryable<TaskCoUnit> joined)
            => tasks.Where(task => joined.Any(co => co.TaskId == task.Id && EF.Parameter(units).Contains(co.UnitId)));
    }
}
