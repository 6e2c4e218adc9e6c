using System.Text.RegularExpressions;
using GraphApi.Platform.Excel;

namespace GraphApi.Features.Units;

/// <summary>Finds the unit a text means on a day: never the first of several, never a guess.</summary>
internal sealed partial class UnitLookup(UnitDirectory units, DateOnly on)
{
    private const int MostCandidates = 10;

    public NameAnswer Find(string text)
    {
        var key = NameForm.Key(text);
        var bare = Brackets().Match(key) is { Success: true } brackets ? brackets : null;
        return Coded(key, bare) ?? Live(text, key) ?? WithoutBrackets(text, bare) ?? Past(text, key) ?? (bare is null ? null : Past(text, bare.Groups["name"].Value)) ?? Unknown(text, bare?.Groups["name"].Value ?? key);
    }

    // A code means its unit for ever, alone or in brackets behind the name.
    private NameAnswer? Coded(string key, Match? bare)
    {
        if (units.ByCode(key) is { } unit) return new(unit.Id);
        if (bare is null || units.ByCode(bare.Groups["inside"].Value) is not { } named) return null;

        return NameForm.Key(named.Name) == bare.Groups["name"].Value ? new(named.Id) : null;
    }

    private NameAnswer? Live(string text, string key)
    {
        var found = Best(text, Meant(key));
        return found.Count switch
        {
            0 => null,
            1 => new(found[0].Id),
            _ => new(null, UnitFindings.Ambiguous(text, Shown(found))),
        };
    }

    private NameAnswer? WithoutBrackets(string text, Match? bare)
    {
        if (bare is null || Live(text, bare.Groups["name"].Value) is not { } answer) return null;

        var isSeal = bare.Groups["inside"].Value is "盖章" or "公章" or "章";
        return isSeal || answer.Id is null ? answer : answer with { Finding = UnitFindings.Brackets(text, units.Find(answer.Id.Value).Name, bare.Groups["inside"].Value) };
    }

    // A name from before a reform, or of a unit that has ended: what carries it on, if only one does.
    private NameAnswer? Past(string text, string key)
    {
        var forms = units.NameIndex.Find(key);
        if (forms.Count == 0) return null;

        var heirs = forms.SelectMany(form => units.CarryingOn(units.Find(form.UnitId), on)).DistinctBy(unit => unit.Id).ToList();
        if (heirs.Count != 1) return new(null, UnitFindings.Ended(text, Shown(heirs)));

        var isFuture = forms.Any(form => form.From > on || units.Find(form.UnitId).ValidFrom > on);
        return new(heirs[0].Id, isFuture ? UnitFindings.NotYet(text, heirs[0], on) : UnitFindings.CarriedOn(text, heirs[0], LastDay(forms)));
    }

    private DateOnly? LastDay(IEnumerable<NameForm> forms) => forms.Select(form => form.To ?? units.Find(form.UnitId).ValidTo).Max();

    private NameAnswer Unknown(string text, string key) => new(null, UnitFindings.Unknown(text, [.. NearNames.Of(key, units, on).Select(unit => units.NameOf(unit.Id))]));

    // The units a key means on the day, by their own names, else as a path, with or without its strokes.
    private IReadOnlyList<(Unit Unit, NameForm Form)> Meant(string key)
    {
        var steps = key.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (steps.Length > 1) return AtEnd(steps);

        var named = Named(key).ToList();
        return named.Count > 0 ? named : [.. InsideAPlace(key)];
    }

    private IEnumerable<(Unit Unit, NameForm Form)> Named(string key)
        => units.NameIndex.Find(key).Where(form => form.IsRightOn(on)).Select(form => (Unit: units.Find(form.UnitId), form)).Where(found => Unit.Live.Holds(found.Unit, on));

    private IReadOnlyList<(Unit Unit, NameForm Form)> AtEnd(string[] steps)
    {
        IReadOnlyList<(Unit Unit, NameForm Form)> reached = Meant(steps[0]) is { Count: > 0 } first ? Lowest(first) : [];
        foreach (var step in steps.Skip(1)) reached = Lowest([.. reached.SelectMany(found => Below(found.Unit, step))]);
        return reached;
    }

    private IEnumerable<(Unit Unit, NameForm Form)> Below(Unit parent, string step)
    {
        var place = NameForm.Key(NameForm.Place(parent.Name));
        string[] keys = parent.Kind.IsArea ? [step, place + step] : [step];
        return keys.SelectMany(Named).Where(found => found.Unit.ParentId == parent.Id);
    }

    // 示范市应急局, 北岭县云台乡: the name of a place, and what is meant in it.
    private IEnumerable<(Unit Unit, NameForm Form)> InsideAPlace(string key)
    {
        for (var length = 2; length < key.Length - 1; length++)
        {
            foreach (var (place, _) in Named(key[..length]).Where(found => found.Unit.Kind.IsArea).DistinctBy(found => found.Unit.Id))
                foreach (var found in Below(place, key[length..])) yield return found;
        }
    }

    private static IReadOnlyList<(Unit Unit, NameForm Form)> Lowest(IReadOnlyList<(Unit Unit, NameForm Form)> found)
        => found.Count == 0 ? [] : [.. found.Where(one => one.Form.Kind == found.Min(other => other.Form.Kind)).DistinctBy(one => one.Unit.Id)];

    // Among equals the one written just so is meant.
    private static List<Unit> Best(string text, IReadOnlyList<(Unit Unit, NameForm Form)> found)
    {
        var best = Lowest(found);
        var exact = best.Where(one => one.Form.Written == text).ToList();
        return [.. (exact.Count == 1 ? exact : best).Select(one => one.Unit)];
    }

    private List<string> Shown(IReadOnlyList<Unit> found)
        => [.. found.Select(units.FullPath).Order(StringComparer.Ordinal).Take(MostCandidates)];

    [GeneratedRegex(@"^(?<name>.+?)[(【\[](?<inside>[^()【】\[\]]+)[)】\]]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Brackets();
}
