using System.IO.Compression;
using System.Security;
using System.Text;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Reading;

namespace GraphApi.Tests.Excel.Reading;

/// <summary>A workbook put together part by part, so that it can be as odd as files are.</summary>
internal sealed class RawWorkbook
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly List<(string Name, string State)> _sheets = [];
    private readonly List<(string Path, byte[] Content)> _parts = [];
    private bool _isComplete;

    public string WorkbookProperties { get; init; } = "";

    public static RawWorkbook WithRows(string rows, string after = "") => new RawWorkbook().Sheet("表", rows, after);

    public static RawWorkbook WithCells(string cells) => WithRows($"<row r=\"1\">{cells}</row>");

    public RawWorkbook Sheet(string name, string rows, string after = "", string state = "visible")
    {
        _sheets.Add((name, state));
        return Part($"xl/worksheets/sheet{_sheets.Count}.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData>{after}</worksheet>");
    }

    public RawWorkbook SharedStrings(string items) => Part("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{items}</sst>");

    /// <summary>Cell style 1 has the first format and so on; style 0 is General.</summary>
    public RawWorkbook Formats(params string[] codes)
    {
        var formats = string.Concat(codes.Select((code, at) => $"<numFmt numFmtId=\"{200 + at}\" formatCode=\"{SecurityElement.Escape(code)}\"/>"));
        return Styles($"<numFmts>{formats}</numFmts>", codes.Select((_, at) => 200 + at));
    }

    public RawWorkbook BuiltIn(params int[] ids) => Styles("", ids);

    public RawWorkbook Part(string path, string xml) => Part(path, Encoding.UTF8.GetBytes(xml));

    public RawWorkbook Part(string path, byte[] content)
    {
        _parts.RemoveAll(part => part.Path == path);
        _parts.Add((path, content));
        return this;
    }

    public RawWorkbook Twice(string path)
    {
        _parts.Add(_parts.Single(part => part.Path == path));
        return this;
    }

    public RawWorkbook Without(string path)
    {
        Complete();
        _parts.RemoveAll(part => part.Path == path);
        return this;
    }

    public byte[] Pack()
    {
        Complete();
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in _parts)
            {
                using var entry = zip.CreateEntry(path, CompressionLevel.SmallestSize).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }

    public IWorkbook Open(WorkbookLimits? limits = null) => WorkbookReader.Open(new MemoryStream(Pack()), "测试.xlsx", limits ?? new());

    public IReadOnlyList<WorksheetRow> Rows(WorkbookLimits? limits = null)
    {
        using var workbook = Open(limits);
        return [.. workbook.Rows(workbook.Sheets[0])];
    }

    public IReadOnlyList<Cell> Cells() => Rows().Single().Cells;

    public Cell Cell() => Cells().Single();

    private void Complete()
    {
        if (_isComplete) return;

        _isComplete = true;
        AddIfMissing("_rels/.rels", Links(("rId1", "officeDocument", "xl/workbook.xml")));
        var sheets = string.Concat(_sheets.Select((sheet, at) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{at + 1}\" state=\"{sheet.State}\" r:id=\"rId{at + 1}\"/>"));
        AddIfMissing("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><workbookPr {WorkbookProperties}/><sheets>{sheets}</sheets></workbook>");
        AddIfMissing("xl/_rels/workbook.xml.rels", Links([
            .. _sheets.Select((_, at) => ($"rId{at + 1}", "worksheet", $"worksheets/sheet{at + 1}.xml")),
            ("rIdS", "styles", "styles.xml"),
            ("rIdT", "sharedStrings", "sharedStrings.xml")]));
    }

    private void AddIfMissing(string path, string xml)
    {
        if (_parts.TrueForAll(part => part.Path != path)) Part(path, xml);
    }

    private RawWorkbook Styles(string formats, IEnumerable<int> ids)
        => Part("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\">{formats}<cellXfs><xf numFmtId=\"0\"/>{string.Concat(ids.Select(id => $"<xf numFmtId=\"{id}\"/>"))}</cellXfs></styleSheet>");

    private static string Links(params (string Id, string Kind, string Target)[] links)
        => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(links.Select(link => $"<Relationship Id=\"{link.Id}\" Type=\"{Office}/{link.Kind}\" Target=\"{link.Target}\"/>"))}</Relationships>";
}
