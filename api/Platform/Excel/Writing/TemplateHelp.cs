using ClosedXML.Excel;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>The worksheet of a template that says how to fill it in, a line a column, in both languages.</summary>
internal static class TemplateHelp
{
    private const double LineHeight = 16;
    private static readonly (string Header, double Width)[] Parts =
    [
        ("列名 Column", 18), ("必填 Required", 14), ("格式 Format", 34), ("可填内容 Allowed", 30), ("示例 Example", 24), ("说明 Notes", 46),
    ];

    public static void Write(IXLWorksheet worksheet, Sheet sheet)
    {
        foreach (var (i, part) in Parts.Index()) WriteHeader(worksheet, i + 1, part.Header, part.Width);
        foreach (var (i, column) in sheet.Columns.Index()) WriteColumn(worksheet, i + 2, column);
        WriteRules(worksheet, sheet.Columns.Count + 3, sheet);
        worksheet.SheetView.FreezeRows(1);
        TemplatePage.Set(worksheet);
    }

    private static void WriteHeader(IXLWorksheet worksheet, int number, string header, double width)
    {
        var column = worksheet.Column(number);
        column.Width = width;
        column.Style.NumberFormat.Format = "@";
        column.Style.Alignment.WrapText = true;
        column.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        var cell = worksheet.Cell(1, number);
        cell.SetValue(header);
        cell.Style.Font.Bold = true;
        cell.Style.Fill.BackgroundColor = XLColor.FromHtml("#FFD9E2F3");
    }

    private static void WriteColumn(IXLWorksheet worksheet, int row, Column column)
    {
        string[] cells =
        [
            column.Header == column.Label.English ? column.Header : $"{column.Header}\n{column.Label.English}",
            column.IsRequired ? "是 yes" : "否 no",
            Both(ColumnGuide.Format(column)),
            ColumnGuide.Allowed(column),
            column.ExampleText ?? "",
            Both(ColumnGuide.Notes(column)),
        ];
        foreach (var (i, text) in cells.Index()) worksheet.Cell(row, i + 1).SetValue(text);
        // Wrapped rows do not grow by themselves in every program.
        worksheet.Row(row).Height = LineHeight * cells.Zip(Parts, (text, part) => TextWidth.Lines(text, part.Width)).Max();
    }

    private static void WriteRules(IXLWorksheet worksheet, int row, Sheet sheet)
    {
        foreach (var (i, rule) in FillingRules.Of(sheet).Index())
        {
            var line = worksheet.Range(row + i, 1, row + i, Parts.Length).Merge();
            line.FirstCell().SetValue(Both(rule));
            worksheet.Row(row + i).Height = LineHeight * 2;
        }
    }

    private static string Both(Words.Text text) => text.Chinese.Length == 0 ? "" : $"{text.Chinese}\n{text.English}";
}
