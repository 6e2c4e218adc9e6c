using GraphApi.Features.Units;
using GraphApi.Platform.Words;

namespace GraphApi.Features.Campaigns.Lists;

/// <summary>标题不一致 · a unit has one list for a period and plan, and it has another title</summary>
public sealed class TaskListTitleException : UserErrorException
{
    public TaskListTitleException(TaskList list, Unit unit, string title) : base(new(
        $"“{unit.Name}”{list.Period.Label.Chinese}已有任务清单“{list.Title}”，本次的标题是“{title}”。同一单位同一期次只有一份清单：请改用原标题，或先修改原清单的标题。",
        $"{unit.Name} already has the list \"{list.Title}\" for the {list.Period.Label.English}; this one is titled \"{title}\". A unit has one list for a period: use its title, or change that title first."))
        => (Field, Params) = ("title", Values.Of(("unit", unit.Name), ("period", list.Period.ToString()), ("title", list.Title), ("given", title)));
}

/// <summary>清单已存在 · a unit has one list for a period and plan</summary>
public sealed class TaskListExistsException : UserErrorException
{
    public TaskListExistsException(TaskList list, Unit unit) : base(new(
        $"“{unit.Name}”{list.Period.Label.Chinese}已有任务清单“{list.Title}”，请在原清单中增加任务。",
        $"{unit.Name} already has the list \"{list.Title}\" for the {list.Period.Label.English}. Add the tasks to that one."))
        => (Field, Params) = ("period", Values.Of(("unit", unit.Name), ("period", list.Period.ToString()), ("title", list.Title)));
}

/// <summary>单位已撤销 · a unit that has ended takes no new tasks</summary>
public sealed class TaskUnitEndedException : UserErrorException
{
    public TaskUnitEndedException(string field, Unit unit) : base(new(
        $"“{unit.Name}”已于 {unit.ValidTo:yyyy-MM-dd} 撤销，请填写承接它的单位。",
        $"{unit.Name} ended on {unit.ValidTo:yyyy-MM-dd}. Name the unit that carries on its work."))
        => (Field, Params) = (field, Values.Of(("unit", unit.Name), ("validTo", unit.ValidTo)));
}
