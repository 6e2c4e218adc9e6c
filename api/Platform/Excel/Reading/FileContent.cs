using System.Text;

namespace GraphApi.Platform.Excel.Reading;

internal enum FileContent
{
    Text,
    Zip,
    Ole,
    OldExcel,
    HtmlTable,
    XmlTable,
    Pdf,
    Picture,
    WordDocument,
    Archive,
    Unknown,
}

/// <summary>Tells from its first bytes what a file is. Its name says nothing: endings are renamed.</summary>
internal static class FileContents
{
    private const int HeadBytes = 8192;
    private static readonly string[] PageTags = ["<html ", "<html>", "<!doctype html"];
    private static readonly (byte[] Magic, FileContent Content)[] Magics =
    [
        ("PK\u0003\u0004"u8.ToArray(), FileContent.Zip),
        ("PK\u0005\u0006"u8.ToArray(), FileContent.Zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], FileContent.Ole),
        ("%PDF"u8.ToArray(), FileContent.Pdf),
        ([0xFF, 0xD8, 0xFF], FileContent.Picture),
        ([0x89, 0x50, 0x4E, 0x47], FileContent.Picture),
        ("GIF8"u8.ToArray(), FileContent.Picture),
        ("II*\0"u8.ToArray(), FileContent.Picture),
        ("MM\0*"u8.ToArray(), FileContent.Picture),
        ("{\\rtf"u8.ToArray(), FileContent.WordDocument),
        ("Rar!"u8.ToArray(), FileContent.Archive),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], FileContent.Archive),
        ([0x1F, 0x8B], FileContent.Archive),
        // Excel before 1997 wrote its records without a container.
        ([0x09, 0x08, 0x10, 0x00], FileContent.OldExcel),
        ([0x09, 0x08, 0x08, 0x00], FileContent.OldExcel),
        ([0x09, 0x04, 0x06, 0x00], FileContent.OldExcel),
        ([0x09, 0x02, 0x06, 0x00], FileContent.OldExcel),
        ([0x09, 0x00, 0x04, 0x00], FileContent.OldExcel),
    ];

    public static FileContent Of(Stream stream)
    {
        var buffer = new byte[HeadBytes];
        stream.Position = 0;
        var head = buffer.AsSpan(0, stream.ReadAtLeast(buffer, HeadBytes, throwOnEndOfStream: false));
        stream.Position = 0;
        foreach (var (magic, content) in Magics)
            if (head.StartsWith(magic)) return content;

        return OfText(head);
    }

    private static FileContent OfText(ReadOnlySpan<byte> head)
    {
        var utf16 = TextEncoding.ByMark(head) is UnicodeEncoding marked ? Encoding.GetEncoding(marked.CodePage) : null;
        if (head.Contains((byte)0) && utf16 is null) return head.StartsWith("BM"u8) || head.StartsWith("RIFF"u8) ? FileContent.Picture : FileContent.Unknown;

        var text = (utf16 ?? Encoding.Latin1).GetString(head).TrimStart('\uFEFF', '\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        if (text.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase)) return FileContent.HtmlTable;
        if (!text.StartsWith('<')) return FileContent.Text;

        // Excel's XML has tables too, but no page around them.
        var isXml = text.StartsWith("<?", StringComparison.Ordinal);
        if (HasAny(text, isXml ? PageTags : [.. PageTags, "<table", "<head", "<meta", "<body"])) return FileContent.HtmlTable;

        return isXml ? FileContent.XmlTable : FileContent.Text;
    }

    private static bool HasAny(string text, string[] tags) => tags.Any(tag => text.Contains(tag, StringComparison.OrdinalIgnoreCase));
}
