using System.Diagnostics;
using System.Text.Json;
using GraphApi.Features.Campaigns.Reports;
using GraphApi.Features.DemoCity;
using GraphApi.Platform.Hosting;
using GraphApi.Platform.Imports;
using GraphApi.Platform.Words;
using GraphApi.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace GraphApi.Tests.Features.DemoCity;

public sealed class DemoCityTests
{
    [Fact]
    public async Task An_empty_database_gets_the_invented_city_by_five_imports_with_nothing_in_error()
    {
        await using var city = await TestCity.StartWithDemo();

        var jobs = (await city.Send("{ importJobs(order: [{ receivedAt: ASC }]) { nodes { sheet state counts { new error conflict } } } }")).Data("importJobs").GetProperty("nodes");

        Assert.Equal(
            ["units APPLIED 651 0 0", "items APPLIED 222 0 0", "campaigns APPLIED 1 0 0", "plans APPLIED 14 0 0", "tasks APPLIED 294 0 0"],
            jobs.EnumerateArray().Select(job => $"{job.GetProperty("sheet")} {job.GetProperty("state")} {job.GetProperty("counts").GetProperty("new")} {job.GetProperty("counts").GetProperty("error")} {job.GetProperty("counts").GetProperty("conflict")}"));
    }

    [Fact]
    public async Task A_second_start_brings_nothing_more()
    {
        var folder = Directory.CreateTempSubdirectory("city-").FullName;
        var settings = new Dictionary<string, string> { ["demo"] = "true" };
        await using (var first = await TestCity.Start(folder, settings: settings)) Assert.Equal(7, await first.CountUnits("COUNTY"));

        await using var second = await TestCity.Start(folder, settings: settings);

        Assert.Equal(7, await second.CountUnits("COUNTY"));
        Assert.Equal(5, (await second.Send("{ importJobs { totalCount } }")).Data("importJobs").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("items")]
    [InlineData("tasks")]
    public async Task A_start_that_was_interrupted_is_taken_up_again_as_of_its_own_day(string sheet)
    {
        var folder = Directory.CreateTempSubdirectory("city-").FullName;
        await using (var first = await TestCity.Start(folder, services => StopAt(sheet, services)))
        {
            var start = first.Services.GetServices<IBeforeServing>().OfType<DemoCityStart>().Single();
            await Assert.ThrowsAsync<OperationCanceledException>(() => start.Bring(CancellationToken.None));
        }

        var later = new FakeTimeProvider(new DateTimeOffset(2026, 7, 2, 9, 0, 0, TimeSpan.FromHours(8)));
        later.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
        await using var second = await TestCity.Start(folder, services => services.AddSingleton<TimeProvider>(later), new Dictionary<string, string> { ["demo"] = "true" });

        Assert.Equal(294, (await second.Send("{ tasks { totalCount } }")).Data("tasks").GetProperty("totalCount").GetInt32());
        Assert.Equal([new(2025, PeriodKind.Quarter, 2), new(2025, PeriodKind.Quarter, 3)], await second.Ask(db => db.PeriodClosings.OrderBy(closing => closing.Period).Select(closing => closing.Period).ToListAsync()));
        Assert.False(File.Exists(Path.Combine(folder, "demo-city.begun")));
    }

    [Fact]
    public async Task What_was_moved_on_before_the_mark_was_taken_away_is_not_moved_on_again()
    {
        var folder = Directory.CreateTempSubdirectory("city-").FullName;
        var settings = new Dictionary<string, string> { ["demo"] = "true" };
        int reports;
        await using (var first = await TestCity.Start(folder, settings: settings)) reports = await first.Ask(db => db.TaskReports.CountAsync());
        await File.WriteAllTextAsync(Path.Combine(folder, "demo-city.begun"), "2026-03-31", TestContext.Current.CancellationToken);

        await using var second = await TestCity.Start(folder, settings: settings);

        Assert.Equal(reports, await second.Ask(db => db.TaskReports.CountAsync()));
        Assert.False(File.Exists(Path.Combine(folder, "demo-city.begun")));
    }

    [Fact]
    public async Task It_is_there_within_twenty_seconds()
    {
        var watch = Stopwatch.StartNew();

        await using var city = await TestCity.StartWithDemo();

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Matters_that_touch_several_departments_have_their_leads_their_helpers_or_nobody()
    {
        await using var city = await TestCity.StartWithDemo();

        var items = (await city.Send("""{ supervisionItems(first: 50, where: { code: { in: ["D03-04", "X-01", "X-02", "X-03"] } }) { nodes { code lead { shortName } sharedLead sharedLeads { code } coUnits { code } hasLeadGap } } }"""))
            .Data("supervisionItems").GetProperty("nodes").EnumerateArray().ToDictionary(item => item.GetProperty("code").GetString()!);

        Assert.Equal("""[{"code":"D09"},{"code":"D05"},{"code":"D08"},{"code":"D21"}]""", items["D03-04"].GetProperty("coUnits").ToString());
        Assert.True(items["X-01"].GetProperty("hasLeadGap").GetBoolean());
        Assert.Equal("""[{"code":"D19"},{"code":"D12"},{"code":"D23"}]""", items["X-02"].GetProperty("sharedLeads").ToString());
        Assert.True(items["X-03"].GetProperty("hasLeadGap").GetBoolean());
    }

    [Fact]
    public async Task Its_campaign_has_one_general_plan_for_all_and_thirteen_special_ones_with_a_lead()
    {
        await using var city = await TestCity.StartWithDemo();

        var answer = await city.Send("{ campaigns { nodes { name startsOn endsOn } } plans(first: 50) { nodes { code kind leadUnit { code } campaign { name } } } }");

        Assert.Equal("""[{"name":"示范市安全生产治本攻坚三年行动（2024—2026年）","startsOn":"2024-01-01","endsOn":"2026-12-31"}]""", answer.Data("campaigns").GetProperty("nodes").ToString());
        var plans = answer.Data("plans").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(["ZB-00"], plans.Where(plan => plan.GetProperty("kind").GetString() == "总体方案" && plan.GetProperty("leadUnit").ValueKind == JsonValueKind.Null).Select(plan => plan.GetProperty("code").GetString()));
        Assert.Equal(13, plans.Count(plan => plan.GetProperty("kind").GetString() == "专项方案" && plan.GetProperty("leadUnit").ValueKind == JsonValueKind.Object));
    }

    [Fact]
    public async Task Its_counters_count_what_its_rows_say()
    {
        await using var city = await TestCity.StartWithDemo();

        var answer = await city.Send("""
            { unitByCode(code: "519900000000") { taskCounts(subtree: true) { open overdue done } reportingStatus(period: "2025-Q4", subtree: true) { expected reported late } }
              open: tasks(where: { state: { nin: [DONE, CANCELLED] } }) { totalCount } done: tasks(where: { state: { eq: DONE } }) { totalCount } overdue: tasks(where: { isOverdue: { eq: true } }) { totalCount } }
            """);

        var counts = answer.Data("unitByCode").GetProperty("taskCounts");
        Assert.Equal(
            (answer.Data("open").GetProperty("totalCount").GetInt32(), answer.Data("overdue").GetProperty("totalCount").GetInt32(), answer.Data("done").GetProperty("totalCount").GetInt32()),
            (counts.GetProperty("open").GetInt32(), counts.GetProperty("overdue").GetInt32(), counts.GetProperty("done").GetInt32()));
        var reporting = answer.Data("unitByCode").GetProperty("reportingStatus");
        Assert.InRange(reporting.GetProperty("reported").GetInt32(), 1, reporting.GetProperty("expected").GetInt32() - 1);
        Assert.InRange(reporting.GetProperty("late").GetInt32(), 1, reporting.GetProperty("reported").GetInt32());
    }

    [Fact]
    public async Task The_two_oldest_quarters_are_closed_and_the_safety_office_has_reports_to_review()
    {
        await using var city = await TestCity.StartWithDemo();

        var closed = await city.Ask(db => db.PeriodClosings.OrderBy(closing => closing.Period).Select(closing => closing.Period).ToListAsync());
        var waiting = await city.Ask(db => db.TaskReports.CountAsync(report => report.Review == ReportReview.Unreviewed && report.RecordedBy != "市安办"));

        Assert.Equal([new(2025, PeriodKind.Quarter, 2), new(2025, PeriodKind.Quarter, 3)], closed);
        Assert.True(waiting > 10);
    }

    private static void StopAt(string sheet, IServiceCollection services)
    {
        var imports = services.Last(service => service.ServiceType == typeof(IImports)).ImplementationFactory!;
        services.AddSingleton<IImports>(root => new StoppingImports(sheet, (IImports)imports(root)));
    }

    private sealed class StoppingImports(string last, IImports imports) : IImports
    {
        public Task<ImportJob> Bring(string sheet, string fileName, Stream workbook, ImportOptions said, CancellationToken cancel)
            => sheet == last ? throw new OperationCanceledException() : imports.Bring(sheet, fileName, workbook, said, cancel);
    }
}
