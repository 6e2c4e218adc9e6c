using System.Xml;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>Reads which cells are joined. The list stands behind the rows, so it takes a pass of its own.</summary>
internal static class MergeReader
{
    public static IReadOnlyList<Merge> Read(XmlReader xml, Worksheet sheet, Upload upload)
    {
        var merges = new List<Merge>();
        while (xml.NextChild(0, "mergeCells"))
        {
            while (xml.NextChild(1, "mergeCell"))
            {
                if (merges.Count == upload.Limits.MaxMerges) throw LimitRefusals.TooManyMerges(upload.FileName, sheet.Name, upload.Limits.MaxMerges);

                merges.Add(Parse(xml.GetAttribute("ref") ?? ""));
            }
        }

        return merges;
    }

    private static Merge Parse(string range)
    {
        var colon = range.IndexOf(':');
        var first = colon < 0 ? range : range[..colon];
        var last = colon < 0 ? range : range[(colon + 1)..];
        if (!CellReference.TryParse(first, out var from) || !CellReference.TryParse(last, out var to)) throw new DamagedPartException("mergeCell");

        return new(Math.Min(from.Row, to.Row), Math.Min(from.Column, to.Column), Math.Max(from.Row, to.Row), Math.Max(from.Column, to.Column));
    }
}
