namespace GraphApi.Platform.Excel.Writing;

/// <summary>How wide a column should be, counted instead of measured: measuring needs fonts a server does not have.</summary>
internal static class TextWidth
{
    private const double Narrowest = 8;
    private const double Widest = 50;
    private const int Padding = 3;
    private const int LongText = 60;

    /// <summary>The width of the longest line; a Chinese character is two wide.</summary>
    public static double Column(string text)
    {
        var (longest, line) = (0, 0);
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, 500)))
        {
            line = character == '\n' ? 0 : line + (character < '\u2E80' ? 1 : 2);
            longest = Math.Max(longest, line);
        }

        return longest + Padding;
    }

    /// <summary>How many lines a text takes in a column that wraps.</summary>
    public static int Lines(string text, double width) => text.Split('\n').Sum(line => (int)Math.Max(1, Math.Ceiling((Column(line) - Padding) / (width - 1))));

    public static double Within(double width) => Math.Clamp(width, Narrowest, Widest);

    /// <summary>The width of a column of a sheet, before its values are known.</summary>
    public static double Of(Column column)
    {
        var values = column.Words.SelectMany(word => word.Words.Take(1)).Append(column.ExampleText ?? "").Max(Column);
        var expected = column.Kind() switch
        {
            ColumnKind.Day => 14,
            ColumnKind.Name => 24,
            ColumnKind.Text when column.MaxLength > LongText => 28,
            _ => 0,
        };
        return Within(Math.Max(Math.Max(Column(column.Header), values), expected));
    }
}
