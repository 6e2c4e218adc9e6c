using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GraphApi.Tests.TestKit;

namespace GraphApi.Tests.Features.Campaigns.Tasks;

/// <summary>Lists of tasks against the figures that lead to them, in the invented city.</summary>
public sealed class TaskQueriesTests : IAsyncLifetime
{
    private const string Days = "2026-02-10 2026-03-31 2026-04-06";

    private TestCity _city = null!;

    public async ValueTask InitializeAsync() => _city = await TestCity.StartWithDemo();

    public async ValueTask DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    public async Task Behind_a_reporting_status_stand_as_many_tasks_as_it_counts()
    {
        var (differences, missing) = (new List<string>(), 0);
        foreach (var asOf in Days.Split(' '))
        {
            foreach (var period in new[] { "2025-Q4", "2026-Q1", "2026-Q2", "2026-03" })
            {
                var variables = new { period, asOf };
                foreach (var unit in await Units("query($period: Period!, $asOf: LocalDate!, $after: String) { units(first: 200, after: $after) { pageInfo { endCursor hasNextPage } nodes { id name status: reportingStatus(period: $period, asOf: $asOf) { expected missing } } } }", variables))
                {
                    var (expected, unreported) = (Number(unit, "status", "expected"), Number(unit, "status", "missing"));
                    if (expected == 0) continue;

                    missing += unreported;
                    var answer = await _city.Send("""
                        query($unit: ID!, $period: Period!, $asOf: LocalDate!) {
                          owed: tasks(where: { unit: { id: { eq: $unit } } }, owedIn: $period, asOf: $asOf) { totalCount }
                          unreported: tasks(where: { unit: { id: { eq: $unit } } }, unreportedIn: $period, asOf: $asOf) { totalCount }
                        }
                        """, new { unit = Id(unit), period, asOf });
                    if ((expected, unreported) != (Total(answer, "owed"), Total(answer, "unreported"))) differences.Add($"{unit.GetProperty("name")} {period} {asOf}: {expected}/{unreported}, tasks {Total(answer, "owed")}/{Total(answer, "unreported")}");
                }
            }
        }

        Assert.True(missing > 0, "Nobody in the invented city owes a report.");
        Assert.Empty(differences);
    }

    [Theory]
    [InlineData("OPEN")]
    [InlineData("OVERDUE")]
    [InlineData("DONE")]
    public async Task Behind_a_task_count_stand_as_many_tasks_as_it_counts(string figure)
    {
        var (differences, found, field) = (new List<string>(), 0, figure.ToLowerInvariant());
        foreach (var asOf in Days.Split(' '))
        {
            foreach (var unit in await Units($$"""
                query($figure: TaskFigure!, $asOf: LocalDate!, $after: String) {
                  units(first: 50, after: $after, where: { kind: { in: [CITY, COUNTY, PARK, DEPARTMENT] } }) {
                    pageInfo { endCursor hasNextPage }
                    nodes { id name counts: taskCounts(asOf: $asOf, subtree: true) { {{field}} } tasks(counted: $figure, asOf: $asOf, subtree: true, first: 1) { totalCount } }
                  }
                }
                """, new { figure, asOf }))
            {
                found += Number(unit, "counts", field);
                if (Number(unit, "counts", field) != Number(unit, "tasks", "totalCount")) differences.Add($"{unit.GetProperty("name")} {asOf}: {unit.GetProperty("counts")}, tasks {unit.GetProperty("tasks")}");
            }
        }

        Assert.True(found > 0, "There is no such task in the invented city.");
        Assert.Empty(differences);
    }

    [Fact]
    public async Task All_tasks_are_led_within_the_city_and_none_within_a_unit_that_is_not_there()
    {
        var city = Id(Assert.Single(await Units("query($after: String) { units(after: $after, where: { kind: { eq: CITY } }) { pageInfo { endCursor hasNextPage } nodes { id } } }", new { })));
        var gone = Convert.ToBase64String(Encoding.UTF8.GetBytes("Unit:999999")).TrimEnd('=');

        var answer = await _city.Send("""
            query($city: ID!, $gone: ID!) {
              all: tasks { totalCount }
              led: tasks(leadWithin: $city) { totalCount }
              joined: tasks(coWithin: $city) { totalCount }
              some: tasks(where: { coUnits: { some: {} } }) { totalCount }
              nobodys: tasks(leadWithin: $gone) { totalCount }
              reports: taskReports { totalCount }
              reportsWithin: taskReports(unitWithin: $city) { totalCount }
              reportsNowhere: taskReports(unitWithin: $gone) { totalCount }
              extensions: dueExtensions { totalCount }
              extensionsWithin: dueExtensions(unitWithin: $city) { totalCount }
              extensionsNowhere: dueExtensions(unitWithin: $gone) { totalCount }
            }
            """, new { city, gone });

        Assert.Equal((Total(answer, "all"), Total(answer, "some"), 0), (Total(answer, "led"), Total(answer, "joined"), Total(answer, "nobodys")));
        Assert.Equal((Total(answer, "reports"), 0), (Total(answer, "reportsWithin"), Total(answer, "reportsNowhere")));
        Assert.Equal((Total(answer, "extensions"), 0), (Total(answer, "extensionsWithin"), Total(answer, "extensionsNowhere")));
    }

    [Fact]
    public async Task A_unit_has_the_tasks_of_those_below_it_and_not_of_those_beside_it()
    {
        var differences = new List<string>();
        foreach (var unit in await Units("query($after: String) { units(first: 50, after: $after, where: { kind: { in: [COUNTY, DEPARTMENT] } }) { pageInfo { endCursor hasNextPage } nodes { id name tasks(subtree: true, first: 1) { totalCount } } } }", new { }))
        {
            var led = Total(await _city.Send("query($unit: ID!) { led: tasks(leadWithin: $unit) { totalCount } }", new { unit = Id(unit) }), "led");
            if (led != Number(unit, "tasks", "totalCount")) differences.Add($"{unit.GetProperty("name")}: {led}");
        }

        Assert.Empty(differences);
    }

    [Fact]
    public async Task The_most_urgent_come_first_and_every_page_follows_the_one_before()
    {
        var (seen, after) = (new List<JsonElement>(), (string?)null);
        do
        {
            var page = (await _city.Send("query($after: String) { tasks(first: 50, after: $after, order: [{ isOverdue: DESC }, { isUpcoming: DESC }, { effectiveDueOn: ASC }]) { pageInfo { endCursor hasNextPage } nodes { id isOverdue isUpcoming effectiveDueOn } } }", new { after })).Data("tasks");
            seen.AddRange(page.GetProperty("nodes").EnumerateArray());
            after = page.GetProperty("pageInfo") is var info && info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        var ranks = seen.Select(task => (Rank: task.GetProperty("isOverdue").GetBoolean() ? 0 : task.GetProperty("isUpcoming").GetBoolean() ? 1 : 2, Due: task.GetProperty("effectiveDueOn").GetString() ?? "")).ToList();
        Assert.Equal([0, 1, 2], ranks.Select(task => task.Rank).Distinct());
        Assert.Equal(ranks.OrderBy(task => task.Rank).ThenBy(task => task.Due, StringComparer.Ordinal), ranks);
        Assert.Equal(seen.Count, seen.Select(Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Total(await _city.Send("{ all: tasks { totalCount } }"), "all"), seen.Count);
    }

    [Fact]
    public async Task An_export_holds_what_the_list_shows_under_its_arguments()
    {
        var shown = Total(await _city.Send("{ overdue: tasks(overdueOn: \"2026-03-31\", where: { state: { eq: NOT_STARTED } }) { totalCount } }"), "overdue");

        var file = await _city.Client.GetStringAsync($"/exports/tasks.csv?where={Uri.EscapeDataString("""{"state":{"eq":"NOT_STARTED"}}""")}&arguments={Uri.EscapeDataString("""{"overdueOn":"2026-03-31"}""")}", TestContext.Current.CancellationToken);

        Assert.True(shown > 0);
        Assert.Equal(shown, file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1);
    }

    [Theory]
    [InlineData("""{"colour":"red"}""", "leadWithin")]
    [InlineData("""{"overdueOn":"2026-02-30"}""", "overdueOn")]
    [InlineData("""{"leadWithin":"Nonsense"}""", "牵头单位范围")]
    [InlineData("[]", "arguments")]
    public async Task An_export_says_which_argument_it_cannot_take(string arguments, string named)
    {
        using var answer = await _city.Client.GetAsync($"/exports/tasks.csv?arguments={Uri.EscapeDataString(arguments)}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Contains(named, problem.GetProperty("detail").GetString()!, StringComparison.Ordinal);
    }

    private async Task<List<JsonElement>> Units(string query, object variables)
    {
        var (units, after) = (new List<JsonElement>(), (string?)null);
        do
        {
            var asked = JsonSerializer.SerializeToNode(variables)!.AsObject();
            asked["after"] = after;
            var page = (await _city.Send(query, asked)).Data("units");
            units.AddRange(page.GetProperty("nodes").EnumerateArray());
            after = page.GetProperty("pageInfo") is var info && info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        return units;
    }

    private static string Id(JsonElement one) => one.GetProperty("id").GetString()!;

    private static int Number(JsonElement one, string outer, string inner) => one.GetProperty(outer).GetProperty(inner).GetInt32();

    private static int Total(Answer answer, string field) => answer.Data(field).GetProperty("totalCount").GetInt32();
}
