using GraphApi.Features.Campaigns.Lists;
using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Features.Units;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Hosting;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Features.Campaigns.Counts;

[ObjectType<Unit>]
public static class UnitTasks
{
    /// <summary>任务 · the tasks it leads, or in which it co-operates</summary>
    /// <param name="role">角色 · which part it has in them; leading if none is given</param>
    /// <param name="subtree">含下级 · also the tasks of all units below it</param>
    /// <param name="counted">统计项 · only those that count for this figure of its task counts</param>
    /// <param name="asOf">截至日期 · the day as of which they count, today if none is given</param>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<CampaignTask> GetTasks([Parent] Unit unit, CityDb db, UnitDirectory units, TimeProvider clock, TaskRole? role, bool? subtree, TaskFigure? counted, DateOnly? asOf)
    {
        var ids = Ids(unit, units, subtree);
        var tasks = role == TaskRole.Co ? db.CampaignTasks.JoinedBy(ids, db.TaskCoUnits) : db.CampaignTasks.LedBy(ids);
        if (counted is { } figure) tasks = tasks.Where(figure.Rule.On(asOf ?? clock.Today()));
        return tasks.OrderBy(task => task.ListId).ThenBy(task => task.Position);
    }

    /// <summary>任务清单 · its task lists, the newest period first</summary>
    /// <param name="subtree">含下级 · also the lists of all units below it</param>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<TaskList> GetTaskLists([Parent] Unit unit, CityDb db, UnitDirectory units, bool? subtree)
    {
        var ids = Ids(unit, units, subtree);
        return db.TaskLists.Where(list => EF.Parameter(ids).Contains(list.UnitId)).OrderByDescending(list => list.Period);
    }

    /// <summary>任务统计 · how many of its tasks stand how</summary>
    /// <param name="asOf">截至日期 · the day, today if none is given</param>
    /// <param name="role">角色 · which part it has in them; leading if none is given</param>
    /// <param name="subtree">含下级 · counts of all units below it are added; a task in which two of them co-operate counts for both</param>
    public static Batched<TaskCounts> GetTaskCounts([Parent] Unit unit, TaskCountsByUnit counts, TimeProvider clock, DateOnly? asOf, TaskRole? role, bool? subtree)
        => counts.Of((new(unit.Id, subtree == true), role ?? TaskRole.Lead, asOf ?? clock.Today())).To(found => found!);

    /// <summary>报送情况 · whether it has reported for a period</summary>
    /// <param name="period">期次 · the period</param>
    /// <param name="asOf">截至日期 · the day, today if none is given</param>
    /// <param name="subtree">含下级 · all units below it are added</param>
    public static Batched<ReportingStatus> GetReportingStatus([Parent] Unit unit, ReportingByUnit reporting, TimeProvider clock, Period period, DateOnly? asOf, bool? subtree)
        => reporting.Of((new(unit.Id, subtree == true), period, asOf ?? clock.Today())).To(found => found!);

    private static int[] Ids(Unit unit, UnitDirectory units, bool? subtree) => subtree == true ? units.IdsWithin(unit.Id) : [unit.Id];
}
