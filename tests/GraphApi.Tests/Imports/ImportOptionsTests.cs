using System.Net;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Tests.Imports;

/// <summary>What an upload says beside its workbook: whose list it is, and for which period.</summary>
public sealed class ImportOptionsTests
{
    private static readonly byte[] Plan = Grid.Of("计划名称", "责任仓库").Row("东库", null).Pack();

    [Fact]
    public async Task Unit_and_period_are_kept_with_the_import_and_published()
    {
        await using var city = await Start();

        var upload = await city.Upload(Plan, "计划.xlsx", "?unit=A&period=2026年第三季度&wait=60", sheet: "depot-plans");

        Assert.Equal((HttpStatusCode.Created, "A", "2026-Q3"), (upload.Status, upload.Body.GetProperty("unit").GetString(), upload.Body.GetProperty("period").GetString()));
        var job = (await city.Send("query($id: ID!) { node(id: $id) { ... on ImportJob { unit period } } }", new { id = upload.Id })).GetProperty("data").GetProperty("node");
        Assert.Equal("""{"unit":"A","period":"2026-Q3"}""", job.ToString());
    }

    [Theory]
    [InlineData("depot-plans", "?unit=Z9", "UNKNOWN_UNIT_CODE", "Z9")]
    [InlineData("depot-plans", "?period=2026-Q5", "PERIOD_UNREADABLE", "2026-Q3")]
    [InlineData("depots", "?unit=A", "SHEET_OPTION_NOT_TAKEN", "unit")]
    [InlineData("depots", "?period=2026", "SHEET_OPTION_NOT_TAKEN", "period")]
    public async Task What_is_wrong_is_refused_in_words_and_nothing_is_kept(string sheet, string query, string code, string said)
    {
        await using var city = await Start();

        var upload = await city.Upload(Plan, "计划.xlsx", query, "en", sheet);
        using var template = await city.Client.GetAsync($"/templates/{sheet}.xlsx{query}", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.BadRequest, code), (upload.Status, upload.Body.GetProperty("code").GetString()));
        Assert.Contains(said, upload.Body.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, await city.Ask(db => db.ImportJobs.CountAsync()));
        Assert.Equal(HttpStatusCode.BadRequest, template.StatusCode);
    }

    [Fact]
    public async Task A_mutation_is_refused_in_types()
    {
        await using var city = await Start();

        var answer = await city.UploadByMutation(Plan, """sheet: "depot-plans", unit: "Z9" """);

        Assert.Equal("UnknownUnitCodeError", answer.GetProperty("errors")[0].GetProperty("__typename").GetString());
    }

    private static Task<DepotCity> Start() => DepotCity.Start(null, services => services.AddSingleton<Sheet, DepotPlanSheet>(), new Depot { Name = "主库", Code = "A" });
}
