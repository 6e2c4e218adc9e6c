using System.Globalization;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>What stands around the rows of a worksheet.</summary>
internal static class SheetFrame
{
    // A header further down than this would fill the window if it stayed in sight.
    private const int LastFrozenRow = 15;

    public static void WriteHead(TextWriter xml, SheetLayout layout, bool isFirst)
    {
        xml.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>""");
        xml.Write($"<sheetViews><sheetView{(isFirst ? " tabSelected=\"1\"" : "")} workbookViewId=\"0\">{Pane(layout.HeaderRow)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>");
        if (layout.Columns.Count > 0) xml.Write($"<cols>{string.Concat(layout.Columns.Select(Column))}</cols>");
        xml.Write("<sheetData>");
    }

    public static void WriteTail(TextWriter xml, (int Row, int Column)[]? filter, IReadOnlyList<Merge> merges)
    {
        xml.Write("</sheetData>");
        if (filter is [var first, var last]) xml.Write($"<autoFilter ref=\"{CellAddress.Range(first.Row, first.Column, last.Row, last.Column)}\"/>");
        if (merges.Count > 0) WriteMerges(xml, merges);
        xml.Write("""<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>""");
    }

    private static string Pane(int headerRow)
    {
        if (headerRow is 0 or > LastFrozenRow) return "";

        return string.Create(CultureInfo.InvariantCulture, $"""<pane ySplit="{headerRow}" topLeftCell="A{headerRow + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A{headerRow + 1}" sqref="A{headerRow + 1}"/>""");
    }

    private static string Column(ColumnLayout column, int index) => string.Create(CultureInfo.InvariantCulture,
        $"""<col min="{index + 1}" max="{index + 1}" width="{column.Width}" style="{CellStyle.Number(CellLook.Plain, column.Format)}"{(column.IsHidden ? " hidden=\"1\"" : "")} customWidth="1"/>""");

    private static void WriteMerges(TextWriter xml, IReadOnlyList<Merge> merges)
    {
        xml.Write(string.Create(CultureInfo.InvariantCulture, $"<mergeCells count=\"{merges.Count}\">"));
        foreach (var merge in merges) xml.Write($"<mergeCell ref=\"{CellAddress.Range(merge.FirstRow, merge.FirstColumn, merge.LastRow, merge.LastColumn)}\"/>");
        xml.Write("</mergeCells>");
    }
}
