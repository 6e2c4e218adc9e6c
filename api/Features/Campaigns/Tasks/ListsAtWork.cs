using GraphApi.Features.Campaigns.Lists;
using GraphApi.Features.Campaigns.Plans;
using GraphApi.Features.Units;
using GraphApi.Platform.Excel;

namespace GraphApi.Features.Campaigns.Tasks;

/// <summary>The task lists a workbook is about: those there are, and those its rows bring.</summary>
internal sealed class ListsAtWork
{
    private readonly Dictionary<TaskListKey, TaskList> _lists = [];
    private readonly Dictionary<TaskList, int> _lastPositions = [];
    private readonly HashSet<TaskRow> _reported = new(ReferenceEqualityComparer.Instance);

    public ListsAtWork(IEnumerable<TaskList> lists, IEnumerable<CampaignTask> tasks)
    {
        foreach (var list in lists) _lists[new(list.UnitId, list.Period, list.PlanId)] = list;
        foreach (var group in tasks.GroupBy(task => task.List!)) _lastPositions[group.Key] = group.Max(task => task.Position);
    }

    /// <summary>The list a row stands in; there is one for a unit, period and plan.</summary>
    public TaskList Take(TaskRow row, SheetContext context)
    {
        var key = new TaskListKey(row.UnitId, row.Period, row.PlanId);
        var (units, filedOn) = (context.Names<UnitDirectory>(), TaskSheet.FiledOn(row, context));
        if (_lists.TryGetValue(key, out var there))
        {
            there.FileAgain(row.Title, filedOn, units);
            return there;
        }

        return _lists[key] = TaskList.Create(key, row.Title, filedOn, units, context.Names<PlanDirectory>(), context.Today);
    }

    /// <summary>Notes that a row brought a report that was not there as it says it.</summary>
    public void NoteReport(TaskRow row) => _reported.Add(row);

    public bool IsReported(TaskRow row) => _reported.Contains(row);

    public int NextPosition(TaskList list) => _lastPositions[list] = _lastPositions.GetValueOrDefault(list) + 1;
}
