using System.Globalization;
using GraphApi.Features.Campaigns.Deadlines;
using GraphApi.Features.Campaigns.Lists;
using GraphApi.Features.Campaigns.Plans;
using GraphApi.Features.Campaigns.Reports;
using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Features.DemoCity;
using GraphApi.Features.Items;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Words;
using GraphApi.Tests.Features.Calendar;
using GraphApi.Tests.Features.Units;

namespace GraphApi.Tests.Features.DemoCity;

/// <summary>The campaign of the invented city on many days, before any workbook is made of it.</summary>
public sealed class DemoWorkTests
{
    private static readonly SmallCity Demo = DemoRowsTests.Build();

    public static TheoryData<DateOnly> Days =>
    [
        new DateOnly(2025, 12, 31), new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 2), new DateOnly(2026, 2, 28), new DateOnly(2026, 3, 31), new DateOnly(2026, 4, 1),
        new DateOnly(2026, 5, 20), new DateOnly(2026, 6, 30), new DateOnly(2026, 7, 1), new DateOnly(2026, 8, 15), new DateOnly(2026, 9, 28), new DateOnly(2026, 10, 7),
        new DateOnly(2026, 11, 24), new DateOnly(2026, 12, 31), new DateOnly(2027, 1, 1), new DateOnly(2028, 2, 29), new DateOnly(2028, 10, 1),
    ];

    [Theory, MemberData(nameof(Days))]
    public void On_any_day_there_are_tasks_in_every_state_and_some_are_overdue(DateOnly today)
    {
        var tasks = Work(today);

        Assert.Equal(294, tasks.Count);
        Assert.Equal(Enum.GetValues<TaskState>(), tasks.Select(task => task.State).Distinct().Order());
        Assert.InRange(tasks.Count(task => CampaignTask.Overdue.Holds(task, today)), 20, 120);
        Assert.InRange(tasks.Count(task => task.DueKind == DueKind.Continuous), 20, 100);
    }

    [Theory, MemberData(nameof(Days))]
    public void On_any_day_there_are_extensions_granted_refused_and_waiting(DateOnly today)
    {
        var extensions = Work(today).SelectMany(task => task.Extensions).ToList();

        Assert.Equal(Enum.GetValues<ExtensionDecision>(), extensions.Select(extension => extension.Decision).Distinct().Order());
    }

    [Theory, MemberData(nameof(Days))]
    public void On_any_day_four_quarters_have_reports_and_lack_some(DateOnly today)
    {
        var tasks = Work(today);
        var quarter = Period.Of(today, PeriodKind.Quarter);

        for (var age = 0; age < 4; age++, quarter = quarter.Before())
        {
            var due = tasks.Where(task => task.List!.ReportPeriods.Contains(quarter)).ToList();
            Assert.InRange(due.Count(task => task.Reports.Any(report => report.Period == quarter)), 5, due.Count - 1);
        }

        Assert.Equal(Enum.GetValues<ReportReview>(), tasks.SelectMany(task => task.Reports).Select(report => report.Review).Distinct().Order());
    }

    [Theory, MemberData(nameof(Days))]
    public void Nothing_is_done_on_a_day_to_come_or_before_the_task_was_known(DateOnly today)
    {
        foreach (var task in Work(today))
        {
            DateOnly?[] days =
            [
                task.SettledOn, task.DoneOn, task.ClosedOn, task.List!.FiledOn, .. task.Reports.SelectMany(report => new[] { report.ReportedOn, report.ReviewedOn }),
                .. task.Extensions.SelectMany(extension => new[] { extension.AskedOn, extension.DecidedOn }),
            ];
            foreach (var day in days.OfType<DateOnly>()) Assert.InRange(day, task.OpenedOn, today);
        }
    }

    [Fact]
    public void The_same_day_brings_the_same_work()
    {
        var today = new DateOnly(2026, 11, 24);

        Assert.Equal(Work(today).Select(Said), Work(today).Select(Said));
    }

    [Fact]
    public void Every_list_has_a_plan_and_no_task_stands_twice_in_one()
    {
        var rows = DemoTasks.Rows(new(2026, 9, 28)).ToList();

        Assert.All(rows, row => Assert.StartsWith("ZB-", row["行动方案"], StringComparison.Ordinal));
        Assert.Equal(rows.Count, rows.Select(row => (row["填报单位"], row["期次"], row["行动方案"], row["主要任务"])).Distinct().Count());
    }

    [Fact]
    public void Tasks_have_three_levels_leads_and_helpers_of_several_departments_and_words_for_all()
    {
        var tasks = Work(new(2026, 11, 24));

        Assert.Equal([1, 2, 3], tasks.Select(task => task.Level!.Value).Distinct().Order());
        Assert.True(tasks.Select(task => task.LeadUnitId).Distinct().Count() > 40);
        Assert.Contains(tasks, task => task.LeadUnitId != task.UnitId && task.CoUnitIds.Count > 1);
    }

    [Theory]
    [InlineData(2024, "2024")]
    [InlineData(2026, "2024")]
    [InlineData(2027, "2027")]
    public void The_campaign_is_the_three_years_around_the_day(int year, string start)
        => Assert.Equal($"ZBGJ-{start}", DemoCampaign.Rows(new(year, 6, 1)).Single()["行动编码"]);

    private static string Said(CampaignTask task)
        => $"{task.Content} {task.State} {task.Progress} {task.EffectiveDueOn} {task.SettledOn} {string.Join(';', task.Reports.Select(report => $"{report.Period} {report.ProgressText} {report.Review}"))}";

    private static List<CampaignTask> Work(DateOnly today)
    {
        var lists = new Dictionary<(string, string, string), TaskList>();
        var tasks = DemoTasks.Rows(today).Select(row => Task(row, lists)).ToList();
        var work = new DemoWork(Demo.Units, today);
        work.Do(tasks);
        Assert.Equal(2, work.ClosePeriods().Count());
        return tasks;
    }

    // As the import reads it, without items and plans.
    private static CampaignTask Task(DemoRow row, Dictionary<(string, string, string), TaskList> lists)
    {
        Assert.True(Period.TryParse(row["期次"], out var period));
        var filedOn = DateOnly.Parse(row["填报日期"], CultureInfo.InvariantCulture);
        var key = (row["填报单位"], row["期次"], row["行动方案"]);
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = TaskList.Create(new(Id(row["填报单位"]), period, null), row["填报单位"], filedOn, Demo.Units, PlanDirectory.None);

        var due = DueReading.Read(new Written(row["完成时限"]), new(period, filedOn, NoWorkCalendar.Instance));
        Assert.Empty(due.Doubts);
        return CampaignTask.Create(list, 1, new()
        {
            Content = row["主要任务"],
            NumberText = row["序号"],
            LeadUnitId = Id(row["牵头单位"]),
            CoUnitIds = [.. row["责任单位"].Split('、', StringSplitOptions.RemoveEmptyEntries).Where(name => name[0] != '各').Select(Id)],
            Due = due.Due!,
        }, filedOn, Demo.Units, ItemDirectory.Empty);
    }

    private static int Id(string name) => Demo.Units.Find(name, SmallCity.Today).Id ?? throw new InvalidOperationException(name);
}
