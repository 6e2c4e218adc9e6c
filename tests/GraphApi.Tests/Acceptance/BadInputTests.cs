using System.Globalization;
using System.IO.Compression;
using System.Text;
using ClosedXML.Excel;
using GraphApi.Tests.TestKit;

namespace GraphApi.Tests.Acceptance;

/// <summary>What people send by mistake or on purpose: each gets its own words, nothing is stored but the job.</summary>
public sealed class BadInputTests
{
    private const string Head = "单位代码,单位名称,上级单位,类型\n";

    public static TheoryData<string, string, string> Files => new()
    {
        { "picture.xlsx", "NOT_A_WORKBOOK", "png" },
        { "empty.xlsx", "EMPTY_FILE", "empty" },
        { "cut.xlsx", "BROKEN_WORKBOOK", "cut" },
        { "text.xlsx", "WRONG_EXTENSION", "csv" },
        { "bomb.xlsx", "UNPACKS_TOO_LARGE", "bomb" },
        { "letter.xlsx", "NO_HEADER", "letter" },
        { "items.xlsx", "OTHER_LIST", "items" },
    };

    public static TheoryData<string, string, string> Rows => new()
    {
        { "519901101000,第一镇,没有这个区,乡镇街道", "UNIT_UNKNOWN", "C2" },
        { "519901000000,东城区,示范市,省", "UNKNOWN_WORD", "D2" },
        { "51990100000,东城区,示范市,区县", "UNIT_CODE_MALFORMED", "A2" },
        { "519901000000,,示范市,区县", "REQUIRED", "B2" },
        { "519901000000,东城区,示范市,区县\n519901000000,西河区,示范市,区县", "SAME_KEY_TWICE", "" },
        { $"519901000000,{new string('长', 40_000)},示范市,区县", "TOO_LONG", "B2" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_that_cannot_be_read_is_refused_in_both_languages_and_leaves_only_its_job(string name, string code, string kind)
    {
        await using var city = await Start();

        var chinese = await city.Upload("units", FileOf(kind), name);
        var english = await city.Upload("units", FileOf(kind), name, language: "en");

        Assert.True((int)chinese.Status is >= 400 and < 500, chinese.Body.ToString());
        Assert.Equal(code, chinese.Body.GetProperty("code").GetString());
        Assert.Contains(Detail(chinese), character => character is >= '\u4e00' and <= '\u9fff');
        Assert.NotEqual(Detail(chinese), Detail(english));
        var after = (await city.Send("{ units { totalCount } importJobs { nodes { state reason } } }")).Body.GetProperty("data");
        Assert.Equal(1, after.GetProperty("units").GetProperty("totalCount").GetInt32());
        Assert.All(after.GetProperty("importJobs").GetProperty("nodes").EnumerateArray(), job => Assert.NotNull(job.GetProperty("reason").GetString()));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_row_in_error_names_its_cell_and_nothing_is_applied(string rows, string code, string cell)
    {
        await using var city = await Start();

        var upload = await city.Upload("units", Encoding.UTF8.GetBytes(Head + rows + "\n"), "单位.csv", "?apply=all&wait=60");

        var issue = upload.Issues.First(each => each.GetProperty("severity").GetString() == "ERROR");
        Assert.Contains(code, issue.GetProperty("code").GetString(), StringComparison.Ordinal);
        if (cell.Length > 0) Assert.Equal(cell, issue.GetProperty("column").GetString() + issue.GetProperty("row").GetInt32().ToString(CultureInfo.InvariantCulture));
        Assert.False(upload.Body.GetProperty("applied").GetBoolean());
        Assert.Equal(1, await CountUnits(city));
    }

    [Fact]
    public async Task Good_rows_can_be_taken_without_the_others()
    {
        await using var city = await Start();

        var upload = await city.Upload("units", Encoding.UTF8.GetBytes(Head + "519901000000,东城区,示范市,区县\n519902000000,西河区,没有这个市,区县\n"), "单位.csv", "?apply=good&wait=60");

        Assert.Equal(("APPLIED", 1, 1), (upload.State, upload.Count("new"), upload.Count("error")));
        Assert.Equal(2, await CountUnits(city));
    }

    [Fact]
    public async Task Text_that_looks_like_a_formula_stays_text_on_its_way_in_and_out()
    {
        await using var city = await Start();
        await city.Upload("units", Encoding.UTF8.GetBytes(Head.TrimEnd() + ",负责人\n519901000000,东城区,示范市,区县,=cmd|' /C calc'!A0\n"), "单位.csv", "?apply=all&wait=60");

        var export = await city.Client.GetByteArrayAsync("/exports/units.xlsx", TestContext.Current.CancellationToken);
        var again = await city.Upload("units", export, "units.xlsx");
        var asText = await city.Upload("units", await city.Client.GetByteArrayAsync("/exports/units.csv", TestContext.Current.CancellationToken), "units.csv");

        using var book = new XLWorkbook(new MemoryStream(export));
        var cells = book.Worksheet(1).CellsUsed(cell => cell.GetString().Contains("cmd|", StringComparison.Ordinal)).ToList();
        Assert.False(Assert.Single(cells).HasFormula);
        Assert.Equal((2, 0, 0), (again.Count("unchanged"), again.Count("error"), again.Count("warning")));
        Assert.Equal((2, 0), (asText.Count("unchanged"), asText.Count("warning")));
    }

    [Theory]
    [InlineData("units.pdf", ".pdf")]
    [InlineData("units.csv", ".csv")]
    [InlineData("units.xls", ".xls")]
    public async Task A_workbook_under_another_ending_is_read_and_the_ending_named(string name, string ending)
    {
        await using var city = await Start();
        var export = await city.Client.GetByteArrayAsync("/exports/units.xlsx", TestContext.Current.CancellationToken);

        var upload = await city.Upload("units", export, name, language: "en");
        var fine = await city.Upload("units", export, "units.XLSX");

        Assert.Equal((1, 1), (upload.Count("unchanged"), upload.Issue("WRONG_EXTENSION")));
        Assert.Contains($"ending {ending}, but is an Excel workbook (.xlsx)", upload.Issues[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, fine.Issue("WRONG_EXTENSION"));
    }

    [Fact]
    public async Task A_file_of_errors_alone_says_that_nothing_can_be_taken_and_what_is_next()
    {
        await using var city = await Start();

        var upload = await city.Upload("units", Encoding.UTF8.GetBytes(Head + "519902000000,西河区,没有这个市,区县\n"), "单位.csv", language: "en");
        var half = await city.Upload("units", Encoding.UTF8.GetBytes(Head + "519901000000,东城区,示范市,区县\n519902000000,西河区,没有这个市,区县\n"), "单位.csv");

        Assert.Equal(("CHECKED", "IMPORT_NO_GOOD_ROWS"), (upload.State, upload.Body.GetProperty("reasonCode").GetString()));
        Assert.Contains("Download the annotated copy", upload.Body.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(("CHECKED", null), (half.State, half.Body.GetProperty("reasonCode").GetString()));
    }

    [Fact]
    public async Task An_error_cell_is_an_error_and_not_empty()
    {
        await using var city = await Start();
        var file = await Python.Edit(Book("单位代码,单位名称,上级单位,类型,负责人".Split(',')), "sheet.append(['519901000000', '东城区', '示范市', '区县', '#REF!'])", "sheet.cell(2, 5).data_type = 'e'");

        var upload = await city.Upload("units", file, "单位.xlsx", "?apply=all&wait=60");

        Assert.Equal(("ERROR_CELL", "E", 2), (upload.Issues[0].GetProperty("code").GetString(), upload.Issues[0].GetProperty("column").GetString(), upload.Issues[0].GetProperty("row").GetInt32()));
        Assert.Equal(1, await CountUnits(city));
    }

    [Fact]
    public async Task A_sheet_nobody_knows_is_not_found() => Assert.Equal(404, (int)(await (await Start()).Upload("nothing", [1], "x.xlsx")).Status);

    private static async Task<TestCity> Start()
    {
        var city = await TestCity.Start(settings: new Dictionary<string, string> { ["Imports:Limits:MaxUnpackedBytes"] = "10000000" });
        await city.Create("示范市", "519900000000", "CITY");
        return city;
    }

    private static async Task<int> CountUnits(TestCity city) => (await city.Send("{ units { totalCount } }")).Data("units").GetProperty("totalCount").GetInt32();

    private static string Detail(Upload upload) => upload.Body.GetProperty("detail").GetString()!;

    private static byte[] FileOf(string kind) => kind switch
    {
        "png" => [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13],
        "empty" => [],
        "cut" => Book("单位代码", "单位名称")[..^200],
        "csv" => Encoding.UTF8.GetBytes(Head),
        "bomb" => Bomb(),
        "letter" => Book("关于召开会议的通知"),
        _ => Book("部门（单位）", "监管事项", "事项类型", "牵头/配合", "法律依据"),
    };

    private static byte[] Book(params string[] header)
    {
        using var book = new XLWorkbook();
        var sheet = book.AddWorksheet("Sheet1");
        for (var column = 0; column < header.Length; column++) sheet.Cell(1, column + 1).Value = header[column];
        using var stream = new MemoryStream();
        book.SaveAs(stream);
        return stream.ToArray();
    }

    // A worksheet of some kilobytes that unpacks past the limit of ten megabytes set below.
    private static byte[] Bomb()
    {
        var book = new MemoryStream();
        book.Write(Book("单位代码", "单位名称"));
        using (var zip = new ZipArchive(book, ZipArchiveMode.Update, leaveOpen: true))
        {
            var part = zip.Entries.Single(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal));
            var name = part.FullName;
            part.Delete();
            using var sheet = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            sheet.Write(Encoding.UTF8.GetBytes("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"));
            var remark = Encoding.UTF8.GetBytes($"<!--{new string('x', 1 << 20)}-->");
            for (var megabyte = 0; megabyte < 20; megabyte++) sheet.Write(remark);
            sheet.Write(Encoding.UTF8.GetBytes("</sheetData></worksheet>"));
        }

        return book.ToArray();
    }
}
