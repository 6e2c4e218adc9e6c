using System.Text.Json;
using GraphApi.Features.Campaigns.Lists;
using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Features.Units;
using GraphApi.Platform.GraphQL;
using GraphApi.Tests.TestKit;

namespace GraphApi.Tests.Features.Campaigns.Tasks;

/// <summary>All that is wrong with what is said of a task comes back in one answer, each at its field.</summary>
public sealed class TaskInputTests : IAsyncLifetime
{
    private static readonly string Long = new('长', 3000);

    private TestCity _city = null!;
    private string _unit = "";
    private string _list = "";

    public async ValueTask InitializeAsync()
    {
        _city = await TestCity.Start();
        var root = await _city.Create("示范市", "519900000000", "CITY");
        _unit = await _city.Create("市应急管理局", null, "DEPARTMENT", root);
        _list = Text((await Send("createTaskList", "CreateTaskListInput", "taskList { id }", new { unitId = _unit, period = "2026-Q1" })).GetProperty("taskList"), "id");
    }

    public async ValueTask DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    public async Task A_new_task_hears_of_its_texts_beside_ids_that_cannot_be_read()
    {
        var task = await Add();

        var errors = await Errors("createTask", new { listId = "bad1", content = "", leadUnitId = GlobalId.Of<Unit>(9999), dueText = "2026-02-30", coUnitIds = new[] { "x" }, itemId = Text(task, "id") });

        Assert.Equal("content REQUIRED, coUnitIds.0 INVALID_ID, dueText NOT_A_DATE, itemId INVALID_ID, leadUnitId NOT_FOUND, listId INVALID_ID", errors);
    }

    [Fact]
    public async Task A_new_task_hears_of_its_texts_beside_a_list_that_is_gone()
    {
        var errors = await Errors("createTask", new { listId = GlobalId.Of<TaskList>(9999), content = "", leadUnitId = _unit, dueText = "2026-02-30" });

        Assert.Equal("content REQUIRED, dueText NOT_A_DATE, listId NOT_FOUND", errors);
    }

    [Fact]
    public async Task A_new_task_hears_of_its_deadline_and_its_texts_at_once()
    {
        var errors = await Errors("createTask", new { listId = _list, content = "", leadUnitId = _unit, dueText = "2026-02-30", measures = Long });

        Assert.Equal("content REQUIRED, dueText NOT_A_DATE, measures TOO_LONG", errors);
    }

    [Fact]
    public async Task A_changed_task_hears_of_its_deadline_and_its_texts_at_once()
    {
        var task = await Add();

        var errors = await Errors("changeTask", new { id = Text(task, "id"), version = 1, content = "", dueText = "2026-02-30", measures = Long });

        Assert.Equal("content REQUIRED, dueText NOT_A_DATE, measures TOO_LONG", errors);
    }

    [Fact]
    public async Task A_changed_task_hears_of_its_texts_beside_a_lead_that_cannot_be_read()
    {
        var task = await Add();

        var errors = await Errors("changeTask", new { id = Text(task, "id"), version = 1, content = "", dueText = "2026-02-30", leadUnitId = "x" });

        Assert.Equal("content REQUIRED, dueText NOT_A_DATE, leadUnitId INVALID_ID", errors);
    }

    [Fact]
    public async Task A_changed_task_that_cannot_be_known_hears_of_what_is_said_and_of_nothing_else()
    {
        Assert.Equal("content REQUIRED, dueText NOT_A_DATE, id INVALID_ID, leadUnitId NOT_FOUND, measures TOO_LONG", await Errors("changeTask", new { id = "x", version = 1, content = "", dueText = "2026-02-30", measures = Long, leadUnitId = GlobalId.Of<Unit>(9999) }));
        Assert.Equal("id NOT_FOUND, measures TOO_LONG", await Errors("changeTask", new { id = GlobalId.Of<CampaignTask>(9999), version = 1, measures = Long }));
        Assert.Equal("id INVALID_ID", await Errors("changeTask", new { id = "x", version = 1, measures = "逐企核查" }));
    }

    [Fact]
    public async Task A_report_hears_of_its_period_and_its_texts_at_once()
    {
        var task = await Add();

        var errors = await Errors("reportTask", new { taskId = Text(task, "id"), version = 1, period = "2026-Q2", progressText = Long, difficulty = Long });

        Assert.Equal("difficulty TOO_LONG, period REPORT_PERIOD, progressText TOO_LONG", errors);
    }

    [Fact]
    public async Task A_request_for_time_hears_of_its_day_and_its_reason_at_once()
    {
        var task = await Add();

        var errors = await Errors("askTaskExtension", new { taskId = Text(task, "id"), version = 1, until = "2020-01-01", reason = "" });

        Assert.Equal("reason REQUIRED, until EXTENSION_NOT_LATER", errors);
    }

    [Theory]
    [InlineData(-1, "id INVALID_ID, progress PROGRESS_RANGE")]
    [InlineData(101, "id INVALID_ID, progress PROGRESS_RANGE")]
    [InlineData(0, "id INVALID_ID")]
    [InlineData(100, "id INVALID_ID")]
    public async Task A_percentage_is_looked_at_even_where_the_task_cannot_be_known(int progress, string errors)
        => Assert.Equal(errors, await Errors("advanceTask", new { id = "abc", version = 1, progress }));

    [Theory]
    [InlineData("suspendTask")]
    [InlineData("cancelTask")]
    [InlineData("returnTask")]
    public async Task A_reason_is_looked_at_even_where_the_task_cannot_be_known(string mutation)
    {
        Assert.Equal("id INVALID_ID, reason REQUIRED", await Errors(mutation, new { id = "zzz", version = 1, reason = "" }, "MoveTaskWithReasonInput"));
        Assert.Equal("id NOT_FOUND, reason TOO_LONG", await Errors(mutation, new { id = GlobalId.Of<CampaignTask>(9999), version = 1, reason = Long }, "MoveTaskWithReasonInput"));
    }

    [Fact]
    public async Task A_task_that_cannot_be_known_is_named_by_the_field_of_the_input()
    {
        Assert.Equal("reason REQUIRED, taskId INVALID_ID", await Errors("askTaskExtension", new { taskId = "x", version = 1, until = "2026-09-30", reason = "" }));
        Assert.Equal("progressText REQUIRED, taskId INVALID_ID", await Errors("reportTask", new { taskId = "x", version = 1, period = "2026-Q1" }));
        Assert.Equal("taskId NOT_FOUND", await Errors("reportTask", new { taskId = GlobalId.Of<CampaignTask>(9999), version = 1, period = "2026-Q1", progressText = "已开展" }));
    }

    [Fact]
    public async Task Reviews_and_decisions_ask_for_their_reason_beside_an_id_that_cannot_be_read()
    {
        Assert.Equal("id INVALID_ID, reason REQUIRED", await Errors("returnTaskReport", new { id = "x", version = 1, reason = " " }));
        Assert.Equal("id INVALID_ID, reason REQUIRED", await Errors("decideTaskExtension", new { id = "x", version = 1, isApproved = false }));
        Assert.Equal("id INVALID_ID", await Errors("decideTaskExtension", new { id = "x", version = 1, isApproved = true }));
    }

    [Fact]
    public async Task States_and_moves_are_quoted_in_the_words_of_the_schema()
    {
        var task = await Add();
        await Send("submitTask", "MoveTaskInput", "campaignTask { id }", new { id = Text(task, "id"), version = 1 });

        var answer = await Send("advanceTask", "AdvanceTaskInput", "campaignTask { id }", new { id = Text(task, "id"), version = 2, progress = 50 });

        var said = Assert.Single(answer.GetProperty("errors").EnumerateArray()).GetProperty("params").ToString();
        Assert.Contains("SUBMITTED_DONE", said, StringComparison.Ordinal);
        Assert.Contains("REPORT", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_that_is_open_is_not_opened_again()
        => Assert.Equal("period PERIOD_NOT_CLOSED", await Errors("reopenReportPeriod", new { period = "2026-Q1" }));

    private async Task<JsonElement> Add()
        => (await Send("createTask", "CreateTaskInput", "campaignTask { id }", new { listId = _list, content = "开展隐患排查", leadUnitId = _unit, dueText = "2026-06-30" })).GetProperty("campaignTask");

    // Where and what, in the order of the alphabet.
    private async Task<string> Errors(string mutation, object input, string? type = null)
    {
        var answer = await Send(mutation, type ?? char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input", "__typename", input);
        var errors = answer.GetProperty("errors").EnumerateArray().Select(error => $"{string.Join('.', error.GetProperty("path").EnumerateArray().Skip(1).Select(step => step.GetString()))} {Text(error, "code")}");
        return string.Join(", ", errors.Order(StringComparer.OrdinalIgnoreCase));
    }

    private async Task<JsonElement> Send(string mutation, string type, string selection, object input)
        => (await _city.Send($"mutation($input: {type}!) {{ {mutation}(input: $input) {{ {selection} errors {{ ... on Error {{ message code path params {{ name value }} }} }} }} }}", new { input })).Data(mutation);

    private static string Text(JsonElement value, string field) => value.GetProperty(field).GetString()!;
}
