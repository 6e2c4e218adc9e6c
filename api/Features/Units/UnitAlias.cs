using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GraphApi.Features.Units;

/// <summary>别名 · another name of a unit, for ever or for a time</summary>
/// <param name="Name">名称 · the name</param>
/// <param name="ValidFrom">起始日期 · first day on which it was in use, none if unknown</param>
/// <param name="ValidTo">截止日期 · last day on which it was in use, none while it still is</param>
public sealed partial record UnitAlias(string Name, DateOnly? ValidFrom = null, DateOnly? ValidTo = null)
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>As a cell writes it: 市安监局（至2018-12-31）</summary>
    public override string ToString() => (ValidFrom, ValidTo) switch
    {
        (null, null) => Name,
        ({ } from, null) => string.Create(CultureInfo.InvariantCulture, $"{Name}（{from:yyyy-MM-dd}起）"),
        (null, { } to) => string.Create(CultureInfo.InvariantCulture, $"{Name}（至{to:yyyy-MM-dd}）"),
        ({ } from, { } to) => string.Create(CultureInfo.InvariantCulture, $"{Name}（{from:yyyy-MM-dd}至{to:yyyy-MM-dd}）"),
    };

    /// <summary>Reads what <see cref="ToString"/> writes; other brackets belong to the name.</summary>
    public static UnitAlias Parse(string text)
    {
        var dated = Dated().Match(text);
        return dated.Success && TryDay(dated, "from", out var from) && TryDay(dated, "to", out var to)
            ? new(dated.Groups["name"].Value.Trim(), from, to)
            : new(text.Trim());
    }

    private static bool TryDay(Match match, string group, out DateOnly? day)
    {
        day = null;
        if (!match.Groups[group].Success) return true;

        var isDay = DateOnly.TryParseExact(match.Groups[group].Value.Normalize(NormalizationForm.FormKC), Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed);
        day = parsed;
        return isDay;
    }

    [GeneratedRegex(@"^(?<name>[^（(]+)[（(](?:(?<from>[\d-]{10})起|至(?<to>[\d-]{10})|(?<from>[\d-]{10})至(?<to>[\d-]{10}))[）)]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dated();
}
