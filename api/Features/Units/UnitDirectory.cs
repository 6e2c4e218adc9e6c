using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Features.Units;

/// <summary>单位目录 · all units in memory: both trees, codes and names; never changed, replaced whole</summary>
public sealed class UnitDirectory : ISnapshot<UnitDirectory>, INames, IUnitTree
{
    /// <summary>No unit at all.</summary>
    public static readonly UnitDirectory Empty = new(UnitTree.Empty, new(NameIndex.Empty));

    private readonly UnitTree _tree;
    private readonly Lazy<NameIndex> _names;
    private volatile EndedUnits? _ended;

    private UnitDirectory(UnitTree tree, Lazy<NameIndex> names) => (_tree, _names) = (tree, names);

    public static IReadOnlyList<Type> Watches => [typeof(Unit)];

    public int Count => _tree.Count;

    /// <summary>All of them, each area followed by what is in it.</summary>
    public IEnumerable<Unit> All => Children(null).SelectMany(root => Descendants(root).Prepend(root));

    internal NameIndex NameIndex => _names.Value;

    public static async Task<UnitDirectory> Load(CityDb db, CancellationToken cancel)
        => Of(await db.Units.AsNoTracking().ToListAsync(cancel));

    public static UnitDirectory Of(IReadOnlyList<Unit> units)
    {
        var tree = UnitTree.Of(units);
        // Names are the larger part of the work, and most changes are followed by no look-up by name.
        return new(tree, new(() => NameIndex.Of(units.Select(unit => (unit, IsOfCity(unit, tree))))));
    }

    /// <summary>The same directory with one unit added or replaced.</summary>
    public UnitDirectory With(Unit unit)
    {
        var tree = _tree.With(unit);
        return new(tree, new(NameIndex.With(unit, IsOfCity(unit, tree))));
    }

    public INames With(Entity pending) => pending is Unit unit ? With(unit) : this;

    /// <exception cref="KeyNotFoundException">no unit has this number: the caller took it from elsewhere than a foreign key</exception>
    public Unit Find(int id) => _tree.Find(id) ?? throw new KeyNotFoundException($"There is no unit {id}.");

    public Unit? TryFind(int? id) => id is { } number ? _tree.Find(number) : null;

    public Unit? ByCode(string code) => _tree.ByCode(code);

    /// <summary>What belongs to a unit directly, in order; to none: the cities.</summary>
    public IEnumerable<Unit> Children(int? parentId) => _tree.Children(parentId);

    /// <summary>From the city down to the parent.</summary>
    public IReadOnlyList<Unit> Ancestors(Unit unit) => [.. Chain(unit).Skip(1).Reverse()];

    /// <summary>A unit, its parent, and so on up to the city.</summary>
    public IEnumerable<Unit> Chain(Unit unit) => _tree.Chain(unit, one => one.ParentId);

    /// <summary>A unit, the department that leads it on the line, and so on up.</summary>
    public IEnumerable<Unit> Line(Unit unit) => _tree.Chain(unit, one => one.SectorSuperiorId);

    /// <summary>What a department leads on the line, in one step.</summary>
    public IEnumerable<Unit> Counterparts(int id) => _tree.Counterparts(id);

    /// <summary>Everything below a unit, each followed by what is below it.</summary>
    public IEnumerable<Unit> Descendants(Unit unit) => Children(unit.Id).SelectMany(child => Descendants(child).Prepend(child));

    /// <summary>The numbers of a unit and of everything below it; none if there is no such unit.</summary>
    public int[] IdsWithin(int id) => TryFind(id) is { } unit ? [id, .. Descendants(unit).Select(below => below.Id)] : [];

    public bool IsWhole(int unitId) => TryFind(unitId) is { ParentId: null } && Children(null).Count() == 1;

    public IEnumerable<int> WithAllBelow(int unitId) => IdsWithin(unitId);

    // Ends even where a damaged database goes round in a circle.
    public IEnumerable<int> LedOnTheLine(int unitId)
    {
        var (found, left) = (new HashSet<int>(), new Queue<int>([unitId]));
        while (left.TryDequeue(out var leader))
            foreach (var led in Counterparts(leader).Where(led => found.Add(led.Id))) left.Enqueue(led.Id);

        return found;
    }

    /// <summary>The nearest area a unit is or lies in.</summary>
    public Unit? AreaOf(Unit? unit) => unit is null ? null : Chain(unit).FirstOrDefault(one => one.Kind.IsArea);

    /// <summary>Names from below the city down to the unit: 市应急管理局/安全监管科</summary>
    public string Path(Unit unit) => string.Join('/', Chain(unit).Where(one => one.Kind != UnitKind.City).Reverse().DefaultIfEmpty(unit).Select(one => one.Name));

    public int NextRank(int? parentId) => Children(parentId).Select(unit => unit.Rank).DefaultIfEmpty(0).Max() + 1;

    /// <summary>The units that carry on, on a day, what a unit did: itself while it is in being.</summary>
    public IReadOnlyList<Unit> CarryingOn(Unit unit, DateOnly on)
    {
        var (found, seen, left) = (new List<Unit>(), new HashSet<int>(), new Queue<Unit>([unit]));
        while (left.TryDequeue(out var one))
        {
            if (!seen.Add(one.Id)) continue;

            if (!(one.ValidTo < on)) found.Add(one);
            else foreach (var id in one.SuccessorIds) left.Enqueue(Find(id));
        }

        return found;
    }

    /// <summary>The units that have ended before a day.</summary>
    public EndedUnits EndedBy(DateOnly on)
    {
        // A page of items asks for one day again and again.
        if (_ended is { } known && known.On == on) return known;
        return _ended = new(on, [.. _tree.All.Where(unit => unit.ValidTo < on).Select(unit => unit.Id)]);
    }

    public NameAnswer Find(string text, DateOnly on) => new UnitLookup(this, on).Find(text);

    public NameGroup? Group(string word, DateOnly on) => GroupWord.Parse(word) is { } group ? new([.. All.Where(unit => Unit.Live.Holds(unit, on) && group.Holds(unit, this)).Select(unit => unit.Id)]) : null;

    public string NameOf(int id)
    {
        var unit = Find(id);
        if (unit.ValidTo is null && NameIndex.IsOnlyName(unit)) return unit.Name;

        // What has ended is named with its code: its name alone means the unit that carries it on.
        var hasTwin = Children(unit.ParentId).Any(sister => sister.Id != id && NameForm.Key(sister.Name) == NameForm.Key(unit.Name));
        return unit.ValidTo is null && !hasTwin ? FullPath(unit) : $"{unit.Name}（{unit.Code}）";
    }

    public IReadOnlyList<string> Choices(DateOnly on)
        => [.. All.Where(unit => Unit.Live.Holds(unit, on)).OrderBy(Shelf).Select(unit => NameOf(unit.Id))];

    // People look for departments first, then places, then what is inside them.
    private int Shelf(Unit unit) => unit.Kind switch
    {
        UnitKind.City => 0,
        UnitKind.Department when TryFind(unit.ParentId)?.Kind == UnitKind.City => 1,
        UnitKind.County => 2,
        UnitKind.Park => 3,
        UnitKind.Township => 4,
        UnitKind.Department => 5,
        UnitKind.Village => 6,
        _ => 7,
    };

    /// <summary>The path that tells a unit from all others: with the city where its first name alone could mean another.</summary>
    internal string FullPath(Unit unit)
    {
        var top = Chain(unit).LastOrDefault(one => one.Kind != UnitKind.City) ?? unit;
        var needsCity = top.Id == unit.Id || !NameIndex.IsOnlyName(top);
        return needsCity && TryFind(top.ParentId) is { Kind: UnitKind.City } city ? $"{city.Name}/{Path(unit)}" : Path(unit);
    }

    private static bool IsOfCity(Unit unit, UnitTree tree) => unit.ParentId is { } parent && tree.Find(parent)?.Kind == UnitKind.City;
}
