using GraphApi.Platform.Words;

namespace GraphApi.Features.Units;

/// <summary>Units whose names are spelt nearly like a text: suggestions for a person, never an answer.</summary>
internal static class NearNames
{
    private const int Most = 3;
    private const int LongestText = 40;

    public static IEnumerable<Unit> Of(string key, UnitDirectory units, DateOnly on)
    {
        if (key.Length is < 2 or > LongestText) return [];

        // Half of it must be right, or 火星局 would be nearly any 局.
        var limit = Math.Min(Most, key.Length / 2);
        var mask = NameSpelling.MaskOf(key);
        return units.NameIndex.Spellings
            .Where(spelling => spelling.MayBeNear(mask, limit))
            .Select(spelling => (spelling.Forms, Distance: Spelling.Distance(key, spelling.Key, limit)))
            .Where(near => near.Distance <= limit)
            .SelectMany(near => near.Forms.Where(form => form.IsRightOn(on)).Select(form => (Unit: units.Find(form.UnitId), near.Distance, form.Kind)))
            .Where(near => Unit.Live.Holds(near.Unit, on))
            .OrderBy(near => near.Distance).ThenBy(near => near.Kind).ThenBy(near => near.Unit.Code, StringComparer.Ordinal)
            .Select(near => near.Unit).DistinctBy(unit => unit.Id).Take(Most);
    }
}
