using ClosedXML.Excel;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>The paper a worksheet of a template is printed on: A4 across, as wide as the page, the header on every page.</summary>
internal static class TemplatePage
{
    public static void Set(IXLWorksheet worksheet, int headerRow = 1)
    {
        worksheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        worksheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        worksheet.PageSetup.FitToPages(1, 0);
        worksheet.PageSetup.SetRowsToRepeatAtTop(1, headerRow);
    }
}
