using GraphApi.Features.Units;
using GraphApi.Platform.Excel.Writing;
using GraphApi.Tests.TestKit;

namespace GraphApi.Tests.Features.Units;

/// <summary>Units through a workbook, as a clerk brings them.</summary>
public sealed class UnitSheetTests
{
    private const string All = "?apply=all&wait=60";

    [Fact]
    public async Task Children_may_stand_before_their_parents()
    {
        await using var city = await TestCity.Start();

        var upload = await city.Upload("units", Book(
            Row("云台乡", "乡镇街道", "北岭县", "519904201000"), Row("北岭县人民政府", "区县", "示范市", "519904000000"), Row("示范市", "市", "", "519900000000")), "units.xlsx", All);

        Assert.Equal(("APPLIED", 3), (upload.State, upload.Count("new")));
    }

    [Fact]
    public async Task A_row_without_a_code_is_the_unit_of_that_name_under_that_parent()
    {
        await using var city = await TestCity.StartWithDemo();

        var upload = await city.Upload("units", Book(
            [new() { ["单位名称"] = "安全监管科", ["上级单位"] = "市应急局", ["类型"] = "科室", ["负责人"] = "王建国" }, new() { ["单位名称"] = "危化科", ["上级单位"] = "应急局", ["类型"] = "科室" }]), "units.xlsx", All);
        var office = (await city.Send("""{ unitByCode(code: "D01.02") { contactName } }""")).Data("unitByCode");

        Assert.Equal((1, 1, 0), (upload.Count("changed"), upload.Count("new"), upload.Count("error")));
        Assert.Equal("王建国", office.GetProperty("contactName").GetString());
    }

    [Fact]
    public async Task A_rule_that_is_broken_is_told_in_the_cell_that_breaks_it()
    {
        await using var city = await TestCity.StartWithDemo();

        var upload = await city.Upload("units", Book(
            [new() { ["单位名称"] = "新镇", ["上级单位"] = "北岭县", ["类型"] = "乡镇街道", ["单位代码"] = "519901120000", ["电话"] = "无号码" }]), "units.xlsx");

        Assert.Equal(
            [("A", "UNIT_CODE_PREFIX"), ("K", "PHONE_FORM")],
            upload.Issues.Select(issue => (issue.GetProperty("column").GetString(), issue.GetProperty("code").GetString())).Order());
    }

    [Fact]
    public async Task A_telephone_number_of_an_unusual_form_is_taken_with_a_warning_at_its_cell()
    {
        await using var city = await TestCity.StartWithDemo();

        var upload = await city.Upload("units", Book([new() { ["单位名称"] = "安全监管科", ["上级单位"] = "市应急局", ["类型"] = "科室", ["电话"] = "123" }, new() { ["单位名称"] = "办公室", ["上级单位"] = "市应急局", ["类型"] = "科室", ["电话"] = "12350" }]), "units.xlsx", All);

        var issue = Assert.Single(upload.Issues, issue => issue.GetProperty("field").GetString() == "contactPhone");
        Assert.Equal(("UNUSUAL_PHONE", "WARNING", "电话", 2), (issue.GetProperty("code").GetString(), issue.GetProperty("severity").GetString(), issue.GetProperty("header").GetString(), issue.GetProperty("row").GetInt32()));
        Assert.Equal(("APPLIED", 0), (upload.State, upload.Count("error")));
    }

    [Fact]
    public async Task An_office_named_in_two_departments_is_refused_with_both_paths()
    {
        await using var city = await TestCity.StartWithDemo();

        var upload = await city.Upload("units", Book([new() { ["单位名称"] = "综合组", ["上级单位"] = "办公室", ["类型"] = "科室" }]), "units.xlsx");
        var issue = Assert.Single(upload.Issues, issue => issue.GetProperty("code").GetString() == "UNIT_AMBIGUOUS");

        Assert.True(issue.GetProperty("candidates").GetArrayLength() >= 2);
        Assert.Contains("/办公室", issue.GetProperty("candidates")[0].GetString());
    }

    [Fact]
    public async Task What_is_wrong_with_an_alias_is_told_in_the_cell_of_aliases()
    {
        await using var city = await TestCity.StartWithDemo();

        var upload = await city.Upload("units", Book([new() { ["单位代码"] = "D46", ["单位名称"] = "市财政局", ["上级单位"] = "示范市", ["类型"] = "部门", ["部门类别"] = "支持保障", ["别名"] = "财政部门、市审计局" }]), "units.xlsx");

        Assert.Equal("aliases", Assert.Single(upload.Issues, issue => issue.GetProperty("severity").GetString() == "ERROR").GetProperty("field").GetString());
    }

    [Fact]
    public async Task An_alias_keeps_the_time_it_was_used()
    {
        await using var city = await TestCity.StartWithDemo();

        await city.Upload("units", Book([new() { ["单位代码"] = "D46", ["单位名称"] = "市财政局", ["上级单位"] = "示范市", ["类型"] = "部门", ["部门类别"] = "支持保障", ["简称"] = "财政局", ["别名"] = "市财政委（至1994-06-30）、财政部门" }]), "units.xlsx", All);
        var aliases = (await city.Send("""{ unitByCode(code: "D46") { aliases { name validTo } } }""")).Data("unitByCode").GetProperty("aliases");

        Assert.Equal("""[{"name":"市财政委","validTo":"1994-06-30"},{"name":"财政部门","validTo":null}]""", aliases.ToString());
    }

    [Fact]
    public async Task A_last_day_in_a_row_ends_the_unit()
    {
        await using var city = await TestCity.StartWithDemo();

        var upload = await city.Upload("units", Book([new() { ["单位代码"] = "519904105000", ["单位名称"] = "北岭县第5镇", ["上级单位"] = "北岭县", ["类型"] = "乡镇街道", ["撤销日期"] = "2025-12-31", ["备注"] = "2025年撤并" }]), "units.xlsx", All);

        Assert.Equal((1, 0), (upload.Count("changed"), upload.Issue("MERGER_IN_NOTE")));
        Assert.False((await city.Send("""{ unitByCode(code: "519904105000") { isLive } }""")).Data("unitByCode").GetProperty("isLive").GetBoolean());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_code_that_a_row_says_is_kept_from_rows_that_are_given_one(bool isSaidFirst)
    {
        await using var city = await TestCity.StartWithDemo();
        Dictionary<string, string> New(string name) => new() { ["单位名称"] = name, ["上级单位"] = "示范市", ["类型"] = "部门", ["部门类别"] = "支持保障" };
        var first = await city.Upload("units", Book(New("市新一局")), "units.xlsx");
        var row = (await city.Send("query($id: ID!) { node(id: $id) { ... on ImportJob { rows { nodes { changes { field newValue } } } } } }", new { id = first.Id })).Data("node").GetProperty("rows").GetProperty("nodes")[0];
        var next = row.GetProperty("changes").EnumerateArray().Single(change => change.GetProperty("field").GetString() == "code").GetProperty("newValue").GetString()!;
        var (given, said) = (New("市新一局"), New("市新二局"));
        said["单位代码"] = next;

        var upload = await city.Upload("units", Book(isSaidFirst ? [said, given] : [given, said]), "units.xlsx", All);

        Assert.Equal(("APPLIED", 2, 0), (upload.State, upload.Count("new"), upload.Count("error")));
        Assert.Equal("市新二局", (await city.Send("query($code: String!) { unitByCode(code: $code) { name } }", new { code = next })).Data("unitByCode").GetProperty("name").GetString());
    }

    private static Dictionary<string, string> Row(string name, string kind, string parent, string code)
        => new() { ["单位名称"] = name, ["类型"] = kind, ["上级单位"] = parent, ["单位代码"] = code };

    private static byte[] Book(params Dictionary<string, string>[] rows) => TextWorkbook.Write(new UnitSheet(), rows);
}
