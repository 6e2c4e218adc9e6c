using System.Text;

namespace GraphApi.Platform.Excel.Parsing;

/// <summary>对照文字 · headers and words in the form they are compared by</summary>
public static class HeaderText
{
    private static readonly string[] Marks = ["*", "(必填)", "(选填)", "(required)", ":"];
    // Numbers of lines: there for the reader, never imported, never missed.
    private static readonly HashSet<string> LineNumbers = ["序号", "序", "编号", "行号", "NO", "NO.", "№", "#"];

    /// <summary>Full-width as half-width, no blanks or line breaks, without stars, colons and 必填.</summary>
    internal static string Normalise(string text)
    {
        var plain = Compact(text);
        foreach (var mark in Marks) plain = plain.Replace(mark, "", StringComparison.OrdinalIgnoreCase);
        return plain.ToUpperInvariant();
    }

    internal static bool IsLineNumber(string normalised) => LineNumbers.Contains(normalised);

    /// <summary>去空白 · NFKC without any blank, visible or not</summary>
    public static string Compact(string text)
    {
        var compact = new StringBuilder(text.Length);
        foreach (var character in Plain(text)) if (!IsBlank(character)) compact.Append(character);
        return compact.ToString();
    }

    /// <summary>Without the blanks around it, and without characters nobody can see in it.</summary>
    internal static string Trim(string text)
    {
        var seen = text.IndexOfAny(Unseen) < 0 ? text : string.Concat(text.Where(character => !Unseen.Contains(character)));
        return seen.Trim();
    }

    /// <summary>半角 · NFKC; half of a surrogate pair, which has no normal form, stays as it is</summary>
    public static string Plain(string text)
    {
        if (System.Text.Ascii.IsValid(text)) return text;

        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    private static readonly char[] Unseen = ['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD'];

    private static bool IsBlank(char character) => char.IsWhiteSpace(character) || Unseen.Contains(character);
}
