using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using GraphApi.Platform.Excel.Reading;
using Microsoft.Extensions.Configuration;

namespace GraphApi.Tests.Excel.Reading;

/// <summary>Every limit: one more than allowed is refused, as many as allowed is read.</summary>
public sealed class LimitTests
{
    private static readonly WorkbookLimits Wide = new();

    [Fact]
    public void A_file_larger_than_allowed_is_refused_before_it_is_looked_at()
    {
        var content = RawWorkbook.WithCells("<c><v>1</v></c>").Pack();

        Assert.Equal(1, Refused.ReadAll(content, "表.xlsx", Wide with { MaxUploadBytes = content.Length }));
        var refusal = Refused.With("FILE_TOO_LARGE", content, "表.xlsx", Wide with { MaxUploadBytes = content.Length - 1 });

        Assert.Equal(content.Length - 1L, refusal.Params["allowed"]);
        Assert.Equal((long)content.Length, refusal.Params["measured"]);
    }

    [Fact]
    public void Rows_with_content_are_counted_and_formatted_ones_not()
    {
        var workbook = RawWorkbook.WithRows("<row><c><v>1</v></c></row><row><c s=\"1\"/></row><row><c><v>2</v></c></row>");

        Assert.Equal(2, workbook.Rows(Wide with { MaxRows = 2 }).Count);
        Refused.With("TOO_MANY_ROWS", workbook, Wide with { MaxRows = 1 });
    }

    [Fact]
    public void Content_beyond_the_last_column_names_its_cell()
    {
        var workbook = RawWorkbook.WithCells("<c r=\"C1\"><v>1</v></c><c r=\"XFD1\" s=\"1\"/>");

        Assert.Single(workbook.Rows(Wide with { MaxColumns = 3 }));
        var refusal = Refused.With("TOO_MANY_COLUMNS", workbook, Wide with { MaxColumns = 2 });

        Assert.Contains("C1", refusal.Text.Chinese, StringComparison.Ordinal);
        Assert.Contains("请删除 C 列及其右侧", refusal.Text.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Worksheets_are_counted()
    {
        var workbook = new RawWorkbook().Sheet("一", "").Sheet("二", "");

        Assert.Equal(0, Refused.ReadAll(workbook.Pack(), "表.xlsx", Wide with { MaxWorksheets = 2 }));
        Refused.With("TOO_MANY_WORKSHEETS", workbook, Wide with { MaxWorksheets = 1 });
    }

    [Fact]
    public void Merges_are_counted()
    {
        var workbook = RawWorkbook.WithRows("", "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A2:B2\"/></mergeCells>");

        Assert.Equal(2, Refused.ReadAll(workbook.Pack(), "表.xlsx", Wide with { MaxMerges = 2 }));
        Refused.With("TOO_MANY_MERGES", workbook, Wide with { MaxMerges = 1 });
    }

    [Fact]
    public void Shared_texts_are_counted_and_measured()
    {
        var workbook = RawWorkbook.WithRows("").SharedStrings("<si><t>一二三</t></si><si><t>四</t></si>");

        Assert.Equal(0, Refused.ReadAll(workbook.Pack(), "表.xlsx", Wide with { MaxSharedStrings = 2, MaxSharedStringCharacters = 4 }));
        Refused.With("TOO_MANY_TEXTS", workbook, Wide with { MaxSharedStrings = 1 });
        Refused.With("TEXTS_TOO_LONG", workbook, Wide with { MaxSharedStringCharacters = 3 });
    }

    [Fact]
    public void Formats_are_counted()
    {
        var workbook = RawWorkbook.WithRows("").Formats("0", "0.0");

        Assert.Equal(0, Refused.ReadAll(workbook.Pack(), "表.xlsx", Wide with { MaxStyles = 3 }));
        Refused.With("TOO_MANY_STYLES", workbook, Wide with { MaxStyles = 2 });
    }

    [Theory]
    [InlineData("<c r=\"B1\" t=\"inlineStr\"><is><t>#</t></is></c>")]
    [InlineData("<c r=\"B1\" t=\"inlineStr\"><is><r><t>#</t></r><r><t>长</t></r></is></c>")]
    [InlineData("<c r=\"B1\"><f>#</f></c>")]
    public void A_text_beyond_all_measure_names_its_cell(string cell)
    {
        var workbook = RawWorkbook.WithCells(cell.Replace("#", new string('长', 2000), StringComparison.Ordinal));

        Assert.Single(workbook.Rows(Wide with { MaxCellCharacters = 2001 }));
        var refusal = Refused.With("CELL_TOO_LONG", workbook, Wide with { MaxCellCharacters = 1999 });

        Assert.Contains("表!B1", refusal.Text.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shared_text_beyond_all_measure_is_refused()
        => Refused.With("CELL_TOO_LONG", RawWorkbook.WithRows("").SharedStrings($"<si><t>{new string('长', 2001)}</t></si>"), Wide with { MaxCellCharacters = 2000 });

    [Fact]
    public void A_tag_longer_than_any_text_is_refused()
        => Refused.With("CELL_TOO_LONG", RawWorkbook.WithCells($"<c x=\"{new string('a', 100_000)}\"><v>1</v></c>"), Wide with { MaxCellCharacters = 2000 });

    [Fact]
    public void Entries_are_counted_before_they_are_loaded()
    {
        var workbook = RawWorkbook.WithRows("").Part("xl/media/1.png", "x");

        Assert.Equal(0, Refused.ReadAll(workbook.Pack(), "表.xlsx", Wide with { MaxPackageParts = 5 }));
        Refused.With("TOO_MANY_PARTS", workbook, Wide with { MaxPackageParts = 4 });

        for (var number = 0; number < 20_000; number++) workbook.Part($"xl/media/{number}.png", []);
        var content = workbook.Pack();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Refused.With("TOO_MANY_PARTS", content, "表.xlsx");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void A_part_is_counted_while_it_is_unpacked()
    {
        var workbook = RawWorkbook.WithRows(new string(' ', 100_000));

        Refused.With("UNPACKS_TOO_LARGE", workbook, Wide with { MaxPartBytes = 100_000 });
    }

    [Fact]
    public void All_parts_together_are_counted_and_each_once()
    {
        var workbook = new RawWorkbook().Sheet("一", new string(' ', 100_000)).Sheet("二", new string(' ', 100_000));

        Assert.Equal(0, Refused.ReadAll(workbook.Pack(), "表.xlsx", Wide with { MaxUnpackedBytes = 210_000 }));
        Refused.With("UNPACKS_TOO_LARGE", workbook, Wide with { MaxUnpackedBytes = 190_000 });
    }

    [Fact]
    public void A_bomb_of_one_element_without_end_is_stopped_by_its_ratio()
    {
        var bomb = RawWorkbook.WithRows(string.Concat(Enumerable.Repeat("<x/>", 8_000_000))).Pack();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Refused.With("UNPACKS_TOO_LARGE", bomb, "表.xlsx");

        Assert.InRange(bomb.Length, 1, 100_000);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 5_000_000);
    }

    [Fact]
    public void A_worksheet_padded_with_blanks_unpacks_to_too_much()
    {
        var padded = RawWorkbook.WithRows($"<row><c><v>1</v></c></row>{new string(' ', 40_000_000)}").Pack();

        var refusal = Refused.With("UNPACKS_TOO_LARGE", padded, "表.xlsx", new() { MaxUnpackRatio = 2_000 });

        Assert.Contains("16 MB", refusal.Text.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Blanks_between_tags_are_no_text_of_a_cell()
        => Assert.Equal(2, Refused.ReadAll(RawWorkbook.WithRows($"<row><c><v>1</v></c></row>{new string(' ', 9_000_000)}<row><c><v>2</v></c></row>").Pack(), "表.xlsx", new()));

    [Theory]
    [InlineData("<a>", "</a>")]
    [InlineData("<row><c>", "</c></row>")]
    public void Tags_nested_too_deep_are_refused(string open, string close)
        => Refused.With("BROKEN_WORKBOOK", RawWorkbook.WithRows(string.Concat(Enumerable.Repeat(open, 10_000)) + string.Concat(Enumerable.Repeat(close, 10_000))));

    [Fact]
    public void Names_without_end_are_refused()
        => Refused.With("BROKEN_WORKBOOK", RawWorkbook.WithRows(string.Concat(Enumerable.Range(0, 30_000).Select(number => $"<n{number}/>"))));

    [Fact]
    public void A_size_that_the_header_makes_smaller_does_not_hide_the_rest()
    {
        var rows = string.Concat(Enumerable.Range(0, 5000).Select(number => $"<row><c><v>{number}</v></c></row>"));
        var content = Lie(RawWorkbook.WithRows(rows).Pack(), "xl/worksheets/sheet1.xml", size: 1000);

        Refused.With("BROKEN_WORKBOOK", content, "表.xlsx");
    }

    [Fact]
    public void A_changed_digit_in_a_stored_part_is_noticed()
    {
        var sheet = $"<worksheet xmlns=\"{RawWorkbook.Main}\"><sheetData><row><c><v>519901103000</v></c></row></sheetData></worksheet>";
        var content = Store(RawWorkbook.WithRows(""), "xl/worksheets/sheet1.xml", sheet);
        Assert.Equal(1, Refused.ReadAll(content, "表.xlsx", Wide));

        var digit = content.AsSpan().IndexOf("519901103000"u8);
        content[digit] = (byte)'6';

        Refused.With("BROKEN_WORKBOOK", content, "表.xlsx");
    }

    [Fact]
    public void Limits_come_from_the_settings()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Imports:Limits:MaxRows", "7")]).Build();

        var limits = WorkbookLimits.From(settings);

        Assert.Equal(7, limits.MaxRows);
        Assert.Equal(20 * 1024 * 1024, limits.MaxUploadBytes);
    }

    // The central directory is what readers believe.
    private static byte[] Lie(byte[] zip, string part, uint size)
    {
        var name = zip.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(part));
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(name - 46 + 24), size);
        return zip;
    }

    private static byte[] Store(RawWorkbook workbook, string part, string content)
    {
        using var packed = new MemoryStream();
        packed.Write(workbook.Without(part).Pack());
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(part, CompressionLevel.NoCompression).Open();
            entry.Write(Encoding.UTF8.GetBytes(content));
        }

        return packed.ToArray();
    }
}
