using System.Globalization;
using GraphApi.Platform.Excel.Reading;

namespace GraphApi.Tests.Excel.Reading;

/// <summary>Reads a file to its end and hands back why that was refused.</summary>
internal static class Refused
{
    public static UnreadableWorkbookException With(string code, byte[] content, string fileName, WorkbookLimits? limits = null)
    {
        var refusal = Assert.Throws<UnreadableWorkbookException>(() => ReadAll(content, fileName, limits ?? new()));

        Assert.Equal(code, refusal.Code);
        Assert.Contains(fileName, refusal.Text.Chinese, StringComparison.Ordinal);
        Assert.Contains("请", refusal.Text.Chinese, StringComparison.Ordinal);
        Assert.Contains(fileName, refusal.Text.In(new CultureInfo("en")), StringComparison.Ordinal);
        return refusal;
    }

    public static UnreadableWorkbookException With(string code, RawWorkbook workbook, WorkbookLimits? limits = null) => With(code, workbook.Pack(), "测试.xlsx", limits);

    public static int ReadAll(byte[] content, string fileName, WorkbookLimits limits)
    {
        using var workbook = WorkbookReader.Open(new MemoryStream(content), fileName, limits);
        return workbook.Sheets.Sum(sheet => workbook.Merges(sheet).Count + workbook.Rows(sheet).Sum(row => row.Cells.Count));
    }
}
