using System.Text.Json;
using GraphApi.Platform.Access;
using GraphApi.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Tests.Features.Campaigns.Plans;

/// <summary>How the tasks of plans stand, as the page of campaigns asks for it.</summary>
public sealed class PlanCountsTests : IAsyncLifetime
{
    private const string Counts = "{ plans(order: [{ code: ASC }]) { nodes { code taskCounts { total overdue states { state count } } } } }";

    private readonly Someone _caller = new();
    private TestCity _city = null!;
    private string _unit = "";
    private string _campaign = "";

    public async ValueTask InitializeAsync()
    {
        _city = await TestCity.Start(change: services =>
        {
            services.CountStatements();
            services.AddSingleton<ICaller>(_caller);
        });
        var root = await _city.Create("示范市", "519900000000", "CITY");
        _unit = await _city.Create("市应急管理局", null, "DEPARTMENT", root);
        _campaign = await Made("createCampaign", "campaign", new { code = "SN", name = "三年行动", startsOn = "2026-01-01", endsOn = "2028-12-31" });
    }

    public async ValueTask DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    public async Task Each_state_is_counted_once_and_overdue_beside_it()
    {
        var list = await ListOf(await Plan("A"));
        foreach (var due in new[] { "2026-03-30", "2026-03-31", "长期坚持" }) await Task(list, due);
        await Approved(await Task(list, "2026-03-30"));
        await Made("cancelTask", "campaignTask", new { id = await Task(list, "2026-03-30"), version = 1, reason = "重复" }, "MoveTaskWithReasonInput");

        var counts = (await _city.Send(Counts)).Data("plans").GetProperty("nodes")[0].GetProperty("taskCounts");

        // The clock stands on 31 March: the due day itself is on time, and what is called off is not overdue.
        Assert.Equal((5, 1), (counts.GetProperty("total").GetInt32(), counts.GetProperty("overdue").GetInt32()));
        Assert.Equal(
            ["NOT_STARTED 3", "IN_PROGRESS 0", "SUBMITTED_DONE 0", "RETURNED 0", "DONE 1", "SUSPENDED 0", "CANCELLED 1"],
            counts.GetProperty("states").EnumerateArray().Select(one => $"{one.GetProperty("state").GetString()} {one.GetProperty("count").GetInt32()}"));
    }

    [Fact]
    public async Task A_plan_without_tasks_has_counts_of_nothing_and_tasks_without_a_plan_count_nowhere()
    {
        await Plan("A");
        await Task(await ListOf(null), "2026-03-30");

        var counts = (await _city.Send(Counts)).Data("plans").GetProperty("nodes")[0].GetProperty("taskCounts");

        Assert.Equal((0, 0), (counts.GetProperty("total").GetInt32(), counts.GetProperty("overdue").GetInt32()));
        Assert.Equal(7, counts.GetProperty("states").GetArrayLength());
        Assert.All(counts.GetProperty("states").EnumerateArray(), one => Assert.Equal(0, one.GetProperty("count").GetInt32()));
    }

    [Fact]
    public async Task All_plans_are_counted_in_one_statement()
    {
        for (var number = 1; number <= 14; number++) await Task(await ListOf(await Plan($"P{number:00}")), "2026-06-30");
        await _city.Send(Counts);
        _city.Statements.Reset();

        var plans = (await _city.Send(Counts)).Data("plans").GetProperty("nodes");

        Assert.Equal(14, plans.GetArrayLength());
        Assert.All(plans.EnumerateArray(), plan => Assert.Equal(1, plan.GetProperty("taskCounts").GetProperty("total").GetInt32()));
        Assert.Single(_city.Statements.Texts, text => text.Contains("GROUP BY", StringComparison.Ordinal));
    }

    private Task<string> Plan(string code) => Made("createCampaignPlan", "campaignPlan", new { campaignId = _campaign, code, name = $"方案{code}", kind = "专项方案" });

    private Task<string> ListOf(string? planId) => Made("createTaskList", "taskList", new { unitId = _unit, period = "2026-Q1", planId });

    private Task<string> Task(string listId, string dueText) => Made("createTask", "campaignTask", new { listId, content = "开展隐患排查", leadUnitId = _unit, dueText });

    private async Task Approved(string id)
    {
        _caller.Called = "填报员";
        await Made("submitTask", "campaignTask", new { id, version = 1 }, "MoveTaskInput");
        _caller.Called = "市安办";
        await Made("approveTask", "campaignTask", new { id, version = 2 }, "MoveTaskInput");
    }

    private async Task<string> Made(string mutation, string made, object input, string? type = null)
    {
        type ??= char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        var answer = (await _city.Send($"mutation($input: {type}!) {{ {mutation}(input: $input) {{ {made} {{ id }} errors {{ ... on Error {{ message }} }} }} }}", new { input })).Data(mutation);
        Assert.True(answer.GetProperty(made).ValueKind == JsonValueKind.Object, answer.ToString());
        return answer.GetProperty(made).GetProperty("id").GetString()!;
    }

    private sealed class Someone : WholeCaller
    {
        public string Called { get; set; } = "市安办";

        public override string Name => Called;
    }
}
