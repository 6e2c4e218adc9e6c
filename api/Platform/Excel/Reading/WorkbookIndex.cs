using System.Xml;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>What <c>workbook.xml</c> says: the worksheets with their parts, and from which day dates are counted.</summary>
internal sealed record WorkbookIndex(IReadOnlyList<(Worksheet Sheet, string Part)> Sheets, bool Is1904, string? SharedStrings, string? Styles)
{
    public static WorkbookIndex Read(Package package, string workbookPart, Upload upload)
    {
        var links = Relationships.Of(package, workbookPart);
        var (listed, is1904) = package.Read(workbookPart, xml => Parse(xml, upload));
        var sheets = new List<(Worksheet, string)>();
        foreach (var (id, sheet) in listed)
        {
            var link = links.FirstOrDefault(link => link.Id == id) ?? throw upload.Broken($"{workbookPart} {sheet.Name}");
            // Chart and dialog sheets stand in the same list and hold no cells.
            if (link.Kind != "worksheet") continue;
            if (!package.Has(link.Target)) throw upload.Broken(link.Target);

            sheets.Add((sheet, link.Target));
        }

        if (sheets.Count == 0) throw Refusals.NoWorksheets(upload.FileName);
        // No program writes two of one name; which of them a problem belongs to could not be said.
        if (sheets.GroupBy(each => each.Item1.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Skip(1).Any()) is { } twice) throw upload.Broken($"{workbookPart} {twice.Key} ×2");

        return new(sheets, is1904, TargetOf("sharedStrings"), TargetOf("styles"));

        string? TargetOf(string kind) => links.FirstOrDefault(link => link.Kind == kind && package.Has(link.Target))?.Target;
    }

    private static (List<(string Id, Worksheet Sheet)> Sheets, bool Is1904) Parse(XmlReader xml, Upload upload)
    {
        var sheets = new List<(string, Worksheet)>();
        var is1904 = false;
        while (xml.NextChild(0))
        {
            if (xml.LocalName == "workbookPr") is1904 = xml.IsSet("date1904");
            if (xml.LocalName == "sheets") sheets.AddRange(ParseSheets(xml, upload));
        }

        return (sheets, is1904);
    }

    private static IEnumerable<(string Id, Worksheet Sheet)> ParseSheets(XmlReader xml, Upload upload)
    {
        var count = 0;
        while (xml.NextChild(1, "sheet"))
        {
            if (++count > upload.Limits.MaxWorksheets) throw LimitRefusals.TooManyWorksheets(upload.FileName, upload.Limits.MaxWorksheets);

            yield return (RelationshipId(xml), new(xml.GetAttribute("name") ?? "", xml.GetAttribute("state") is "hidden" or "veryHidden"));
        }
    }

    // r:id, whatever the prefix and whichever of the two namespaces.
    private static string RelationshipId(XmlReader xml)
    {
        var id = "";
        while (xml.MoveToNextAttribute())
            if (xml.LocalName == "id" && xml.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal)) id = xml.Value;
        xml.MoveToElement();
        return id;
    }
}
