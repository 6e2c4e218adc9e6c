using GraphApi.Features.Campaigns.Counts;
using GraphApi.Features.Campaigns.Lists;
using GraphApi.Features.Campaigns.Reports;
using GraphApi.Features.Units;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Hosting;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Features.Campaigns.Tasks;

[QueryType]
public static class TaskQueries
{
    /// <summary>任务清单 · task lists, the newest period first</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<TaskList> GetTaskLists(CityDb db) => db.TaskLists.OrderByDescending(list => list.Period).ThenBy(list => list.UnitId);

    /// <summary>任务 · tasks of all lists</summary>
    /// <param name="search">检索 · part of the task or its measures</param>
    /// <param name="overdueOn">逾期于 · only those overdue on this day</param>
    /// <param name="leadWithin">牵头单位范围 · only those led by this unit or one below it</param>
    /// <param name="coWithin">责任单位范围 · only those in which this unit or one below it co-operates</param>
    /// <param name="owedIn">应报期次 · only those on which a report for this period is due</param>
    /// <param name="unreportedIn">未报期次 · only those on which the report due for this period is missing</param>
    /// <param name="asOf">报送截至日期 · the day as of which reports are due or missing, today if none is given</param>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<CampaignTask> GetTasks(CityDb db, UnitDirectory units, TimeProvider clock, string? search, DateOnly? overdueOn, [ID<Unit>] int? leadWithin, [ID<Unit>] int? coWithin, Period? owedIn, Period? unreportedIn, DateOnly? asOf)
    {
        var day = asOf ?? clock.Today();
        IQueryable<CampaignTask> tasks = db.CampaignTasks.OrderBy(task => task.ListId).ThenBy(task => task.Position);
        if (overdueOn is { } overdue) tasks = tasks.Where(CampaignTask.Overdue.On(overdue));
        if (leadWithin is { } lead) tasks = tasks.LedBy(units.IdsWithin(lead));
        if (coWithin is { } co) tasks = tasks.JoinedBy(units.IdsWithin(co), db.TaskCoUnits);
        if (owedIn is { } owed) tasks = tasks.OwedIn(owed, day);
        if (unreportedIn is { } unreported) tasks = tasks.UnreportedIn(unreported, day, db.TaskReports);
        if (string.IsNullOrWhiteSpace(search)) return tasks;

        var part = NameForm.Key(search);
        return tasks.Where(task => task.SearchText.Contains(part));
    }

    /// <summary>进展报告 · reports on tasks, the newest first</summary>
    /// <param name="unitWithin">填报单位范围 · only those of this unit or one below it</param>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<TaskReport> GetTaskReports(CityDb db, UnitDirectory units, [ID<Unit>] int? unitWithin)
    {
        IQueryable<TaskReport> reports = db.TaskReports.OrderByDescending(report => report.ReportedOn);
        if (unitWithin is not { } unit) return reports;

        var ids = units.IdsWithin(unit);
        return reports.Where(report => EF.Parameter(ids).Contains(report.UnitId));
    }

    /// <summary>期次关闭 · periods that were closed, the latest first, with those that were opened again</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<PeriodClosing> GetPeriodClosings(CityDb db) => db.PeriodClosings.OrderByDescending(closing => closing.ClosedOn).ThenByDescending(closing => closing.Period);

    /// <summary>延期申请 · requests for later deadlines, the newest first</summary>
    /// <param name="unitWithin">填报单位范围 · only those for tasks in the lists of this unit or one below it</param>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<DueExtension> GetDueExtensions(CityDb db, UnitDirectory units, [ID<Unit>] int? unitWithin)
    {
        IQueryable<DueExtension> extensions = db.DueExtensions.OrderByDescending(extension => extension.AskedOn);
        if (unitWithin is not { } unit) return extensions;

        var (ids, tasks) = (units.IdsWithin(unit), db.CampaignTasks);
        return extensions.Where(extension => tasks.Any(task => task.Id == extension.TaskId && EF.Parameter(ids).Contains(task.UnitId)));
    }
}
