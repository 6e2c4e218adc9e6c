using System.Text.Json;
using GraphApi.Platform.Access;
using GraphApi.Tests.Excel.Writing;
using GraphApi.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Tests.Features.Campaigns.Tasks;

/// <summary>Tasks as a program moves them, with two callers.</summary>
public sealed class TaskApiTests : IAsyncLifetime
{
    private readonly Someone _caller = new();
    private TestCity _city = null!;
    private string _unit = "";
    private string _list = "";

    public async ValueTask InitializeAsync()
    {
        _city = await TestCity.Start(change: services =>
        {
            services.CountStatements();
            services.AddSingleton<ICaller>(_caller);
        });
        var root = await _city.Create("示范市", "519900000000", "CITY");
        _unit = await _city.Create("市应急管理局", null, "DEPARTMENT", root);
        _list = (await Made("createTaskList", "taskList { id }", new { unitId = _unit, period = "2026-Q1" })).GetProperty("taskList").GetProperty("id").GetString()!;
    }

    public async ValueTask DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    public async Task A_task_goes_from_its_list_to_done_by_two_callers()
    {
        var task = await AddDue("2026-03-31");

        _caller.Called = "填报员";
        task = await Moved("submitTask", task);
        Assert.Equal(["RecorderReviewsError"], await Refused("approveTask", task));
        _caller.Called = "市安办";
        task = await Moved("approveTask", task);

        Assert.Equal(("DONE", "2026-03-31"), (Text(task, "state"), Text(task, "doneOn")));
        Assert.Equal(["TaskMoveError"], await Refused("submitTask", task));
    }

    [Fact]
    public async Task Of_two_reviewers_the_second_gets_the_task_as_it_is_now()
    {
        _caller.Called = "填报员";
        var task = await Moved("submitTask", await AddDue("2026-03-31"));
        _caller.Called = "甲";
        await Moved("approveTask", task);

        _caller.Called = "乙";
        var answer = await Made("returnTask", "campaignTask { id }", new { id = Text(task, "id"), version = task.GetProperty("version").GetInt32(), reason = "不符" });

        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal(("StaleVersionError", "DONE"), (Text(error, "__typename"), Text(error.GetProperty("current"), "state")));
    }

    [Theory]
    [InlineData("2026-02-30", "NOT_A_DATE")]
    [InlineData("2021.4.31", "NOT_A_DATE")]
    [InlineData("1900年1月1日", "UNLIKELY_YEAR")]
    [InlineData("2026.9.30-2026.9.1", "END_BEFORE_START")]
    public async Task A_deadline_that_cannot_be_is_refused_and_nothing_is_stored(string due, string code)
    {
        var answer = await Made("createTask", "campaignTask { id }", new { listId = _list, content = "排查", leadUnitId = _unit, dueText = due });

        Assert.Equal(code, Text(Assert.Single(answer.GetProperty("errors").EnumerateArray()), "code"));
        Assert.Equal(0, (await _city.Send("{ tasks { totalCount } }")).Data("tasks").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_closed_period_takes_no_report_until_it_is_open_again()
    {
        _city.Clock.SetUtcNow(new(2026, 4, 10, 2, 0, 0, TimeSpan.Zero));
        var task = await AddDue("2026-06-30");
        await Made("closeReportPeriod", "periodClosing { period }", new { period = "2026-Q1" });
        object report = new { taskId = Text(task, "id"), version = task.GetProperty("version").GetInt32(), period = "2026-Q1", progressText = "已开展排查" };

        var refused = await Made("reportTask", "taskReport { id }", report);
        await Made("reopenReportPeriod", "periodClosing { period }", new { period = "2026-Q1" });
        var taken = await Made("reportTask", "taskReport { period review reportedOn }", report);

        Assert.Equal("PeriodClosedError", Text(Assert.Single(refused.GetProperty("errors").EnumerateArray()), "__typename"));
        Assert.Equal("""{"period":"2026-Q1","review":"UNREVIEWED","reportedOn":"2026-04-10"}""", taken.GetProperty("taskReport").ToString());
    }

    [Fact]
    public async Task Overdue_is_a_filter_and_counts_answer_for_the_day_that_is_asked()
    {
        foreach (var due in new[] { "2026-03-30", "2026-03-31", "2026-04-01", "长期坚持" }) await AddDue(due);

        var answer = await _city.Send("""
            { tasks(where: { isOverdue: { eq: true } }) { totalCount nodes { dueText overdueDays } }
              units(where: { kind: { eq: CITY } }) { nodes { today: taskCounts(subtree: true) { open overdue done } later: taskCounts(asOf: "2026-04-02", subtree: true) { open overdue done } } } }
            """);

        Assert.Equal("""{"totalCount":1,"nodes":[{"dueText":"2026-03-30","overdueDays":1}]}""", answer.Data("tasks").ToString());
        Assert.Equal("""{"today":{"open":4,"overdue":1,"done":0},"later":{"open":4,"overdue":3,"done":0}}""", answer.Data("units").GetProperty("nodes")[0].ToString());
    }

    [Theory]
    [InlineData("{ coUnits: { some: { name: { eq: \"市公安局\" } } } }", "甲 乙")]
    [InlineData("{ coUnits: { some: { or: [{ name: { eq: \"市公安局\" } }, { parent: { name: { eq: \"市公安局\" } } }] } } }", "甲 乙 丙")]
    [InlineData("{ coUnits: { some: { name: { eq: \"市应急管理局\" } } } }", "")]
    [InlineData("{ coUnits: { some: {} } }", "甲 乙 丙")]
    [InlineData("{ coUnits: { none: {} } }", "丁")]
    [InlineData("{ coUnits: { none: { name: { eq: \"市公安局\" } } } }", "丙 丁")]
    [InlineData("{ coUnits: { some: { name: { eq: \"市公安局\" } }, none: { name: { eq: \"治安支队\" } } } }", "甲")]
    public async Task Tasks_are_found_by_who_cooperates_in_them(string where, string contents)
    {
        var police = await _city.Create("市公安局", null, "DEPARTMENT", await Root());
        var squad = await _city.Create("治安支队", null, "OFFICE", police);
        await Add("甲", police);
        await Add("乙", police, squad);
        await Add("丙", squad);
        await Add("丁");

        var found = (await _city.Send($"{{ tasks(where: {where}) {{ totalCount nodes {{ content }} }} }}")).Data("tasks");

        Assert.Equal(contents, string.Join(' ', found.GetProperty("nodes").EnumerateArray().Select(task => Text(task, "content"))));
        Assert.Equal(found.GetProperty("nodes").GetArrayLength(), found.GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Tasks_are_exported_by_who_cooperates_in_them()
    {
        var police = await _city.Create("市公安局", null, "DEPARTMENT", await Root());
        await Add("甲", police);
        await Add("丁");
        var where = JsonSerializer.Serialize(new { coUnits = new { some = new { or = new object[] { new { id = new { eq = police } }, new { parent = new { id = new { eq = police } } } } } } });

        var file = await _city.Client.GetByteArrayAsync(new Uri("/exports/tasks.xlsx?where=" + Uri.EscapeDataString(where), UriKind.Relative), TestContext.Current.CancellationToken);

        using var document = Workbooks.Open(file);
        var rows = document.Sheet("任务清单").Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Count();
        Assert.Equal(2, rows);
        Assert.Contains("甲", document.Row("任务清单", 2));
    }

    [Fact]
    public async Task A_page_of_tasks_with_all_that_hangs_on_them_costs_a_fixed_number_of_statements()
    {
        for (var i = 0; i < 12; i++) await AddDue("2026-06-30");
        const string Page = "query($n: Int) { tasks(first: $n) { nodes { content unit { name } leadUnit { name } coUnits { name } plan { name } item { title } list { title } reports { period } extensions { until } } } }";
        async Task<int> Cost(int first)
        {
            await _city.Send(Page, new { n = first });
            _city.Statements.Reset();
            await _city.Send(Page, new { n = first });
            return _city.Statements.Count;
        }

        Assert.Equal((4, 4), (await Cost(2), await Cost(12)));
    }

    private async Task<string> Root() => Text((await _city.Send("{ units(where: { kind: { eq: CITY } }) { nodes { id } } }")).Data("units").GetProperty("nodes")[0], "id");

    private Task<JsonElement> Add(string content, params string[] coUnitIds)
        => Made("createTask", "campaignTask { id }", new { listId = _list, content, leadUnitId = _unit, dueText = "2026-03-31", coUnitIds });

    private async Task<JsonElement> AddDue(string due)
        => (await Made("createTask", "campaignTask { id version state doneOn }", new { listId = _list, content = "开展隐患排查", leadUnitId = _unit, dueText = due })).GetProperty("campaignTask");

    private async Task<JsonElement> Moved(string mutation, JsonElement task)
    {
        var answer = await Made(mutation, "campaignTask { id version state doneOn }", new { id = Text(task, "id"), version = task.GetProperty("version").GetInt32() });
        Assert.True(answer.GetProperty("campaignTask").ValueKind == JsonValueKind.Object, answer.ToString());
        return answer.GetProperty("campaignTask");
    }

    private async Task<string[]> Refused(string mutation, JsonElement task)
        => [.. (await Made(mutation, "campaignTask { id }", new { id = Text(task, "id"), version = task.GetProperty("version").GetInt32() })).GetProperty("errors").EnumerateArray().Select(error => Text(error, "__typename"))];

    private async Task<JsonElement> Made(string mutation, string selection, object input)
    {
        var type = mutation switch
        {
            "submitTask" or "approveTask" or "resumeTask" => "MoveTaskInput",
            "returnTask" or "suspendTask" or "cancelTask" => "MoveTaskWithReasonInput",
            _ => char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input",
        };
        var stale = type.StartsWith("MoveTask", StringComparison.Ordinal) ? "... on StaleVersionError { current { ... on CampaignTask { state } } }" : "";
        var answer = await _city.Send($"mutation($input: {type}!) {{ {mutation}(input: $input) {{ {selection} errors {{ __typename ... on Error {{ message code }} {stale} }} }} }}", new { input });
        return answer.Data(mutation);
    }

    private static string Text(JsonElement value, string field) => value.GetProperty(field).GetString()!;

    private sealed class Someone : WholeCaller
    {
        public string Called { get; set; } = "市安办";

        public override string Name => Called;
    }
}
