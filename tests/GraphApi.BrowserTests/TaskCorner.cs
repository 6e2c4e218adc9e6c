using System.Text.Json;

namespace GraphApi.BrowserTests;

/// <summary>A unit of a test's own with two offices below it, whose tasks no other test counts.</summary>
internal sealed class TaskCorner
{
    private readonly Visitor _visitor;
    private readonly string _address;

    private TaskCorner(Visitor visitor, string address, string name) => (_visitor, _address, Name) = (visitor, address, name);

    public string Name { get; }

    /// <summary>The unit the two offices are right below.</summary>
    public string Parent { get; private set; } = "";

    public string First { get; private set; } = "";

    public string Second { get; private set; } = "";

    /// <summary>The day it is in the city.</summary>
    public static DateOnly Today { get; } = DateOnly.FromDateTime(DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8)).DateTime);

    public static async Task<TaskCorner> Open(Visitor visitor, RunningCity city, string name)
    {
        var corner = new TaskCorner(visitor, city.Address, name);
        var above = (await corner.Asked("{ units(first: 1, where: { name: { eq: \"市应急管理局\" } }) { nodes { id } } }")).GetProperty("units").GetProperty("nodes")[0].GetProperty("id").GetString();
        corner.Parent = await corner.Unit(name, "SUBORDINATE", above);
        corner.First = await corner.Unit($"{name}一科", "OFFICE", corner.Parent);
        corner.Second = await corner.Unit($"{name}二科", "OFFICE", corner.Parent);
        return corner;
    }

    /// <summary>The quarter some quarters before this one, such as 2026-Q3.</summary>
    public static string Quarter(int back)
    {
        var first = new DateOnly(Today.Year, ((Today.Month - 1) / 3 * 3) + 1, 1).AddMonths(-3 * back);
        return $"{first.Year}-Q{((first.Month - 1) / 3) + 1}";
    }

    public static string QuarterName(int back) => $"{Quarter(back)[..4]}年第{Quarter(back)[^1]}季度";

    public Task<string> List(string unitId, string period, string? planId = null) => Made("createTaskList", "taskList", new { unitId, period, planId });

    public Task<string> Task(string listId, string leadUnitId, string content, DateOnly due, params string[] coUnitIds)
        => Made("createTask", "campaignTask", new { listId, leadUnitId, content, coUnitIds, dueText = due.ToString("yyyy-MM-dd", null) });

    /// <summary>The demo city has closed what lies longest back; no test relies on that.</summary>
    public Task Reopen(string period) => Asked("mutation($input: ReopenReportPeriodInput!) { reopenReportPeriod(input: $input) { errors { __typename } } }", new { input = new { period } });

    public Task<string> Report(string taskId, string period) => Made("reportTask", "taskReport", new { taskId, version = 1, period, progressText = "已开展" });

    public async Task<string> Made(string mutation, string made, object input, string? type = null)
    {
        type ??= char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        var payload = (await Asked($"mutation($input: {type}!) {{ {mutation}(input: $input) {{ {made} {{ id }} errors {{ ... on Error {{ message }} }} }} }}", new { input })).GetProperty(mutation);
        Assert.True(payload.GetProperty(made).ValueKind == JsonValueKind.Object, payload.ToString());
        return payload.GetProperty(made).GetProperty("id").GetString()!;
    }

    private Task<string> Unit(string name, string kind, string? parentId) => Made("createUnit", "unit", new { name, kind, parentId });

    private async Task<JsonElement> Asked(string query, object? variables = null)
    {
        var answer = await _visitor.Page.APIRequest.PostAsync($"{_address}/graphql", new() { DataObject = new { query, variables }, Headers = [new("GraphQL-Preflight", "1")] });
        var body = (await answer.JsonAsync())!.Value;
        Assert.True(body.TryGetProperty("data", out var data), body.ToString());
        return data;
    }
}
