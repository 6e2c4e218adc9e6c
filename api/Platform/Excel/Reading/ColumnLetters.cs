namespace GraphApi.Platform.Excel.Reading;

/// <summary>The letters Excel heads its columns with: 0 is A, 27 is AB, 16383 is XFD.</summary>
internal static class ColumnLetters
{
    /// <summary>How many columns a worksheet can have; XFD is the last.</summary>
    public const int MostColumns = 16_384;

    public static string Of(int column)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(column);

        Span<char> letters = stackalloc char[7];
        var start = letters.Length;
        for (var rest = column; rest >= 0; rest = (rest / 26) - 1) letters[--start] = (char)('A' + (rest % 26));
        return new string(letters[start..]);
    }

    /// <summary>The column of its letters, in capitals or not; false for anything that is no column of a worksheet.</summary>
    public static bool TryParse(ReadOnlySpan<char> letters, out int column)
    {
        column = -1;
        if (letters.Length is 0 or > 3) return false;

        var value = 0;
        foreach (var letter in letters)
        {
            if (!char.IsAsciiLetter(letter)) return false;
            value = (value * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
        }

        column = value - 1;
        return column < MostColumns;
    }
}
