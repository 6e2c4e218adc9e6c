using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Reading;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace GraphApi.Tests.Excel.Writing;

public sealed class ExportTests
{
    private const string Title = "售货亭清单";

    [Fact]
    public async Task The_header_is_the_templates_with_two_hidden_columns_at_the_end()
    {
        await using var city = await KioskCity.Start();
        using var document = Workbooks.Open(await city.Download("/exports/kiosks.xlsx"));

        Assert.Equal(["名称", "编码", "类型", "开业日期", "座位", "租金", "营业", "供货商", "相邻", "备注", "系统编号(勿改)", "版本(勿改)"], document.Row(Title, 1));
        Assert.Equal([11, 12], document.HiddenColumns(Title));
    }

    [Fact]
    public async Task An_object_is_a_row_of_words_names_real_days_and_numbers()
    {
        await using var city = await KioskCity.Start(Full());
        using var document = Workbooks.Open(await city.Download("/exports/kiosks.xlsx"));

        // Kiosk:1 in URL-safe base64
        Assert.Equal(["东门亭", "007", "报刊", "46112", "12", "12.5", "是", "供货商7", "供货商1、供货商2", "=1+1", "S2lvc2s6MQ", "1"], document.Row(Title, 2));
        Assert.Equal(164u, document.Format(document.Sheet(Title).Cell("D2")!).NumberFormatId!.Value);
        Assert.Equal(CellValues.InlineString, document.Sheet(Title).Cell("B2")!.DataType!.Value);
        Assert.Equal(49u, document.Format(document.Sheet(Title).Cell("B2")!).NumberFormatId!.Value);
        Assert.Null(document.Sheet(Title).Cell("J2")!.CellFormula);
    }

    [Fact]
    public async Task What_is_not_filled_in_is_no_cell()
    {
        await using var city = await KioskCity.Start(new Kiosk { Name = "空亭" });
        using var document = Workbooks.Open(await city.Download("/exports/kiosks.xlsx"));

        Assert.Equal(["A2", "C2", "K2", "L2"], document.Sheet(Title).Worksheet.Descendants<Row>().Last().Elements<Cell>().Select(cell => cell.CellReference!.Value));
    }

    [Fact]
    public async Task An_export_is_valid_and_LibreOffice_shows_what_stands_in_it()
    {
        await using var city = await KioskCity.Start(Full());
        var workbook = await city.Download("/exports/kiosks.xlsx");

        Workbooks.AssertValid(workbook);
        var shown = (await Workbooks.InLibreOffice(workbook))[Title];
        Assert.Contains("东门亭,007,报刊,2026-03-31,12,12.5,是,供货商7,供货商1、供货商2,=1+1", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_keeps_filter_and_order()
    {
        await using var city = await KioskCity.Start([.. Enumerable.Range(1, 5).Select(i => new Kiosk { Name = $"亭{i}", Seats = i })]);
        var where = Uri.EscapeDataString("""{"seats":{"gt":2}}""");
        var order = Uri.EscapeDataString("""[{"seats":"DESC"}]""");

        var lines = Lines(await city.Download($"/exports/kiosks.csv?where={where}&order={order}"));

        Assert.Equal(["亭5", "亭4", "亭3"], lines.Skip(1).Select(line => line.Split(',')[0]));
    }

    [Fact]
    public async Task A_csv_begins_with_the_mark_of_UTF8_and_neutralises_formulas()
    {
        await using var city = await KioskCity.Start(Full(), new Kiosk { Name = "带,逗号和\"引号\"", Seats = -3 });

        var file = await city.Download("/exports/kiosks.csv");
        var lines = Lines(file);

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), file[..3]);
        Assert.Equal("东门亭,007,报刊,2026-03-31,12,12.5,是,供货商7,供货商1、供货商2,'=1+1,S2lvc2s6MQ,1", lines[1]);
        Assert.StartsWith("\"带,逗号和\"\"引号\"\"\",,报刊,,-3,", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_is_named_by_title_and_day_in_both_spellings()
    {
        await using var city = await KioskCity.Start();
        using var answer = await city.Client.GetAsync("/exports/kiosks.csv", TestContext.Current.CancellationToken);

        Assert.Equal("售货亭清单-2026-03-31.csv", answer.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("/exports/castles.xlsx")]
    [InlineData("/exports/castles.csv")]
    [InlineData("/templates/castles.xlsx")]
    public async Task A_list_nobody_knows_is_not_found_and_the_sentence_names_those_there_are(string path)
    {
        await using var city = await KioskCity.Start();
        var (status, problem) = await city.Refusal(path, "en");

        Assert.Equal(404, status);
        Assert.Equal("UNKNOWN_SHEET", problem.GetProperty("code").GetString());
        Assert.Contains("kiosks", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("where={\"wheels\":{\"eq\":4}}")]
    [InlineData("where={")]
    [InlineData("order=[{\"wheels\":\"ASC\"}]")]
    public async Task A_condition_the_list_does_not_have_is_refused_in_words(string query)
    {
        await using var city = await KioskCity.Start();
        var (status, problem) = await city.Refusal("/exports/kiosks.xlsx?" + query);

        Assert.Equal(400, status);
        Assert.NotEmpty(problem.GetProperty("code").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
    }

    [Fact]
    public async Task Text_no_cell_can_hold_is_refused_in_xlsx_and_written_in_csv()
    {
        await using var city = await KioskCity.Start(new Kiosk { Name = "长", Remark = new('安', 40_000) });

        var (status, problem) = await city.Refusal("/exports/kiosks.xlsx");

        Assert.Equal(400, status);
        Assert.Equal("TEXT_TOO_LONG_FOR_CELL", problem.GetProperty("code").GetString());
        Assert.Contains(new string('安', 40_000), Lines(await city.Download("/exports/kiosks.csv"))[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    public async Task Our_reader_finds_in_an_export_what_stood_in_the_database(string ending)
    {
        string[] remarks = ["=1+1", "'=1+1", "-", "@所有人", "\t缩进", "\r回车", "''引号", "两行\n文字", "逗号,引号\"", " 空格 ", "_x0041_"];
        await using var city = await KioskCity.Start([.. remarks.Select(remark => new Kiosk { Name = "亭", Code = "007", OpenedOn = new(2026, 3, 31), Remark = remark })]);

        var file = await city.Download($"/exports/kiosks.{ending}");

        using var workbook = WorkbookReader.Open(new MemoryStream(file), "导出." + ending, new());
        var rows = workbook.Rows(workbook.Sheets[0]).Skip(1).ToList();
        Assert.Equal(remarks, rows.Select(row => TextIn(row, 9)));
        Assert.All(rows, row => Assert.Equal(("007", "2026-03-31"), (TextIn(row, 1), TextIn(row, 3))));
    }

    private static string TextIn(WorksheetRow row, int column) => row.Cells.Single(cell => cell.Column == column).Text;

    private static Kiosk Full() => new()
    {
        Name = "东门亭",
        Code = "007",
        Kind = KioskKind.Papers,
        OpenedOn = new(2026, 3, 31),
        Seats = 12,
        Rent = 12.50m,
        IsOpen = true,
        SupplierId = 7,
        NeighbourIds = [1, 2],
        Remark = "=1+1",
    };

    private static string[] Lines(byte[] csv) => Encoding.UTF8.GetString(csv.AsSpan(3)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
