using System.IO.Compression;
using System.Text;
using GraphApi.Platform.Excel.Reading;

namespace GraphApi.Tests.Excel.Reading;

/// <summary>Files that are no workbook, or not one we read: each its own sentence.</summary>
public sealed class RefusalTests
{
    [Fact]
    public void An_empty_file_is_refused() => Refused.With("EMPTY_FILE", [], "空.xlsx");

    [Theory]
    [InlineData("%PDF-1.7 …", "整改通知.xlsx", "PDF 文档")]
    [InlineData("{\\rtf1 text}", "整改通知.xls", "Word 文档")]
    [InlineData("GIF89a\0\0", "照片.xlsx", "图片")]
    [InlineData("\0\u0001\u0002\u0003", "数据.csv", "无法识别的文件")]
    [InlineData("{\"a\": 1}", "数据.json", "其他文本文件")]
    public void A_file_of_another_kind_is_called_what_it_is(string content, string fileName, string what)
        => Assert.Contains($"是{what}，不是工作簿", Refused.With("NOT_A_WORKBOOK", Encoding.UTF8.GetBytes(content), fileName).Text.Chinese, StringComparison.Ordinal);

    [Fact]
    public void A_photo_with_the_ending_of_a_workbook_is_a_picture()
        => Assert.Contains("图片", Refused.With("NOT_A_WORKBOOK", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "台账.xlsx").Text.Chinese, StringComparison.Ordinal);

    [Theory]
    [InlineData("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table></table></html>", "台账.xls", "HTML_TABLE")]
    [InlineData("\uFEFF  <!DOCTYPE HTML><table>", "台账.xlsx", "HTML_TABLE")]
    [InlineData("<table border=1><tr><td>1", "台账.csv", "HTML_TABLE")]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: multipart/related", "台账.xls", "HTML_TABLE")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE html><html><table/></html>", "台账.xls", "HTML_TABLE")]
    [InlineData("<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns:html=\"http://www.w3.org/TR/REC-html40\"><Worksheet><Table/></Worksheet></Workbook>", "台账.xls", "XML_TABLE")]
    public void A_web_or_XML_table_is_named_and_the_way_out_told(string content, string fileName, string code)
        => Assert.Contains(Path.GetExtension(fileName), Refused.With(code, Encoding.UTF8.GetBytes(content), fileName).Text.Chinese, StringComparison.Ordinal);

    [Theory]
    [InlineData("单位.xlsx")]
    [InlineData("单位.xls")]
    [InlineData("单位.et")]
    public void Text_with_the_ending_of_a_workbook_is_to_be_renamed(string fileName)
        => Assert.Contains("扩展名改为 .csv", Refused.With("WRONG_EXTENSION", Encoding.UTF8.GetBytes("代码,名称\n1,甲"), fileName).Text.Chinese, StringComparison.Ordinal);

    [Theory]
    [InlineData("单位.xls")]
    [InlineData("单位.csv")]
    [InlineData("单位")]
    [InlineData("C:\\桌面\\单位.xlsm")]
    public void A_workbook_under_a_harmless_wrong_name_is_read(string fileName)
        => Assert.Equal(1, Refused.ReadAll(RawWorkbook.WithCells("<c><v>1</v></c>").Pack(), fileName, new()));

    [Theory]
    [InlineData("Workbook", "台账.xls", "BROKEN_WORKBOOK")]
    [InlineData("Book", "台账.xlsx", "LEGACY_WORKBOOK")]
    [InlineData("EncryptedPackage", "台账.xlsx", "ENCRYPTED_WORKBOOK")]
    [InlineData("WordDocument", "台账.xls", "NOT_A_WORKBOOK")]
    [InlineData("Anything", "台账.xls", "NOT_A_WORKBOOK")]
    public void An_Office_container_is_told_by_what_is_in_it(string stream, string fileName, string code) => Refused.With(code, OleFile.With(stream), fileName);

    [Fact]
    public void An_Office_container_that_leads_nowhere_is_broken() => Refused.With("BROKEN_WORKBOOK", OleFile.With("Workbook")[..700], "台账.xls");

    [Fact]
    public void Excel_before_1997_is_told_apart() => Refused.With("LEGACY_WORKBOOK", [0x09, 0x08, 0x08, 0x00, 0, 5, 0, 0], "台账.xls");

    [Theory]
    [InlineData("application/vnd.oasis.opendocument.spreadsheet", "OPEN_DOCUMENT_WORKBOOK")]
    [InlineData("application/vnd.oasis.opendocument.text", "NOT_A_WORKBOOK")]
    [InlineData("application/epub+zip", "NOT_A_WORKBOOK")]
    public void An_OpenDocument_is_told_by_its_kind(string kind, string code) => Refused.With(code, Zip(("mimetype", kind), ("content.xml", "<x/>")), "台账.xlsx");

    [Fact]
    public void A_zip_of_workbooks_is_to_be_unpacked()
        => Assert.Contains("解压后逐个上传", Refused.With("NOT_A_WORKBOOK", Zip(("一.xlsx", "PK"), ("二.xlsx", "PK")), "汇总.xlsx").Text.Chinese, StringComparison.Ordinal);

    [Theory]
    [InlineData("word/document.xml", "<w:document xmlns:w=\"x\"/>", "NOT_A_WORKBOOK")]
    [InlineData("ppt/presentation.xml", "<p:presentation xmlns:p=\"x\"/>", "NOT_A_WORKBOOK")]
    [InlineData("xl/workbook.bin", "binary", "BINARY_WORKBOOK")]
    [InlineData("xl/workbook.xml", "<sst/>", "BROKEN_WORKBOOK")]
    public void An_Office_package_is_told_by_its_main_part(string part, string content, string code)
        => Refused.With(code, Zip(("_rels/.rels", $"<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"{part}\"/></Relationships>"), (part, content)), "台账.xlsx");

    [Fact]
    public void A_workbook_cut_off_on_its_way_is_refused()
    {
        var whole = RawWorkbook.WithCells("<c><v>1</v></c>").Pack();

        foreach (var length in new[] { 5, whole.Length / 2, whole.Length - 1 }) Refused.With("BROKEN_WORKBOOK", whole[..length], "单位.xlsx");
    }

    [Fact]
    public void A_workbook_that_lost_its_main_part_is_refused() => Refused.With("BROKEN_WORKBOOK", RawWorkbook.WithCells("").Without("xl/workbook.xml").Part("[Content_Types].xml", "<Types/>"));

    [Fact]
    public void A_workbook_that_lost_a_worksheet_is_refused() => Refused.With("BROKEN_WORKBOOK", RawWorkbook.WithCells("").Without("xl/worksheets/sheet1.xml"));

    [Fact]
    public void A_workbook_without_worksheets_is_refused() => Refused.With("NO_WORKSHEETS", new RawWorkbook());

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>1</v></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>&unknown;</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>&#1;</v></c></row>")]
    [InlineData("<row r=\"2\"/><row r=\"1\"/>")]
    [InlineData("<row r=\"1048577\"/>")]
    [InlineData("<row r=\"-1\"/>")]
    [InlineData("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>")]
    public void Rows_that_make_no_sense_are_refused_and_the_part_is_named(string rows)
        => Assert.Contains("xl/worksheets/sheet1.xml", Refused.With("BROKEN_WORKBOOK", RawWorkbook.WithRows(rows)).Text.Chinese, StringComparison.Ordinal);

    [Fact]
    public void Damage_behind_good_rows_is_met_when_it_is_reached()
    {
        using var workbook = RawWorkbook.WithRows("<row r=\"1\"><c><v>1</v></c></row><row r=\"2\"><c><v>2</v></row>").Open();
        using var rows = workbook.Rows(workbook.Sheets[0]).GetEnumerator();

        Assert.True(rows.MoveNext());

        Assert.Equal("BROKEN_WORKBOOK", Assert.Throws<UnreadableWorkbookException>(() => rows.MoveNext()).Code);
    }

    [Fact]
    public void Damage_behind_the_last_row_is_met_too() => Refused.With("BROKEN_WORKBOOK", RawWorkbook.WithRows("<row r=\"1\"/>", "<mergeCells>"));

    [Fact]
    public void A_merge_that_is_no_range_is_refused() => Refused.With("BROKEN_WORKBOOK", RawWorkbook.WithRows("", "<mergeCells><mergeCell ref=\"A1:?\"/></mergeCells>"));

    [Fact]
    public void A_document_type_is_refused_whatever_it_declares()
        => Refused.With("BROKEN_WORKBOOK", RawWorkbook.WithRows("").Part("xl/worksheets/sheet1.xml", "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>"));

    [Fact]
    public void A_worksheet_outside_the_package_is_never_followed()
        => Refused.With("BROKEN_WORKBOOK", RawWorkbook.WithRows("").Part("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" TargetMode=\"External\" Target=\"worksheets/sheet1.xml\"/></Relationships>"));

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("%2e%2e/%2e%2e/x.xml")]
    public void A_link_that_climbs_out_of_the_package_is_refused(string target)
        => Refused.With("BROKEN_WORKBOOK", RawWorkbook.WithRows("").Part("xl/_rels/workbook.xml.rels", $"<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"{target}\"/></Relationships>"));

    [Theory]
    [InlineData("../evil.xml")]
    [InlineData("/evil.xml")]
    [InlineData("C:/evil.xml")]
    [InlineData("xl//evil.xml")]
    public void An_entry_whose_name_leads_elsewhere_is_refused(string name) => Refused.With("BROKEN_WORKBOOK", RawWorkbook.WithRows("").Part(name, "x"));

    [Fact]
    public void A_part_that_is_there_twice_is_refused() => Refused.With("BROKEN_WORKBOOK", RawWorkbook.WithRows("").Twice("xl/worksheets/sheet1.xml"));

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return packed.ToArray();
    }
}
