using System.IO.Compression;
using System.Text;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>Writes a workbook straight into a zip, row by row: memory stays flat however many rows there are.</summary>
/// <remarks>Writes synchronously, so the output is a file or memory, not a response.</remarks>
internal sealed class XlsxWriter(Stream output) : IDisposable
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // The same content makes the same bytes.
    private static readonly DateTimeOffset EntryTime = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _zip = new(output, ZipArchiveMode.Create, leaveOpen: true);
    private readonly SheetNames _names = new();
    private readonly List<SheetWriter> _sheets = [];

    /// <summary>The next worksheet; the one before it is finished by this.</summary>
    public SheetWriter Begin(SheetLayout layout)
    {
        FinishSheet();
        var name = _names.Add(layout.Name);
        var sheet = new SheetWriter(Open($"xl/worksheets/sheet{_sheets.Count + 1}.xml"), layout with { Name = name }, isFirst: _sheets.Count == 0);
        _sheets.Add(sheet);
        return sheet;
    }

    /// <summary>Completes the workbook; without it there is none.</summary>
    public void Finish()
    {
        if (_sheets.Count == 0) Begin(new("Sheet", 0, []));
        FinishSheet();
        Add("xl/styles.xml", CellStyle.Xml);
        Add("xl/workbook.xml", WorkbookParts.Workbook(_sheets));
        Add("xl/_rels/workbook.xml.rels", WorkbookParts.WorkbookRelations(_sheets.Count));
        Add("_rels/.rels", WorkbookParts.PackageRelations);
        Add("[Content_Types].xml", WorkbookParts.ContentTypes(_sheets.Count));
        _zip.Dispose();
    }

    public void Dispose()
    {
        FinishSheet();
        _zip.Dispose();
    }

    private void FinishSheet()
    {
        if (_sheets.Count > 0) _sheets[^1].Finish();
    }

    private StreamWriter Open(string path)
    {
        var entry = _zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = EntryTime;
        return new(entry.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 32_768);
    }

    private void Add(string path, string xml)
    {
        using var part = Open(path);
        part.Write(xml);
    }
}
