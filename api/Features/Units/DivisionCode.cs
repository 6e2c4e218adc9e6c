using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GraphApi.Features.Units;

/// <summary>The rung of the territorial ladder a division code stands on.</summary>
internal enum DivisionLevel
{
    Province,
    City,
    County,
    Township,
    Village,
}

/// <summary>区划代码 · the 12 digits of a place: province 2, city 2, county 2, township 3, village 3; what is not reached is zero</summary>
internal sealed record DivisionCode
{
    private const int Digits = 12;
    private static readonly int[] Ends = [2, 4, 6, 9, Digits];

    private DivisionCode(string text) => Text = text;

    public string Text { get; }

    /// <summary>The last segment that is not zero.</summary>
    public DivisionLevel Level => Enum.GetValues<DivisionLevel>().Last(level => Segment(level) > 0);

    /// <summary>The digits that every place inside this one begins with.</summary>
    public string Prefix => PrefixAt(Level);

    /// <summary>001–099 are streets, 100–199 towns, 200–399 townships.</summary>
    public bool IsInTownRange => Segment(DivisionLevel.Township) is >= 100 and <= 199;

    /// <summary>Whether the township's number is one given to streets.</summary>
    public bool IsInStreetRange => Segment(DivisionLevel.Township) is >= 1 and <= 99;

    public static bool TryParse(string? text, [NotNullWhen(true)] out DivisionCode? code)
    {
        var isCode = text is { Length: Digits } && text.All(char.IsAsciiDigit) && !text.StartsWith("00", StringComparison.Ordinal);
        code = isCode ? new(text!) : null;
        return isCode;
    }

    public string PrefixAt(DivisionLevel level) => Text[..Ends[(int)level]];

    public bool LiesIn(DivisionCode area) => Level > area.Level && Text.StartsWith(area.Prefix, StringComparison.Ordinal);

    private int Segment(DivisionLevel level)
    {
        var start = level == DivisionLevel.Province ? 0 : Ends[(int)level - 1];
        return int.Parse(Text.AsSpan(start..Ends[(int)level]), CultureInfo.InvariantCulture);
    }
}
