using System.IO.Compression;
using System.Xml;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>The zip a workbook is packed in. Parts are found by name inside the package only, and every byte unpacked is counted.</summary>
internal sealed class Package : IDisposable
{
    private const string Whole = "zip";
    private readonly ZipArchive _archive;
    private readonly Upload _upload;
    private readonly Dictionary<string, ZipArchiveEntry> _parts;
    private readonly Dictionary<string, long> _unpacked = new(StringComparer.OrdinalIgnoreCase);
    private long _unpackedTotal;

    private Package(ZipArchive archive, Upload upload)
    {
        _archive = archive;
        _upload = upload;
        if (archive.Entries.Count > upload.Limits.MaxPackageParts) throw LimitRefusals.TooManyParts(upload.FileName, upload.Limits.MaxPackageParts);

        _parts = Index(archive.Entries);
    }

    public IEnumerable<string> Parts => _parts.Keys;

    public static Package Open(Stream stream, Upload upload) => upload.Guard(Whole, () =>
    {
        ZipDirectory.Check(stream, upload);
        return new Package(new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true), upload);
    });

    public bool Has(string part) => _parts.ContainsKey(part);

    /// <summary>Reads one part whole; the function gets the reader on the root element.</summary>
    public T Read<T>(string part, Func<XmlReader, T> read) => _upload.Guard(part, () =>
    {
        using var xml = Xml(part);
        return read(xml);
    });

    /// <summary>Reads one part bit by bit.</summary>
    public IEnumerable<T> Stream<T>(string part, Func<XmlReader, IEnumerable<T>> read) => _upload.Guard(part, Enumerate(part, read));

    public Stream Unpack(string part)
    {
        var entry = _parts.GetValueOrDefault(part) ?? throw new DamagedPartException("?");
        return new PartStream(entry, unpacked => Count(part, unpacked), _upload);
    }

    public void Dispose() => _archive.Dispose();

    private IEnumerable<T> Enumerate<T>(string part, Func<XmlReader, IEnumerable<T>> read)
    {
        using var xml = Xml(part);
        foreach (var item in read(xml)) yield return item;
        while (xml.Advance()) continue;
    }

    private XmlReader Xml(string part)
    {
        var xml = XmlReader.Create(Unpack(part), new XmlReaderSettings
        {
            CloseInput = true,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            NameTable = new BoundedNameTable(),
        });
        xml.MoveToContent();
        return xml;
    }

    // A part read twice, once for its merges and once for its rows, is counted once.
    private void Count(string part, long unpacked)
    {
        var before = _unpacked.GetValueOrDefault(part);
        if (unpacked <= before) return;

        _unpacked[part] = unpacked;
        _unpackedTotal += unpacked - before;
        if (_unpackedTotal > _upload.Limits.MaxUnpackedBytes) throw LimitRefusals.UnpacksTooLarge(_upload.FileName, part, _upload.Limits.MaxUnpackedBytes);
    }

    private Dictionary<string, ZipArchiveEntry> Index(IEnumerable<ZipArchiveEntry> entries)
    {
        var parts = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            // Some programs for Windows write backslashes.
            var name = entry.FullName.Replace('\\', '/');
            if (name.EndsWith('/')) continue;
            if (entry.IsEncrypted) throw Refusals.Encrypted(_upload.FileName);
            if (!IsPartName(name) || !parts.TryAdd(name, entry)) throw new DamagedPartException("entry");
        }

        return parts;
    }

    private static bool IsPartName(string name)
        => name.Length is > 0 and < 1024 && name[0] != '/' && !name.Contains(':') && !name.Any(char.IsControl) && !name.Split('/').Any(segment => segment is "" or "." or "..");
}

/// <summary>Names of elements and attributes are kept for the life of a reader; a workbook needs a few hundred.</summary>
internal sealed class BoundedNameTable : NameTable
{
    private const int Most = 20_000;
    private int _count;

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

    public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

    private string Counted(string added) => ++_count <= Most ? added : throw new DamagedPartException("names");
}
