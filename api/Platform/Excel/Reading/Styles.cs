using System.Globalization;
using System.Xml;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>Of all that cells may look like, what changes their meaning: the number format, and the apostrophe that makes text of a formula.</summary>
internal sealed class Styles(IReadOnlyList<FormatMeaning> meanings, IReadOnlySet<int> quoted)
{
    public static readonly Styles None = new([], new HashSet<int>());

    public static Styles Read(XmlReader xml, Upload upload)
    {
        var custom = new Dictionary<int, FormatMeaning>();
        var meanings = new List<FormatMeaning>();
        var quoted = new HashSet<int>();
        while (xml.NextChild(0))
        {
            if (xml.LocalName == "numFmts") ReadCustom(xml, custom, upload);
            if (xml.LocalName == "cellXfs") ReadCellFormats(xml, custom, meanings, quoted, upload);
        }

        return new(meanings, quoted);
    }

    public FormatMeaning MeaningOf(string? style)
        => Number(style) is { } index && index < meanings.Count ? meanings[index] : FormatMeaning.Number;

    public bool IsQuoted(string? style) => Number(style) is { } index && quoted.Contains(index);

    private static void ReadCustom(XmlReader xml, Dictionary<int, FormatMeaning> custom, Upload upload)
    {
        while (xml.NextChild(1, "numFmt"))
        {
            if (custom.Count == upload.Limits.MaxStyles) throw LimitRefusals.TooManyStyles(upload.FileName, upload.Limits.MaxStyles);
            if (Number(xml.GetAttribute("numFmtId")) is { } id) custom[id] = NumberFormat.Custom(xml.GetAttribute("formatCode") ?? "");
        }
    }

    private static void ReadCellFormats(XmlReader xml, Dictionary<int, FormatMeaning> custom, List<FormatMeaning> meanings, HashSet<int> quoted, Upload upload)
    {
        while (xml.NextChild(1, "xf"))
        {
            if (meanings.Count == upload.Limits.MaxStyles) throw LimitRefusals.TooManyStyles(upload.FileName, upload.Limits.MaxStyles);

            if (xml.IsSet("quotePrefix")) quoted.Add(meanings.Count);
            var id = Number(xml.GetAttribute("numFmtId")) ?? 0;
            meanings.Add(custom.TryGetValue(id, out var meaning) ? meaning : NumberFormat.BuiltIn(id));
        }
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
