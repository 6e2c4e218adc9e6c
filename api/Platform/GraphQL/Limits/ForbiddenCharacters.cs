using System.Globalization;
using System.Text;

namespace GraphApi.Platform.GraphQL.Limits;

/// <summary>NUL, which PostgreSQL refuses and SQLite stores, and halves of surrogate pairs, which no UTF-8 can hold.</summary>
internal static class ForbiddenCharacters
{
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        if (text.Contains('\0')) return true;

        while (text.IndexOfAnyInRange('\uD800', '\uDFFF') is var found and >= 0)
        {
            var isPair = found + 1 < text.Length && char.IsSurrogatePair(text[found], text[found + 1]);
            if (!isPair) return true;

            text = text[(found + 2)..];
        }

        return false;
    }

    /// <summary>Whether a text token of a document writes one of them as an escape.</summary>
    public static bool AreEscapedIn(ReadOnlySpan<char> token)
    {
        if (token.StartsWith("\"\"\"") || token.IndexOf('\\') < 0) return false;

        return AreIn(Unescape(token));
    }

    private static string Unescape(ReadOnlySpan<char> token)
    {
        var text = new StringBuilder(token.Length);
        while (!token.IsEmpty)
        {
            var length = Next(token, text);
            token = token[Math.Min(length, token.Length)..];
        }

        return text.ToString();
    }

    private static int Next(ReadOnlySpan<char> token, StringBuilder text)
    {
        if (token[0] != '\\')
        {
            text.Append(token[0]);
            return 1;
        }

        if (token.Length < 6 || token[1] != 'u' || !ushort.TryParse(token.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) return 2;

        text.Append((char)code);
        return 6;
    }
}
