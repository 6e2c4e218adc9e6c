using System.Globalization;
using System.Xml;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>Collects the text of elements, never more than a cell may hold.</summary>
internal sealed class CellText(int maxCharacters)
{
    private char[] _characters = new char[4096];
    private int _length;

    /// <summary>The text directly inside the current element, which is left on its end.</summary>
    public string Plain(XmlReader xml)
    {
        _length = 0;
        Append(xml);
        return Whole();
    }

    /// <summary>The text of a string item: its own or that of its runs, without the phonetic guide beside them.</summary>
    public string Rich(XmlReader xml)
    {
        _length = 0;
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (xml.LocalName == "t") AppendDecoded(xml);
            else if (xml.LocalName == "r") AppendRun(xml);
        }

        return Whole();
    }

    /// <summary>Some characters are written as <c>_x000D_</c>. Those no text may hold (NUL, half a surrogate pair) stay as they are written.</summary>
    public static string Decode(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal)) return text;

        var characters = text.ToCharArray();
        return new(characters, 0, Decode(characters, 0, characters.Length));
    }

    private void AppendRun(XmlReader xml)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth, "t")) AppendDecoded(xml);
    }

    private void AppendDecoded(XmlReader xml)
    {
        var start = _length;
        Append(xml);
        _length = Decode(_characters, start, _length);
    }

    private void Append(XmlReader xml)
    {
        if (xml.IsEmptyElement) return;

        var depth = xml.Depth;
        while (xml.Advance() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
            if (xml.Depth == depth + 1 && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace) AppendNode(xml);
    }

    // In chunks: asking for the value would build a text of any length first.
    private void AppendNode(XmlReader xml)
    {
        int read;
        while ((read = xml.ReadValueChunk(_characters, _length, _characters.Length - _length)) > 0)
        {
            _length += read;
            if (_length > maxCharacters) throw new CellTooLongException();
            if (_length == _characters.Length) Array.Resize(ref _characters, _length * 2);
        }
    }

    private string Whole() => _length == 0 ? "" : new(_characters, 0, _length);

    private static int Decode(char[] characters, int start, int end)
    {
        var to = start;
        for (var from = start; from < end; to++)
        {
            var isCode = IsCode(characters.AsSpan(from, end - from), out var code);
            characters[to] = isCode ? code : characters[from];
            from += isCode ? 7 : 1;
        }

        return to;
    }

    private static bool IsCode(ReadOnlySpan<char> text, out char code)
    {
        code = '\0';
        if (text.Length < 7 || text[0] != '_' || text[1] != 'x' || text[6] != '_') return false;
        if (!ushort.TryParse(text[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)) return false;

        code = (char)number;
        return XmlConvert.IsXmlChar(code);
    }
}

/// <summary>Met where the text is collected, told with the cell's address where that is known.</summary>
internal sealed class CellTooLongException : Exception;
