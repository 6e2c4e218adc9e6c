using System.Runtime.CompilerServices;
using GraphApi.Features.Campaigns.Reports;
using GraphApi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Features.Campaigns.Counts;

/// <summary>What a set of changed rows adds to the counters, gathered and then written in the same transaction.</summary>
internal sealed class CounterChanges
{
    // Four numbers a row and more: below what any database takes as parameters of one statement.
    private const int RowsAtOnce = 100;

    private readonly Dictionary<(int Unit, TaskRole Role, DateOnly Day), (int Open, int Overdue, int Done)> _tasks = [];
    private readonly Dictionary<(int Unit, string Period, DateOnly Day), (int Expected, int Reported)> _reports = [];

    public IReadOnlyDictionary<(int Unit, TaskRole Role, DateOnly Day), (int Open, int Overdue, int Done)> Tasks => _tasks;

    public IReadOnlyDictionary<(int Unit, string Period, DateOnly Day), (int Expected, int Reported)> Reports => _reports;

    public void Add(TaskFacts facts, int sign)
    {
        var steps = facts.Steps().ToList();
        foreach (var (unit, role) in facts.Owners)
        {
            foreach (var (day, open, overdue, done) in steps)
            {
                var sum = _tasks.GetValueOrDefault((unit, role, day));
                _tasks[(unit, role, day)] = (sum.Open + (sign * open), sum.Overdue + (sign * overdue), sum.Done + (sign * done));
            }
        }

        foreach (var period in facts.ExpectedPeriods()) AddReport(facts.UnitId, period.ToString(), facts.OpenedOn, sign, 0);
    }

    public void Add(TaskReport report, int sign) => AddReport(report.UnitId, report.Period.ToString(), report.CountedOn, 0, sign);

    public async Task Write(CityDb db, CancellationToken cancel)
    {
        foreach (var chunk in _tasks.Where(each => each.Value != default).Chunk(RowsAtOnce)) await WriteTasks(db, chunk, cancel);
        foreach (var chunk in _reports.Where(each => each.Value != default).Chunk(RowsAtOnce)) await WriteReports(db, chunk, cancel);
    }

    private void AddReport(int unit, string period, DateOnly day, int expected, int reported)
    {
        var sum = _reports.GetValueOrDefault((unit, period, day));
        _reports[(unit, period, day)] = (sum.Expected + expected, sum.Reported + reported);
    }

    private static Task WriteTasks(CityDb db, IReadOnlyList<KeyValuePair<(int Unit, TaskRole Role, DateOnly Day), (int Open, int Overdue, int Done)>> rows, CancellationToken cancel)
    {
        var values = rows.SelectMany(row => new object[] { row.Key.Unit, row.Key.Role.ToString(), row.Key.Day, row.Value.Open, row.Value.Overdue, row.Value.Done });
        return db.Database.ExecuteSqlAsync(FormattableStringFactory.Create(
            $"""
            INSERT INTO "TaskCounters" ("UnitId", "Role", "Day", "Open", "Overdue", "Done") VALUES {RowPlaces.Of(rows.Count, 6)}
            ON CONFLICT ("UnitId", "Role", "Day") DO UPDATE SET
              "Open" = "TaskCounters"."Open" + excluded."Open", "Overdue" = "TaskCounters"."Overdue" + excluded."Overdue", "Done" = "TaskCounters"."Done" + excluded."Done"
            """,
            [.. values]), cancel);
    }

    private static Task WriteReports(CityDb db, IReadOnlyList<KeyValuePair<(int Unit, string Period, DateOnly Day), (int Expected, int Reported)>> rows, CancellationToken cancel)
    {
        var values = rows.SelectMany(row => new object[] { row.Key.Unit, row.Key.Period, row.Key.Day, row.Value.Expected, row.Value.Reported });
        return db.Database.ExecuteSqlAsync(FormattableStringFactory.Create(
            $"""
            INSERT INTO "ReportCounters" ("UnitId", "Period", "Day", "Expected", "Reported") VALUES {RowPlaces.Of(rows.Count, 5)}
            ON CONFLICT ("UnitId", "Period", "Day") DO UPDATE SET
              "Expected" = "ReportCounters"."Expected" + excluded."Expected", "Reported" = "ReportCounters"."Reported" + excluded."Reported"
            """,
            [.. values]), cancel);
    }
}
