using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Reading;
using GraphApi.Tests.TestKit;

namespace GraphApi.Tests.Excel.Reading;

/// <summary>Workbooks of Excel 97 to 2003: the same cells as of newer ones, or a refusal.</summary>
public sealed class XlsTests
{
    private const string Ledger = "履职台账-市长-2026年1-9月.xls";
    private const string Tasks = "任务清单-市应急局-2026年三季度(终稿).xlsx";

    [Fact]
    public void The_ledger_of_the_mayor_is_read_with_the_values_of_its_formulas()
    {
        using var workbook = WorkbookReader.Open(SentFiles.PathOf(Ledger), Ledger, new());

        var rows = workbook.Rows(workbook.Sheets[0]).ToList();
        var header = rows.Single(row => row.Cells.Any(cell => cell.Text == "序号"));
        var numbers = rows.Where(row => row.Number > header.Number && row.Cells[0] is { Column: 0, Kind: CellKind.Number }).Select(row => row.Cells[0].Text).ToList();

        Assert.Equal(Enumerable.Range(1, 29).Select(number => $"{number}"), numbers);
    }

    [Theory]
    [InlineData(Tasks)]
    [InlineData("问题隐患清单-北岭县-2026年9月.xlsx")]
    [InlineData("单位名录-示范市.xlsx")]
    public Task A_workbook_saved_in_the_old_format_has_the_same_cells(string file) => LibreOffice.Convert(SentFiles.PathOf(file), "xls:MS Excel 97", folder =>
    {
        using var old = WorkbookReader.Open(Path.Combine(folder, Path.ChangeExtension(file, ".xls")), "旧.xls", new());
        using var known = WorkbookReader.Open(SentFiles.PathOf(file), file, new());

        Assert.Equal(known.Sheets, old.Sheets);
        Assert.All(known.Sheets.Zip(old.Sheets), pair => Assert.Equal(Cells(known, pair.First), Cells(old, pair.Second)));
        Assert.All(known.Sheets.Zip(old.Sheets), pair => Assert.Equal(known.Merges(pair.First).OrderBy(merge => merge.FirstRow).ThenBy(merge => merge.FirstColumn), old.Merges(pair.Second).OrderBy(merge => merge.FirstRow).ThenBy(merge => merge.FirstColumn)));
        return true;
    });

    [Theory]
    [InlineData(27)]
    [InlineData(31)]
    [InlineData(57)]
    [InlineData(58)]
    [InlineData(14)]
    public void Formats_a_file_need_not_write_down_make_days(ushort builtIn)
    {
        var file = new BiffFile();
        var format = file.Format(builtIn);

        var cell = Assert.Single(Assert.Single(Read(file.Sheet("表").Number(0, 0, 46295, format))).Cells);

        Assert.Equal((CellKind.Date, "2026-09-30"), (cell.Kind, cell.Text));
    }

    [Fact]
    public void Days_count_from_1904_where_the_file_says_so()
    {
        var file = new BiffFile().Global(0x0022, 1, 0);
        var (chinese, plain) = (file.Format(31), file.Format(14));

        Assert.Equal(["2026-09-30", "2026-09-30"], Read(file.Sheet("表").Number(0, 0, 46295 - 1462, chinese).Number(0, 1, 46295 - 1462, plain)).Single().Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Error_cells_are_not_empty()
    {
        var row = Assert.Single(Read(new BiffFile().Sheet("表").Error(2, 0, 0x17).Formula(2, 3, [2, 0, 0x2A, 0, 0, 0, 0xFF, 0xFF])));

        Assert.Equal([(0, CellKind.Error, "#REF!"), (3, CellKind.Error, "#N/A")], row.Cells.Select(cell => (cell.Column, cell.Kind, cell.Text)));
        Assert.Equal(3, row.Number);
    }

    [Fact]
    public void Formulas_have_the_value_they_were_saved_with()
    {
        var file = new BiffFile().Sheet("表").Formula(0, 0, BitConverter.GetBytes(12.5)).Formula(0, 1, [1, 0, 1, 0, 0, 0, 0xFF, 0xFF])
            .Formula(0, 2, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]).Add(0x0207, [.. BiffFile.Words(2), 1, .. System.Text.Encoding.Unicode.GetBytes("东库")]);

        Assert.Equal(["Number 12.5", "Boolean TRUE", "Text 东库"], Read(file).Single().Cells.Select(cell => $"{cell.Kind} {cell.Text}"));
    }

    [Fact]
    public void Hidden_rows_hidden_worksheets_and_merges_are_told()
    {
        var file = new BiffFile().Sheet("一").Hidden(1).Label(0, 0, "见").Label(1, 0, "隐").Add(0x00E5, BiffFile.Words(1, 0, 1, 2, 4)).Sheet("二", state: 1).Truth(4, 1);

        using var workbook = Open(file.Pack());

        Assert.Equal([new Worksheet("一", false), new Worksheet("二", true)], workbook.Sheets);
        Assert.Equal([(1, false), (2, true)], workbook.Rows(workbook.Sheets[0]).Select(row => (row.Number, row.IsHidden)));
        Assert.Equal([new Merge(1, 2, 2, 4)], workbook.Merges(workbook.Sheets[0]));
        Assert.Equal((5, "TRUE"), (workbook.Rows(workbook.Sheets[1]).Single().Number, workbook.Rows(workbook.Sheets[1]).Single().Cells[0].Text));
        Assert.Equal(2, workbook.Rows(workbook.Sheets[0]).Count());
    }

    [Fact]
    public void A_password_is_to_be_removed() => Refused.With("ENCRYPTED_WORKBOOK", new BiffFile().Global(0x002F, new byte[54]).Sheet("表").Pack(), "台账.xls");

    [Fact]
    public void Excel_95_is_told_apart_in_its_container() => Refused.With("LEGACY_WORKBOOK", new BiffFile { Version = 0x0500 }.Sheet("表").Pack(), "台账.xls");

    [Fact]
    public void A_file_that_is_cut_off_is_refused()
    {
        var whole = File.ReadAllBytes(SentFiles.PathOf(Ledger));

        foreach (var length in new[] { 600, whole.Length / 3, whole.Length / 2 }) Refused.With("BROKEN_WORKBOOK", whole[..length], "台账.xls");
    }

    [Fact]
    public void The_name_may_say_what_it_likes()
    {
        var content = new BiffFile().Sheet("表").Label(0, 0, "东库").Pack();

        Assert.All(["台账.xls", "台账.xlsx", "台账.et", "台账"], name => Assert.Equal(1, Refused.ReadAll(content, name, new())));
    }

    [Fact]
    public void A_worksheet_that_claims_two_thousand_million_rows_has_those_it_holds()
        => Assert.Single(Read(new BiffFile().Sheet("表").Add(0x0200, [0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x7F, 0, 0, 0xFF, 0xFF, 0, 0]).Label(0, 0, "东库")));

    [Fact]
    public void A_worksheet_listed_twice_is_refused()
    {
        var content = new BiffFile().Sheet("一").Sheet("二").Pack();
        var (first, second) = (IndexOf(content, 0x85, 0), IndexOf(content, 0x85, 1));
        content.AsSpan(first + 4, 4).CopyTo(content.AsSpan(second + 4));

        Refused.With("BROKEN_WORKBOOK", content, "台账.xls");
    }

    [Fact]
    public void A_file_that_takes_too_long_or_too_much_is_refused()
    {
        var content = new BiffFile().Sheet("表").Label(0, 0, "东库").Pack();

        Refused.With("TOO_LABORIOUS", content, "台账.xls", new WorkbookLimits { MaxLegacyTime = TimeSpan.FromTicks(-1) });
        Refused.With("TOO_LABORIOUS", content, "台账.xls", new WorkbookLimits { MaxLegacyBytes = -1 });
    }

    [Fact]
    public void Limits_of_rows_columns_worksheets_merges_and_text_hold_here_too()
    {
        var limits = new WorkbookLimits { MaxRows = 1, MaxColumns = 2, MaxWorksheets = 2, MaxMerges = 1, MaxSharedStringCharacters = 4 };

        Refused.With("TOO_MANY_ROWS", new BiffFile().Sheet("表").Truth(0, 0).Truth(1, 0).Pack(), "台账.xls", limits);
        Refused.With("TOO_MANY_COLUMNS", new BiffFile().Sheet("表").Truth(0, 2).Pack(), "台账.xls", limits);
        Refused.With("TOO_MANY_WORKSHEETS", new BiffFile().Sheet("一").Sheet("二").Sheet("三").Pack(), "台账.xls", limits);
        Refused.With("TOO_MANY_MERGES", new BiffFile().Sheet("表").Add(0x00E5, BiffFile.Words(2, 0, 1, 0, 0, 0, 1, 1, 1)).Pack(), "台账.xls", limits);
        Refused.With("TEXTS_TOO_LONG", new BiffFile().Sheet("表").Label(0, 0, "五个字的话").Pack(), "台账.xls", limits);
        Assert.Equal(2, Refused.ReadAll(new BiffFile().Sheet("表").Label(0, 0, "四个字的").Label(0, 1, "四个字的").Pack(), "台账.xls", limits));
    }

    private static int IndexOf(byte[] content, byte id, int which)
    {
        var found = Enumerable.Range(1536, content.Length - 1540).Where(at => content[at] == id && content[at + 1] == 0 && content[at + 2] == 10 && content[at + 3] == 0).ToList();
        return found[which];
    }

    private static IWorkbook Open(byte[] content) => WorkbookReader.Open(new MemoryStream(content), "测试.xls", new());

    private static List<WorksheetRow> Read(BiffFile file)
    {
        using var workbook = Open(file.Pack());
        return [.. workbook.Rows(workbook.Sheets[0])];
    }

    private static List<string> Cells(IWorkbook workbook, Worksheet sheet)
        => [.. workbook.Rows(sheet).SelectMany(row => row.Cells.Where(cell => !cell.IsEmpty).Select(cell => $"{new CellReference(cell.Column, row.Number)} {row.IsHidden} {cell.Kind} {cell.Text}"))];
}
