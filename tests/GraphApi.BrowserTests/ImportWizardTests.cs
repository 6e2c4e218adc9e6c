using ClosedXML.Excel;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphApi.BrowserTests;

public sealed class ImportWizardTests(RunningCity city)
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [Fact]
    public async Task A_workbook_goes_in_is_reviewed_and_its_good_rows_are_stored()
    {
        await using var visitor = await Visitor.Arrive(city);
        var page = visitor.Page;
        await visitor.Open("#/units");
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "导入" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Radio, new() { Checked = true })).ToHaveValueAsync("units");
        var template = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "模板" }).ClickAsync());
        Assert.EndsWith(".xlsx", template.SuggestedFilename, StringComparison.Ordinal);

        await HandIn(page, Workbook(("浏览器测试科", "市应急管理局", "科室"), ("无处安放科", "没有这个局", "科室")));

        await Expect(page.Locator("main .note")).ToContainTextAsync("1 行有错误");
        await Expect(page.Locator(".cell-faulty")).ToContainTextAsync("没有这个局");
        await Expect(page.Locator("tr.row-new")).ToContainTextAsync("浏览器测试科");
        var copy = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "批注副本" }).ClickAsync());
        Assert.EndsWith(".xlsx", copy.SuggestedFilename, StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new() { Name = "只写入正确的 1 行" }).ClickAsync();
        await Expect(page.Locator("main .note")).ToContainTextAsync("已写入：1 行新增");

        await visitor.Open("#/units?search=浏览器测试科");
        await Expect(page.Locator(".results a")).ToHaveCountAsync(1);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Rows_with_a_warning_are_shown_alone()
    {
        await using var visitor = await Visitor.Arrive(city);
        var page = visitor.Page;
        await visitor.Open("#/imports/new?sheet=units");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "单位.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes("单位名称,上级单位,类型,电话\n有疑问科,市应急管理局,科室,123\n无疑问科,市应急管理局,科室,12350\n") });
        await Expect(page.Locator("tr.row-new")).ToHaveCountAsync(2);

        await page.Locator("nav.outcomes a", new() { HasText = "有提醒" }).ClickAsync();

        await Expect(page.Locator("tr.row-new")).ToHaveCountAsync(1);
        await Expect(page.Locator("tr.row-new")).ToContainTextAsync("有疑问科");
        await Expect(page.Locator(".cell-doubtful")).ToContainTextAsync("123");
        Assert.EndsWith("outcome=WARNING", page.Url, StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_refused_file_is_explained_where_it_was_dropped()
    {
        await using var visitor = await Visitor.Arrive(city, "en");
        await visitor.Open("#/imports/new?sheet=units");

        await visitor.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "letter.xlsx", MimeType = Xlsx, Buffer = "not a workbook"u8.ToArray() });

        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("letter.xlsx");
        await Expect(visitor.Page.Locator("drop-zone")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_shows_where_it_stopped_and_why()
    {
        await using var visitor = await Visitor.Arrive(city);
        var page = visitor.Page;
        await visitor.Open("#/imports/new?sheet=units");

        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "无表头.csv", MimeType = "text/csv", Buffer = "甲,乙\n1,2\n"u8.ToArray() });

        await Expect(page.Locator(".heading .tag")).ToHaveTextAsync("已拒收");
        await Expect(page.Locator(".step-stopped")).ToContainTextAsync("核对 在这一步停下");
        await Expect(page.Locator(".step-done")).ToHaveCountAsync(3);
        await Expect(page.Locator("main .note-bad")).ToContainTextAsync("没有找到");
        await Expect(page.Locator("main .note-bad")).ToContainTextAsync("再导入一次");
        await visitor.Open("#/imports");
        await page.GetByLabel("状态").SelectOptionAsync("REFUSED");
        await Expect(page).ToHaveURLAsync(city.Address + "/#/imports?state=REFUSED");
        await Expect(page.Locator("tbody tr").First).ToContainTextAsync("已拒收");
        await visitor.Drawn();
        Assert.Equal(["已拒收"], (await page.Locator("tbody td[data-label=状态]").AllInnerTextsAsync()).Distinct());
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Errors_and_warnings_are_told_apart()
    {
        await using var visitor = await Visitor.Arrive(city, "en");
        await visitor.Open("#/imports/new?sheet=units");

        await HandIn(visitor.Page, Workbook(("两说科", "市应急管理局", "科室"), ("无处安放室", "没有这个局", "科室"), ("旧名下属", "市安监局", "下属单位")));

        var note = visitor.Page.Locator("main .note");
        await Expect(note).ToContainTextAsync("1 row has errors. 2 rows can be stored.");
        await Expect(note).ToContainTextAsync("1 row carries a warning, which does not stop it.");
        Assert.Equal(["Rows 3", "New 2", "Error 1", "Warning 1"], await note.Locator(".counts li").AllInnerTextsAsync());
    }

    [Fact]
    public async Task A_reviewed_import_can_be_given_up()
    {
        await using var visitor = await Visitor.Arrive(city);
        await visitor.Open("#/imports/new?sheet=units");
        await HandIn(visitor.Page, Workbook(("不会写入科", "市应急管理局", "科室")));

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "放弃" }).ClickAsync();
        await visitor.Page.Locator("wa-dialog").GetByRole(AriaRole.Button, new() { Name = "放弃" }).ClickAsync();

        await Expect(visitor.Page.Locator("main .note")).ToContainTextAsync("没有写入任何内容");
        await Expect(visitor.Page.Locator(".heading .tag")).ToHaveTextAsync("已放弃");
        await visitor.Open("#/units?search=不会写入科");
        await Expect(visitor.Page.Locator(".results a")).ToHaveCountAsync(0);
        Assert.Empty(visitor.Complaints);
    }

    private static async Task HandIn(IPage page, byte[] workbook)
    {
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "单位.xlsx", MimeType = Xlsx, Buffer = workbook });
        await Expect(page.Locator("import-rows table")).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    private static byte[] Workbook(params (string Name, string Parent, string Kind)[] rows)
    {
        using var book = new XLWorkbook();
        var sheet = book.AddWorksheet("单位名录");
        (sheet.Cell(1, 1).Value, sheet.Cell(1, 2).Value, sheet.Cell(1, 3).Value) = ("单位名称", "上级单位", "类型");
        foreach (var (index, row) in rows.Index()) (sheet.Cell(index + 2, 1).Value, sheet.Cell(index + 2, 2).Value, sheet.Cell(index + 2, 3).Value) = (row.Name, row.Parent, row.Kind);
        using var stream = new MemoryStream();
        book.SaveAs(stream);
        return stream.ToArray();
    }
}
