namespace GraphApi.Platform.Excel.Reading;

/// <summary>Decides from a number format whether it shows numbers, days, times or spans.</summary>
internal static class NumberFormat
{
    /// <summary>The formats that files name by number without writing them down, among them the Chinese ones 27–36 and 50–58.</summary>
    public static FormatMeaning BuiltIn(int id) => id switch
    {
        9 or 10 => FormatMeaning.Percent,
        18 or 19 or 20 or 21 or 32 or 33 or 34 or 35 or 45 or 47 or 55 or 56 => FormatMeaning.Time,
        46 => FormatMeaning.Elapsed,
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 50 and <= 58) => FormatMeaning.Day,
        _ => FormatMeaning.Number,
    };

    public static FormatMeaning Custom(string code)
    {
        var meaning = FormatMeaning.Number;
        for (var at = 0; at < code.Length; at++)
        {
            switch (code[at])
            {
                // The first section is the one for positive numbers, and dates are.
                case ';': return meaning;
                case '%': return FormatMeaning.Percent;
                case '"': at = EndOf(code, at, '"'); break;
                case '\\' or '_' or '*': at++; break;
                case '[':
                    var end = EndOf(code, at, ']');
                    if (IsSpan(code.AsSpan(at + 1, Math.Max(0, end - at - 1)))) return FormatMeaning.Elapsed;
                    at = end;
                    break;
                case 'G' or 'g' when code.AsSpan(at).StartsWith("General", StringComparison.OrdinalIgnoreCase): at += 6; break;
                // 1.5E+03, where E is no era.
                case 'E' or 'e' when at + 1 < code.Length && code[at + 1] is '+' or '-': return FormatMeaning.Number;
                case 'y' or 'Y' or 'd' or 'D' or 'e' or 'E' or 'g' or 'b' or 'B': return FormatMeaning.Day;
                case 'm' or 'M' when !IsMinutes(code, at, meaning): return FormatMeaning.Day;
                case 'h' or 'H' or 's' or 'S' or 'm' or 'M': meaning = FormatMeaning.Time; break;
                case 'a' when code.AsSpan(at).StartsWith("aaa", StringComparison.Ordinal): return FormatMeaning.Day;
            }
        }

        return meaning;
    }

    private static int EndOf(string code, int start, char closing)
    {
        var end = code.IndexOf(closing, start + 1);
        return end < 0 ? code.Length : end;
    }

    // [h], [mm], [ss]; other brackets hold colours, conditions and languages.
    private static bool IsSpan(ReadOnlySpan<char> inside)
        => inside.Length > 0 && char.ToLowerInvariant(inside[0]) is 'h' or 'm' or 's' && inside.Trim(['h', 'H', 'm', 'M', 's', 'S']).IsEmpty;

    // m is minutes after hours or before seconds, months elsewhere.
    private static bool IsMinutes(string code, int at, FormatMeaning before)
    {
        if (before == FormatMeaning.Time) return true;

        var next = code.AsSpan(at).TrimStart(['m', 'M']).TrimStart([':', '.', ' ', '\\']);
        return next.Length > 0 && next[0] is 's' or 'S';
    }
}
