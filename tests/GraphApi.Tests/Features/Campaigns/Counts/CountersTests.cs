using GraphApi.Features.Campaigns.Counts;
using GraphApi.Features.Campaigns.Deadlines;
using GraphApi.Features.Campaigns.Lists;
using GraphApi.Features.Campaigns.Plans;
using GraphApi.Features.Campaigns.Reports;
using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Features.Items;
using GraphApi.Features.Units;
using GraphApi.Platform.Data;
using GraphApi.Platform.Words;
using GraphApi.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Tests.Features.Campaigns.Counts;

/// <summary>The kept counters against the rows, for every unit and day, after random histories.</summary>
public sealed class CountersTests
{
    private static readonly DateOnly First = new(2026, 7, 1);
    private const int Days = 140;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Counters_equal_the_rows_for_every_unit_and_day_after_a_random_history(int seed)
    {
        await using var city = await TestCity.Start();
        var history = await History.Begin(city, seed);
        for (var day = 0; day < Days; day += 1 + history.Random.Next(4)) await history.Step(First.AddDays(day));

        Assert.Empty(await history.Differences());
        await city.Services.GetRequiredService<CityWriter>().Write(async db =>
        {
            await CounterRebuild.Run(db, TestContext.Current.CancellationToken);
            return true;
        }, TestContext.Current.CancellationToken);
        Assert.Empty(await history.Differences());
    }

    [Fact]
    public async Task A_change_that_is_rolled_back_counts_nothing()
    {
        await using var city = await TestCity.Start();
        var history = await History.Begin(city, 4);
        await history.Step(First);

        await Assert.ThrowsAsync<InvalidOperationException>(() => city.Services.GetRequiredService<CityWriter>().Write<bool>(async db =>
        {
            (await db.CampaignTasks.FirstAsync()).Cancel(new("市安办", First.AddDays(3)), "误建");
            await db.SaveChangesAsync();
            throw new InvalidOperationException("the power went off");
        }, TestContext.Current.CancellationToken));

        Assert.Empty(await history.Differences());
    }

    private sealed class History(TestCity city, Random random)
    {
        public Random Random { get; } = random;

        private UnitDirectory Units => city.Services.GetRequiredService<UnitDirectory>();

        public static async Task<History> Begin(TestCity city, int seed)
        {
            var root = await city.Create("示范市", "519900000000", "CITY");
            foreach (var name in new[] { "市应急管理局", "市公安局", "市教育局" }) await city.Create(name, null, "DEPARTMENT", root);
            return new(city, new Random(seed));
        }

        public Task Step(DateOnly day) => city.Services.GetRequiredService<CityWriter>().Write(async db =>
        {
            if (await db.CampaignTasks.CountAsync() < 12 || Random.Next(6) == 0) await Add(db, day);
            for (var moves = Random.Next(4); moves >= 0; moves--)
            {
                var task = await db.CampaignTasks.Include(one => one.List).Include(one => one.Reports).Include(one => one.Extensions).OrderBy(one => one.Id).Skip(Random.Next(await db.CampaignTasks.CountAsync())).FirstAsync();
                Try(() => Move(task, day));
                await db.SaveChangesAsync();
            }

            return true;
        }, CancellationToken.None);

        public async Task<List<string>> Differences()
        {
            var tasks = await city.Ask(db => db.CampaignTasks.AsNoTracking().Include(task => task.Reports).ToListAsync());
            var kept = await city.Ask(db => db.TaskCounters.AsNoTracking().ToListAsync());
            var reports = await city.Ask(db => db.ReportCounters.AsNoTracking().ToListAsync());
            var joined = (await city.Ask(db => db.TaskCoUnits.AsNoTracking().ToListAsync())).Select(co => (co.TaskId, co.UnitId)).ToHashSet();
            var differences = new List<string>();
            if (!joined.SetEquals(tasks.SelectMany(task => task.CoUnitIds.Select(unit => (task.Id, unit))))) differences.Add("who co-operates");

            foreach (var unit in Units.All)
            {
                for (var day = First.AddDays(-2); day < First.AddDays(Days + 60); day = day.AddDays(1))
                {
                    foreach (var role in Enum.GetValues<TaskRole>()) Compare(differences, $"{unit.Name} {role} {day}", Counted(tasks, unit.Id, role, day), Kept(kept, unit.Id, role, day));
                    foreach (var period in new[] { "2026-Q3", "2026-Q4" }) Compare(differences, $"{unit.Name} {period} {day}", Reported(tasks, unit.Id, period, day), Sum(reports, unit.Id, period, day));
                }
            }

            return differences;
        }

        private static void Compare<T>(List<string> differences, string where, T rows, T kept)
        {
            if (!Equals(rows, kept)) differences.Add($"{where}: rows {rows}, counters {kept}");
        }

        private static (int Open, int Overdue, int Done) Counted(List<CampaignTask> tasks, int unit, TaskRole role, DateOnly day)
        {
            var own = tasks.Where(task => role == TaskRole.Lead ? task.LeadUnitId == unit : task.CoUnitIds.Contains(unit)).ToList();
            return (own.Count(task => CampaignTask.Open.Holds(task, day)), own.Count(task => CampaignTask.Overdue.Holds(task, day)), own.Count(task => CampaignTask.Completed.Holds(task, day)));
        }

        private static (int, int, int) Kept(List<TaskCounter> kept, int unit, TaskRole role, DateOnly day)
        {
            var own = kept.Where(counter => counter.UnitId == unit && counter.Role == role && counter.Day <= day).ToList();
            return (own.Sum(counter => counter.Open), own.Sum(counter => counter.Overdue), own.Sum(counter => counter.Done));
        }

        private static (int, int) Reported(List<CampaignTask> tasks, int unit, string period, DateOnly day)
        {
            Assert.True(Period.TryParse(period, out var wanted));
            var own = tasks.Where(task => task.UnitId == unit && TaskList.ReportPeriodsOf(task.Period).Contains(wanted)).ToList();
            var expected = own.Count(task => task.OpenedOn <= day && !(task.ClosedOn < wanted.FirstDay));
            return (expected, own.SelectMany(task => task.Reports).Count(report => report.Period == wanted && report.CountedOn <= day));
        }

        private static (int, int) Sum(List<ReportCounter> kept, int unit, string period, DateOnly day)
        {
            var own = kept.Where(counter => counter.UnitId == unit && counter.Period == period && counter.Day <= day).ToList();
            return (own.Sum(counter => counter.Expected), own.Sum(counter => counter.Reported));
        }

        private async Task Add(CityDb db, DateOnly day)
        {
            var key = new TaskListKey(Pick(), Random.Next(2) == 0 ? new(2026, PeriodKind.Quarter, 3) : new(2026, PeriodKind.Year, 1), null);
            var list = await db.TaskLists.SingleOrDefaultAsync(one => one.UnitId == key.UnitId && one.Period == key.Period) ?? TaskList.Create(key, null, day, Units, PlanDirectory.None);
            db.Add(CampaignTask.Create(list, Random.Next(100), Fields(day), day, Units, ItemDirectory.Empty));
            await db.SaveChangesAsync();
        }

        private void Move(CampaignTask task, DateOnly day)
        {
            var (clerk, office) = (new TaskActor("填报员", day), new TaskActor("市安办", day));
            switch (Random.Next(11))
            {
                case 0: task.Submit(clerk, day); break;
                case 1: task.Approve(office); break;
                case 2: task.Return(office, "材料不足"); break;
                case 3: task.Suspend(office, "等待"); break;
                case 4: task.Resume(); break;
                case 5: task.Cancel(office, "误建"); break;
                case 6: task.Change(Fields(day), Units, ItemDirectory.Empty, day); break;
                case 7: task.AskExtension(day.AddDays(Random.Next(60)), "协调", clerk).Decide(task, Random.Next(2) == 0, "意见", office); break;
                case 8: task.Advance(Random.Next(100)); break;
                default: task.Report(task.List!.ReportPeriodOn(day), new("进展" + Random.Next(100), null, null), clerk, ClosedPeriods.None, day.AddDays(-Random.Next(40))); break;
            }
        }

        private TaskFields Fields(DateOnly day)
        {
            var (lead, due) = (Pick(), Random.Next(5) == 0 ? (DateOnly?)null : day.AddDays(Random.Next(80) - 20));
            return new()
            {
                Content = $"任务{Random.Next(1000)}",
                LeadUnitId = lead,
                CoUnitIds = [.. new[] { Pick(), Pick() }.Where(unit => unit != lead)],
                Due = new(due?.ToString("yyyy-MM-dd", null) ?? "长期坚持", due, due is null ? DueKind.Continuous : DueKind.Date, DueRule.WrittenDay),
            };
        }

        private int Pick() => Units.All.ElementAt(Random.Next(Units.Count)).Id;

        // What may not be done in a state is refused; a history is made of what may.
        private static void Try(Action move)
        {
            try
            {
                move();
            }
            catch (UserErrorException)
            {
            }
            catch (UserErrorsException)
            {
            }
        }
    }
}
