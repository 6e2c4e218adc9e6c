using System.Collections.Immutable;
using System.Numerics;

namespace GraphApi.Features.Units;

/// <summary>Which units a text may mean, by its key; adding a unit leaves the old index as it was.</summary>
internal sealed class NameIndex
{
    public static readonly NameIndex Empty = new(ImmutableDictionary<string, ImmutableList<NameForm>>.Empty, ImmutableDictionary<int, ImmutableArray<string>>.Empty);

    private readonly ImmutableDictionary<string, ImmutableList<NameForm>> _forms;
    private readonly ImmutableDictionary<int, ImmutableArray<string>> _keys;
    private readonly Lazy<NameSpelling[]> _spellings;

    private NameIndex(ImmutableDictionary<string, ImmutableList<NameForm>> forms, ImmutableDictionary<int, ImmutableArray<string>> keys)
    {
        (_forms, _keys) = (forms, keys);
        _spellings = new(() => [.. _forms.Select(pair => new NameSpelling(pair.Key, NameSpelling.MaskOf(pair.Key), pair.Value))]);
    }

    /// <summary>Every key with what is needed to see quickly that a text is not spelt like it.</summary>
    public IReadOnlyList<NameSpelling> Spellings => _spellings.Value;

    public static NameIndex Of(IEnumerable<(Unit Unit, bool IsOfCity)> units)
    {
        var forms = new Dictionary<string, List<NameForm>>(StringComparer.Ordinal);
        var keys = ImmutableDictionary.CreateBuilder<int, ImmutableArray<string>>();
        foreach (var (unit, isOfCity) in units)
        {
            var found = NameForm.Of(unit, isOfCity).ToList();
            foreach (var (key, form) in found)
            {
                if (!forms.TryGetValue(key, out var named)) forms[key] = named = [];
                named.Add(form);
            }

            keys[unit.Id] = [.. found.Select(one => one.Key).Distinct()];
        }

        return new(forms.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.ToImmutableList()), keys.ToImmutable());
    }

    public NameIndex With(Unit unit, bool isOfCity)
    {
        var forms = _forms;
        foreach (var key in _keys.GetValueOrDefault(unit.Id, [])) forms = forms.SetItem(key, forms[key].RemoveAll(form => form.UnitId == unit.Id));

        var added = NameForm.Of(unit, isOfCity).ToList();
        foreach (var (key, form) in added) forms = forms.SetItem(key, forms.GetValueOrDefault(key, ImmutableList<NameForm>.Empty).Add(form));
        return new(forms, _keys.SetItem(unit.Id, [.. added.Select(one => one.Key).Distinct()]));
    }

    public IReadOnlyList<NameForm> Find(string key) => _forms.GetValueOrDefault(key, ImmutableList<NameForm>.Empty);

    /// <summary>Whether no other unit has the full name of this one.</summary>
    public bool IsOnlyName(Unit unit) => Find(NameForm.Key(unit.Name)).All(form => form.Kind != NameKind.Name || form.UnitId == unit.Id);
}

/// <summary>A key and which characters occur in it, each as one of 64 bits.</summary>
internal readonly record struct NameSpelling(string Key, ulong Mask, ImmutableList<NameForm> Forms)
{
    public static ulong MaskOf(string key)
    {
        var mask = 0UL;
        foreach (var one in key) mask |= 1UL << ((one * 40503 >> 4) & 63);
        return mask;
    }

    /// <summary>Whether two texts may be that near: one character added, dropped or changed makes at most one bit differ on either side.</summary>
    public bool MayBeNear(ulong mask, int limit)
        => BitOperations.PopCount(mask & ~Mask) <= limit && BitOperations.PopCount(Mask & ~mask) <= limit;
}
