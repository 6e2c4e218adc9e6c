using System.Text.Json;
using GraphApi.Platform.Imports;
using GraphApi.Tests.Excel.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Tests.Imports;

/// <summary>Imports and lists as the graph publishes them, and the copy that goes back to the sender.</summary>
public sealed class ImportGraphTests
{
    [Fact]
    public async Task An_import_is_seen_with_its_rows_changes_and_issues()
    {
        await using var city = await DepotCity.Start(new Depot { Name = "东库", Code = "A" });
        var upload = await city.Upload(Grid.Of("编码", "名称", "等级").Row("A", "大东库", null).Row("B", "西库", "特级"));

        var answer = await city.Send(
            """
            query($id: ID!) { node(id: $id) { ... on ImportJob {
              sheet state counts { rows new changed error } progress phase createdBy reason
              rows(where: { outcome: { eq: CHANGED } }) { totalCount nodes { number label outcome changes { field oldValue newValue } cells { column header text } } }
              faulty: rows(where: { outcome: { eq: ERROR } }) { nodes { issues { code column message candidates severity } } }
              issues(first: 5) { nodes { row column sentence } }
            } } }
            """, new { id = upload.Id });

        var job = answer.GetProperty("data").GetProperty("node");
        Assert.Equal("depots", job.GetProperty("sheet").GetString());
        Assert.Equal(1, job.GetProperty("rows").GetProperty("totalCount").GetInt32());
        Assert.Equal("""[{"field":"name","oldValue":"东库","newValue":"大东库"}]""", Json(job.GetProperty("rows").GetProperty("nodes")[0].GetProperty("changes")));
        Assert.Equal("UNKNOWN_WORD", job.GetProperty("faulty").GetProperty("nodes")[0].GetProperty("issues")[0].GetProperty("code").GetString());
        Assert.Equal(3, job.GetProperty("issues").GetProperty("nodes")[0].GetProperty("row").GetInt32());
        Assert.Equal(JsonValueKind.Null, job.GetProperty("progress").ValueKind);
    }

    [Theory]
    [InlineData("{ issues: { some: { severity: { eq: WARNING } } } }", "2 4")]
    [InlineData("{ issues: { some: { severity: { eq: ERROR } } } }", "3 4")]
    [InlineData("{ issues: { some: { code: { eq: \"UNKNOWN_WORD\" } } } }", "3 4")]
    [InlineData("{ issues: { some: {} } }", "2 3 4")]
    [InlineData("{ issues: { none: {} } }", "5")]
    [InlineData("{ issues: { some: { severity: { eq: WARNING } } }, outcome: { neq: ERROR } }", "2")]
    public async Task Rows_are_found_by_what_is_said_of_them(string where, string numbers)
    {
        await using var city = await DepotCity.Start();
        // Two imports, so that the issues of one are not those of the other.
        await city.Upload(Grid.Of("名称", "等级", "说明").Row("甲", "特级", null).Row("乙", "特级", null).Row("丙", "特级", null).Row("丁", "特级", null));
        var upload = await city.Upload(Grid.Of("名称", "等级", "备注").Row("东库", "一级", "即将撤并").Row("西库", "特级", null).Row("南库", "特级", "=SUM(A1)").Row("北库", "二级", null));

        var job = (await city.Send($"query($id: ID!) {{ node(id: $id) {{ ... on ImportJob {{ counts {{ warning }} rows(where: {where}) {{ totalCount nodes {{ number }} }} warned: rows(where: {{ issues: {{ some: {{ severity: {{ eq: WARNING }} }} }} }}) {{ totalCount }} }} }} }}", new { id = upload.Id })).GetProperty("data").GetProperty("node");

        Assert.Equal(numbers, string.Join(' ', job.GetProperty("rows").GetProperty("nodes").EnumerateArray().Select(row => row.GetProperty("number").GetInt32())));
        Assert.Equal(job.GetProperty("warned").GetProperty("totalCount").GetInt32(), job.GetProperty("counts").GetProperty("warning").GetInt32());
    }

    [Fact]
    public async Task Applying_by_mutation_is_done_in_the_background_and_refused_in_types()
    {
        await using var city = await DepotCity.Start();
        var upload = await city.Upload(Grid.Of("名称", "等级").Row("东库", "一级").Row("西库", "特级"));
        const string Apply = "mutation($input: ApplyImportInput!) { applyImport(input: $input) { importJob { applyScope } errors { __typename ... on Error { code message } } } }";
        var version = upload.Body.GetProperty("version").GetInt32();

        var all = await city.Send(Apply, new { input = new { id = upload.Id, version, scope = "ALL" } });
        var stale = await city.Send(Apply, new { input = new { id = upload.Id, version = version + 7, scope = "GOOD" } });
        var good = await city.Send(Apply, new { input = new { id = upload.Id, version, scope = "GOOD" } });

        Assert.Equal("ImportRowsInErrorError", Error(all));
        Assert.Equal("StaleVersionError", Error(stale));
        Assert.Equal("GOOD", good.GetProperty("data").GetProperty("applyImport").GetProperty("importJob").GetProperty("applyScope").GetString());
    }

    [Fact]
    public async Task A_workbook_may_come_with_a_mutation()
    {
        await using var city = await DepotCity.Start();

        var payload = await city.UploadByMutation(Grid.Of("名称", "等级").Row("东库", "一级").Pack(), """sheet: "depots", apply: ALL""");
        var job = payload.GetProperty("importJob");

        Assert.Equal("仓库.xlsx", job.GetProperty("fileName").GetString());
        await city.Rest(job.GetProperty("id").GetString()!);
        Assert.Equal(["东库"], (await city.Depots()).Select(depot => depot.Name));
    }

    [Fact]
    public async Task Lists_are_published_with_their_columns()
    {
        await using var city = await DepotCity.Start();

        var answer = await city.Send("{ sheets { name title label fileName listField columns { field header kind isRequired isList isNote words path filterPath } } importJobs(first: 1) { totalCount } }");

        var sheet = answer.GetProperty("data").GetProperty("sheets")[0];
        Assert.Equal(("depots", "仓库清单", "depots.xlsx"), (sheet.GetProperty("name").GetString(), sheet.GetProperty("title").GetString(), sheet.GetProperty("fileName").GetString()));
        var columns = sheet.GetProperty("columns").EnumerateArray().ToDictionary(column => column.GetProperty("field").GetString()!);
        Assert.Equal(("NAME", "WORD", "DATE"), (columns["parentId"].GetProperty("kind").GetString(), columns["grade"].GetProperty("kind").GetString(), columns["openedOn"].GetProperty("kind").GetString()));
        Assert.Equal(("name", "name"), (columns["name"].GetProperty("path").GetString(), columns["name"].GetProperty("filterPath").GetString()));
    }

    [Fact]
    public async Task The_annotated_copy_marks_cells_gives_reasons_and_comes_back_as_the_same_import()
    {
        await using var city = await DepotCity.Start(new Depot { Name = "东库", Code = "A" });
        var upload = await city.Upload(Grid.Empty().Row("仓库清单").Skip(1).Row("编码", "名称", "等级").Row("A", "大东库", null).Row("B", "西库", "特级"));

        var copy = await city.Download($"/imports/{upload.Id}/annotated");

        Workbooks.AssertValid(copy);
        using (var document = Workbooks.Open(copy))
        {
            Assert.Equal(["编码", "名称", "等级", "导入结果/原因", "系统编号(勿改)", "版本(勿改)"], document.Row("表", 3));
            Assert.Equal("FFFFC7CE", document.Fill(document.Sheet("表").Cell("C5")!));
            Assert.Contains("特级", document.Text(document.Sheet("表").Cell("D5")), StringComparison.Ordinal);
        }

        var again = await city.Upload(copy, "批注.xlsx");
        Assert.Equal((1, 1, 0), (again.Count("changed"), again.Count("error"), again.Count("new")));
        Assert.DoesNotContain(again.Issues, issue => issue.GetProperty("code").GetString() == "UNKNOWN_COLUMN");
    }

    [Fact]
    public async Task After_the_good_rows_are_stored_the_copy_holds_exactly_the_rest()
    {
        await using var city = await DepotCity.Start();
        var upload = await city.Upload(Grid.Of("名称", "等级").Row("东库", "一级").Row("西库", "特级"), "?apply=good&wait=60");

        using var document = Workbooks.Open(await city.Download($"/imports/{upload.Id}/annotated"));

        Assert.Null(document.Sheet("表").Cell("A2"));
        Assert.Equal("西库", document.Text(document.Sheet("表").Cell("A3")));
    }

    [Fact]
    public async Task The_list_of_imports_shows_how_rows_came_out_and_is_filtered_and_ordered()
    {
        await using var city = await DepotCity.Start(new Depot { Name = "东库", Code = "A", Remark = "旧" });
        await city.Upload(Grid.Of("编码", "名称", "备注").Row("A", "东库", "2025年撤并").Row("B", "西库", null).Pack(), "二.xlsx", "?wait=60");
        await city.Upload(Grid.Of("编码", "名称", "等级").Row("A", "东库", "特级").Pack(), "一.xlsx", "?wait=60");

        var answer = await city.Send(
            """
            {
              all: importJobs(order: [{ fileName: ASC }, { receivedAt: DESC }, { state: ASC }, { sheet: ASC }, { createdBy: ASC }]) { nodes { fileName counts { rows new changed unchanged conflict error warning nil } } }
              one: importJobs(where: { state: { eq: CHECKED }, sheet: { eq: "depots" }, fileName: { startsWith: "二" }, createdBy: { neq: "" }, receivedAt: { gte: "2026-01-01T00:00:00Z" } }) { totalCount }
              none: importJobs(where: { state: { eq: APPLIED } }) { totalCount }
            }
            """);

        var data = answer.GetProperty("data");
        Assert.Equal(
            """[{"fileName":"一.xlsx","counts":{"rows":1,"new":0,"changed":0,"unchanged":0,"conflict":0,"error":1,"warning":0,"nil":0}},{"fileName":"二.xlsx","counts":{"rows":2,"new":1,"changed":1,"unchanged":0,"conflict":0,"error":0,"warning":1,"nil":0}}]""",
            Json(data.GetProperty("all").GetProperty("nodes")));
        Assert.Equal((1, 0), (data.GetProperty("one").GetProperty("totalCount").GetInt32(), data.GetProperty("none").GetProperty("totalCount").GetInt32()));
    }

    [Fact]
    public async Task Issues_beyond_what_is_kept_are_counted_and_the_copy_says_where_it_stops()
    {
        await using var city = await DepotCity.Start(null, services => services.AddSingleton(new ImportSettings { MaxStoredIssues = 2 }));
        var upload = await city.Upload(Grid.Of("名称", "等级", "备注").Row("一", "一级", "撤并").Row("二", "特级", null).Row("三", "特级", null).Row("四", "特级", null), language: "en");

        Assert.Equal((4, 3, 1), (upload.Count("rows"), upload.Count("error"), upload.Count("warning")));
        Assert.Equal(["UNKNOWN_WORD", "UNKNOWN_WORD", "MORE_ISSUES"], upload.Issues.Select(issue => issue.GetProperty("code").GetString()));
        Assert.Equal((3, "1 more errors and 1 more warnings are not listed one by one. Correct those that are, and upload the file again."), (upload.Issues[0].GetProperty("row").GetInt32(), upload.Issues[2].GetProperty("message").GetString()));

        using var document = Workbooks.Open(await city.Download($"/imports/{upload.Id}/annotated"));
        Assert.Contains("没有逐条列出", document.Text(document.Sheet("表").Cell("D5")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_many_issues_as_are_kept_need_no_closing_word()
    {
        await using var city = await DepotCity.Start(null, services => services.AddSingleton(new ImportSettings { MaxStoredIssues = 2 }));

        var upload = await city.Upload(Grid.Of("名称", "等级").Row("二", "特级").Row("三", "特级"));

        Assert.Equal(2, upload.Issue("UNKNOWN_WORD"));
        Assert.Equal(2, upload.Issues.Count());
    }

    private static string? Error(JsonElement answer) => answer.GetProperty("data").GetProperty("applyImport").GetProperty("errors")[0].GetProperty("__typename").GetString();

    private static string Json(JsonElement element) => JsonSerializer.Serialize(element, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
