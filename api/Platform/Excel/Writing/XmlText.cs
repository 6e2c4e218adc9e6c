using System.Globalization;
using System.Xml;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>Text as it may stand in a workbook's XML, so that it comes back as it was.</summary>
internal static class XmlText
{
    private const char Unknown = '\uFFFD';

    public static void Write(TextWriter output, string text)
    {
        var written = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= ' ' and not ('<' or '>' or '&' or '"' or '_') and (< '\uD800' or (>= '\uE000' and <= '\uFFFD'))) continue;

            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (isPair)
            {
                i++;
                continue;
            }

            output.Write(text.AsSpan(written, i - written));
            output.Write(Escape(text, i));
            written = i + 1;
        }

        output.Write(text.AsSpan(written));
    }

    public static string Of(string text)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        Write(output, text);
        return output.ToString();
    }

    // XML has no way to write most control characters and turns CR into LF; workbooks write them _x000D_.
    private static string Escape(string text, int i) => text[i] switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '"' => "&quot;",
        '_' => IsCode(text.AsSpan(i)) ? "_x005F_" : "_",
        '\t' or '\n' => text[i].ToString(),
        '\0' => Unknown.ToString(),
        < ' ' => string.Create(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_"),
        var character => XmlConvert.IsXmlChar(character) ? character.ToString() : Unknown.ToString(),
    };

    private static bool IsCode(ReadOnlySpan<char> text)
        => text.Length >= 7 && text[1] == 'x' && text[6] == '_' && ushort.TryParse(text[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);
}
