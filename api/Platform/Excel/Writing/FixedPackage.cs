using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>A workbook packed so that the same content makes the same bytes: parts in order, no clock, no author.</summary>
/// <remarks>ClosedXML writes the time into every entry and into a part whose name is random, and names the first relation at random.</remarks>
internal static class FixedPackage
{
    private const string Properties = ".psmdcp";
    private static readonly DateTimeOffset EntryTime = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(MemoryStream workbook)
    {
        workbook.Position = 0;
        using var written = new MemoryStream();
        using (var source = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true))
        using (var target = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in source.Entries.Where(part => !part.FullName.EndsWith(Properties, StringComparison.Ordinal)).OrderBy(part => part.FullName, StringComparer.Ordinal))
                Copy(part, target);
        }

        return written.ToArray();
    }

    private static void Copy(ZipArchiveEntry part, ZipArchive target)
    {
        var entry = target.CreateEntry(part.FullName, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        using var from = part.Open();
        using var to = entry.Open();
        if (part.FullName == "_rels/.rels") Rewrite(from, "Target", to);
        else if (part.FullName == "[Content_Types].xml") Rewrite(from, "PartName", to);
        else from.CopyTo(to);
    }

    private static void Rewrite(Stream from, string attribute, Stream to)
    {
        var xml = XDocument.Load(from);
        xml.Root!.Elements().Where(element => element.Attribute(attribute)?.Value.EndsWith(Properties, StringComparison.Ordinal) == true || element.Attribute("Extension")?.Value == Properties[1..]).Remove();
        foreach (var (i, relation) in xml.Root.Elements().Where(element => element.Attribute("Id") is not null).Index()) relation.SetAttributeValue("Id", string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}"));
        using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        text.Write(xml.Declaration?.ToString() ?? """<?xml version="1.0" encoding="utf-8"?>""");
        text.Write(xml.ToString(SaveOptions.DisableFormatting));
    }
}
