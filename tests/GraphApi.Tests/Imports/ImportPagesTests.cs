using System.Text.Json;
using GraphApi.Platform.Imports;
using GraphApi.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Tests.Imports;

/// <summary>Rows and issues below a list of imports: pages of their own, read together.</summary>
public sealed class ImportPagesTests
{
    private const string Below = "query($jobs: Int!) { importJobs(first: $jobs) { nodes { fileName issues(first: 5) { totalCount nodes { row } pageInfo { hasNextPage } } rows(first: 2, order: [{ number: DESC }], where: { outcome: { eq: ERROR } }) { nodes { number issues { code } } } } } }";

    [Fact]
    public async Task Fifty_imports_with_the_first_of_their_rows_and_issues_cost_as_many_statements_as_one()
    {
        await using var city = await Start();
        for (var job = 0; job < 50; job++) await AddJob(city, job, issues: 7);
        var statements = city.Services.GetRequiredService<StatementCounter>();

        // What the start still does in the background is over by then.
        await city.Send(Below, new { jobs = 1 });
        statements.Reset();
        await city.Send(Below, new { jobs = 1 });
        var ofOne = statements.Count;
        statements.Reset();
        var answer = await city.Send(Below, new { jobs = 50 });

        Assert.Equal((5, 5), (ofOne, statements.Count));
        var nodes = answer.GetProperty("data").GetProperty("importJobs").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(50, nodes.Count);
        Assert.All(nodes, node => Assert.Equal("""{"totalCount":7,"nodes":[{"row":2},{"row":3},{"row":4},{"row":5},{"row":6}],"pageInfo":{"hasNextPage":true}}""", node.GetProperty("issues").ToString()));
        Assert.All(nodes, node => Assert.Equal("""{"nodes":[{"number":8,"issues":[{"code":"X"}]},{"number":7,"issues":[{"code":"X"}]}]}""", node.GetProperty("rows").ToString()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Each_import_has_a_page_of_its_own_forwards_and_backwards(bool onPostgres)
    {
        await using var city = onPostgres ? await DepotCity.StartOnPostgres() : await Start();
        for (var job = 0; job < 3; job++) await AddJob(city, job, issues: job * 2);

        var first = Issues(await city.Send("{ importJobs { nodes { issues(first: 3) { totalCount nodes { row } pageInfo { hasNextPage hasPreviousPage endCursor } } } } }"));
        var cursor = first[0].GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var next = Issues(await city.Send("query($after: String) { importJobs { nodes { issues(first: 3, after: $after) { nodes { row } pageInfo { hasNextPage hasPreviousPage } } } } }", new { after = cursor }));
        var last = Issues(await city.Send("{ importJobs { nodes { issues(last: 1) { nodes { row } pageInfo { hasNextPage hasPreviousPage } } } } }"));

        Assert.Equal([4, 2, 0], first.Select(page => page.GetProperty("totalCount").GetInt32()));
        Assert.Equal(["2 3 4", "2 3", ""], first.Select(Rows));
        Assert.Equal([true, false, false], first.Select(page => page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()));
        Assert.Equal(["5", "", ""], next.Select(Rows));
        Assert.True(next[0].GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
        Assert.Equal(["5", "3", ""], last.Select(Rows));
        Assert.Equal([true, true, false], last.Select(page => page.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean()));
    }

    [Fact]
    public async Task A_page_beyond_the_limit_is_refused_in_words()
    {
        await using var city = await Start();
        await AddJob(city, 0, issues: 1);

        var answer = await city.Send("{ importJobs { nodes { issues(first: 5000) { nodes { row } } } } }");

        Assert.Contains("200", answer.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private static Task<DepotCity> Start() => DepotCity.Start(null, services => services.CountStatements());

    private static Task<int> AddJob(DepotCity city, int at, int issues) => city.Ask(async db =>
    {
        var job = ImportJob.Receive("depots", new StoredFile($"{at}.xlsx", "none", "", 0), null, ImportOptions.None, "", city.Clock.GetUtcNow().AddMinutes(at));
        job.Refuse("X", new("不用", "none"), city.Clock.GetUtcNow());
        db.Add(job);
        await db.SaveChangesAsync();
        var rows = Enumerable.Range(0, issues).Select(place => new ImportRow { JobId = job.Id, Place = place, Number = place + 2, Outcome = RowOutcome.Error }).ToList();
        db.AddRange(rows);
        await db.SaveChangesAsync();
        db.AddRange(rows.Select(row => new ImportIssue { JobId = job.Id, ImportRowId = row.Id, Place = row.Place, Row = row.Number, Code = "X" }));
        return await db.SaveChangesAsync();
    });

    private static List<JsonElement> Issues(JsonElement answer)
        => [.. answer.GetProperty("data").GetProperty("importJobs").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("issues"))];

    private static string Rows(JsonElement page) => string.Join(' ', page.GetProperty("nodes").EnumerateArray().Select(issue => issue.GetProperty("row").GetInt32()));
}
