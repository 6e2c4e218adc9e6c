using System.CommandLine;
using GraphApi.Features.Campaigns.Counts;
using GraphApi.Features.Campaigns.Deadlines;
using GraphApi.Features.Campaigns.Lists;
using GraphApi.Features.Campaigns.Reports;
using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Features.Items;
using GraphApi.Features.SeedLoad;
using GraphApi.Features.Units;
using GraphApi.Platform.Data;
using GraphApi.Platform.Hosting;
using GraphApi.Tests.Features.Calendar;
using GraphApi.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Tests.Features.SeedLoad;

public sealed class SeedFillTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task As_many_tasks_as_asked_for_are_there_with_the_counters_that_follow_from_them()
    {
        await using var city = await TestCity.Start();

        var loaded = await Fill(city, 1003);

        var kept = await city.Ask(Counters);
        var counted = await city.Services.GetRequiredService<CityWriter>().Write(async db =>
        {
            await CounterRebuild.Run(db, Cancel);
            return await Counters(db);
        }, Cancel);
        Assert.Equal((51, 1003), (loaded.Lists, loaded.Tasks));
        Assert.Equal((loaded.Lists, loaded.Tasks, loaded.Reports), await city.Ask(async db => (await db.TaskLists.CountAsync(Cancel), await db.CampaignTasks.CountAsync(Cancel), await db.TaskReports.CountAsync(Cancel))));
        Assert.NotEmpty(kept);
        Assert.True((await city.Send("{ tasks(search: \"安全\") { totalCount } }")).Data("tasks").GetProperty("totalCount").GetInt32() > 0);
        Assert.Equal(counted, kept);
    }

    [Fact]
    public async Task Every_task_stands_as_its_own_verbs_could_have_left_it()
    {
        await using var city = await TestCity.Start();

        await Fill(city, 1000);

        var today = city.Clock.Today();
        var tasks = await city.Ask(db => db.CampaignTasks.Include(task => task.Reports).AsNoTracking().ToListAsync(Cancel));
        Assert.All(tasks, task => Assert.True(IsPlausible(task, today), $"{task.State} {task.OpenedOn} {task.SettledOn} {task.DoneOn} {task.ClosedOn}"));
        Assert.Equal(Enum.GetValues<TaskState>().Order(), tasks.Select(task => task.State).Distinct().Order());
        Assert.Contains(tasks, task => CampaignTask.Overdue.Holds(task, today));
    }

    [Fact]
    public async Task Deadlines_are_understood_as_the_reader_understands_their_words()
    {
        await using var city = await TestCity.Start();

        await Fill(city, 300);

        var tasks = await city.Ask(db => db.CampaignTasks.AsNoTracking().ToListAsync(Cancel));
        Assert.All(tasks.Where(task => task.DueRule != DueRule.FilingDay), task =>
        {
            var read = DueReading.Read(new(task.DueText), new(task.Period, task.OpenedOn, NoWorkCalendar.Instance)).Due;
            Assert.Equal((read!.On, read.Kind, read.Rule), (task.DueOn, task.DueKind, task.DueRule));
        });
    }

    [Fact]
    public async Task The_graph_answers_about_them()
    {
        await using var city = await TestCity.Start();
        await Fill(city, 40);

        var answer = await city.Send("{ tasks(first: 1) { totalCount nodes { content leadUnit { name } list { title taskCount } } } }");

        Assert.Equal(40, answer.Data("tasks").GetProperty("totalCount").GetInt32());
        Assert.Contains("模拟任务清单", answer.Data("tasks").GetProperty("nodes")[0].GetProperty("list").GetProperty("title").GetString());
    }

    [Fact]
    public async Task The_same_day_makes_the_same_tasks()
    {
        await using var one = await TestCity.Start();
        await using var other = await TestCity.Start();

        await Fill(one, 60);
        await Fill(other, 60);

        Assert.Equal(await one.Ask(Facts), await other.Ask(Facts));

        static Task<List<string>> Facts(CityDb db) => db.CampaignTasks.OrderBy(task => task.Id).Select(task => task.Id + task.Content + task.LeadUnitId + task.DueText + task.State).ToListAsync(Cancel);
    }

    [Fact]
    public async Task A_second_load_is_refused_and_leaves_the_first()
    {
        await using var city = await TestCity.Start();
        await Fill(city, 20);

        await Assert.ThrowsAsync<AlreadySeededException>(() => Fill(city, 20));

        Assert.Equal(20, await city.Ask(db => db.CampaignTasks.CountAsync(Cancel)));
    }

    [Fact]
    public async Task More_tasks_than_lists_could_hold_make_the_lists_longer()
    {
        await using var city = await TestCity.StartWithDemo();
        var seed = new SeedCity(city.Services.GetRequiredService<UnitDirectory>(), ItemDirectory.Empty, [1], city.Clock.Today());

        var lists = seed.Lists(10_000_000, 1).ToList();

        Assert.Equal(lists.Count, lists.Select(list => (list.UnitId, list.Period, list.PlanId)).Distinct().Count());
        Assert.Equal((10_000_000 / lists.Count) + 1, seed.Tasks(10_000_000, 1, 1).TakeWhile(task => task.List.Id == 1).Count());
    }

    [Fact]
    public async Task Without_a_unit_that_could_send_a_list_nothing_is_made_up()
    {
        await using var city = await TestCity.Start();

        Assert.Throws<NobodyToSeedException>(() => new SeedCity(UnitDirectory.Empty, ItemDirectory.Empty, [1], city.Clock.Today()));
    }

    [Fact]
    public async Task A_folder_that_a_server_uses_is_left_alone()
    {
        await using var city = await TestCity.Start();

        await Assert.ThrowsAsync<StartRefusedException>(() => city.Services.GetRequiredService<OfflineDatabase>().Open(Cancel));
    }

    [Theory]
    [InlineData("0", false)]
    [InlineData("1", true)]
    [InlineData("-1", false)]
    [InlineData("10000000", true)]
    [InlineData("10000001", false)]
    [InlineData("many", false)]
    public void The_number_of_tasks_is_within_what_a_database_can_take(string tasks, bool isTaken)
    {
        var command = new Command("seed-load");
        foreach (var option in new SeedLoadCommand(new ServiceCollection().BuildServiceProvider()).Options) command.Options.Add(option);

        Assert.Equal(isTaken, command.Parse(["--tasks", tasks]).Errors.Count == 0);
    }

    private static Task<SeedLoaded> Fill(TestCity city, int tasks)
        => ActivatorUtilities.CreateInstance<SeedFill>(city.Services).Run(tasks, TextWriter.Null, Cancel);

    private static async Task<List<string>> Counters(CityDb db)
    {
        var tasks = await db.TaskCounters.AsNoTracking().ToListAsync(Cancel);
        var reports = await db.ReportCounters.AsNoTracking().ToListAsync(Cancel);
        var co = await db.TaskCoUnits.AsNoTracking().ToListAsync(Cancel);
        return [.. tasks.Select(row => $"{row.UnitId} {row.Role} {row.Day} {row.Open} {row.Overdue} {row.Done}").Concat(reports.Select(row => $"{row.UnitId} {row.Period} {row.Day} {row.Expected} {row.Reported}")).Concat(co.Select(row => $"{row.UnitId} {row.TaskId}")).Order(StringComparer.Ordinal)];
    }

    private static bool IsPlausible(CampaignTask task, DateOnly today)
    {
        var (isDone, isClosed, isSettled) = (task.State == TaskState.Done, task.State is TaskState.Done or TaskState.Cancelled, task.State is TaskState.Done or TaskState.Cancelled or TaskState.SubmittedDone or TaskState.Suspended);
        var days = new[] { task.OpenedOn, task.SettledOn, task.ClosedOn }.OfType<DateOnly>().ToList();
        return (task.DoneOn is not null) == isDone && (task.ClosedOn is not null) == isClosed && (task.SettledOn is not null) == isSettled
            && days.SequenceEqual(days.Order()) && days[^1] <= today && task.EffectiveDueOn == task.DueOn && (!isDone || task.Progress == 100)
            && !task.CoUnitIds.Contains(task.LeadUnitId) && task.CoUnitIds.Distinct().Count() == task.CoUnitIds.Count
            && task.Reports.All(report => report.ReportedOn >= task.OpenedOn && report.ReportedOn <= today && report.RecordedBy != report.ReviewedBy);
    }
}
