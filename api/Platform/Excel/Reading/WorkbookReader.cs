using GraphApi.Platform.Words;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>Opens an upload for reading. What it is decides itself by its bytes; its name only tells apart the text files and serves the sentences.</summary>
internal static class WorkbookReader
{
    private static readonly string[] WorkbookEndings = [".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".et", ".xltx"];
    // WPS calls both kinds .et.
    private static readonly string[] PackageEndings = [".xlsx", ".xlsm", ".xltx", ".xltm", ".et", ".ett"];
    private static readonly string[] ContainerEndings = [".xls", ".xlt", ".et", ".ett"];
    private static readonly string[] TextEndings = [".csv", ".txt", ".tsv", ""];

    /// <summary>The ending a workbook should have; null if its name has that, another of the same kind, or none.</summary>
    public static string? MeantEnding(string path, string fileName)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        string[] fitting = FileContents.Of(stream) switch
        {
            FileContent.Zip => PackageEndings,
            FileContent.Ole => ContainerEndings,
            _ => [],
        };
        var given = Path.GetExtension(fileName).ToLowerInvariant();
        return given.Length == 0 || fitting.Length == 0 || fitting.Contains(given) ? null : fitting[0];
    }

    /// <exception cref="UnreadableWorkbookException">it cannot be read as a whole; reading its rows may still find so</exception>
    public static IWorkbook Open(string path, string fileName, WorkbookLimits limits)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            return new OwnedWorkbook(Open(stream, fileName, limits), stream);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <param name="stream">can be sought in, stays the caller's and must stay open until the workbook is disposed of</param>
    /// <param name="fileName">the name it was sent under</param>
    /// <param name="limits">how much it may hold</param>
    /// <exception cref="UnreadableWorkbookException">it cannot be read as a whole; reading its rows may still find so</exception>
    public static IWorkbook Open(Stream stream, string fileName, WorkbookLimits limits)
    {
        var upload = new Upload(SentFileName.WithoutFolders(fileName), limits);
        if (stream.Length == 0) throw Refusals.EmptyFile(upload.FileName);
        if (stream.Length > limits.MaxUploadBytes) throw LimitRefusals.TooLarge(upload.FileName, limits.MaxUploadBytes, stream.Length);

        return FileContents.Of(stream) switch
        {
            FileContent.Zip => OpenPackage(stream, upload),
            FileContent.Text => OpenText(stream, upload),
            FileContent.Ole => OpenOle(stream, upload),
            FileContent.OldExcel => throw Refusals.OldExcel(upload.FileName),
            FileContent.HtmlTable => throw Refusals.HtmlTable(upload.FileName),
            FileContent.XmlTable => throw Refusals.XmlTable(upload.FileName),
            FileContent.Archive => throw Refusals.Archive(upload.FileName),
            FileContent.Pdf => throw Refusals.NotAWorkbook(upload.FileName, new("PDF 文档", "a PDF document")),
            FileContent.WordDocument => throw Refusals.NotAWorkbook(upload.FileName, WordDocument),
            FileContent.Picture => throw Refusals.NotAWorkbook(upload.FileName, new("图片", "a picture")),
            _ => throw Refusals.NotAWorkbook(upload.FileName, new("无法识别的文件", "of no kind we know")),
        };
    }

    private static Text WordDocument => new("Word 文档", "a Word document");

    private static Text Presentation => new("演示文稿", "a presentation");

    private static XlsxWorkbook OpenPackage(Stream stream, Upload upload)
    {
        var package = Package.Open(stream, upload);
        try
        {
            return new(package, WorkbookPart(package, upload), upload);
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    private static string WorkbookPart(Package package, Upload upload)
    {
        var main = Relationships.Of(package, "").FirstOrDefault(link => link.Kind == "officeDocument" && package.Has(link.Target))?.Target;
        main ??= package.Has("xl/workbook.xml") ? "xl/workbook.xml" : null;
        if (main is null) throw PackageRefusal(package, upload);
        if (main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)) throw Refusals.BinaryWorkbook(upload.FileName);

        var root = package.Read(main, xml => xml.LocalName);
        return root switch
        {
            "workbook" => main,
            "document" => throw Refusals.NotAWorkbook(upload.FileName, WordDocument),
            "presentation" => throw Refusals.NotAWorkbook(upload.FileName, Presentation),
            _ => throw upload.Broken(main),
        };
    }

    private static UnreadableWorkbookException PackageRefusal(Package package, Upload upload)
    {
        if (package.Has("mimetype")) return OpenDocumentRefusal(package, upload);

        // Parts of a workbook without the workbook: cut off or put together by hand.
        return package.Has("[Content_Types].xml") || package.Parts.Any(part => part.StartsWith("xl/", StringComparison.OrdinalIgnoreCase))
            ? upload.Broken("xl/workbook.xml")
            : Refusals.Archive(upload.FileName);
    }

    private static UnreadableWorkbookException OpenDocumentRefusal(Package package, Upload upload)
    {
        using var reader = new StreamReader(package.Unpack("mimetype"));
        var head = new char[200];
        var kind = new string(head, 0, upload.Guard("mimetype", () => reader.ReadBlock(head)));
        if (kind.Contains("opendocument.spreadsheet", StringComparison.Ordinal)) return Refusals.OpenDocument(upload.FileName);
        if (kind.Contains("opendocument.text", StringComparison.Ordinal)) return Refusals.NotAWorkbook(upload.FileName, WordDocument);
        if (kind.Contains("opendocument.presentation", StringComparison.Ordinal)) return Refusals.NotAWorkbook(upload.FileName, Presentation);

        return Refusals.Archive(upload.FileName);
    }

    private static CsvWorkbook OpenText(Stream stream, Upload upload)
    {
        var ending = Path.GetExtension(upload.FileName).ToLowerInvariant();
        if (WorkbookEndings.Contains(ending)) throw Refusals.CsvUnderOtherName(upload.FileName);
        if (!TextEndings.Contains(ending)) throw Refusals.NotAWorkbook(upload.FileName, new("其他文本文件", "a text file of another kind"));

        return new(stream, upload);
    }

    private static XlsWorkbook OpenOle(Stream stream, Upload upload)
    {
        var directory = upload.Guard("OLE", () => OleDirectory.Open(stream));
        // A file for two versions of Excel has both streams. What WPS calls .et is the same inside.
        if (!directory.Has("Workbook") || directory.Has("EncryptedPackage")) throw OleRefusal(directory, upload);

        return new(upload.Guard("Workbook", () => directory.Read("Workbook")), upload);
    }

    private static UnreadableWorkbookException OleRefusal(OleDirectory names, Upload upload)
    {
        if (names.Has("EncryptedPackage")) return Refusals.Encrypted(upload.FileName);
        if (names.Has("Book")) return Refusals.OldExcel(upload.FileName);
        if (names.Has("WordDocument")) return Refusals.NotAWorkbook(upload.FileName, WordDocument);
        if (names.Has("PowerPoint Document")) return Refusals.NotAWorkbook(upload.FileName, Presentation);

        return Refusals.NotAWorkbook(upload.FileName, new("其他 Office 文件", "another kind of Office file"));
    }

    private sealed class OwnedWorkbook(IWorkbook inner, FileStream stream) : IWorkbook
    {
        public IReadOnlyList<Worksheet> Sheets => inner.Sheets;

        public IReadOnlyList<Merge> Merges(Worksheet sheet) => inner.Merges(sheet);

        public IEnumerable<WorksheetRow> Rows(Worksheet sheet) => inner.Rows(sheet);

        public void Dispose()
        {
            inner.Dispose();
            stream.Dispose();
        }
    }
}
