using GraphApi.Features.Campaigns.Plans;
using GraphApi.Features.Units;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Hosting;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Features.Campaigns.Lists;

/// <summary>新建任务清单 · what is said of a new task list</summary>
/// <param name="UnitId">填报单位 · the unit whose list it is</param>
/// <param name="Period">期次 · the period it is for</param>
/// <param name="PlanId">行动方案 · the plan its tasks belong to; none for a list of its own</param>
/// <param name="Title">标题 · its title; if none is given, one is made</param>
public sealed record CreateTaskListInput([property: ID<Unit>] int UnitId, Period Period, [property: ID<CampaignPlan>] int? PlanId, string? Title);

/// <summary>修改清单标题 · which list is titled how</summary>
/// <param name="Id">清单 · which list</param>
/// <param name="Version">版本 · the version the caller saw</param>
/// <param name="Title">标题 · its new title</param>
public sealed record RetitleTaskListInput([property: ID<TaskList>] int Id, int Version, string Title);

[MutationType]
public static class TaskListMutations
{
    /// <summary>新建任务清单 · create an empty task list</summary>
    [Authorize(Roles = [Role.SafetyOffice, Role.Clerk, Role.UnitHead])]
    [Error<NotAllowedException>, Error<NotFoundException>, Error<TooLongException>, Error<TaskUnitEndedException>, Error<TaskListExistsException>]
    public static async Task<TaskList> CreateTaskList(CreateTaskListInput input, CityDb db, UnitDirectory units, PlanDirectory plans, TimeProvider clock, CancellationToken cancel)
    {
        var there = await db.TaskLists.SingleOrDefaultAsync(list => list.UnitId == input.UnitId && list.Period == input.Period && list.PlanId == input.PlanId, cancel);
        if (there is not null) throw new TaskListExistsException(there, units.Find(there.UnitId));

        var list = TaskList.Create(new(input.UnitId, input.Period, input.PlanId), input.Title, clock.Today(), units, plans);
        db.TaskLists.Add(list);
        await db.SaveChangesAsync(cancel);
        return list;
    }

    /// <summary>修改清单标题 · give a task list another title</summary>
    [Authorize(Roles = [Role.SafetyOffice, Role.Clerk, Role.UnitHead])]
    [Error<NotAllowedException>, Error<NotFoundException>, Error<StaleVersionException>, Error<RequiredException>, Error<TooLongException>]
    public static async Task<TaskList> RetitleTaskList(RetitleTaskListInput input, CityDb db, CancellationToken cancel)
    {
        var list = await db.Editable<TaskList>(input.Id, input.Version, cancel);
        list.Retitle(input.Title);
        await db.SaveChangesAsync(cancel);
        return list;
    }
}
