using GraphApi.Platform.Excel;

namespace GraphApi.Tests.Excel.Reading;

/// <summary>How files of different programs are built, and what of it must not matter.</summary>
public sealed class XlsxStructureTests
{
    [Fact]
    public void Rows_and_cells_without_address_follow_one_another()
    {
        var rows = RawWorkbook.WithRows("<row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row><row r=\"7\"><c><v>4</v></c></row><row><c><v>5</v></c></row>").Rows();

        Assert.Equal([1, 7, 8], rows.Select(row => row.Number));
        Assert.Equal([0, 3, 4], rows[0].Cells.Select(cell => cell.Column));
    }

    [Fact]
    public void Cells_out_of_order_are_put_in_order()
        => Assert.Equal(["a", "b"], RawWorkbook.WithCells("<c r=\"B1\" t=\"str\"><v>b</v></c><c r=\"A1\" t=\"str\"><v>a</v></c>").Cells().Select(cell => cell.Text));

    [Fact]
    public void Rows_only_formatted_are_not_rows()
    {
        var formatted = string.Concat(Enumerable.Range(2, 17_000).Select(row => $"<row r=\"{row}\" s=\"1\" customFormat=\"1\"><c r=\"A{row}\" s=\"1\"/><c r=\"XFD{row}\" s=\"1\"/></row>"));

        var rows = RawWorkbook.WithRows($"<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>{formatted}<row r=\"20000\"><c r=\"B20000\"><v>2</v></c></row>").BuiltIn(14).Rows();

        Assert.Equal([1, 20_000], rows.Select(row => row.Number));
    }

    [Fact]
    public void Hidden_rows_and_sheets_are_read_and_marked()
    {
        using var workbook = new RawWorkbook()
            .Sheet("一", "<row r=\"1\" hidden=\"1\"><c><v>1</v></c></row><row r=\"2\" hidden=\"0\"><c><v>2</v></c></row>")
            .Sheet("二", "", state: "hidden")
            .Sheet("三", "", state: "veryHidden")
            .Open();

        Assert.Equal([new("一", false), new("二", true), new("三", true)], workbook.Sheets);
        Assert.Equal([true, false], workbook.Rows(workbook.Sheets[0]).Select(row => row.IsHidden));
    }

    [Fact]
    public void Merges_are_known_before_the_rows()
    {
        using var workbook = RawWorkbook.WithRows("<row r=\"1\"><c><v>1</v></c></row>", "<mergeCells><mergeCell ref=\"A2:C4\"/><mergeCell ref=\"$E$9\"/></mergeCells>").Open();

        Assert.Equal([new Merge(2, 0, 4, 2), new Merge(9, 4, 9, 4)], workbook.Merges(workbook.Sheets[0]));
        Assert.Single(workbook.Rows(workbook.Sheets[0]));
    }

    [Fact]
    public void A_strict_file_reads_like_any_other()
    {
        const string Strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        var workbook = new RawWorkbook()
            .Part("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"{Strict}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
            .Part("xl/workbook.xml", $"<workbook xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" xmlns:r=\"{Strict}\"><sheets><sheet name=\"严格\" sheetId=\"1\" r:id=\"b\"/></sheets></workbook>")
            .Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"b\" Type=\"{Strict}/worksheet\" Target=\"/xl/worksheets/one.xml\"/></Relationships>")
            .Part("xl/worksheets/one.xml", "<worksheet xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><sheetData><row r=\"1\"><c r=\"A1\"><v>5</v></c></row></sheetData></worksheet>");

        Assert.Equal("5", workbook.Cell().Text);
    }

    [Fact]
    public void A_file_with_prefixes_reads_like_any_other()
    {
        var workbook = RawWorkbook.WithRows("")
            .Part("xl/worksheets/sheet1.xml", $"<x:worksheet xmlns:x=\"{RawWorkbook.Main}\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"s\"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>")
            .Part("xl/sharedStrings.xml", $"<x:sst xmlns:x=\"{RawWorkbook.Main}\"><x:si><x:t>带前缀</x:t></x:si></x:sst>");

        Assert.Equal("带前缀", workbook.Cell().Text);
    }

    [Fact]
    public void Backslashes_and_capitals_in_part_names_do_not_matter()
    {
        var workbook = RawWorkbook.WithRows("").Without("xl/worksheets/sheet1.xml")
            .Part("XL\\Worksheets\\Sheet1.xml", $"<worksheet xmlns=\"{RawWorkbook.Main}\"><sheetData><row r=\"1\"><c r=\"A1\"><v>5</v></c></row></sheetData></worksheet>");

        Assert.Equal("5", workbook.Cell().Text);
    }

    [Fact]
    public void Comments_and_extensions_inside_cells_are_passed_over()
        => Assert.Equal("5", RawWorkbook.WithCells("<!-- c --><c r=\"A1\"><v>5</v><extLst><ext><v>6</v><c><v>7</v></c></ext></extLst></c><?pi x?>").Cell().Text);

    [Fact]
    public void Chart_sheets_are_no_worksheets()
    {
        using var workbook = RawWorkbook.WithRows("")
            .Part("xl/workbook.xml", $"<workbook xmlns=\"{RawWorkbook.Main}\" xmlns:r=\"{RawWorkbook.Office}\"><sheets><sheet name=\"图\" sheetId=\"2\" r:id=\"c\"/><sheet name=\"表\" sheetId=\"1\" r:id=\"w\"/></sheets></workbook>")
            .Part("xl/_rels/workbook.xml.rels", $"<Relationships><Relationship Id=\"w\" Type=\"{RawWorkbook.Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"c\" Type=\"{RawWorkbook.Office}/chartsheet\" Target=\"chartsheets/sheet1.xml\"/></Relationships>")
            .Open();

        Assert.Equal(["表"], workbook.Sheets.Select(sheet => sheet.Name));
    }

    [Fact]
    public void Two_worksheets_are_read_side_by_side()
    {
        using var workbook = new RawWorkbook().Sheet("一", Numbers(0)).Sheet("二", Numbers(1000)).Open();

        var pairs = workbook.Rows(workbook.Sheets[0]).Zip(workbook.Rows(workbook.Sheets[1])).ToList();

        Assert.Equal(1000, pairs.Count);
        Assert.All(pairs, pair => Assert.Equal(1000, pair.Second.Cells[0].Number - pair.First.Cells[0].Number));
    }

    private static string Numbers(int first) => string.Concat(Enumerable.Range(first, 1000).Select(number => $"<row><c><v>{number}</v></c></row>"));
}
