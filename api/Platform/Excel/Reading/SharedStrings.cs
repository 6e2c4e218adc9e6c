using System.Globalization;
using System.Xml;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>The texts that cells refer to by number.</summary>
internal sealed class SharedStrings(IReadOnlyList<string> texts)
{
    public static readonly SharedStrings None = new([]);

    public static SharedStrings Read(XmlReader xml, Upload upload)
    {
        var limits = upload.Limits;
        var texts = new List<string>();
        var text = new CellText(limits.MaxCellCharacters);
        long characters = 0;
        while (xml.NextChild(0, "si"))
        {
            if (texts.Count == limits.MaxSharedStrings) throw LimitRefusals.TooManyTexts(upload.FileName, limits.MaxSharedStrings);

            texts.Add(ReadItem(xml, text, texts.Count, upload));
            characters += texts[^1].Length;
            if (characters > limits.MaxSharedStringCharacters) throw LimitRefusals.TextsTooLong(upload.FileName, limits.MaxSharedStringCharacters);
        }

        return new(texts);
    }

    public string Find(string number, CellReference cell)
    {
        var isKnown = int.TryParse(number, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var index) && index < texts.Count;
        return isKnown ? texts[index] : throw new DamagedPartException($"{cell} sharedStrings");
    }

    private static string ReadItem(XmlReader xml, CellText text, int index, Upload upload)
    {
        try
        {
            return text.Rich(xml);
        }
        catch (CellTooLongException)
        {
            throw LimitRefusals.CellTooLong(upload.FileName, string.Create(CultureInfo.InvariantCulture, $"sharedStrings {index}"), upload.Limits.MaxCellCharacters);
        }
    }
}
