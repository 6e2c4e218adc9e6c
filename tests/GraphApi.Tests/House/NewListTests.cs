using System.Net;
using System.Text;
using GraphApi.ExampleList.Drills;
using GraphApi.Tests.TestKit;

namespace GraphApi.Tests.House;

/// <summary>A list is six files in one folder and no edit elsewhere: drills, in an assembly the product has never heard of.</summary>
public sealed class NewListTests
{
    [Fact]
    public async Task It_is_created_and_asked_for_in_the_graph()
    {
        await using var city = await Start();
        var unitId = await city.Create("示范市", "519900000000", "CITY");

        await city.Send("mutation($input: HoldDrillInput!) { holdDrill(input: $input) { drill { id } } }",
            new { input = new { unitId, title = "消防疏散演练", heldOn = "2026-03-01", participants = 120 } });
        var answer = await city.Send("""{ drills(where: { unit: { name: { eq: "示范市" } } }, order: [{ heldOn: DESC }]) { totalCount nodes { title participants unit { name } } } }""");

        var drill = Assert.Single(answer.Data("drills").GetProperty("nodes").EnumerateArray());
        Assert.Equal(("消防疏散演练", 120, "示范市"), (drill.GetProperty("title").GetString(), drill.GetProperty("participants").GetInt32(), drill.GetProperty("unit").GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Its_rule_is_a_typed_error()
    {
        await using var city = await Start();
        var unitId = await city.Create("示范市", "519900000000", "CITY");

        var answer = await city.Send("mutation($input: HoldDrillInput!) { holdDrill(input: $input) { errors { __typename } } }",
            new { input = new { unitId, title = "消防疏散演练", heldOn = "2026-04-01" } });

        Assert.Equal("DrillInFutureError", answer.OnlyError("holdDrill"));
    }

    [Fact]
    public async Task It_comes_in_and_goes_out_by_workbook_and_its_mistakes_are_found()
    {
        await using var city = await Start();
        await city.Create("示范市", "519900000000", "CITY");
        var file = Encoding.UTF8.GetBytes("单位,演练名称,演练日期,参加人数\n示范市,消防疏散演练,2026-03-01,120\n示范市,防汛演练,2026-04-01,30\n");

        var upload = await city.Upload("drills", file, "演练.csv", "?apply=good&wait=60");
        var template = await city.Client.GetAsync("/templates/drills.xlsx", TestContext.Current.CancellationToken);
        var export = await city.Client.GetStringAsync("/exports/drills.csv", TestContext.Current.CancellationToken);

        Assert.Equal((1, 1), (upload.Count("new"), upload.Count("error")));
        Assert.Equal(("DRILL_IN_FUTURE", 3, "C"), (upload.Issues[0].GetProperty("code").GetString(), upload.Issues[0].GetProperty("row").GetInt32(), upload.Issues[0].GetProperty("column").GetString()));
        Assert.Equal(HttpStatusCode.OK, template.StatusCode);
        Assert.Contains("消防疏散演练", export, StringComparison.Ordinal);
        Assert.DoesNotContain("防汛演练", export, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_among_the_sheets_from_which_the_console_draws_a_list()
    {
        await using var city = await Start();

        var sheets = (await city.Send("{ sheets { name listField columns { field path } } }")).Data("sheets");

        var drills = sheets.EnumerateArray().Single(sheet => sheet.GetProperty("name").GetString() == "drills");
        Assert.Equal("drills", drills.GetProperty("listField").GetString());
    }

    private static Task<TestCity> Start() => TestCity.Start(
        change: services => services.UseExampleTables(),
        settings: new Dictionary<string, string> { ["Features:0"] = typeof(Drill).Assembly.GetName().Name! });
}
