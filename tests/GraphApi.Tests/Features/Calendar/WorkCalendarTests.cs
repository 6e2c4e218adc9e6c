using System.Text;
using GraphApi.Tests.TestKit;

namespace GraphApi.Tests.Features.Calendar;

/// <summary>The yearly notice of holidays, and what it does to terms in workdays.</summary>
public sealed class WorkCalendarTests
{
    private const string Notice2026 = """
        国庆节放假安排
        日期,安排,节日
        2026-10-01,放假,国庆节
        2026-10-02,休,国庆节
        2026-10-05,放假,国庆节
        2026-10-06,放假,国庆节
        2026-10-07,放假,国庆节
        2026-10-10,补班,国庆节

        """;

    [Fact]
    public async Task A_term_in_workdays_leaves_out_days_off_and_counts_weekends_worked_for_them()
    {
        await using var city = await Start();
        var before = await DueOf(city, "5个工作日内");

        var upload = await city.Upload("calendar-days", Encoding.UTF8.GetBytes(Notice2026), "放假安排.csv", "?apply=all&wait=60");

        Assert.Equal(("APPLIED", 6), (upload.State, upload.Count("new")));
        Assert.Equal("2026-10-07", before);
        Assert.Equal("2026-10-13", await DueOf(city, "5个工作日内"));
    }

    [Fact]
    public async Task A_task_list_counts_by_the_calendar_and_doubts_only_a_year_without_one()
    {
        await using var city = await Start();
        var doubted = await city.Upload("tasks", TaskList("3个工作日内"), "一.csv", "?unit=519900000000&period=2026-Q3&wait=60");
        await city.Upload("calendar-days", Encoding.UTF8.GetBytes(Notice2026), "放假安排.csv", "?apply=all&wait=60");

        var upload = await city.Upload("tasks", TaskList("3个工作日内"), "二.csv", "?unit=519900000000&period=2026-Q3&apply=all&wait=60");

        Assert.Equal((1, 0), (doubted.Issue("WORKDAYS_WITHOUT_CALENDAR"), upload.Issue("WORKDAYS_WITHOUT_CALENDAR")));
        var tasks = (await city.Send("{ tasks { nodes { dueOn } } }")).Data("tasks").GetProperty("nodes");
        Assert.Equal("2026-10-10", Assert.Single(tasks.EnumerateArray()).GetProperty("dueOn").GetString());
    }

    [Fact]
    public async Task A_day_is_named_once_and_all_that_is_wrong_is_said_at_once()
    {
        await using var city = await Start();
        await Name(city, "2026-10-01", "国庆节");

        var again = await Name(city, "2026-10-01", new string('长', 41));
        var longAgo = await Name(city, "1999-12-31", null);

        Assert.Equal(["CalendarDayTakenError", "TooLongError"], again.Order(StringComparer.Ordinal));
        Assert.Equal(["CalendarYearError"], longAgo);
        Assert.Empty(await Name(city, "2100-12-31", "元旦"));
    }

    [Fact]
    public async Task A_day_named_wrongly_is_changed()
    {
        await using var city = await Start();
        await Name(city, "2026-10-10", "国庆节");
        var id = (await city.Send("{ calendarDays { nodes { id } } }")).Data("calendarDays").GetProperty("nodes")[0].GetProperty("id").GetString();

        var answer = await city.Send(
            "mutation($input: ChangeCalendarDayInput!) { changeCalendarDay(input: $input) { calendarDay { on arrangement occasion } errors { __typename } } }",
            new { input = new { id, version = 1, arrangement = "WORKDAY" } });

        var day = answer.Data("changeCalendarDay").GetProperty("calendarDay");
        Assert.Equal(("2026-10-10", "WORKDAY", "国庆节"), (day.GetProperty("on").GetString(), day.GetProperty("arrangement").GetString(), day.GetProperty("occasion").GetString()));
    }

    [Fact]
    public async Task Days_of_an_export_may_move_along_when_the_first_to_move_stands_first()
    {
        await using var city = await Start();
        await city.Upload("calendar-days", Encoding.UTF8.GetBytes("日期,安排\n2026-10-01,放假\n2026-10-02,放假\n"), "放假安排.csv", "?apply=all&wait=60");
        var lines = (await city.Client.GetStringAsync("/exports/calendar-days.csv", TestContext.Current.CancellationToken)).Trim().Split('\n');
        var moved = string.Join('\n', lines[0], lines[2].Replace("2026-10-02", "2026-10-03", StringComparison.Ordinal), lines[1].Replace("2026-10-01", "2026-10-02", StringComparison.Ordinal));

        var upload = await city.Upload("calendar-days", Encoding.UTF8.GetBytes(moved), "放假安排.csv", "?apply=all&wait=60");

        Assert.Equal(("APPLIED", 2), (upload.State, upload.Count("changed")));
    }

    private static async Task<TestCity> Start()
    {
        var city = await TestCity.Start();
        city.Clock.SetUtcNow(new DateTimeOffset(2026, 9, 30, 9, 0, 0, TimeSpan.FromHours(8)));
        await city.Create("示范市", "519900000000", "CITY");
        return city;
    }

    private static byte[] TaskList(string due) => Encoding.UTF8.GetBytes($"填报日期：2026-09-30\n序号,主要任务,牵头单位,完成时限\n1,排查隐患,示范市,{due}\n");

    private static async Task<string?> DueOf(TestCity city, string dueText)
    {
        var unitId = (await city.Send("{ unitByCode(code: \"519900000000\") { id } }")).Data("unitByCode").GetProperty("id").GetString();
        var lists = (await city.Send("{ taskLists { nodes { id } } }")).Data("taskLists").GetProperty("nodes");
        var listId = lists.GetArrayLength() > 0
            ? lists[0].GetProperty("id").GetString()
            : (await city.Send(
                "mutation($input: CreateTaskListInput!) { createTaskList(input: $input) { taskList { id } errors { __typename ... on Error { message } } } }",
                new { input = new { unitId, period = "2026-Q3", title = "清单" } })).Data("createTaskList").GetProperty("taskList").GetProperty("id").GetString();
        var answer = await city.Send(
            "mutation($input: CreateTaskInput!) { createTask(input: $input) { campaignTask { dueOn } errors { __typename ... on Error { message } } } }",
            new { input = new { listId, content = "排查隐患", leadUnitId = unitId, dueText } });
        var task = answer.Data("createTask");
        Assert.True(task.GetProperty("campaignTask").ValueKind == System.Text.Json.JsonValueKind.Object, task.ToString());
        return task.GetProperty("campaignTask").GetProperty("dueOn").GetString();
    }

    private static async Task<IReadOnlyList<string?>> Name(TestCity city, string on, string? occasion)
    {
        var answer = await city.Send(
            "mutation($input: NameCalendarDayInput!) { nameCalendarDay(input: $input) { errors { __typename } } }",
            new { input = new { on, arrangement = "DAY_OFF", occasion } });
        var errors = answer.Data("nameCalendarDay").GetProperty("errors");
        return errors.ValueKind == System.Text.Json.JsonValueKind.Null ? [] : [.. errors.EnumerateArray().Select(error => error.GetProperty("__typename").GetString())];
    }
}
