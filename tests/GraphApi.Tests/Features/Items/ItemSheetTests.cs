using GraphApi.Features.Items;
using GraphApi.Platform.Excel.Writing;
using GraphApi.Tests.TestKit;

namespace GraphApi.Tests.Features.Items;

/// <summary>Items through a workbook, as a department brings them.</summary>
public sealed class ItemSheetTests
{
    private const string All = "?apply=all&wait=60";

    [Fact]
    public async Task An_item_without_a_code_is_the_one_of_that_title_and_lead()
    {
        await using var city = await TestCity.StartWithDemo();

        var upload = await city.Upload("items", Book(
            new() { ["牵头单位"] = "应急局", ["监管事项"] = "煤矿安全监管", ["事项类型"] = "监督检查", ["法律依据"] = "《煤矿安全条例》" },
            new() { ["牵头单位"] = "公安局", ["监管事项"] = "煤矿安全监管", ["事项类型"] = "支持保障" }), "items.xlsx", All);
        var codes = (await city.Send("""{ supervisionItems(where: { title: { eq: "煤矿安全监管" } }) { nodes { code legalBasis } } }""")).Data("supervisionItems").GetProperty("nodes");

        Assert.Equal((1, 1), (upload.Count("changed"), upload.Count("new")));
        Assert.Equal("""[{"code":"D01-05","legalBasis":"《煤矿安全条例》"},{"code":"D02-06","legalBasis":null}]""", System.Text.RegularExpressions.Regex.Unescape(codes.ToString()));
    }

    [Fact]
    public async Task A_row_that_only_says_who_co_operates_is_refused_in_words()
    {
        await using var city = await TestCity.StartWithDemo();

        var upload = await city.Upload("items", Book([new() { ["牵头单位"] = "公安局", ["监管事项"] = "无人机飞行安全", ["事项类型"] = "监督检查", ["牵头/配合"] = "配合" }]), "items.xlsx");
        var issue = Assert.Single(upload.Issues);

        Assert.Equal(("ERROR", "牵头/配合"), (issue.GetProperty("severity").GetString(), issue.GetProperty("header").GetString()));
        Assert.Contains("配合单位", issue.GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_row_without_a_lead_is_taken_in_with_a_warning()
    {
        await using var city = await TestCity.StartWithDemo();

        var upload = await city.Upload("items", Book([new() { ["监管事项"] = "露营地安全", ["事项类型"] = "行业指导", ["配合单位"] = "文广旅局、市消防救援支队" }]), "items.xlsx", All);

        Assert.Equal(("APPLIED", 1, 1), (upload.State, upload.Count("new"), upload.Issue("ITEM_WITHOUT_LEAD")));
    }

    [Fact]
    public async Task Several_leads_without_a_word_on_sharing_are_refused()
    {
        await using var city = await TestCity.StartWithDemo();

        var upload = await city.Upload("items", Book([new() { ["牵头单位"] = "公安局、住建局", ["监管事项"] = "充电桩安全", ["事项类型"] = "监督检查" }]), "items.xlsx");

        Assert.Equal(("共同牵头", "LEAD_NOT_SHARED"), (Assert.Single(upload.Issues).GetProperty("header").GetString(), upload.Issues[0].GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("市级有关部门", "OPEN_WORD", "ERROR")]
    [InlineData("文广旅局、市级有关部门", "OPEN_WORD", "ERROR")]
    [InlineData("各区县", "GROUP_WORD", "WARNING")]
    public async Task A_word_for_many_where_words_are_not_kept_is_written_out_or_refused(string coUnits, string code, string severity)
    {
        await using var city = await TestCity.StartWithDemo();

        var upload = await city.Upload("items", Book([new() { ["牵头单位"] = "公安局", ["监管事项"] = "露营地安全", ["事项类型"] = "行业指导", ["配合单位"] = coUnits }]), "items.xlsx");

        var issue = Assert.Single(upload.Issues);
        Assert.Equal((code, severity, "配合单位"), (issue.GetProperty("code").GetString(), issue.GetProperty("severity").GetString(), issue.GetProperty("header").GetString()));
        Assert.Equal(severity == "ERROR" ? (0, 1) : (1, 0), (upload.Count("new"), upload.Count("error")));
    }

    private static byte[] Book(params Dictionary<string, string>[] rows) => TextWorkbook.Write(new ItemSheet(), rows);
}
