using System.Collections.Immutable;

namespace GraphApi.Features.Units;

/// <summary>Units by number and code, and both trees between them; adding one leaves the old tree as it was.</summary>
internal sealed class UnitTree
{
    public static readonly UnitTree Empty = new(ImmutableDictionary<int, Place>.Empty, ImmutableDictionary.Create<string, int>(), ImmutableDictionary<(Edge, int), ImmutableSortedSet<Sister>>.Empty);

    private readonly ImmutableDictionary<int, Place> _places;
    private readonly ImmutableDictionary<string, int> _codes;
    private readonly ImmutableDictionary<(Edge, int), ImmutableSortedSet<Sister>> _below;

    private UnitTree(ImmutableDictionary<int, Place> places, ImmutableDictionary<string, int> codes, ImmutableDictionary<(Edge, int), ImmutableSortedSet<Sister>> below)
        => (_places, _codes, _below) = (places, codes, below);

    private enum Edge
    {
        Parent,
        Line,
    }

    public int Count => _places.Count;

    public static UnitTree Of(IReadOnlyList<Unit> units)
    {
        var places = units.ToImmutableDictionary(unit => unit.Id, Place.Of);
        var codes = units.ToImmutableDictionary(unit => unit.Code, unit => unit.Id);
        var below = places.Values.SelectMany(place => place.Edges).GroupBy(edge => edge.Above, edge => edge.Sister).ToImmutableDictionary(group => group.Key, group => group.ToImmutableSortedSet());
        return new(places, codes, below);
    }

    public UnitTree With(Unit unit)
    {
        var (codes, below, place) = (_codes, _below, Place.Of(unit));
        if (_places.TryGetValue(unit.Id, out var old))
        {
            if (codes.GetValueOrDefault(old.Code, unit.Id) == unit.Id) codes = codes.Remove(old.Code);
            foreach (var (above, sister) in old.Edges) below = below.SetItem(above, below[above].Remove(sister));
        }

        foreach (var (above, sister) in place.Edges) below = below.SetItem(above, below.GetValueOrDefault(above, ImmutableSortedSet<Sister>.Empty).Add(sister));
        return new(_places.SetItem(unit.Id, place), codes.SetItem(unit.Code, unit.Id), below);
    }

    public IEnumerable<Unit> All => _places.Values.Select(place => place.Unit);

    public Unit? Find(int id) => _places.GetValueOrDefault(id)?.Unit;

    public Unit? ByCode(string code) => _codes.TryGetValue(code, out var id) ? Find(id) : null;

    public IEnumerable<Unit> Children(int? parentId) => Below(Edge.Parent, parentId ?? Place.Nowhere);

    public IEnumerable<Unit> Counterparts(int id) => Below(Edge.Line, id);

    /// <summary>A unit and those above it by one of the two trees; ends even where a damaged database goes round in a circle.</summary>
    public IEnumerable<Unit> Chain(Unit unit, Func<Unit, int?> above)
    {
        var left = Count + 1;
        for (Unit? next = unit; next is not null && left > 0; left--)
        {
            yield return next;
            next = above(next) is { } id ? Find(id) : null;
        }
    }

    private IEnumerable<Unit> Below(Edge edge, int id)
        => _below.TryGetValue((edge, id), out var sisters) ? sisters.Select(sister => _places[sister.Id].Unit) : [];

    private readonly record struct Sister(int Rank, string Code, int Id) : IComparable<Sister>
    {
        public int CompareTo(Sister other)
        {
            if (Rank != other.Rank) return Rank.CompareTo(other.Rank);

            var byCode = string.CompareOrdinal(Code, other.Code);
            return byCode != 0 ? byCode : Id.CompareTo(other.Id);
        }

        public static bool operator <(Sister left, Sister right) => left.CompareTo(right) < 0;

        public static bool operator >(Sister left, Sister right) => left.CompareTo(right) > 0;

        public static bool operator <=(Sister left, Sister right) => left.CompareTo(right) <= 0;

        public static bool operator >=(Sister left, Sister right) => left.CompareTo(right) >= 0;
    }

    // A unit that is being imported changes after it was put here, so what it was filed under is kept beside it.
    private sealed record Place(Unit Unit, string Code, Sister Sister, int? SuperiorId, int ParentId)
    {
        // Numbers of the database begin at 1, of rows not saved yet at -1.
        public const int Nowhere = 0;

        public IEnumerable<((Edge, int) Above, Sister Sister)> Edges
            => SuperiorId is { } superior ? [((Edge.Parent, ParentId), Sister), ((Edge.Line, superior), Sister)] : [((Edge.Parent, ParentId), Sister)];

        public static Place Of(Unit unit) => new(unit, unit.Code, new(unit.Rank, unit.Code, unit.Id), unit.SectorSuperiorId, unit.ParentId ?? Nowhere);
    }
}
