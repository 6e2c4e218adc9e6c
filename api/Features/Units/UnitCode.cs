using System.Globalization;
using System.Text.RegularExpressions;
using GraphApi.Platform.Words;

namespace GraphApi.Features.Units;

/// <summary>The rules of unit codes: which are given by the state, which by us.</summary>
internal static partial class UnitCode
{
    /// <summary>The code a unit gets that brings none: the next number under its parent, D01… under the city; none where the state gives it.</summary>
    public static string? Next(UnitFields wanted, UnitDirectory units)
    {
        if (wanted.Kind.NeedsDivisionCode || units.TryFind(wanted.ParentId) is not { } parent) return null;

        var prefix = wanted.Kind == UnitKind.Department && parent.Kind == UnitKind.City ? "D" : parent.Code + ".";
        // Units never vanish, so a number once given is never free again.
        var last = units.Children(parent.Id).Select(child => NumberAfter(prefix, child.Code)).DefaultIfEmpty(0).Max();
        var next = last + 1;
        while (units.ByCode(Code(prefix, next)) is not null) next++;
        return Code(prefix, next);
    }

    public static IEnumerable<UserErrorException> Refusals(Unit? current, UnitFields wanted, UnitDirectory units)
    {
        if (wanted.Code is not { } code)
        {
            yield return new RequiredException("code", new("单位代码", "The code"));
            yield break;
        }

        if (units.ByCode(code) is { } owner && owner.Id != current?.Id) yield return new UnitCodeTakenException(code, units.Path(owner));

        if (DivisionCode.TryParse(code, out var division))
        {
            foreach (var refusal in Misplaced(division, wanted, units)) yield return refusal;
        }
        else if (wanted.Kind.NeedsDivisionCode || LooksLikeDivision().IsMatch(code)) yield return UnitCodeMalformedException.Division(code);
        else if (!Given().IsMatch(code)) yield return UnitCodeMalformedException.Other(code);
    }

    private static IEnumerable<UserErrorException> Misplaced(DivisionCode code, UnitFields wanted, UnitDirectory units)
    {
        if (!LevelsOf(wanted.Kind).Contains(code.Level))
        {
            yield return new UnitCodeLevelException(code, wanted.Kind);
            yield break;
        }

        if (AreaAbove(wanted, units) is { } area && !code.LiesIn(area)) yield return new UnitCodePrefixException(code, area);
    }

    private static DivisionLevel[] LevelsOf(UnitKind kind) => kind switch
    {
        UnitKind.City => [DivisionLevel.City],
        UnitKind.County => [DivisionLevel.County],
        UnitKind.Park => [DivisionLevel.County, DivisionLevel.Township],
        UnitKind.Township => [DivisionLevel.Township],
        UnitKind.Village => [DivisionLevel.Village],
        _ => [],
    };

    // A park without a county's code takes its townships from the county it lies in, or from the city.
    private static DivisionCode? AreaAbove(UnitFields wanted, UnitDirectory units)
    {
        if (units.TryFind(wanted.ParentId) is not { } parent) return null;

        var host = parent.Kind == UnitKind.Park ? units.TryFind(parent.HostUnitId) : null;
        return new[] { parent, host }.Concat(units.Ancestors(parent).Reverse())
            .Select(unit => DivisionCode.TryParse(unit?.Code, out var code) && code.Level < LevelsOf(wanted.Kind).Max() ? code : null)
            .FirstOrDefault(code => code is not null);
    }

    private static string Code(string prefix, int number) => prefix + number.ToString("00", CultureInfo.InvariantCulture);

    private static int NumberAfter(string prefix, string code)
        => code.StartsWith(prefix, StringComparison.Ordinal) && int.TryParse(code.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"^[A-Z0-9][A-Z0-9.\-]*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Given();

    // A division code that lost or gained digits must not pass for one of our own.
    [GeneratedRegex(@"^\d{6,}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LooksLikeDivision();
}
