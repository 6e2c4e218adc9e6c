using System.Globalization;
using System.Xml;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>Of all that cells may look like, the one thing that changes what they mean: the number format.</summary>
internal sealed class Styles(IReadOnlyList<FormatMeaning> meanings)
{
    public static readonly Styles None = new([]);

    public static Styles Read(XmlReader xml, Upload upload)
    {
        var custom = new Dictionary<int, FormatMeaning>();
        var meanings = new List<FormatMeaning>();
        while (xml.NextChild(0))
        {
            if (xml.LocalName == "numFmts") ReadCustom(xml, custom, upload);
            if (xml.LocalName == "cellXfs") ReadCellFormats(xml, custom, meanings, upload);
        }

        return new(meanings);
    }

    public FormatMeaning MeaningOf(string? style)
        => Number(style) is { } index && index < meanings.Count ? meanings[index] : FormatMeaning.Number;

    private static void ReadCustom(XmlReader xml, Dictionary<int, FormatMeaning> custom, Upload upload)
    {
        while (xml.NextChild(1, "numFmt"))
        {
            if (custom.Count == upload.Limits.MaxStyles) throw LimitRefusals.TooManyStyles(upload.FileName, upload.Limits.MaxStyles);
            if (Number(xml.GetAttribute("numFmtId")) is { } id) custom[id] = NumberFormat.Custom(xml.GetAttribute("formatCode") ?? "");
        }
    }

    private static void ReadCellFormats(XmlReader xml, Dictionary<int, FormatMeaning> custom, List<FormatMeaning> meanings, Upload upload)
    {
        while (xml.NextChild(1, "xf"))
        {
            if (meanings.Count == upload.Limits.MaxStyles) throw LimitRefusals.TooManyStyles(upload.FileName, upload.Limits.MaxStyles);

            var id = Number(xml.GetAttribute("numFmtId")) ?? 0;
            meanings.Add(custom.TryGetValue(id, out var meaning) ? meaning : NumberFormat.BuiltIn(id));
        }
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
