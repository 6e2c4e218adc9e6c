using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Platform.Excel.Writing;
using GraphApi.Tests.TestKit;

namespace GraphApi.Tests.Features.Campaigns.Reports;

/// <summary>In time or late: by the day a list came in, and by its filing date only where nothing was owed here yet.</summary>
public sealed class ReportIntakeTests
{
    [Theory]
    [InlineData(5, 1, 0)]
    [InlineData(6, 0, 1)]
    public async Task A_list_is_in_time_by_the_day_it_comes_in_whatever_filing_date_it_bears(int day, int inTime, int late)
    {
        await using var city = await Start();
        await Upload(city, "2026-Q1", "2026-03-30", "");
        Travel(city, day);

        await Upload(city, "2026-Q1", "2026-03-30", "已开展");

        Assert.Equal((inTime, late), await Reporting(city, "2026-Q1"));
        Assert.Equal($"2026-03-30 2026-04-0{day}", await Days(city));
    }

    [Theory]
    [InlineData("2026-04-05", 1)]
    [InlineData("2026-04-06", 0)]
    public async Task Behind_what_is_missing_stand_the_tasks_whose_report_had_not_come_in(string asOf, int missing)
    {
        await using var city = await Start();
        await Upload(city, "2026-Q1", "2026-03-30", "");
        Travel(city, 6);
        await Upload(city, "2026-Q1", "2026-03-30", "已开展");

        var answer = await city.Send("""
            query($asOf: LocalDate!) {
              units(where: { kind: { eq: DEPARTMENT } }) { nodes { reportingStatus(period: "2026-Q1", asOf: $asOf) { missing } } }
              tasks(unreportedIn: "2026-Q1", asOf: $asOf) { totalCount }
            }
            """, new { asOf });

        Assert.Equal(missing, answer.Data("units").GetProperty("nodes")[0].GetProperty("reportingStatus").GetProperty("missing").GetInt32());
        Assert.Equal(missing, answer.Data("tasks").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task What_is_claimed_done_is_overdue_until_the_claim_comes_in()
    {
        await using var city = await Start();
        await Upload(city, "2026-Q1", "2026-03-30", "");
        Travel(city, 8);

        await Upload(city, "2026-Q1", "2026-03-30", "已完成");

        var task = (await city.Send("{ tasks { nodes { settledOn } } }")).Data("tasks").GetProperty("nodes")[0];
        Assert.Equal("2026-04-08", task.GetProperty("settledOn").GetString());
    }

    [Theory]
    [InlineData("2026-01-05", 1, 0)]
    [InlineData("2026-01-06", 0, 1)]
    [InlineData("", 1, 0)]
    public async Task A_period_whose_reports_were_due_before_lists_came_here_goes_by_the_filing_date(string filedOn, int inTime, int late)
    {
        await using var city = await Start();
        await Upload(city, "2026-Q1", "2026-03-30", "");
        Travel(city, 8);

        await Upload(city, "2025-Q4", filedOn, "已开展");

        Assert.Equal((inTime, late), await Reporting(city, "2025-Q4"));
    }

    [Theory]
    [InlineData("2026-01-05", 0, 1)]
    [InlineData("2026-01-06", 1, 0)]
    public async Task A_city_may_say_since_when_lists_come_here(string since, int inTime, int late)
    {
        await using var city = await Start(new() { ["Campaigns:ListsReceivedSince"] = since });

        await Upload(city, "2025-Q4", "2025-12-30", "已开展");

        Assert.Equal((inTime, late), await Reporting(city, "2025-Q4"));
    }

    private static async Task<TestCity> Start(Dictionary<string, string>? settings = null)
    {
        var city = await TestCity.Start(settings: settings);
        await city.Create("市应急管理局", null, "DEPARTMENT", await city.Create("示范市", "519900000000", "CITY"));
        return city;
    }

    private static void Travel(TestCity city, int day) => city.Clock.SetUtcNow(new(2026, 4, day, 2, 0, 0, TimeSpan.Zero));

    private static async Task Upload(TestCity city, string period, string filedOn, string progress)
    {
        var file = TextWorkbook.Write(new TaskSheet(), [new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["主要任务"] = "排查",
            ["牵头单位"] = "市应急管理局",
            ["完成时限"] = "2026-04-02",
            ["填报单位"] = "市应急管理局",
            ["期次"] = period,
            ["填报日期"] = filedOn,
            ["进展情况"] = progress,
        }]);
        Assert.Equal("APPLIED", (await city.Upload("tasks", file, "任务清单.xlsx", "?apply=all&wait=60")).State);
    }

    private static async Task<(int InTime, int Late)> Reporting(TestCity city, string period)
    {
        var status = (await city.Send("query($period: Period!) { unitByCode(code: \"519900000000\") { reportingStatus(period: $period, subtree: true) { reported late } } }", new { period })).Data("unitByCode").GetProperty("reportingStatus");
        return (status.GetProperty("reported").GetInt32(), status.GetProperty("late").GetInt32());
    }

    private static async Task<string> Days(TestCity city)
    {
        var report = (await city.Send("{ taskReports { nodes { reportedOn countedOn } } }")).Data("taskReports").GetProperty("nodes")[0];
        return $"{report.GetProperty("reportedOn").GetString()} {report.GetProperty("countedOn").GetString()}";
    }
}
