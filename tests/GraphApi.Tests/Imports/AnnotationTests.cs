using GraphApi.Tests.Excel.Writing;

namespace GraphApi.Tests.Imports;

/// <summary>The copy that goes back to the sender: where its marks stand, and that it says the same when it is sent again.</summary>
public sealed class AnnotationTests
{
    private const string Red = "FFFFC7CE";

    [Fact]
    public async Task A_blank_far_to_the_right_does_not_push_the_reasons_out_of_sight()
    {
        await using var city = await DepotCity.Start();
        var blank = new Raw("""<c r="XFD2" t="inlineStr"><is><t xml:space="preserve"> </t></is></c>""");
        var upload = await city.Upload(Grid.Of("名称", "等级").Row("东库", "特级", blank));

        var copy = await city.Download($"/imports/{upload.Id}/annotated");

        Workbooks.AssertValid(copy);
        using var document = Workbooks.Open(copy);
        Assert.Equal(["名称", "等级", "导入结果/原因", "系统编号(勿改)", "版本(勿改)"], document.Row("表", 1));
        Assert.Contains("特级", document.Text(document.Sheet("表").Cell("C2")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_beside_the_list_is_not_written_over()
    {
        await using var city = await DepotCity.Start();
        var upload = await city.Upload(Grid.Of("名称", "等级").Row("东库", "特级", null, "旁注"));

        using var document = Workbooks.Open(await city.Download($"/imports/{upload.Id}/annotated"));

        Assert.Equal("旁注", document.Text(document.Sheet("表").Cell("D2")));
        Assert.Contains("特级", document.Text(document.Sheet("表").Cell("E2")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_row_as_a_whole_is_marked_at_its_key()
    {
        await using var city = await DepotCity.Start();
        var upload = await city.Upload(Grid.Of("编码", "名称", "备注").Row("A", "东库", "甲").Row("A", "西库", "乙").Row(null, "北库", "丙").Row(null, "北库", "丁"));
        Assert.Equal(4, upload.Issue("SAME_KEY_TWICE"));

        using var document = Workbooks.Open(await city.Download($"/imports/{upload.Id}/annotated"));

        var sheet = document.Sheet("表");
        Assert.Equal([Red, Red], new[] { "A2", "A3" }.Select(cell => document.Fill(sheet.Cell(cell)!)));
        Assert.Equal([Red, Red], new[] { "B4", "B5" }.Select(cell => document.Fill(sheet.Cell(cell)!)));
        Assert.NotEqual(Red, document.Fill(sheet.Cell("C2")!));
    }

    public static TheoryData<string, string> Cells => new()
    {
        { "FORMULA_WITHOUT_VALUE", "<c r=\"@\"><f>SUM(A1:A2)+1</f></c>" },
        { "ERROR_CELL", "<c r=\"@\" t=\"e\"><v>#REF!</v></c>" },
        { "ERROR_CELL", "<c r=\"@\" t=\"e\"><v>#SPILL!</v></c>" },
        { "NOT_A_NUMBER", "<c r=\"@\" t=\"inlineStr\"><is><t>=1+1</t></is></c>" },
        { "NOT_A_NUMBER", "<c r=\"@\" t=\"str\"><f>A1</f><v>+五</v></c>" },
    };

    [Theory, MemberData(nameof(Cells))]
    public async Task An_error_is_the_same_when_the_copy_is_sent_again_as_it_is(string code, string cell)
    {
        await using var city = await DepotCity.Start();
        var upload = await city.Upload(Grid.Of("名称", "库位").Row("东库", new Raw(cell)));
        Assert.Equal(1, upload.Issue(code));

        var copy = await city.Download($"/imports/{upload.Id}/annotated");
        var again = await city.Upload(copy, "批注.xlsx");

        Workbooks.AssertValid(copy);
        Assert.Equal((1, "B"), (again.Issue(code), again.Issues[0].GetProperty("column").GetString()));
    }

    [Fact]
    public async Task The_reasons_of_a_row_stand_in_the_order_of_its_columns()
    {
        await using var city = await DepotCity.Start();
        var upload = await city.Upload(Grid.Of("名称", "备注", "等级", "库位").Row("东库", new string('长', 3_000), "特级", "许多"));

        using var document = Workbooks.Open(await city.Download($"/imports/{upload.Id}/annotated"));

        var reasons = document.Text(document.Sheet("表").Cell("E2"))!.Split('\n');
        Assert.Equal(["B", "C", "D"], reasons.Select(reason => reason.Split(' ')[0]));
    }

    [Fact]
    public async Task A_formula_that_might_do_more_than_compute_comes_back_as_text()
    {
        await using var city = await DepotCity.Start();
        var upload = await city.Upload(Grid.Of("名称", "库位").Row("东库", new Raw("<c r=\"@\"><f>WEBSERVICE(A1)</f></c>")).Row("西库", new Raw("<c r=\"@\"><f>SUM(A1:$B$2)*2</f></c>")));

        using var document = Workbooks.Open(await city.Download($"/imports/{upload.Id}/annotated"));

        var sheet = document.Sheet("表");
        Assert.Equal([null, "SUM(A1:$B$2)*2"], new[] { "B2", "B3" }.Select(cell => sheet.Cell(cell)!.CellFormula?.Text));
        Assert.Equal("=WEBSERVICE(A1)", document.Text(sheet.Cell("B2")));
    }
}
