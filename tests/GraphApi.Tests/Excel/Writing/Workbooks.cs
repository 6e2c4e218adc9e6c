using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using GraphApi.Tests.TestKit;

namespace GraphApi.Tests.Excel.Writing;

/// <summary>Looks at workbooks with other people's programs.</summary>
internal static class Workbooks
{
    // All worksheets, UTF-8, values as they are shown.
    private const string EverySheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    /// <summary>Fails with what the Open XML SDK finds against the schema.</summary>
    public static void AssertValid(byte[] workbook)
    {
        using var document = Open(workbook);
        var findings = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(finding => $"{finding.Part?.Uri} {finding.Path?.XPath}: {finding.Description}");
        Assert.Empty(findings);
    }

    public static SpreadsheetDocument Open(byte[] workbook) => SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);

    public static WorksheetPart Sheet(this SpreadsheetDocument document, string name)
    {
        var sheet = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(one => one.Name == name);
        return (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!);
    }

    public static Cell? Cell(this WorksheetPart sheet, string reference) => sheet.Worksheet.Descendants<Cell>().SingleOrDefault(cell => cell.CellReference == reference);

    /// <summary>The text of a cell, wherever it is kept.</summary>
    public static string? Text(this SpreadsheetDocument document, Cell? cell)
    {
        if (cell?.CellValue is null || cell.DataType?.Value != CellValues.SharedString) return cell?.InlineString?.InnerText ?? cell?.CellValue?.Text;

        return document.WorkbookPart!.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().ElementAt(int.Parse(cell.CellValue.Text, CultureInfo.InvariantCulture)).InnerText;
    }

    /// <summary>The texts of a row as they stand, from its first cell to its last.</summary>
    public static string?[] Row(this SpreadsheetDocument document, string sheet, uint number)
        => [.. document.Sheet(sheet).Worksheet.Descendants<Row>().Single(row => row.RowIndex! == number).Elements<Cell>().Select(document.Text)];

    /// <summary>Columns kept in the file and not shown, counted from 1.</summary>
    public static IEnumerable<int> HiddenColumns(this SpreadsheetDocument document, string sheet)
        => document.Sheet(sheet).Worksheet.Descendants<Column>().Where(column => column.Hidden?.Value == true).SelectMany(column => Enumerable.Range((int)column.Min!.Value, (int)(column.Max!.Value - column.Min.Value) + 1));

    public static bool IsHidden(this SpreadsheetDocument document, string sheet)
        => document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(one => one.Name == sheet).State?.Value == SheetStateValues.Hidden;

    public static CellFormat Format(this SpreadsheetDocument document, Cell cell)
        => document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);

    /// <summary>The code of a format the workbook defines itself.</summary>
    public static string? NumberFormat(this SpreadsheetDocument document, Cell cell)
        => document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.NumberingFormats!.Elements<NumberingFormat>().Single(format => format.NumberFormatId! == document.Format(cell).NumberFormatId!).FormatCode;

    public static string? Fill(this SpreadsheetDocument document, Cell cell)
    {
        var fill = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.Fills!.Elements<Fill>().ElementAt((int)document.Format(cell).FillId!.Value);
        return fill.PatternFill?.ForegroundColor?.Rgb?.Value;
    }

    /// <summary>What LibreOffice shows of each worksheet, by the worksheet's name.</summary>
    public static Task<Dictionary<string, string>> InLibreOffice(byte[] workbook) => LibreOffice.Convert(workbook, EverySheet, folder
        => Directory.GetFiles(folder, "book-*.csv").ToDictionary(file => Path.GetFileNameWithoutExtension(file)["book-".Length..], File.ReadAllText));
}
