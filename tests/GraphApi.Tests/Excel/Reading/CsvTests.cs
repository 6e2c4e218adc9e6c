using System.Text;
using CsCheck;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Reading;

namespace GraphApi.Tests.Excel.Reading;

public sealed class CsvTests
{
    private const string Table = "单位代码,单位名称\r\n519901103000,东城区第3街道\r\n";
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static TheoryData<Encoding, bool> Encodings => new()
    {
        { new UTF8Encoding(true), true },
        { new UTF8Encoding(false), false },
        { Gb18030, false },
        { Encoding.Unicode, true },
        { Encoding.BigEndianUnicode, true },
    };

    [Theory]
    [MemberData(nameof(Encodings), DisableDiscoveryEnumeration = true)]
    public void Chinese_reads_in_every_encoding_that_Excel_and_WPS_write(Encoding encoding, bool hasMark)
    {
        var rows = Rows([.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Table)]);

        Assert.Equal(["单位代码", "单位名称"], rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal([new(0, CellKind.Text, "519901103000"), new(1, CellKind.Text, "东城区第3街道")], rows[1].Cells);
    }

    [Fact]
    public void Rare_characters_of_GB18030_are_read() => Assert.Equal("𠀀㐀", Rows(Gb18030.GetBytes("𠀀㐀"))[0].Cells[0].Text);

    [Theory]
    [InlineData(new byte[] { 0xD2, 0xBB, 0x2C, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0xD2, 0x2C })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8, 0x2C, 0x00 })]
    public void Bytes_that_no_encoding_explains_are_refused(byte[] content) => Refused.With("UNREADABLE_TEXT", content, "表.csv");

    [Theory]
    [InlineData("a,b,c\n1,2,3")]
    [InlineData("a;b;c\n1;2,5;3")]
    [InlineData("a\tb\tc\n1,5\t2,5\t3,5")]
    [InlineData("清单\n填报单位：市应急局\na,b,c\n1,2,3\n")]
    [InlineData("a,b,c\n\"1;2;3\",\"x;y\",\"z;;\"\n")]
    [InlineData("名称,类型,备注\n甲,一;二;三;四,a;b\n乙,五;六;七;八,c;d\n丙,x,y\n")]
    [InlineData("名称\t类型\t备注\n甲,乙,丙,丁\t一,二,三\ta,b,c\n甲,乙,丙,丁\t一,二,三\ta,b,c\n")]
    [InlineData("2026年清单,填报单位：市应急局,填报人：李四;张三;王五\n名称;类型;备注\n甲;一;二\n乙;三;四\n")]
    [InlineData("名称,类型,备注\n甲|乙|丙|丁,一|二|三|四,x|y\n甲|乙|丙|丁,一|二|三|四,x|y")]
    public void What_separates_the_columns_is_found_out(string content) => Assert.Equal(3, Rows(content)[^1].Cells.Count);

    [Fact]
    public void Quotes_hold_separators_quotes_and_line_breaks_and_rows_count_as_in_Excel()
    {
        var rows = Rows("a,b\r\n\"第一行\r\n第二行\",\"他说\"\"好\"\",行\"\r\n\r\nx,y\r\n");

        Assert.Equal([1, 2, 4], rows.Select(row => row.Number));
        Assert.Equal(["第一行\r\n第二行", "他说\"好\",行"], rows[1].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Empty_fields_are_gaps_and_empty_rows_are_none()
    {
        var rows = Rows("a,,c\n,,\n  ,\t\n,b,");

        Assert.Equal([1, 4], rows.Select(row => row.Number));
        Assert.Equal([0, 2], rows[0].Cells.Select(cell => cell.Column));
    }

    [Fact]
    public void A_quote_amid_a_field_is_text() => Assert.Equal("12\" 管", Rows("a,b\n12\" 管,2")[1].Cells[0].Text);

    [Fact]
    public void A_quote_left_open_is_refused_with_its_row()
        => Assert.Contains("第 3 行", Refused.With("UNCLOSED_QUOTE", Encoding.UTF8.GetBytes("a,b\n1,2\n\"3,4\n5,6\n"), "表.csv").Text.Chinese, StringComparison.Ordinal);

    [Theory]
    [InlineData("'=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0")]
    [InlineData("'+86", "+86")]
    [InlineData("'-", "-")]
    [InlineData("'@x", "@x")]
    [InlineData("''=x", "'=x")]
    [InlineData("'90年代", "'90年代")]
    [InlineData("=1+1", "=1+1")]
    public void The_apostrophe_that_keeps_a_text_from_running_is_taken_off(string written, string text) => Assert.Equal(text, Rows($"甲,乙\n{written},1\n")[1].Cells[0].Text);

    [Fact]
    public void Limits_hold_for_text_files_too()
    {
        Refused.With("TOO_MANY_ROWS", "1\n2\n"u8.ToArray(), "表.csv", new() { MaxRows = 1 });
        Refused.With("TOO_MANY_COLUMNS", "1,2\n"u8.ToArray(), "表.csv", new() { MaxColumns = 1 });
        Refused.With("CELL_TOO_LONG", "123\n"u8.ToArray(), "表.csv", new() { MaxCellCharacters = 2 });
        Refused.With("CELL_TOO_LONG", Encoding.UTF8.GetBytes(new string('长', 500_000)), "表.csv", new() { MaxCellCharacters = 1000 });
    }

    [Fact]
    public void A_text_file_can_be_read_again_from_the_start()
    {
        using var workbook = WorkbookReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(Table)), "单位名录.csv", new());

        Assert.Equal("单位名录", workbook.Sheets[0].Name);
        Assert.Equal(2, workbook.Rows(workbook.Sheets[0]).Count());
        Assert.Equal(2, workbook.Rows(workbook.Sheets[0]).Count());
        Assert.Empty(workbook.Merges(workbook.Sheets[0]));
    }

    [Fact]
    public void Any_table_of_texts_comes_back_as_it_was()
    {
        var text = Gen.Char["ab,;\t\"\r\n长　 '=-"].Array[1, 8].Select(characters => new string(characters));

        text.Array[3].Array[1, 6].Sample(table =>
        {
            // A first line that settles the separator, as headers do.
            var written = "甲,乙,丙\n" + string.Join('\n', table.Select(row => string.Join(',', row.Select(Quoted)))) + "\n";
            var expected = table.Where(row => row.Any(cell => !string.IsNullOrWhiteSpace(cell))).Select(row => row.Select(FormulaText.Restore));
            Assert.Equal(expected, Rows(written).Skip(1).Select(row => row.Cells.Select(cell => cell.Text)));
        });
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static List<WorksheetRow> Rows(string content) => Rows(Encoding.UTF8.GetBytes(content));

    private static List<WorksheetRow> Rows(byte[] content)
    {
        using var workbook = WorkbookReader.Open(new MemoryStream(content), "表.csv", new());
        return [.. workbook.Rows(workbook.Sheets.Single())];
    }
}
