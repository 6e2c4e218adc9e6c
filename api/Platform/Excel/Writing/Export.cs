using System.Globalization;
using CsvHelper;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>A list as a file that can be edited and imported again as it stands.</summary>
/// <remarks>It is written to a file first and sent then: a slow reader keeps no statement of the database open, and a failure half-way is an error instead of half a list.</remarks>
internal sealed class Export(CityReader reader, SheetContexts contexts, SheetPaths paths, IListInput input)
{
    private const double SystemColumnWidth = 14;
    private static readonly CsvWriterOptions Format = new() { WriteByteOrderMark = true, Quoting = CsvQuoting.WhenNeededOrWhitespace };

    /// <summary>A workbook, at its beginning; gone when it is closed.</summary>
    public Task<Stream> Xlsx(Sheet sheet, ListQuery asked, CancellationToken cancel) => ScratchFile.Write(async file =>
    {
        using var workbook = new XlsxWriter(file);
        var worksheet = workbook.Begin(Layout(sheet));
        WriteHeader(worksheet, sheet);
        await ForEach(sheet, asked, (row, number, context) => WriteRow(worksheet, number + 1, sheet, row, context), cancel);
        workbook.Finish();
    });

    /// <summary>UTF-8 with a mark, so that a spreadsheet reads the Chinese.</summary>
    public Task<Stream> Csv(Sheet sheet, ListQuery asked, CancellationToken cancel) => ScratchFile.Write(async file =>
    {
        await using var csv = CsvWriter.Create(file, Format, leaveOpen: true);
        foreach (var header in Headers(sheet)) csv.WriteField(header);
        await csv.EndRecordAsync(cancel);
        await ForEach(sheet, asked, (row, _, context) => WriteRecord(csv, sheet, row, context), cancel);
    });

    private Task<int> ForEach(Sheet sheet, ListQuery asked, Action<SheetRow, int, SheetContext> write, CancellationToken cancel) => reader.Read(async db =>
    {
        var context = await contexts.For(db, cancel);
        var number = 0;
        await foreach (var row in SheetRows.Of(sheet).Read(db, context, input, paths.ListField(sheet), asked).WithCancellation(cancel)) write(row, ++number, context);
        return number;
    }, cancel);

    private static IEnumerable<string> Headers(Sheet sheet) => [.. sheet.Columns.Select(column => column.Header), SystemColumns.IdHeader, SystemColumns.VersionHeader];

    private static SheetLayout Layout(Sheet sheet)
    {
        var hidden = new ColumnLayout(SystemColumnWidth, CellFormat.Text, IsHidden: true);
        return new(sheet.Title, HeaderRow: 1, [.. sheet.Columns.Select(column => new ColumnLayout(TextWidth.Of(column), FormatOf(column))), hidden, hidden]);
    }

    private static CellFormat FormatOf(Column column) => column.Kind() switch
    {
        ColumnKind.Day => CellFormat.Date,
        ColumnKind.Integer => CellFormat.Integer,
        ColumnKind.Decimal => CellFormat.General,
        _ => CellFormat.Text,
    };

    private static void WriteHeader(SheetWriter worksheet, Sheet sheet)
    {
        worksheet.StartRow(1);
        foreach (var (column, header) in Headers(sheet).Index()) worksheet.Text(column, header, CellLook.Header);
    }

    private static void WriteRow(SheetWriter worksheet, int number, Sheet sheet, SheetRow row, SheetContext context)
    {
        worksheet.StartRow(number);
        for (var i = 0; i < sheet.Columns.Count; i++) WriteCell(worksheet, i, ColumnValue.Of(sheet.Columns[i], row.Row, context));
        worksheet.Text(sheet.Columns.Count, GlobalId.Of(row.Entity));
        worksheet.Text(sheet.Columns.Count + 1, row.Entity.Version.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteCell(SheetWriter worksheet, int column, object? value)
    {
        switch (value)
        {
            case null or "": break;
            case DateOnly day: worksheet.Date(column, day.ToDateTime(default)); break;
            case DateTime moment: worksheet.Date(column, moment); break;
            case int or long or short: worksheet.Number(column, ColumnValue.Plain(value), CellFormat.Integer); break;
            case decimal or double or float: worksheet.Number(column, ColumnValue.Plain(value)); break;
            default: worksheet.Text(column, ColumnValue.Plain(value)); break;
        }
    }

    private static void WriteRecord(CsvWriter csv, Sheet sheet, SheetRow row, SheetContext context)
    {
        foreach (var column in sheet.Columns)
        {
            var value = ColumnValue.Of(column, row.Row, context);
            csv.WriteField(value is string text ? FormulaText.Neutralise(text) : ColumnValue.Plain(value));
        }

        csv.WriteField(GlobalId.Of(row.Entity));
        csv.WriteField(row.Entity.Version.ToString(CultureInfo.InvariantCulture));
        csv.EndRecord();
    }
}
