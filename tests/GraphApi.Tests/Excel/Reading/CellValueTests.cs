using System.Globalization;
using GraphApi.Platform.Excel;

namespace GraphApi.Tests.Excel.Reading;

/// <summary>What one cell holds: numbers, days, texts, errors, formulas.</summary>
public sealed class CellValueTests
{
    [Theory]
    [InlineData("519901103000", "519901103000")]
    [InlineData("5.19901103E+11", "519901103000")]
    [InlineData("9.3000000000000007", "9.3")]
    [InlineData("0.10000000000000001", "0.1")]
    [InlineData("12.0", "12")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("1E-7", "0.0000001")]
    [InlineData("1.25E-6", "0.00000125")]
    [InlineData("1E+15", "1000000000000000")]
    [InlineData("1234567890123456.5", "1234567890123456.5")]
    [InlineData("510501198001011234", "510501198001011234")]
    [InlineData("5.10501198001011E+17", "510501198001011000")]
    [InlineData("1E+300", "1E+300")]
    [InlineData(" 7 ", "7")]
    public void A_number_reads_as_a_person_would_type_it(string written, string text)
    {
        var cell = RawWorkbook.WithCells($"<c r=\"A1\"><v>{written}</v></c>").Cell();

        Assert.Equal(new Cell(0, CellKind.Number, text, double.Parse(written, CultureInfo.InvariantCulture)), cell);
    }

    [Theory]
    [InlineData("1,5")]
    [InlineData("NaN")]
    [InlineData("1E+999")]
    public void What_is_no_number_stays_the_text_it_is(string written)
        => Assert.Equal(new Cell(0, CellKind.Text, written), RawWorkbook.WithCells($"<c r=\"A1\"><v>{written}</v></c>").Cell());

    [Theory]
    [InlineData("43922", "yyyy-mm-dd", "2020-04-01")]
    [InlineData("43922", "m\"月\"d\"日\"", "2020-04-01")]
    [InlineData("43922.75", "yyyy-mm-dd", "2020-04-01 18:00:00")]
    [InlineData("43922.99999999999", "yyyy-mm-dd", "2020-04-02")]
    [InlineData("1", "yyyy-mm-dd", "1900-01-01")]
    [InlineData("59", "yyyy-mm-dd", "1900-02-28")]
    [InlineData("61", "yyyy-mm-dd", "1900-03-01")]
    [InlineData("2958465", "yyyy-mm-dd", "9999-12-31")]
    [InlineData("0.5", "h:mm", "12:00:00")]
    [InlineData("0", "h:mm", "00:00:00")]
    [InlineData("43922.5", "h:mm", "2020-04-01 12:00:00")]
    [InlineData("1.5", "[h]:mm", "36:00:00")]
    public void The_format_makes_a_number_a_day(string written, string format, string text)
    {
        var cell = RawWorkbook.WithCells($"<c r=\"A1\" s=\"1\"><v>{written}</v></c>").Formats(format).Cell();

        Assert.Equal((CellKind.Date, text), (cell.Kind, cell.Text));
    }

    [Fact]
    public void A_date_cell_carries_its_moment_and_its_number()
    {
        var cell = RawWorkbook.WithCells("<c r=\"A1\" s=\"1\"><v>43922.5</v></c>").BuiltIn(57).Cell();

        Assert.Equal(new Cell(0, CellKind.Date, "2020-04-01 12:00:00", 43922.5, new DateTime(2020, 4, 1, 12, 0, 0)), cell);
    }

    [Fact]
    public void The_day_that_never_was_is_text()
        => Assert.Equal(new Cell(0, CellKind.Text, "1900-02-29", 60), RawWorkbook.WithCells("<c r=\"A1\" s=\"1\"><v>60</v></c>").BuiltIn(14).Cell());

    [Theory]
    [InlineData("510501198001011234")]
    [InlineData("13800000000")]
    [InlineData("2958466")]
    [InlineData("2958465.99999999999")]
    [InlineData("0")]
    [InlineData("-1")]
    public void A_number_no_calendar_has_stays_a_number(string written)
        => Assert.Equal(CellKind.Number, RawWorkbook.WithCells($"<c r=\"A1\" s=\"1\"><v>{written}</v></c>").BuiltIn(14).Cell().Kind);

    [Theory]
    [InlineData("0", "1904-01-01")]
    [InlineData("42460", "2020-04-01")]
    [InlineData("60", "1904-03-01")]
    public void Days_may_be_counted_from_1904(string written, string text)
    {
        var workbook = new RawWorkbook { WorkbookProperties = "date1904=\"1\"" }.Sheet("表", $"<row r=\"1\"><c r=\"A1\" s=\"1\"><v>{written}</v></c></row>").BuiltIn(14);

        Assert.Equal((CellKind.Date, text), (workbook.Cell().Kind, workbook.Cell().Text));
    }

    [Fact]
    public void A_day_may_be_written_out()
        => Assert.Equal((CellKind.Date, "2020-04-01"), (IsoDate().Kind, IsoDate().Text));

    [Theory]
    [InlineData("<c t=\"b\"><v>1</v></c>", CellKind.Boolean, "TRUE")]
    [InlineData("<c t=\"b\"><v>0</v></c>", CellKind.Boolean, "FALSE")]
    [InlineData("<c t=\"e\"><v>#REF!</v></c>", CellKind.Error, "#REF!")]
    [InlineData("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", CellKind.Error, "#DIV/0!")]
    [InlineData("<c><f>SUM(A1:A2)</f><v>3</v></c>", CellKind.Number, "3")]
    [InlineData("<c t=\"str\"><f>A1&amp;\"x\"</f><v>x</v></c>", CellKind.Text, "x")]
    [InlineData("<c><f>SUM(A1:A2)</f></c>", CellKind.FormulaWithoutValue, "=SUM(A1:A2)")]
    [InlineData("<c><f>SUM(A1:A2)</f><v></v></c>", CellKind.FormulaWithoutValue, "=SUM(A1:A2)")]
    [InlineData("<c t=\"str\"><f>A1</f></c>", CellKind.FormulaWithoutValue, "=A1")]
    [InlineData("<c><f t=\"shared\" si=\"0\"/></c>", CellKind.FormulaWithoutValue, "=")]
    [InlineData("<c t=\"inlineStr\"><is><t>文字</t></is></c>", CellKind.Text, "文字")]
    [InlineData("<c t=\"inlineStr\"><v>文字</v></c>", CellKind.Text, "文字")]
    [InlineData("<c t=\"inlineStr\"><is><t>=cmd|' /C calc'!A0</t></is></c>", CellKind.Text, "=cmd|' /C calc'!A0")]
    [InlineData("<c t=\"s\"><v>0</v></c>", CellKind.Text, "共享")]
    [InlineData("<c t=\"s\"><v>1</v></c>", CellKind.Text, "整改期限")]
    [InlineData("<c t=\"s\"><v>2</v></c>", CellKind.Text, "第一行\r\n第二行")]
    [InlineData("<c t=\"s\"><v>3</v></c>", CellKind.Text, "_x000D_")]
    [InlineData("<c t=\"s\"><v>4</v></c>", CellKind.Text, "a_x0000__xD83D_b")]
    [InlineData("<c t=\"s\"><v>5</v></c>", CellKind.Text, " 两端 ")]
    public void A_cell_holds_what_it_is(string cell, object kind, string text)
    {
        var read = RawWorkbook.WithCells(cell).SharedStrings("""
            <si><t>共享</t></si>
            <si><r><rPr><b/></rPr><t>整改</t></r><r><t>期限</t></r><rPh sb="0" eb="2"><t>せいかい</t></rPh><phoneticPr fontId="1"/></si>
            <si><t>第一行_x000D_&#10;第二行</t></si>
            <si><t>_x005F_x000D_</t></si>
            <si><t>a_x0000__xD83D_b</t></si>
            <si><t xml:space="preserve"> 两端 </t></si>
            """).Cell();

        Assert.Equal(((CellKind)kind, text), (read.Kind, read.Text));
    }

    [Theory]
    [InlineData("<c s=\"1\"/>")]
    [InlineData("<c s=\"1\"></c>")]
    [InlineData("<c t=\"inlineStr\"></c>")]
    [InlineData("<c t=\"s\"/>")]
    [InlineData("<c><v></v></c>")]
    [InlineData("<c t=\"str\"><f>\"\"</f><v></v></c>")]
    [InlineData("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">   </t></is></c>")]
    public void A_cell_without_content_makes_no_row(string cell) => Assert.Empty(RawWorkbook.WithCells(cell).BuiltIn(14).Rows());

    [Fact]
    public void A_text_far_too_long_for_Excel_is_kept_for_the_check()
        => Assert.Equal(40_000, RawWorkbook.WithCells($"<c t=\"inlineStr\"><is><t>{new string('长', 40_000)}</t></is></c>").Cell().Text.Length);

    private static Cell IsoDate() => RawWorkbook.WithCells("<c t=\"d\"><v>2020-04-01T00:00:00</v></c>").Cell();
}
