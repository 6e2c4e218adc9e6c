using GraphApi.Features.Items;
using GraphApi.Features.Units;
using GraphApi.Platform.Words;

namespace GraphApi.Features.SeedLoad;

/// <summary>What tasks are made up for: who sends lists, who may lead, for which periods and plans; the same of it makes the same tasks.</summary>
internal sealed class SeedCity
{
    private const int Quarters = 12;
    private const int UsualListLength = 20;
    // A prime, so that it meets every list once while neighbours differ in unit, period and plan.
    private const long Stride = 1_000_003;

    private readonly IReadOnlyList<Unit> _senders;
    private readonly int[] _leads;
    private readonly int[] _items;
    private readonly IReadOnlyList<Period> _periods;
    private readonly IReadOnlyList<int> _plans;
    private readonly DateOnly _today;

    /// <exception cref="NobodyToSeedException">no unit could send a list</exception>
    public SeedCity(UnitDirectory units, ItemDirectory items, IReadOnlyList<int> plans, DateOnly today)
    {
        var live = units.All.Where(unit => Unit.Live.Holds(unit, today)).OrderBy(unit => unit.Id).ToList();
        _senders = live.FindAll(unit => unit.Kind is UnitKind.County or UnitKind.Park or UnitKind.Township or UnitKind.Department);
        if (_senders.Count == 0) throw new NobodyToSeedException();

        (_leads, _plans, _today) = ([.. live.Select(unit => unit.Id)], plans, today);
        _items = [.. items.All.Where(item => !SupervisionItem.Repealed.Holds(item, today)).Select(item => item.Id)];
        _periods = PeriodsUntil(today);
    }

    /// <summary>The quarters lists are made up for, the last the one a day lies in.</summary>
    public static IReadOnlyList<Period> PeriodsUntil(DateOnly today)
    {
        var periods = new List<Period> { Period.Of(today, PeriodKind.Quarter) };
        while (periods.Count < Quarters) periods.Insert(0, periods[0].Before());
        return periods;
    }

    /// <summary>How many lists so many tasks stand in.</summary>
    public int ListsFor(int tasks) => (int)Math.Min((tasks + UsualListLength - 1L) / UsualListLength, Places);

    private long Places => (long)_senders.Count * _periods.Count * _plans.Count;

    public IEnumerable<SeedList> Lists(int tasks, int firstId)
    {
        for (var number = 0; number < ListsFor(tasks); number++) yield return List(number, firstId + number);
    }

    public IEnumerable<SeedTask> Tasks(int tasks, int firstListId, int firstId)
    {
        var (lists, number) = (ListsFor(tasks), 0);
        foreach (var list in Lists(tasks, firstListId))
        {
            // What does not divide evenly is one more in the first lists.
            var length = (tasks / lists) + (list.Id - firstListId < tasks % lists ? 1 : 0);
            for (var position = 1; position <= length; position++, number++)
                yield return new SeedDice(number, _today).Task(firstId + number, list, position, _leads, _items);
        }
    }

    private SeedList List(int number, int id)
    {
        var place = number * Stride % Places;
        var unit = _senders[(int)(place % _senders.Count)];
        var period = _periods[(int)(place / _senders.Count % _periods.Count)];
        var plan = (int)(place / _senders.Count / _periods.Count);
        var filed = period.FirstDay.AddDays(number % 20);
        return new(id, unit.Id, period, _plans[plan], $"{unit.Name}{period.Label.Chinese}模拟任务清单（{plan + 1}）", filed < _today ? filed : _today);
    }
}
