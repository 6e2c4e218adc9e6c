using System.Globalization;
using System.Xml;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>Turns one <c>c</c> element into a cell: what it holds, not what it shows.</summary>
internal sealed class CellReader(SharedStrings strings, Styles styles, bool is1904, int maxCharacters)
{
    private static readonly Cell Nothing = new(0, CellKind.Empty, "");
    private readonly CellText _text = new(maxCharacters);

    /// <summary>The cell at the reader; an empty one if it is only formatted.</summary>
    public Cell Read(XmlReader xml, CellReference at)
    {
        if (xml.IsEmptyElement) return Nothing;

        var type = xml.GetAttribute("t");
        var style = xml.GetAttribute("s");
        var content = ReadContent(xml);
        return type switch
        {
            "s" => content.Value is null ? Nothing : TextCell(at, strings.Find(content.Value, at)) with { IsQuoted = styles.IsQuoted(style) },
            "inlineStr" => TextCell(at, content.Inline ?? CellText.Decode(content.Value ?? "")) with { IsQuoted = styles.IsQuoted(style) },
            "str" => content.Value is null && content.Formula is not null ? WithoutValue(at, content.Formula) : TextCell(at, content.Inline ?? CellText.Decode(content.Value ?? "")),
            _ when string.IsNullOrWhiteSpace(content.Value) => content.Formula is null ? TextCell(at, content.Inline ?? "") : WithoutValue(at, content.Formula),
            "e" => new(at.Column, CellKind.Error, content.Value.Trim()),
            "b" => new(at.Column, CellKind.Boolean, content.Value.Trim() is "1" or "true" ? "TRUE" : "FALSE"),
            "d" => IsoDate(at, content.Value.Trim()),
            _ => FormattedNumber(at, content.Value.Trim(), styles.MeaningOf(style)),
        };
    }

    private Content ReadContent(XmlReader xml)
    {
        var content = new Content();
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            switch (xml.LocalName)
            {
                case "v": content.Value = _text.Plain(xml); break;
                case "f": content.Formula = _text.Plain(xml); break;
                case "is": content.Inline = _text.Rich(xml); break;
            }
        }

        return content;
    }

    private static Cell TextCell(CellReference at, string text) => text.Length == 0 ? Nothing : new(at.Column, CellKind.Text, text);

    // A formula shared with the cell above it is not written out again.
    private static Cell WithoutValue(CellReference at, string formula) => new(at.Column, CellKind.FormulaWithoutValue, "=" + formula);

    private Cell FormattedNumber(CellReference at, string written, FormatMeaning meaning)
    {
        var isNumber = double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);
        if (!isNumber) return TextCell(at, written);

        var text = NumberText.Of(number, written);
        return NumberCell.Of(at.Column, number, text, meaning, is1904);
    }

    // Strict files may write a day as 2020-04-01T00:00:00.
    private static Cell IsoDate(CellReference at, string written)
    {
        var isDate = DateTime.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind | DateTimeStyles.NoCurrentDateDefault, out var moment);
        if (!isDate) return TextCell(at, written);

        moment = DateTime.SpecifyKind(moment, DateTimeKind.Unspecified);
        var text = moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return new(at.Column, CellKind.Date, text, moment.ToOADate(), moment);
    }

    private struct Content
    {
        public string? Value;
        public string? Formula;
        public string? Inline;
    }
}
