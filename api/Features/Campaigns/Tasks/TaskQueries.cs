using GraphApi.Features.Campaigns.Lists;
using GraphApi.Features.Campaigns.Reports;
using GraphApi.Features.Units;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;

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
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<CampaignTask> GetTasks(CityDb db, string? search, DateOnly? overdueOn)
    {
        IQueryable<CampaignTask> tasks = db.CampaignTasks.OrderBy(task => task.ListId).ThenBy(task => task.Position);
        if (overdueOn is { } day) tasks = tasks.Where(CampaignTask.Overdue.On(day));
        if (string.IsNullOrWhiteSpace(search)) return tasks;

        var part = NameForm.Key(search);
        return tasks.Where(task => task.SearchText.Contains(part));
    }

    /// <summary>进展报告 · reports on tasks, the newest first</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<TaskReport> GetTaskReports(CityDb db) => db.TaskReports.OrderByDescending(report => report.ReportedOn);

    /// <summary>期次关闭 · periods that were closed, the latest first, with those that were opened again</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<PeriodClosing> GetPeriodClosings(CityDb db) => db.PeriodClosings.OrderByDescending(closing => closing.ClosedOn).ThenByDescending(closing => closing.Period);

    /// <summary>延期申请 · requests for later deadlines, the newest first</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<DueExtension> GetDueExtensions(CityDb db) => db.DueExtensions.OrderByDescending(extension => extension.AskedOn);
}
