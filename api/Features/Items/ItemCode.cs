using System.Globalization;
using GraphApi.Features.Units;

namespace GraphApi.Features.Items;

/// <summary>The codes of items that bring none: D01-01 under the first lead unit, X-01 where nobody leads.</summary>
internal static class ItemCode
{
    private const string Nobody = "X";

    public static string Next(IReadOnlyList<int> leadIds, ItemDirectory items, UnitDirectory units)
    {
        var owner = leadIds.Count > 0 ? units.TryFind(leadIds[0])?.Code ?? Nobody : Nobody;
        // Items are repealed and never vanish, so a number once given is never free again.
        var next = items.LastNumber(owner) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{owner}-{next:00}");
    }

    /// <summary>What a code says: whose it is, and the number.</summary>
    public static (string Owner, int Number)? Split(string code)
    {
        var dash = code.LastIndexOf('-');
        return dash > 0 && int.TryParse(code.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (code[..dash], number) : null;
    }
}
