using System.Text.Json;
using CsCheck;
using GraphApi.Features.Campaigns.Lists;
using GraphApi.Features.Campaigns.Plans;
using GraphApi.Features.Campaigns.Reports;
using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Features.Items;
using GraphApi.Features.Units;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Words;
using GraphApi.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Tests.Platform.Access;

/// <summary>Random trees, grants and queries beside a plain model of who may read what: nothing else ever comes out, however it is asked for.</summary>
/// <remarks>CITY_LEAK_QUERIES says how many queries; a thousand if it does not.</remarks>
public sealed class LeakTests : IAsyncLifetime
{
    private const int QueriesOfACaller = 10;
    private static readonly int Callers = int.Parse(Environment.GetEnvironmentVariable("CITY_LEAK_QUERIES") ?? "1000", System.Globalization.CultureInfo.InvariantCulture) / QueriesOfACaller;

    private TestCity _city = null!;
    private LeakModel _model = null!;

    public async ValueTask InitializeAsync()
    {
        _city = await TestCity.Start(change: GrantedCaller.Add);
        _model = await LeakModel.Fill(_city);
    }

    public async ValueTask DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    public async Task No_random_query_answers_with_what_its_caller_may_not_read()
    {
        var callers = Gen.Select(LeakModel.Grants, LeakQueries.Some.Array[QueriesOfACaller]);
        await callers.SampleAsync(async (grants, queries) =>
        {
            Caller.Become("某人", [.. grants.Select(_model.Granted)]);
            var readable = _model.ReadableBy(grants);
            foreach (var query in queries)
            {
                var answer = (await _city.Send(query)).Body;
                Assert.False(answer.TryGetProperty("errors", out _), query + answer);
                var leaked = Ids(answer).Except(readable).ToList();
                Assert.True(leaked.Count == 0, $"{string.Join('、', leaked)} came out of {query}");
            }

            await Compare(readable);
        }, iter: Callers, threads: 1, print: each => string.Join(Environment.NewLine, [string.Join('；', each.Item1), .. each.Item2]));
    }

    // And nothing that may be read is missing.
    private async Task Compare(IReadOnlySet<string> readable)
    {
        var answer = (await _city.Send("{ tasks(first: 200) { totalCount nodes { id } } taskLists(first: 200) { totalCount nodes { id } } taskReports(first: 200) { totalCount nodes { id } } }")).Body;

        Assert.Equal(readable.Order(StringComparer.Ordinal), Ids(answer).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(readable.Count, answer.GetProperty("data").EnumerateObject().Sum(list => list.Value.GetProperty("totalCount").GetInt32()));
    }

    private GrantedCaller Caller => _city.Services.GetRequiredService<GrantedCaller>();

    // Of what is not common knowledge.
    private static IEnumerable<string> Ids(JsonElement answer) => answer.ValueKind switch
    {
        JsonValueKind.Object => answer.EnumerateObject().SelectMany(each => each.Value.ValueKind == JsonValueKind.String && each.Name == "id" ? IsHidden(each.Value.GetString()!) : Ids(each.Value)),
        JsonValueKind.Array => answer.EnumerateArray().SelectMany(Ids),
        _ => [],
    };

    private static IEnumerable<string> IsHidden(string id) => GlobalIds.Read(id) is { Kind: nameof(CampaignTask) or nameof(TaskList) or nameof(TaskReport) } ? [id] : [];
}

/// <summary>A city with tasks in it, and who may read which of them, by walking the tree from each row.</summary>
internal sealed class LeakModel
{
    private static readonly string[] Kinds = ["CITY", "COUNTY", "COUNTY", "DEPARTMENT", "DEPARTMENT", "DEPARTMENT", "OFFICE", "OFFICE", "DEPARTMENT", "DEPARTMENT"];
    private static readonly int[] Parents = [-1, 0, 0, 0, 0, 0, 3, 4, 1, 2];
    private static readonly Dictionary<int, int> Superiors = new() { [8] = 3, [9] = 4 };
    private static readonly Period Quarter = new(2026, PeriodKind.Quarter, 1);

    private readonly int[] _ids = new int[Kinds.Length];
    private readonly List<(string Id, int[] Units)> _tasks = [];
    private readonly List<(string Id, int Unit, int[] Tasks)> _lists = [];
    private readonly List<(string Id, int Task)> _reports = [];

    /// <summary>Some grants: a unit of the tree, alone or with all below.</summary>
    public static Gen<(int Unit, bool WithAllBelow)[]> Grants { get; } = Gen.Select(Gen.Int[0, Kinds.Length - 1], Gen.Bool).Array[1, 3];

    public Granted Granted((int Unit, bool WithAllBelow) grant) => new(Role.Viewer, _ids[grant.Unit], grant.WithAllBelow);

    public static async Task<LeakModel> Fill(TestCity city)
    {
        var model = new LeakModel();
        for (var unit = 0; unit < Kinds.Length; unit++) model._ids[unit] = await model.AddUnit(city, unit);
        await city.Services.GetRequiredService<CityWriter>().Write(db => model.AddTasks(db, city.Services), TestContext.Current.CancellationToken);
        return model;
    }

    public IReadOnlySet<string> ReadableBy(IEnumerable<(int Unit, bool WithAllBelow)> grants)
    {
        var units = Enumerable.Range(0, Kinds.Length).Where(unit => grants.Any(grant => IsGranted(unit, grant) || (Superiors.TryGetValue(unit, out var superior) && IsGranted(superior, grant)))).ToHashSet();
        var tasks = Enumerable.Range(0, _tasks.Count).Where(task => _tasks[task].Units.Any(units.Contains)).ToHashSet();
        return tasks.Select(task => _tasks[task].Id)
            .Concat(_lists.Where(list => units.Contains(list.Unit) || list.Tasks.Any(tasks.Contains)).Select(list => list.Id))
            .Concat(_reports.Where(report => tasks.Contains(report.Task)).Select(report => report.Id))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static bool IsGranted(int unit, (int Unit, bool WithAllBelow) grant)
        => unit == grant.Unit || (grant.WithAllBelow && Parents[unit] >= 0 && IsGranted(Parents[unit], grant));

    private async Task<int> AddUnit(TestCity city, int unit)
    {
        var parent = Parents[unit] < 0 ? null : GlobalIds.Of(nameof(Unit), _ids[Parents[unit]]);
        var code = Kinds[unit] is "CITY" or "COUNTY" ? $"5199{unit:00}000000" : null;
        var superior = Superiors.TryGetValue(unit, out var above) ? GlobalIds.Of(nameof(Unit), _ids[above]) : null;
        var answer = await city.Send("mutation($input: CreateUnitInput!) { createUnit(input: $input) { unit { id } errors { ... on Error { message } } } }",
            new { input = new { name = $"单位{unit}", code, kind = Kinds[unit], parentId = parent, sectorSuperiorId = superior } });
        return GlobalIds.Read(answer.Data("createUnit").GetProperty("unit").GetProperty("id").GetString()!)!.Value.Number;
    }

    // Three tasks in the list of each unit: its own, one that another leads, one in which two others join.
    private async Task<bool> AddTasks(CityDb db, IServiceProvider services)
    {
        var units = services.GetRequiredService<UnitDirectory>();
        foreach (var unit in Enumerable.Range(0, Kinds.Length))
        {
            var list = TaskList.Create(new(_ids[unit], Quarter, null), null, new(2026, 1, 5), units, PlanDirectory.None);
            db.Add(list);
            await db.SaveChangesAsync();
            var (other, third) = ((unit + 3) % Kinds.Length, (unit + 7) % Kinds.Length);
            var first = _tasks.Count;
            await AddTask(db, list, units, unit, unit, []);
            await AddTask(db, list, units, unit, other, []);
            await AddTask(db, list, units, unit, unit, [other, third]);
            _lists.Add((GlobalIds.Of(nameof(TaskList), list.Id), unit, [first, first + 1, first + 2]));
        }

        return true;
    }

    private async Task AddTask(CityDb db, TaskList list, UnitDirectory units, int unit, int lead, int[] co)
    {
        var fields = new TaskFields { Content = $"任务{_tasks.Count}", LeadUnitId = _ids[lead], CoUnitIds = [.. co.Select(each => _ids[each])], Due = new("2026-03-31", new(2026, 3, 31), GraphApi.Features.Campaigns.Deadlines.DueKind.Date, GraphApi.Features.Campaigns.Deadlines.DueRule.WrittenDay) };
        var task = CampaignTask.Create(list, _tasks.Count, fields, new(2026, 1, 5), units, ItemDirectory.Empty);
        db.Add(task);
        await db.SaveChangesAsync();
        var report = task.Report(Quarter, new($"进展{_tasks.Count}", null, null), new("填报员", new(2026, 2, 1)), ClosedPeriods.None);
        await db.SaveChangesAsync();
        _reports.Add((GlobalIds.Of(nameof(TaskReport), report.Id), _tasks.Count));
        _tasks.Add((GlobalIds.Of(nameof(CampaignTask), task.Id), [unit, lead, .. co]));
    }
}

/// <summary>Queries that filter, order, alias and page over related objects.</summary>
internal static class LeakQueries
{
    private static readonly Gen<string> UnitFilter = Gen.OneOf(
        Gen.Int[0, 9].Select(number => $"{{ name: {{ contains: \"{number}\" }} }}"), OneOf("COUNTY", "DEPARTMENT", "OFFICE").Select(kind => $"{{ kind: {{ eq: {kind} }} }}"));

    private static readonly Gen<string> TaskLeaf = Gen.OneOf(
        UnitFilter.Select(unit => $"unit: {unit}"), UnitFilter.Select(unit => $"leadUnit: {unit}"), UnitFilter.Select(unit => $"list: {{ unit: {unit} }}"),
        Gen.Select(OneOf("some", "none"), UnitFilter, (how, unit) => $"coUnits: {{ {how}: {unit} }}"), Gen.Int[0, 9].Select(number => $"content: {{ contains: \"{number}\" }}"));

    private static readonly Gen<string> TaskFilter = Gen.OneOf(
        TaskLeaf.Select(leaf => $"{{ {leaf} }}"),
        TaskLeaf.Array[1, 3].Select(leaves => $"{{ or: [{string.Join(", ", leaves.Select(leaf => $"{{ {leaf} }}"))}] }}"),
        TaskLeaf.Array[1, 3].Select(leaves => $"{{ and: [{string.Join(", ", leaves.Select(leaf => $"{{ {leaf} }}"))}] }}"));

    private static readonly Gen<string> Order = Gen.Select(OneOf("{ content: * }", "{ leadUnit: { name: * } }", "{ list: { title: * } }", "{ unit: { name: * } }", "{ list: { filedOn: * } }"), OneOf("ASC", "DESC"),
        (key, way) => $"[{key.Replace("*", way, StringComparison.Ordinal)}]");

    private static readonly Gen<int> Size = Gen.Int[1, 50];

    /// <summary>One of them.</summary>
    public static Gen<string> Some { get; } = Gen.OneOf(
        Gen.Select(TaskFilter, Order, Size, (where, order, first) => $"{{ a: tasks(where: {where}, order: {order}, first: {first}) {{ totalCount nodes {{ id list {{ id }} reports {{ id }} }} }} b: tasks(first: {first}) {{ pageInfo {{ hasNextPage }} edges {{ node {{ id }} }} }} }}"),
        Gen.Select(TaskFilter, Size, (where, first) => $"{{ taskReports(where: {{ task: {where} }}, first: {first}) {{ totalCount nodes {{ id task {{ id list {{ id }} }} }} }} }}"),
        Gen.Select(UnitFilter, Size, (where, first) => $"{{ taskLists(where: {{ unit: {where} }}, first: {first}) {{ totalCount nodes {{ id unit {{ tasks(first: 20) {{ nodes {{ id }} }} }} }} }} }}"),
        Gen.Select(UnitFilter, TaskFilter, (where, tasks) => $"{{ units(where: {where}) {{ nodes {{ name tasks(where: {tasks}, subtree: true, first: 10) {{ totalCount nodes {{ id }} }} joined: tasks(role: CO, first: 10) {{ nodes {{ id }} }} taskLists(first: 10) {{ nodes {{ id }} }} }} }} }}"),
        Gen.Int[1, 40].Array[1, 10].Select(numbers => $"{{ nodes(ids: [{string.Join(", ", numbers.SelectMany(number => new[] { nameof(CampaignTask), nameof(TaskList), nameof(TaskReport) }.Select(kind => $"\"{GlobalIds.Of(kind, number)}\"")))}]) {{ id }} }}"));

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);
}

/// <summary>Global ids as a client reads them.</summary>
internal static class GlobalIds
{
    public static string Of(string kind, int number) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{kind}:{number}")).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static (string Kind, int Number)? Read(string id)
    {
        var text = System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(id.Replace('-', '+').Replace('_', '/').PadRight((id.Length + 3) / 4 * 4, '='))).Split(':');
        return text.Length == 2 ? (text[0], int.Parse(text[1], System.Globalization.CultureInfo.InvariantCulture)) : null;
    }
}
