using System.Globalization;
using ClosedXML.Excel;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>The worksheet of a template that is filled in.</summary>
internal static class TemplateData
{
    private const int ExampleRowNumber = 2;
    private const double HeaderHeight = 30;

    public static void Write(IXLWorksheet worksheet, Sheet sheet, TemplateChoices choices)
    {
        foreach (var (i, column) in sheet.Columns.Index()) WriteColumn(worksheet, i + 1, column, choices);
        WriteSystemColumn(worksheet, sheet.Columns.Count + 1, SystemColumns.IdHeader);
        WriteSystemColumn(worksheet, sheet.Columns.Count + 2, SystemColumns.VersionHeader);
        if (ExampleRow.Has(sheet)) WriteExample(worksheet, sheet);
        Frame(worksheet);
    }

    private static void WriteColumn(IXLWorksheet worksheet, int number, Column column, TemplateChoices choices)
    {
        worksheet.Column(number).Width = TextWidth.Of(column);
        worksheet.Column(number).Style.NumberFormat.Format = FormatOf(column);
        WriteHeader(worksheet.Cell(1, number), column);
        ColumnRule.Apply(worksheet, number, column, choices.For(column));
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

    private static void WriteSystemColumn(IXLWorksheet worksheet, int number, string header)
    {
        worksheet.Column(number).Style.NumberFormat.Format = "@";
        worksheet.Cell(1, number).SetValue(header);
        StyleHeader(worksheet.Cell(1, number));
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

    private static void WriteExample(IXLWorksheet worksheet, Sheet sheet)
    {
        foreach (var (i, column) in sheet.Columns.Index()) WriteExampleCell(worksheet.Cell(ExampleRowNumber, i + 1), column);
        worksheet.Cell(ExampleRowNumber, sheet.Columns.Count + 1).SetValue(ExampleRow.Marker);
        var style = worksheet.Range(ExampleRowNumber, 1, ExampleRowNumber, sheet.Columns.Count).Style;
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

    private static void Frame(IXLWorksheet worksheet)
    {
        worksheet.Row(1).Height = HeaderHeight;
        worksheet.SheetView.FreezeRows(1);
        TemplatePage.Set(worksheet);
        worksheet.SetTabActive();
    }
}
