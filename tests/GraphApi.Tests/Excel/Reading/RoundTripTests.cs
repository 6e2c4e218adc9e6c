using System.Globalization;
using System.Security;
using System.Text;
using ClosedXML.Excel;
using CsCheck;
using ExcelDataReader;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Reading;

namespace GraphApi.Tests.Excel.Reading;

/// <summary>Tables made up at random, written by two writers and read by two readers.</summary>
public sealed class RoundTripTests
{
    private static readonly Gen<string> SomeText = Gen.Char["abc 甲乙丙　_x0D<>&\"'=+-@0123\t\n"].Array[1, 12].Select(characters => new string(characters))
        .Where(text => !string.IsNullOrWhiteSpace(text) && text.Trim() == text && !text.Contains("_x", StringComparison.Ordinal));

    private static readonly Gen<object?> SomeValue = Gen.OneOf(
        SomeText.Select(text => (object?)text),
        Gen.Double[-1e12, 1e12].Select(number => (object?)number),
        Gen.Int.Select(number => (object?)(double)number),
        Gen.Long[100_000_000_000, 999_999_999_999].Select(code => (object?)(double)code),
        Gen.Int[61, 2_958_465].Select(day => (object?)DateTime.FromOADate(day)),
        Gen.Bool.Select(yes => (object?)yes),
        Gen.Const((object?)null));

    private static readonly Gen<object?[][]> SomeTable = SomeValue.Array[5].Array[1, 12];

    [Fact]
    public void A_table_in_our_own_XML_comes_back_value_by_value() => SomeTable.Sample(table =>
    {
        var shared = new List<string>();
        var rows = string.Concat(table.Select((row, r) => $"<row r=\"{r + 1}\">{string.Concat(row.Select((value, c) => Cell(value, new(c, r + 1), shared)))}</row>"));
        var workbook = RawWorkbook.WithRows(rows).Formats("yyyy-mm-dd").SharedStrings(string.Concat(shared.Select(text => $"<si><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></si>")));

        Assert.Equal(Expected(table), Read(workbook.Pack()));
    });

    [Fact]
    public void A_table_written_by_ClosedXML_reads_alike_here_and_in_ExcelDataReader()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        // ClosedXML writes 15 digits, so fractions that need 16 are not for it.
        SomeTable.Where(table => table.SelectMany(row => row).OfType<double>().All(double.IsInteger)).Sample(table =>
        {
            var content = WriteWithClosedXml(table);

            Assert.Equal(Expected(table), Read(content));
            Assert.Equal(ReadWithExcelDataReader(content), Read(content));
        }, iter: 40);
    }

    private static string Cell(object? value, CellReference at, List<string> shared) => value switch
    {
        null => $"<c r=\"{at}\" s=\"0\"/>",
        string text when text.Length % 2 == 0 => $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
        string text => $"<c r=\"{at}\" t=\"s\"><v>{Share(text, shared)}</v></c>",
        bool yes => $"<c r=\"{at}\" t=\"b\"><v>{(yes ? 1 : 0)}</v></c>",
        DateTime day => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\" s=\"1\"><v>{day.ToOADate()}</v></c>"),
        _ => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\"><v>{value:G17}</v></c>"),
    };

    private static int Share(string text, List<string> shared)
    {
        shared.Add(text);
        return shared.Count - 1;
    }

    private static List<string> Expected(object?[][] table) => [.. table.SelectMany((row, r) => row.Select((value, c) => (value, at: new CellReference(c, r + 1)))).Where(cell => cell.value is not null).Select(cell => $"{cell.at} {Shown(cell.value!)}")];

    private static string Shown(object value) => value switch
    {
        string text => $"Text {text}",
        bool yes => $"Boolean {(yes ? "TRUE" : "FALSE")}",
        DateTime day => $"Date {day:yyyy-MM-dd}",
        _ => string.Create(CultureInfo.InvariantCulture, $"Number {value:R}"),
    };

    private static List<string> Read(byte[] content)
    {
        using var workbook = WorkbookReader.Open(new MemoryStream(content), "表.xlsx", new());
        return [.. workbook.Rows(workbook.Sheets[0]).SelectMany(row => row.Cells.Select(cell => $"{new CellReference(cell.Column, row.Number)} {cell.Kind} {Exact(cell)}"))];
    }

    // Numbers are compared as numbers, so that 1E-05 and 0.00001 are one.
    private static string Exact(Cell cell)
        => cell.Kind == CellKind.Number ? double.Parse(cell.Text, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture) : cell.Text;

    private static byte[] WriteWithClosedXml(object?[][] table)
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("表");
        for (var r = 0; r < table.Length; r++)
        {
            for (var c = 0; c < table[r].Length; c++)
            {
                if (table[r][c] is string text) sheet.Cell(r + 1, c + 1).SetValue(text);
                else if (table[r][c] is { } value) sheet.Cell(r + 1, c + 1).Value = value;
            }
        }

        using var saved = new MemoryStream();
        workbook.SaveAs(saved);
        return saved.ToArray();
    }

    private static List<string> ReadWithExcelDataReader(byte[] content)
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(content));
        var cells = new List<string>();
        for (var row = 1; reader.Read(); row++)
            for (var column = 0; column < reader.FieldCount; column++)
                if (reader.GetValue(column) is { } value) cells.Add($"{new CellReference(column, row)} {Shown(value)}");
        return cells;
    }
}
