using System.Globalization;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>The small parts that hold a workbook together.</summary>
internal static class WorkbookParts
{
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static string PackageRelations { get; } =
        $"""{Declaration}<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""";

    public static string Workbook(IReadOnlyList<SheetWriter> sheets)
    {
        var entries = sheets.Select((sheet, i) => string.Create(CultureInfo.InvariantCulture, $"""<sheet name="{XmlText.Of(sheet.Name)}" sheetId="{i + 1}" r:id="rId{i + 1}"/>"""));
        var names = string.Concat(sheets.SelectMany(Names));
        var definedNames = names.Length == 0 ? "" : $"<definedNames>{names}</definedNames>";
        return $"""{Declaration}<workbook xmlns="{Main}" xmlns:r="{Office}"><bookViews><workbookView/></bookViews><sheets>{string.Concat(entries)}</sheets>{definedNames}</workbook>""";
    }

    public static string WorkbookRelations(int sheets)
    {
        var entries = Enumerable.Range(1, sheets).Select(i => string.Create(CultureInfo.InvariantCulture, $"""<Relationship Id="rId{i}" Type="{Office}/worksheet" Target="worksheets/sheet{i}.xml"/>"""));
        return string.Create(CultureInfo.InvariantCulture, $"""{Declaration}<Relationships xmlns="{Package}/relationships">{string.Concat(entries)}<Relationship Id="rId{sheets + 1}" Type="{Office}/styles" Target="styles.xml"/></Relationships>""");
    }

    public static string ContentTypes(int sheets)
    {
        var entries = Enumerable.Range(1, sheets).Select(i => string.Create(CultureInfo.InvariantCulture, $"""<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{Type}.worksheet+xml"/>"""));
        return $"""{Declaration}<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Type}.styles+xml"/>{string.Concat(entries)}</Types>""";
    }

    // What Excel itself writes beside a filter and a repeated row; without the first a filter is not offered in older versions.
    private static IEnumerable<string> Names(SheetWriter sheet, int index)
    {
        if (sheet.FilterRange is not { } filter) yield break;

        var name = XmlText.Of(SheetNames.Quoted(sheet.Name));
        var absolute = string.Join(':', filter.Select(corner => $"${CellAddress.Column(corner.Column)}${corner.Row.ToString(CultureInfo.InvariantCulture)}"));
        var header = filter[0].Row.ToString(CultureInfo.InvariantCulture);
        yield return $"""<definedName name="_xlnm._FilterDatabase" localSheetId="{index.ToString(CultureInfo.InvariantCulture)}" hidden="1">{name}!{absolute}</definedName>""";
        yield return $"""<definedName name="_xlnm.Print_Titles" localSheetId="{index.ToString(CultureInfo.InvariantCulture)}">{name}!${header}:${header}</definedName>""";
    }
}
