using System.Diagnostics;
using System.Globalization;
using GraphApi.Platform.Excel.Reading;

namespace GraphApi.Tests.Excel.Reading;

/// <summary>Run by hand, asserts no times: how long 100,000 rows of 12 columns take, and what they hold in memory meanwhile.</summary>
public sealed class ReadingSpeed(ITestOutputHelper output)
{
    private const int Rows = 100_000;

    [Fact(Explicit = true)]
    public void Inline_texts() => Measure(RawWorkbook.WithRows(AllRows((row, column) => $"t=\"inlineStr\"><is><t>东城区第{row}街道检查{column}</t></is>")));

    [Fact(Explicit = true)]
    public void Shared_texts() => Measure(RawWorkbook.WithRows(AllRows((row, column) => $"t=\"s\"><v>{(row * 8 + column) % 800_000}</v>"))
        .SharedStrings(string.Concat(Enumerable.Range(0, 800_000).Select(number => $"<si><t>东城区街道检查{number}</t></si>"))));

    private void Measure(RawWorkbook raw)
    {
        var content = raw.BuiltIn(14).Pack();
        for (var round = 1; round <= 3; round++)
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var held = 0L;
            var cells = 0;
            var watch = Stopwatch.StartNew();
            using (var workbook = WorkbookReader.Open(new MemoryStream(content), "表.xlsx", new()))
            {
                foreach (var row in workbook.Rows(workbook.Sheets[0]))
                {
                    cells += row.Cells.Count;
                    if (row.Number % 10_000 == 0) held = Math.Max(held, GC.GetTotalMemory(forceFullCollection: row.Number == Rows / 2) - before);
                }
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{content.Length / 1048576.0:0.0} MB, {cells} cells: {watch.Elapsed.TotalSeconds:0.00} s, held at most {held / 1048576.0:0.0} MB"));
        }
    }

    private static string AllRows(Func<int, int, string> text) => string.Concat(Enumerable.Range(1, Rows).Select(row =>
        $"<row r=\"{row}\">{string.Concat(Enumerable.Range(0, 12).Select(column => $"<c r=\"{new CellReference(column, row)}\" {(column < 8 ? text(row, column) : Number(row, column))}</c>"))}</row>"));

    private static string Number(int row, int column) => column == 8 ? $"s=\"1\"><v>{43000 + (row % 3000)}</v>" : $"><v>{519_900_000_000 + (row * 7L)}</v>";
}
