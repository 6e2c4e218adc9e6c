using System.Globalization;
using CsCheck;
using GraphApi.Platform.Excel.Reading;
using GraphApi.Platform.Excel.Writing;

namespace GraphApi.Tests.Excel.Writing;

public sealed class XlsxWriterTests
{
    [Theory]
    [InlineData("a<b>&\"c\"")]
    [InlineData("第一行\n第二行")]
    [InlineData("回车\r\n换行")]
    [InlineData(" 前后空格 ")]
    [InlineData("_x0041_ 不是代码")]
    [InlineData("_x005F_")]
    [InlineData("𠮷野家，（全角）")]
    [InlineData("=1+1")]
    public void Text_comes_back_as_it_was(string text) => Assert.Equal(text, Read(Write(sheet => sheet.Text(0, text))));

    [Theory]
    [InlineData("a\0b", "a\uFFFDb")]
    [InlineData("\uFFFF", "\uFFFD")]
    public void A_character_no_workbook_can_hold_is_replaced_visibly(string text, string shown)
        => Assert.Equal(shown, Read(Write(sheet => sheet.Text(0, text))));

    [Fact]
    public void A_control_character_is_written_as_workbooks_write_it()
    {
        using var document = Workbooks.Open(Write(sheet => sheet.Text(0, "响铃\u0007")));

        Assert.Equal("响铃_x0007_", document.Text(document.Sheet("表").Cell("A1")));
    }

    [Fact]
    public void Half_a_character_is_replaced_visibly() => Assert.Equal("半个\uFFFD字", Read(Write(sheet => sheet.Text(0, "半个\uD842字"))));

    [Fact]
    public void Any_text_at_all_makes_a_valid_workbook()
        => Gen.String[Gen.Char, 0, 40].Sample(text => Workbooks.AssertValid(Write(sheet => sheet.Text(0, text))), iter: 30);

    [Fact]
    public void Text_a_spreadsheet_would_run_is_a_text_cell_marked_as_such()
    {
        using var document = Workbooks.Open(Write(sheet => sheet.Text(0, "=1+1")));
        var cell = document.Sheet("表").Cell("A1")!;

        Assert.Null(cell.CellFormula);
        Assert.True(document.Format(cell).QuotePrefix!.Value);
    }

    [Fact]
    public void The_longest_text_of_a_cell_is_written_and_one_more_is_refused_by_name()
    {
        Assert.Equal(32_767, Read(Write(sheet => sheet.Text(0, new('安', 32_767)))).Length);

        var refusal = Assert.Throws<TextTooLongForCellException>(() => Write(sheet => sheet.Text(0, new('安', 32_768))));
        Assert.Contains("“表”A1", refusal.Text.Chinese, StringComparison.Ordinal);
        Assert.Contains("32768", refusal.Text.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_past_the_last_one_is_refused()
    {
        Write(sheet => sheet.StartRow(1_048_576));

        Assert.Throws<TooManyRowsException>(() => Write(sheet => sheet.StartRow(1_048_577)));
    }

    [Theory]
    [InlineData("1900-01-01", 1)]
    [InlineData("1900-02-28", 59)]
    [InlineData("1900-03-01", 61)]
    [InlineData("2026-03-31", 46112)]
    public void A_day_is_the_number_Excel_gives_it(string day, int serial)
    {
        using var document = Workbooks.Open(Write(sheet => sheet.Date(0, DateTime.Parse(day, CultureInfo.InvariantCulture))));
        var cell = document.Sheet("表").Cell("A1")!;

        Assert.Equal(serial, int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture));
        Assert.Equal(164u, document.Format(cell).NumberFormatId!.Value);
    }

    [Fact]
    public void A_day_before_Excel_counts_is_text()
        => Assert.Equal("1899-12-31", Read(Write(sheet => sheet.Date(0, new DateTime(1899, 12, 31)))));

    [Fact]
    public void Names_of_worksheets_are_made_to_fit_and_kept_apart()
    {
        var names = new SheetNames();

        Assert.Equal("2026_一季度_", names.Add("2026/一季度?"));
        Assert.Equal(new string('长', 31), names.Add(new('长', 40)));
        Assert.Equal(new string('长', 27) + " (2)", names.Add(new('长', 40)));
        Assert.Equal("清单", names.Add("'清单'"));
        Assert.Equal("清单 (2)", names.Add("清单"));
        Assert.Equal("Sheet", names.Add("  "));
        Assert.Equal("History (2)", names.Add("History"));
    }

    [Fact]
    public async Task Every_style_and_several_sheets_are_valid_and_open_in_LibreOffice()
    {
        var workbook = Everything();

        Workbooks.AssertValid(workbook);
        var shown = await Workbooks.InLibreOffice(workbook);
        Assert.Equal(["A'B", "表"], shown.Keys.Order());
        Assert.Contains("2026-03-31", shown["表"], StringComparison.Ordinal);
        Assert.Contains("#REF!", shown["表"], StringComparison.Ordinal);
        Assert.Contains("510100000000", shown["表"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_content_makes_the_same_bytes() => Assert.Equal(Everything(), Everything());

    private static byte[] Everything()
    {
        using var file = new MemoryStream();
        using (var workbook = new XlsxWriter(file))
        {
            foreach (var name in (string[])["表", "A'B"])
            {
                var sheet = workbook.Begin(new(name, 1, [new(12), new(20, CellFormat.Text), new(8, IsHidden: true)]));
                var row = 0;
                foreach (var look in Enum.GetValues<CellLook>())
                {
                    sheet.StartRow(++row);
                    sheet.Text(0, "文字", look);
                    sheet.Text(1, "=1+1", look);
                    sheet.Date(2, new(2026, 3, 31), look);
                    sheet.Date(3, new(2026, 3, 31, 8, 30, 0), look);
                    sheet.Number(4, "510100000000", CellFormat.Integer, look);
                    sheet.Number(5, "1.25", look: look);
                    sheet.Boolean(6, true, look);
                    sheet.Error(7, "#REF!", look);
                    sheet.Blank(8, look);
                }
            }

            workbook.Finish();
        }

        return file.ToArray();
    }

    private static byte[] Write(Action<SheetWriter> write)
    {
        using var file = new MemoryStream();
        using (var workbook = new XlsxWriter(file))
        {
            var sheet = workbook.Begin(new("表", 0, []));
            sheet.StartRow(1);
            write(sheet);
            workbook.Finish();
        }

        return file.ToArray();
    }

    private static string Read(byte[] file)
    {
        using var workbook = WorkbookReader.Open(new MemoryStream(file), "表.xlsx", new());
        return workbook.Rows(workbook.Sheets[0]).Single().Cells.Single().Text;
    }
}
