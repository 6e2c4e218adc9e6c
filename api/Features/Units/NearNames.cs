namespace GraphApi.Features.Units;

/// <summary>Units whose names are spelt nearly like a text: suggestions for a person, never an answer.</summary>
internal static class NearNames
{
    private const int Most = 3;
    private const int LongestText = 40;

    public static IEnumerable<Unit> Of(string key, UnitDirectory units, DateOnly on)
    {
        if (key.Length is < 2 or > LongestText) return [];

        var limit = Math.Min(Most, (key.Length + 1) / 2);
        var mask = NameSpelling.MaskOf(key);
        return units.NameIndex.Spellings
            .Where(spelling => spelling.MayBeNear(mask, limit))
            .Select(spelling => (spelling.Forms, Distance: Distance(key, spelling.Key, limit)))
            .Where(near => near.Distance <= limit)
            .SelectMany(near => near.Forms.Where(form => form.IsRightOn(on)).Select(form => (Unit: units.Find(form.UnitId), near.Distance, form.Kind)))
            .Where(near => Unit.Live.Holds(near.Unit, on))
            .OrderBy(near => near.Distance).ThenBy(near => near.Kind).ThenBy(near => near.Unit.Code, StringComparer.Ordinal)
            .Select(near => near.Unit).DistinctBy(unit => unit.Id).Take(Most);
    }

    /// <summary>How many characters to add, drop or change; anything above <paramref name="limit"/> once it is more.</summary>
    internal static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit) return limit + 1;

        Span<int> row = stackalloc int[b.Length + 1];
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
