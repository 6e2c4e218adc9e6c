using GraphApi.Features.Units;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Features.Campaigns.Counts;

/// <summary>任务统计 · how many tasks of a unit stand how, as of a day</summary>
/// <param name="Open">未办结 · not closed yet, overdue or not</param>
/// <param name="Overdue">逾期 · past their last day, and neither reported done nor put off</param>
/// <param name="Done">已完成 · found done by a reviewer</param>
public sealed record TaskCounts(int Open, int Overdue, int Done)
{
    internal static readonly TaskCounts None = new(0, 0, 0);

    internal TaskCounts Plus(TaskCounts other) => new(Open + other.Open, Overdue + other.Overdue, Done + other.Done);
}

/// <summary>报送状态 · whether a unit has reported for a period, as of a day</summary>
public enum ReportingState
{
    /// <summary>无需报送 · it has no task to report on</summary>
    NothingDue,
    /// <summary>待报送 · something is missing and the last day has not passed</summary>
    Pending,
    /// <summary>已报送 · everything was reported in time</summary>
    Reported,
    /// <summary>迟报 · everything was reported, some of it late</summary>
    Late,
    /// <summary>未报送 · something is missing and the last day has passed</summary>
    Missing,
}

/// <summary>报送情况 · what a unit has reported for a period, as of a day, counted in tasks</summary>
/// <param name="State">状态 · in one word</param>
/// <param name="Expected">应报 · tasks to report on</param>
/// <param name="Reported">按时报送 · reported by the last day</param>
/// <param name="Late">迟报 · reported after the last day</param>
/// <param name="Missing">未报 · not reported yet</param>
/// <param name="DueOn">报送期限 · the last day for reports of the period</param>
public sealed record ReportingStatus(ReportingState State, int Expected, int Reported, int Late, int Missing, DateOnly DueOn)
{
    internal static ReportingStatus Of(DateOnly due, DateOnly asOf, int expected, int reported, int late)
    {
        var missing = Math.Max(0, expected - reported - late);
        return new(StateOf(expected, late, missing, asOf > due), expected, reported, late, missing, due);
    }

    private static ReportingState StateOf(int expected, int late, int missing, bool isOver)
    {
        if (expected == 0) return ReportingState.NothingDue;
        if (missing > 0) return isOver ? ReportingState.Missing : ReportingState.Pending;

        return late > 0 ? ReportingState.Late : ReportingState.Reported;
    }
}

/// <summary>统计范围 · a unit, alone or with all units below it</summary>
public readonly record struct CountedUnits(int UnitId, bool WithSubtree);

/// <summary>任务统计 · the counts of units as of a day and for a role, in one statement for a day and a role</summary>
public sealed class TaskCountsByUnit(UnitDirectory units) : BatchLoader<(CountedUnits Of, TaskRole Role, DateOnly Day), TaskCounts>
{
    protected override async Task<IReadOnlyDictionary<(CountedUnits Of, TaskRole Role, DateOnly Day), TaskCounts>> Load(IReadOnlyList<(CountedUnits Of, TaskRole Role, DateOnly Day)> keys, CityDb db, CancellationToken cancel)
    {
        var found = new Dictionary<(CountedUnits, TaskRole, DateOnly), TaskCounts>();
        foreach (var asked in keys.GroupBy(key => (key.Role, key.Day)))
        {
            var (role, day) = asked.Key;
            var scopes = CountScopes.Of(asked.Select(key => key.Of), units);
            var all = scopes.All;
            var counters = db.TaskCounters.Where(counter => counter.Role == role && counter.Day <= day);
            var own = await counters.Where(counter => EF.Parameter(all).Contains(counter.UnitId))
                .GroupBy(counter => counter.UnitId)
                .Select(unit => new { unit.Key, Open = unit.Sum(one => one.Open), Overdue = unit.Sum(one => one.Overdue), Done = unit.Sum(one => one.Done) })
                .ToDictionaryAsync(unit => unit.Key, unit => new TaskCounts(unit.Open, unit.Overdue, unit.Done), cancel);
            foreach (var key in asked) found[key] = scopes.UnitsOf(key.Of).Aggregate(TaskCounts.None, (sum, id) => own.TryGetValue(id, out var counts) ? sum.Plus(counts) : sum);
        }

        return found;
    }
}

/// <summary>报送情况 · what units have reported for a period as of a day, in one statement for a period and a day</summary>
public sealed class ReportingByUnit(CampaignSettings settings, UnitDirectory units) : BatchLoader<(CountedUnits Of, Period Period, DateOnly Day), ReportingStatus>
{
    protected override async Task<IReadOnlyDictionary<(CountedUnits Of, Period Period, DateOnly Day), ReportingStatus>> Load(IReadOnlyList<(CountedUnits Of, Period Period, DateOnly Day)> keys, CityDb db, CancellationToken cancel)
    {
        var found = new Dictionary<(CountedUnits, Period, DateOnly), ReportingStatus>();
        foreach (var asked in keys.GroupBy(key => (key.Period, key.Day)))
        {
            var ((period, day), due) = (asked.Key, settings.ReportsDueOn(asked.Key.Period));
            var code = period.ToString();
            var scopes = CountScopes.Of(asked.Select(key => key.Of), units);
            var all = scopes.All;
            var counters = db.ReportCounters.Where(counter => counter.Period == code && counter.Day <= day);
            var own = await counters.Where(counter => EF.Parameter(all).Contains(counter.UnitId))
                .GroupBy(counter => counter.UnitId)
                .Select(unit => new { unit.Key, Expected = unit.Sum(one => one.Expected), InTime = unit.Sum(one => one.Day <= due ? one.Reported : 0), Late = unit.Sum(one => one.Day > due ? one.Reported : 0) })
                .ToDictionaryAsync(unit => unit.Key, unit => (unit.Expected, unit.InTime, unit.Late), cancel);
            foreach (var key in asked)
            {
                var counts = scopes.UnitsOf(key.Of).Select(id => own.GetValueOrDefault(id)).ToList();
                found[key] = ReportingStatus.Of(due, day, counts.Sum(one => one.Expected), counts.Sum(one => one.InTime), counts.Sum(one => one.Late));
            }
        }

        return found;
    }
}

/// <summary>The units that are asked about together.</summary>
internal sealed class CountScopes
{
    private readonly Dictionary<CountedUnits, int[]> _units;

    private CountScopes(Dictionary<CountedUnits, int[]> units) => (_units, All) = (units, [.. units.Values.SelectMany(each => each).Distinct()]);

    /// <summary>The units to read.</summary>
    /// <remarks>Named even where they are all there are: without them SQLite skips through the primary key and looks up every row.</remarks>
    public int[] All { get; }

    public static CountScopes Of(IEnumerable<CountedUnits> asked, UnitDirectory units)
        => new(asked.Distinct().ToDictionary(each => each, each => each.WithSubtree ? units.IdsWithin(each.UnitId) : [each.UnitId]));

    public int[] UnitsOf(CountedUnits asked) => _units[asked];
}
