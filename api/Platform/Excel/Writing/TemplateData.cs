using System.Globalization;
using ClosedXML.Excel;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>The worksheet of a template that is filled in.</summary>
internal static class TemplateData
{
    private const double HeaderHeight = 30;
    private const double TitleSize = 16;

    /// <param name="worksheet">the worksheet</param>
    /// <param name="sheet">the list</param>
    /// <param name="heading">what the lines above the header say; none for a template that is nobody's yet</param>
    /// <param name="choices">what its drop-downs offer</param>
    public static void Write(IXLWorksheet worksheet, Sheet sheet, TemplateHeading heading, TemplateChoices choices)
    {
        var headerRow = heading.Lines.Count + 1;
        foreach (var (i, column) in sheet.Columns.Index()) WriteColumn(worksheet, headerRow, i + 1, column, choices);
        foreach (var (i, line) in heading.Lines.Index()) WriteLine(worksheet.Cell(i + 1, 1), line, isTitle: line == heading.Title);
        WriteSystemColumn(worksheet, headerRow, sheet.Columns.Count + 1, SystemColumns.IdHeader);
        WriteSystemColumn(worksheet, headerRow, sheet.Columns.Count + 2, SystemColumns.VersionHeader);
        if (ExampleRow.Has(sheet)) WriteExample(worksheet, sheet, headerRow + 1);
        Frame(worksheet, headerRow);
    }

    private static void WriteLine(IXLCell cell, string text, bool isTitle)
    {
        cell.SetValue(text);
        if (!isTitle) return;

        cell.Style.Font.Bold = true;
        cell.Style.Font.FontSize = TitleSize;
    }

    private static void WriteColumn(IXLWorksheet worksheet, int headerRow, int number, Column column, TemplateChoices choices)
    {
        worksheet.Column(number).Width = TextWidth.Of(column);
        worksheet.Column(number).Style.NumberFormat.Format = FormatOf(column);
        WriteHeader(worksheet.Cell(headerRow, number), column);
        ColumnRule.Apply(worksheet, headerRow + 1, number, column, choices.For(column));
    }

    private static void WriteHeader(IXLCell cell, Column column)
    {
        cell.SetValue(column.Header);
        StyleHeader(cell);
        if (!column.IsRequired) return;

        // The star is only shown: the header stays what it is, and so is found again.
        cell.Style.NumberFormat.Format = "@\"*\"";
        cell.Style.Font.FontColor = XLColor.FromHtml("#FFC00000");
    }

    private static void WriteSystemColumn(IXLWorksheet worksheet, int headerRow, int number, string header)
    {
        worksheet.Column(number).Style.NumberFormat.Format = "@";
        worksheet.Cell(headerRow, number).SetValue(header);
        StyleHeader(worksheet.Cell(headerRow, number));
        worksheet.Column(number).Hide();
    }

    private static void StyleHeader(IXLCell cell)
    {
        cell.Style.Font.Bold = true;
        cell.Style.Fill.BackgroundColor = XLColor.FromHtml("#FFD9E2F3");
        cell.Style.Border.OutsideBorder = XLBorderStyleValues.Thin;
        cell.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        cell.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        cell.Style.Alignment.WrapText = true;
    }

    private static void WriteExample(IXLWorksheet worksheet, Sheet sheet, int row)
    {
        foreach (var (i, column) in sheet.Columns.Index()) WriteExampleCell(worksheet.Cell(row, i + 1), column);
        worksheet.Cell(row, sheet.Columns.Count + 1).SetValue(ExampleRow.Marker);
        var style = worksheet.Range(row, 1, row, sheet.Columns.Count).Style;
        style.Border.OutsideBorder = XLBorderStyleValues.Thin;
        style.Border.InsideBorder = XLBorderStyleValues.Thin;
        style.Font.Italic = true;
        style.Font.FontColor = XLColor.FromHtml("#FF7F7F7F");
        style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
    }

    private static void WriteExampleCell(IXLCell cell, Column column)
    {
        if (string.IsNullOrEmpty(column.ExampleText)) return;

        var text = column.ExampleText;
        if (column.IsList) cell.SetValue(text);
        else if (column.Kind() == ColumnKind.Day && DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) cell.SetValue(day);
        else if (column.Kind() is ColumnKind.Integer or ColumnKind.Decimal && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) cell.SetValue(number);
        else cell.SetValue(text);
    }

    private static string FormatOf(Column column)
    {
        if (column.IsList) return "@";

        return column.Kind() switch
        {
            ColumnKind.Day => "yyyy-mm-dd",
            ColumnKind.Integer => "0",
            ColumnKind.Decimal => "General",
            _ => "@",
        };
    }

    private static void Frame(IXLWorksheet worksheet, int headerRow)
    {
        worksheet.Row(headerRow).Height = HeaderHeight;
        worksheet.SheetView.FreezeRows(headerRow);
        TemplatePage.Set(worksheet, headerRow);
        worksheet.SetTabActive();
    }
}
