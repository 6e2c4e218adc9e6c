using ClosedXML.Excel;
using GraphApi.Tests.Excel.Writing;
using GraphApi.Tests.TestKit;

namespace GraphApi.Tests.Imports;

/// <summary>A template made out to a unit and a period, filled in and sent back without either.</summary>
public sealed class FilledTemplateTests
{
    [Fact]
    public async Task A_template_made_out_to_a_unit_and_a_period_says_both_when_it_comes_back()
    {
        await using var city = await Start();

        var upload = await city.Upload("tasks", await Filled(city, "?unit=D01&period=2026-Q3"), "任务清单.xlsx", "?apply=all&wait=60");

        Assert.True(upload.State == "APPLIED", upload.Body.ToString());
        Assert.Equal(["填报单位：市应急管理局"], HeadOf(await city.Client.GetByteArrayAsync("/templates/tasks.xlsx?unit=D01", TestContext.Current.CancellationToken)));
        var list = (await city.Send("{ tasks { nodes { period unit { code } } } }")).Data("tasks").GetProperty("nodes")[0];
        Assert.Equal(("2026-Q3", "D01"), (list.GetProperty("period").GetString(), list.GetProperty("unit").GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_template_that_is_nobodys_does_not_say_whose_list_it_is()
    {
        await using var city = await Start();

        var upload = await city.Upload("tasks", await Filled(city, ""), "任务清单.xlsx");

        Assert.Equal((1, 0), (upload.Count("error"), upload.Count("new")));
    }

    private static async Task<TestCity> Start()
    {
        var city = await TestCity.Start();
        var top = await city.Create("示范市", "519900000000", "CITY");
        await city.Create("市应急管理局", "D01", "DEPARTMENT", top);
        return city;
    }

    private static async Task<byte[]> Filled(TestCity city, string query)
    {
        var template = await city.Client.GetByteArrayAsync("/templates/tasks.xlsx" + query, TestContext.Current.CancellationToken);
        Workbooks.AssertValid(template);
        using var book = new XLWorkbook(new MemoryStream(template));
        var sheet = book.Worksheet(1);
        var header = sheet.Column(2).CellsUsed(cell => cell.GetString() == "主要任务").Single().Address.RowNumber;
        sheet.Cell(header + 2, 2).Value = "开展安全检查";
        sheet.Cell(header + 2, 5).Value = "市应急管理局";
        sheet.Cell(header + 2, 7).Value = "2026-09-30";
        using var filled = new MemoryStream();
        book.SaveAs(filled);
        return filled.ToArray();
    }

    private static string[] HeadOf(byte[] template)
    {
        using var book = new XLWorkbook(new MemoryStream(template));
        return [.. book.Worksheet(1).Column(1).CellsUsed().Select(cell => cell.GetString()).TakeWhile(text => text != "序号")];
    }
}
