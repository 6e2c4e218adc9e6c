namespace GraphApi.Platform.Words;

/// <summary>拼写 · how nearly two texts are spelt alike</summary>
public static class Spelling
{
    private const int LongestWord = 60;

    /// <summary>由近及远 · the known words, those spelt most like a word first</summary>
    public static IReadOnlyList<string> NearestFirst(string word, IEnumerable<string> known)
    {
        var asked = word.Length > LongestWord ? word[..LongestWord] : word;
        return [.. known.OrderBy(one => Distance(asked.ToUpperInvariant(), one.ToUpperInvariant(), LongestWord))];
    }

    /// <summary>相差字数 · how many characters to add, drop or change; anything above <paramref name="limit"/> once it is more</summary>
    public static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit) return limit + 1;

        Span<int> row = b.Length < 200 ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (var column = 0; column <= b.Length; column++) row[column] = column;
        for (var line = 1; line <= a.Length; line++)
        {
            var (corner, smallest) = (row[0], row[0] = line);
            for (var column = 1; column <= b.Length; column++)
            {
                var change = corner + (a[line - 1] == b[column - 1] ? 0 : 1);
                corner = row[column];
                row[column] = Math.Min(change, Math.Min(row[column], row[column - 1]) + 1);
                smallest = Math.Min(smallest, row[column]);
            }

            if (smallest > limit) return limit + 1;
        }

        return row[b.Length];
    }
}
