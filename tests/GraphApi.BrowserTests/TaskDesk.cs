using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace GraphApi.BrowserTests;

/// <summary>A unit with a task list of its own, written through the API as its clerk would.</summary>
public sealed class TaskDesk
{
    private const string Period = "2027-Q2";

    private static int _desks;
    private readonly RunningCity _city;
    private readonly string _list;

    private TaskDesk(RunningCity city, string unit, string list) => (_city, Unit, _list) = (city, unit, list);

    /// <summary>The id of the unit whose list it is.</summary>
    public string Unit { get; }

    /// <summary>The part of an address that shows this desk alone.</summary>
    public string Filter => $"unit={Unit}&period={Period}";

    /// <summary>Every desk takes another unit, so that tests do not find each other's tasks.</summary>
    public static async Task<TaskDesk> Open(RunningCity city)
    {
        var found = await Ask(city, "{ units(last: 60, where: { isLive: { eq: true } }) { nodes { id } } }", new { });
        var unit = found.GetProperty("units").GetProperty("nodes")[Interlocked.Increment(ref _desks)].GetProperty("id").GetString()!;
        var list = await Change(city, "mutation($input: CreateTaskListInput!) { answer: createTaskList(input: $input) { made: taskList { id version } errors { ... on Error { message } } } }", new { unitId = unit, period = Period });
        return new(city, unit, list.GetProperty("id").GetString()!);
    }

    /// <returns>its id</returns>
    public async Task<string> AddTask(string content, string due = "2027年6月底前")
    {
        var task = await Change(_city, "mutation($input: CreateTaskInput!) { answer: createTask(input: $input) { made: campaignTask { id version } errors { ... on Error { message } } } }", new { listId = _list, content, leadUnitId = Unit, dueText = due });
        return task.GetProperty("id").GetString()!;
    }

    public Task Advance(string task, int progress)
        => Change(_city, "mutation($input: AdvanceTaskInput!) { answer: advanceTask(input: $input) { made: campaignTask { id version } errors { ... on Error { message } } } }", new { id = task, version = 1, progress });

    public Task WriteDeadline(string task, string due)
        => Change(_city, "mutation($input: ChangeTaskInput!) { answer: changeTask(input: $input) { made: campaignTask { id version } errors { ... on Error { message } } } }", new { id = task, version = 1, dueText = due });

    public Task CallOff(string task)
        => Change(_city, "mutation($input: MoveTaskWithReasonInput!) { answer: cancelTask(input: $input) { made: campaignTask { id version } errors { ... on Error { message } } } }", new { id = task, version = 1, reason = "任务合并" });

    /// <summary>A task with its report; there is one caller as yet, so another's name is written into the database.</summary>
    public async Task AddReport(string content, string? by = null)
    {
        var progress = $"{content}：已完成";
        var task = await AddTask(content);
        await Change(_city, "mutation($input: ReportTaskInput!) { answer: reportTask(input: $input) { made: taskReport { id version } errors { ... on Error { message } } } }", new { taskId = task, version = 1, period = Period, progressText = progress });
        if (by is null) return;

        await using var database = new SqliteConnection($"Data Source={Path.Combine(_city.Data, "city.db")}");
        await database.OpenAsync(TestContext.Current.CancellationToken);
        await using var renamed = database.CreateCommand();
        renamed.CommandText = "UPDATE TaskReport SET RecordedBy = $by WHERE ProgressText = $progress";
        renamed.Parameters.AddWithValue("$by", by);
        renamed.Parameters.AddWithValue("$progress", progress);
        Assert.Equal(1, await renamed.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<JsonElement> Change(RunningCity city, string mutation, object input)
    {
        var answer = (await Ask(city, mutation, new { input })).GetProperty("answer");
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("errors").ValueKind);
        return answer.GetProperty("made");
    }

    private static async Task<JsonElement> Ask(RunningCity city, string query, object variables)
    {
        using var client = new HttpClient();
        using var answer = await client.PostAsJsonAsync($"{city.Address}/graphql", new { query, variables }, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return body.TryGetProperty("data", out var data) ? data : throw new InvalidOperationException(body.ToString());
    }
}
