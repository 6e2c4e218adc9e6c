namespace GraphApi.Platform.Excel.Writing;

/// <summary>文字工作簿 · a list written as a department would send it: texts under our headers, no ids, no versions</summary>
public static class TextWorkbook
{
    /// <summary>写出 · one worksheet with a row for each entry, whose texts stand by header; headers left out are blank cells</summary>
    /// <exception cref="KeyNotFoundException">the list has no column with such a header</exception>
    public static byte[] Write(Sheet sheet, IEnumerable<IReadOnlyDictionary<string, string>> rows)
    {
        using var file = new MemoryStream();
        using (var workbook = new XlsxWriter(file))
        {
            var columns = sheet.Columns.Select((column, index) => (column.Header, index)).ToDictionary(StringComparer.Ordinal);
            var worksheet = workbook.Begin(new(sheet.Title, HeaderRow: 1, [.. sheet.Columns.Select(column => new ColumnLayout(TextWidth.Of(column), CellFormat.Text))]));
            worksheet.StartRow(1);
            foreach (var (header, index) in columns.OrderBy(column => column.Value)) worksheet.Text(index, header, CellLook.Header);
            foreach (var (index, row) in rows.Index()) WriteRow(worksheet, index + 2, row, columns);
            workbook.Finish();
        }

        return file.ToArray();
    }

    private static void WriteRow(SheetWriter worksheet, int number, IReadOnlyDictionary<string, string> row, Dictionary<string, int> columns)
    {
        worksheet.StartRow(number);
        foreach (var (column, text) in row.Select(cell => (Column: columns[cell.Key], cell.Value)).Where(cell => cell.Value.Length > 0).OrderBy(cell => cell.Column))
            worksheet.Text(column, text);
    }
}
