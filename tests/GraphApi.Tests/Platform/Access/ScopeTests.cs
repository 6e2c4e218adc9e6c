using System.Net;
using System.Text.Json;
using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Platform.Access;
using GraphApi.Platform.Excel.Writing;
using GraphApi.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Tests.Platform.Access;

/// <summary>What exists for whom, and who may change it, over HTTP: two departments, an office in one, and its counterpart in a county.</summary>
public sealed class ScopeTests : IAsyncLifetime
{
    private const string Tasks = "{ tasks(order: [{ content: ASC }]) { totalCount nodes { id content version } } }";

    private readonly Dictionary<string, string> _units = [];
    private readonly Dictionary<string, string> _tasks = [];
    private readonly Dictionary<string, string> _lists = [];
    private TestCity _city = null!;

    public async ValueTask InitializeAsync()
    {
        _city = await TestCity.Start(change: GrantedCaller.Add + (Action<IServiceCollection>)(services => services.CountStatements()));
        await AddUnit("示范市", "519900000000", "CITY");
        await AddUnit("东城区", "519901000000", "COUNTY", "示范市");
        await AddUnit("市应急管理局", null, "DEPARTMENT", "示范市");
        await AddUnit("市住建局", null, "DEPARTMENT", "示范市");
        await AddUnit("危化科", null, "OFFICE", "市应急管理局");
        await AddUnit("东城区应急管理局", null, "DEPARTMENT", "东城区", "市应急管理局");
        foreach (var unit in new[] { "市应急管理局", "市住建局", "危化科", "东城区应急管理局" })
        {
            _lists[unit] = await Made("createTaskList", "taskList", new { unitId = _units[unit], period = "2026-Q1" });
            await AddTask($"{unit}的事", unit);
        }
    }

    public async ValueTask DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    public async Task Who_sees_the_whole_city_asks_without_any_condition()
    {
        Become(Role.Viewer, "示范市", withAllBelow: true);
        _city.Statements.Reset();

        Assert.Equal(["东城区应急管理局的事", "危化科的事", "市住建局的事", "市应急管理局的事"], await Seen());
        Assert.DoesNotContain(_city.Statements.Texts, text => text.Contains("json_each", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, "市住建局的事")]
    [InlineData(true, "市住建局的事")]
    public async Task A_department_sees_what_is_its_own(bool withAllBelow, params string[] tasks)
    {
        Become(Role.Clerk, "市住建局", withAllBelow);

        Assert.Equal(tasks, await Seen());
    }

    [Theory]
    [InlineData(false, "东城区应急管理局的事", "市应急管理局的事")]
    [InlineData(true, "东城区应急管理局的事", "危化科的事", "市应急管理局的事")]
    public async Task A_unit_alone_and_a_unit_with_all_below_are_two_sets_of_rows_and_the_line_is_read_in_both(bool withAllBelow, params string[] tasks)
    {
        Become(Role.Clerk, "市应急管理局", withAllBelow);

        Assert.Equal(tasks, await Seen());
    }

    [Fact]
    public async Task Who_leads_or_joins_a_task_of_another_list_sees_it()
    {
        await AddTask("牵头的事", "市应急管理局", lead: "市住建局");
        await AddTask("配合的事", "市应急管理局", co: "市住建局");

        Become(Role.Clerk, "市住建局");

        Assert.Equal(["市住建局的事", "牵头的事", "配合的事"], await Seen());
    }

    [Fact]
    public async Task A_hidden_task_is_answered_as_one_that_is_not_there()
    {
        var absent = GlobalIds.Of("CampaignTask", 4_711);
        Become(Role.Clerk, "市住建局");

        foreach (var ask in new Func<string, Task<string>>[] { Node, Cancel, Submit, Report })
            Assert.Equal((await ask(absent)).Replace(absent, "", StringComparison.Ordinal), (await ask(_tasks["市应急管理局的事"])).Replace(_tasks["市应急管理局的事"], "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_filter_through_a_hidden_object_finds_nothing()
    {
        Become(Role.Clerk, "市住建局");

        var answer = await _city.Send("{ taskLists(where: { unit: { name: { contains: \"应急\" } } }) { totalCount } tasks(where: { unit: { name: { contains: \"应急\" } } }) { totalCount } taskReports { totalCount } dueExtensions { totalCount } }");

        Assert.All(answer.Body.GetProperty("data").EnumerateObject(), list => Assert.Equal(0, list.Value.GetProperty("totalCount").GetInt32()));
    }

    [Fact]
    public async Task What_one_sees_without_acting_for_its_unit_one_may_not_change()
    {
        Become(Role.Clerk, "市应急管理局");

        Assert.Contains("NotAllowedError", await Submit(_tasks["东城区应急管理局的事"]), StringComparison.Ordinal);
        Assert.DoesNotContain("__typename", await Submit(_tasks["市应急管理局的事"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_acts_only_for_the_units_it_was_granted_for()
    {
        Caller.Become("某人", Grant(Role.Clerk, "市住建局"), Grant(Role.Viewer, "市应急管理局"));

        Assert.Contains("NotAllowedError", await Submit(_tasks["市应急管理局的事"]), StringComparison.Ordinal);
        Assert.DoesNotContain("__typename", await Submit(_tasks["市住建局的事"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_acts_for_one_unit_adds_nothing_to_the_list_of_another()
    {
        Become(Role.Clerk, "市应急管理局");

        Assert.Contains("NotAllowedError", await Answer("createTask", new { listId = _lists["东城区应急管理局"], content = "别人的事", leadUnitId = _units["市应急管理局"], dueText = "2026-03-31" }), StringComparison.Ordinal);
        Assert.Contains("NotAllowedError", await Answer("createTaskList", new { unitId = _units["市住建局"], period = "2026-Q2" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_safety_office_of_a_county_keeps_its_own_units_and_not_those_of_the_city()
    {
        Become(Role.SafetyOffice, "东城区", withAllBelow: true);

        Assert.Contains("NotAllowedError", await Answer("createUnit", new { name = "市新局", kind = "DEPARTMENT", parentId = _units["示范市"] }), StringComparison.Ordinal);
        Assert.Contains("NotAllowedError", await Answer("closeReportPeriod", new { period = "2025-Q4" }), StringComparison.Ordinal);
        Assert.DoesNotContain("__typename", await Answer("createUnit", new { name = "区新局", kind = "DEPARTMENT", parentId = _units["东城区"] }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_are_of_what_one_sees()
    {
        const string Count = "query($id: ID!) { node(id: $id) { ... on Unit { taskCounts(asOf: \"2026-03-31\", subtree: true) { open } } } }";
        Become(Role.Viewer, "示范市", withAllBelow: true);
        Assert.Equal(4, await Open());

        Become(Role.Clerk, "市住建局");
        Assert.Equal(1, await Open());

        async Task<int> Open() => (await _city.Send(Count, new { id = _units["示范市"] })).Data("node").GetProperty("taskCounts").GetProperty("open").GetInt32();
    }

    [Fact]
    public async Task The_scope_follows_a_unit_that_moves_at_once()
    {
        Caller.SetsScene = true;
        Assert.DoesNotContain("__typename", await Answer("moveUnit", new { id = _units["危化科"], version = 1, parentId = _units["市住建局"] }), StringComparison.Ordinal);

        Become(Role.Clerk, "市住建局", withAllBelow: true);
        Assert.Equal(["危化科的事", "市住建局的事"], await Seen());
        Become(Role.Clerk, "市应急管理局", withAllBelow: true);
        Assert.Equal(["东城区应急管理局的事", "市应急管理局的事"], await Seen());
    }

    [Fact]
    public async Task An_export_holds_what_one_sees()
    {
        Become(Role.Clerk, "市住建局");

        var csv = await _city.Client.GetStringAsync("/exports/tasks.csv", TestContext.Current.CancellationToken);

        Assert.Contains("市住建局的事", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("应急", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_writes_into_no_other_unit()
    {
        Become(Role.Clerk, "市住建局");

        var upload = await _city.Upload("tasks", Book("市应急管理局"), "任务.xlsx", "?wait=60&apply=good");
        Assert.Equal((0, 1), (upload.Count("new"), upload.Issue("NOT_ALLOWED")));

        var own = await _city.Upload("tasks", Book("市住建局"), "任务.xlsx", "?wait=60&apply=all");
        Assert.Equal(("APPLIED", 1), (own.State, own.Count("new")));
        Caller.SetsScene = true;
        Assert.Equal(["东城区应急管理局的事", "危化科的事", "市住建局的事", "市应急管理局的事", "表格里的事"], await Seen());
    }

    [Fact]
    public async Task A_list_kept_by_the_safety_office_is_taken_from_nobody_else()
    {
        Become(Role.Clerk, "市住建局");

        var upload = await _city.Upload("units", Book("市住建局"), "单位.xlsx");

        Assert.Equal((HttpStatusCode.Forbidden, "NOT_ALLOWED"), (upload.Status, upload.Body.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task An_import_is_seen_by_who_sent_it_and_by_who_sees_everything()
    {
        Become(Role.Clerk, "市住建局");
        var id = (await _city.Upload("tasks", Book("市住建局"), "任务.xlsx")).Id;

        Caller.Become("别的填报员", Grant(Role.Clerk, "市住建局"));
        Assert.Equal(HttpStatusCode.NotFound, (await _city.Client.GetAsync($"/imports/{id}", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(0, (await _city.Send("{ importJobs { totalCount } }")).Data("importJobs").GetProperty("totalCount").GetInt32());

        Caller.Become("市安办", Grant(Role.SafetyOffice, "示范市", withAllBelow: true));
        Assert.Equal(HttpStatusCode.OK, (await _city.Client.GetAsync($"/imports/{id}", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Without_a_grant_one_is_told_so_and_sees_nothing()
    {
        Caller.Become("新人");

        Assert.Equal(["NO_GRANT"], (await _city.Send(Tasks)).ErrorCodes);
        Assert.Equal(["NO_GRANT"], (await _city.Send("{ units { totalCount } }")).ErrorCodes);
        Assert.Equal(HttpStatusCode.Forbidden, (await _city.Client.GetAsync("/exports/units.csv", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("/exports/units.csv")]
    [InlineData("/templates/tasks.xlsx")]
    [InlineData("/imports/zzz")]
    public async Task Nobody_gets_a_file(string address)
    {
        Caller.Become("");
        Caller.IsSignedIn = false;

        Assert.Equal(HttpStatusCode.Unauthorized, (await _city.Client.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("{ units { totalCount } }")]
    [InlineData("{ node(id: \"VW5pdDox\") { id } }")]
    [InlineData("{ nodes(ids: [\"VW5pdDox\"]) { id } }")]
    [InlineData("mutation { closeReportPeriod(input: { period: \"2025-Q4\" }) { errors { __typename } } }")]
    public async Task Nobody_gets_an_answer(string query)
    {
        Caller.Become("");
        Caller.IsSignedIn = false;

        Assert.Equal(["NOT_SIGNED_IN"], (await _city.Send(query)).ErrorCodes);
    }

    private GrantedCaller Caller => _city.Services.GetRequiredService<GrantedCaller>();

    private void Become(Role role, string unit, bool withAllBelow = false) => Caller.Become("某人", Grant(role, unit, withAllBelow));

    private Granted Grant(Role role, string unit, bool withAllBelow = false) => new(role, GlobalIds.Read(_units[unit])!.Value.Number, withAllBelow);

    private async Task<string[]> Seen()
    {
        var found = (await _city.Send(Tasks)).Data("tasks");
        string[] contents = [.. found.GetProperty("nodes").EnumerateArray().Select(task => task.GetProperty("content").GetString()!)];
        Assert.Equal(contents.Length, found.GetProperty("totalCount").GetInt32());
        return contents;
    }

    private async Task<string> Node(string id) => (await _city.Send("query($id: ID!) { node(id: $id) { id __typename } }", new { id })).Body.ToString();

    private Task<string> Submit(string id) => Answer("submitTask", new { id, version = 1 }, "MoveTaskInput");

    private Task<string> Cancel(string id) => Answer("cancelTask", new { id, version = 1, reason = "重复" }, "MoveTaskWithReasonInput");

    private Task<string> Report(string id) => Answer("reportTask", new { taskId = id, version = 1, period = "2026-Q1", progressText = "已检查" });

    private async Task<string> Answer(string mutation, object input, string? type = null)
    {
        type ??= char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        return (await _city.Send($"mutation($input: {type}!) {{ {mutation}(input: $input) {{ errors {{ __typename ... on Error {{ message }} }} }} }}", new { input })).Data(mutation).ToString();
    }

    private async Task AddUnit(string name, string? code, string kind, string? parent = null, string? superior = null)
        => _units[name] = await Made("createUnit", "unit", new { name, code, kind, parentId = parent is null ? null : _units[parent], sectorSuperiorId = superior is null ? null : _units[superior] });

    private async Task AddTask(string content, string unit, string? lead = null, string? co = null)
        => _tasks[content] = await Made("createTask", "campaignTask", new { listId = _lists[unit], content, leadUnitId = _units[lead ?? unit], dueText = "2026-03-31", coUnitIds = co is null ? [] : new[] { _units[co] } });

    private async Task<string> Made(string mutation, string made, object input)
    {
        var type = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        var answer = (await _city.Send($"mutation($input: {type}!) {{ {mutation}(input: $input) {{ {made} {{ id }} errors {{ ... on Error {{ message }} }} }} }}", new { input })).Data(mutation);
        Assert.True(answer.GetProperty(made).ValueKind == JsonValueKind.Object, answer.ToString());
        return answer.GetProperty(made).GetProperty("id").GetString()!;
    }

    private static byte[] Book(string unit)
        => TextWorkbook.Write(new TaskSheet(), [new Dictionary<string, string> { ["填报单位"] = unit, ["期次"] = "2026-Q1", ["主要任务"] = "表格里的事", ["牵头单位"] = unit, ["完成时限"] = "2026-03-31" }]);
}
