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

/// <summary>任务统计 · the counts of every unit as of a day and for a role, in one statement</summary>
public sealed class TaskCountsByDay : BatchLoader<(TaskRole Role, DateOnly Day), IReadOnlyDictionary<int, TaskCounts>>
{
    protected override async Task<IReadOnlyDictionary<(TaskRole Role, DateOnly Day), IReadOnlyDictionary<int, TaskCounts>>> Load(IReadOnlyList<(TaskRole Role, DateOnly Day)> keys, CityDb db, CancellationToken cancel)
    {
        var found = new Dictionary<(TaskRole, DateOnly), IReadOnlyDictionary<int, TaskCounts>>();
        foreach (var (role, day) in keys)
        {
            found[(role, day)] = await db.TaskCounters.Where(counter => counter.Role == role && counter.Day <= day)
                .GroupBy(counter => counter.UnitId)
                .Select(unit => new { unit.Key, Open = unit.Sum(one => one.Open), Overdue = unit.Sum(one => one.Overdue), Done = unit.Sum(one => one.Done) })
                .ToDictionaryAsync(unit => unit.Key, unit => new TaskCounts(unit.Open, unit.Overdue, unit.Done), cancel);
        }

        return found;
    }
}

/// <summary>报送情况 · what every unit has reported for a period as of a day, in one statement</summary>
public sealed class ReportingByPeriod(CampaignSettings settings) : BatchLoader<(Period Period, DateOnly Day), IReadOnlyDictionary<int, (int Expected, int Reported, int Late)>>
{
    protected override async Task<IReadOnlyDictionary<(Period Period, DateOnly Day), IReadOnlyDictionary<int, (int Expected, int Reported, int Late)>>> Load(
        IReadOnlyList<(Period Period, DateOnly Day)> keys, CityDb db, CancellationToken cancel)
    {
        var found = new Dictionary<(Period, DateOnly), IReadOnlyDictionary<int, (int, int, int)>>();
        foreach (var (period, day) in keys)
        {
            var (code, due) = (period.ToString(), settings.ReportsDueOn(period));
            found[(period, day)] = await db.ReportCounters.Where(counter => counter.Period == code && counter.Day <= day)
                .GroupBy(counter => counter.UnitId)
                .Select(unit => new { unit.Key, Expected = unit.Sum(one => one.Expected), InTime = unit.Sum(one => one.Day <= due ? one.Reported : 0), Late = unit.Sum(one => one.Day > due ? one.Reported : 0) })
                .ToDictionaryAsync(unit => unit.Key, unit => (unit.Expected, unit.InTime, unit.Late), cancel);
        }

        return found;
    }
}
