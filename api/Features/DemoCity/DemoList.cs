using GraphApi.Platform.Words;

namespace GraphApi.Features.DemoCity;

/// <summary>A task list of the invented city.</summary>
/// <param name="Number">its place among them</param>
/// <param name="Unit">whose list it is</param>
/// <param name="Period">the period it is for</param>
/// <param name="Plan">the plan its tasks belong to</param>
/// <param name="FiledOn">the day on which it was brought</param>
internal sealed record DemoList(int Number, DemoLister Unit, Period Period, DemoPlan Plan, DateOnly FiledOn)
{
    private const int Quarters = 4;
    private const int LocalQuarters = 2;

    /// <summary>Who leads a special plan brings one each quarter, the next department one a year, counties and parks one each quarter for the general plan.</summary>
    public static IReadOnlyList<DemoList> All(DateOnly today)
    {
        var quarters = Last(Quarters, Period.Of(today, PeriodKind.Quarter));
        var year = new Period(quarters[^2].Year, PeriodKind.Year, 1);
        (DemoLister Unit, Period Period, DemoPlan Plan)[] lists =
        [
            .. quarters.SelectMany(quarter => DemoPlan.Special.Select(plan => (DemoLister.Of(plan, 0), quarter, plan))),
            .. DemoPlan.Special.Select(plan => (DemoLister.Of(plan, 1), year, plan)),
            .. quarters.TakeLast(LocalQuarters).SelectMany(quarter => DemoLister.Local.Select(place => (place, quarter, DemoPlan.General))),
        ];
        return [.. lists.Select((list, number) => new DemoList(number, list.Unit, list.Period, list.Plan, FiledAt(list.Period, number, today)))];
    }

    private static List<Period> Last(int count, Period period)
    {
        List<Period> periods = [period];
        while (periods.Count < count) periods.Insert(0, periods[0].Before());
        return periods;
    }

    // In the first days of the period, as far as these have come.
    private static DateOnly FiledAt(Period period, int number, DateOnly today)
    {
        var day = period.FirstDay.AddDays(3 + (number % 9));
        return day < today ? day : today;
    }
}

/// <summary>A unit of the invented city that brings task lists, and who leads and helps in them.</summary>
/// <param name="Name">its name</param>
/// <param name="Leads">who may lead its tasks, itself in most lists</param>
/// <param name="Helpers">who may help</param>
/// <param name="Items">the supervision items its tasks serve; none for the duties of a place</param>
internal sealed record DemoLister(string Name, IReadOnlyList<string> Leads, IReadOnlyList<string> Helpers, IReadOnlyList<DemoItem> Items)
{
    public static IReadOnlyList<DemoLister> Local { get; } = [.. DemoUnits.Places.Select(place => new DemoLister(
        place.Name,
        [place.InName + "应急管理局", place.InName + "住房和城乡建设局", place.InName + "市场监督管理局"],
        [place.InName + "生态环境局", place.InName + "自然资源和规划局"],
        []))];

    /// <summary>One of the departments a plan is about; every eighth task is led by the one that leads the plan, or the next.</summary>
    public static DemoLister Of(DemoPlan plan, int place)
    {
        var (own, other) = (plan.Departments[place], plan.Departments[1 - place]);
        return new(own.Name, [.. Enumerable.Repeat(own.Name, 7), other.Name], [.. plan.Departments.Where(department => department != own).Select(department => department.Name)], plan.ItemsOf(own));
    }
}
