using System.Collections.Immutable;
using GraphApi.Features.Units;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Features.Items;

/// <summary>事项目录 · all supervision items in memory; never changed, replaced whole</summary>
public sealed class ItemDirectory : ISnapshot<ItemDirectory>, INames
{
    /// <summary>No item at all.</summary>
    public static readonly ItemDirectory Empty = new([], ImmutableDictionary.Create<string, int>(), ImmutableDictionary.Create<string, ImmutableList<int>>(), ImmutableDictionary.Create<string, int>());

    private readonly ImmutableDictionary<int, Place> _places;
    private readonly ImmutableDictionary<string, int> _codes;
    private readonly ImmutableDictionary<string, ImmutableList<int>> _titles;
    private readonly ImmutableDictionary<string, int> _lastNumbers;
    private readonly Lazy<ILookup<int, SupervisionItem>> _led;
    private readonly Lazy<ILookup<int, SupervisionItem>> _joined;

    private ItemDirectory(
        ImmutableDictionary<int, Place> places, ImmutableDictionary<string, int> codes, ImmutableDictionary<string, ImmutableList<int>> titles, ImmutableDictionary<string, int> lastNumbers)
    {
        (_places, _codes, _titles, _lastNumbers) = (places, codes, titles, lastNumbers);
        _led = new(() => ByUnit(item => item.LeadIds));
        _joined = new(() => ByUnit(item => item.CoUnitIds));
    }

    public static IReadOnlyList<Type> Watches => [typeof(SupervisionItem)];

    public int Count => _places.Count;

    public IEnumerable<SupervisionItem> All => _places.Values.Select(place => place.Item).OrderBy(item => item.Code, StringComparer.Ordinal);

    public static async Task<ItemDirectory> Load(CityDb db, CancellationToken cancel)
        => Of(await db.SupervisionItems.AsNoTracking().ToListAsync(cancel));

    public static ItemDirectory Of(IEnumerable<SupervisionItem> items) => items.Aggregate(Empty, (directory, item) => directory.With(item));

    public ItemDirectory With(SupervisionItem item)
    {
        var (codes, titles) = (_codes, _titles);
        if (_places.TryGetValue(item.Id, out var old))
        {
            if (codes.GetValueOrDefault(old.Code, item.Id) == item.Id) codes = codes.Remove(old.Code);
            titles = titles.SetItem(old.TitleKey, titles[old.TitleKey].Remove(item.Id));
        }

        var place = new Place(item, item.Code, NameForm.Key(item.Title));
        titles = titles.SetItem(place.TitleKey, titles.GetValueOrDefault(place.TitleKey, ImmutableList<int>.Empty).Add(item.Id));
        return new(_places.SetItem(item.Id, place), codes.SetItem(item.Code, item.Id), titles, Counted(item.Code));
    }

    public INames With(Entity pending) => pending is SupervisionItem item ? With(item) : this;

    /// <exception cref="KeyNotFoundException">no item has this number: the caller took it from elsewhere than a foreign key</exception>
    public SupervisionItem Find(int id) => TryFind(id) ?? throw new KeyNotFoundException($"There is no supervision item {id}.");

    public SupervisionItem? TryFind(int? id) => id is { } number ? _places.GetValueOrDefault(number)?.Item : null;

    public SupervisionItem? ByCode(string code) => _codes.TryGetValue(code, out var id) ? TryFind(id) : null;

    public IEnumerable<SupervisionItem> Titled(string title) => _titles.GetValueOrDefault(NameForm.Key(title), ImmutableList<int>.Empty).Select(Find);

    /// <summary>What a unit leads, alone or with others.</summary>
    public IEnumerable<SupervisionItem> LedBy(int unitId) => _led.Value[unitId];

    /// <summary>What a unit co-operates in.</summary>
    public IEnumerable<SupervisionItem> JoinedBy(int unitId) => _joined.Value[unitId];

    /// <summary>The highest number given to an item under a code, 0 if none was.</summary>
    public int LastNumber(string owner) => _lastNumbers.GetValueOrDefault(owner);

    public NameAnswer Find(string text, DateOnly on)
    {
        var key = NameForm.Key(text);
        if (ByCode(key) is { } coded) return new(coded.Id);

        var titled = _titles.GetValueOrDefault(key, ImmutableList<int>.Empty).Select(Find).ToList();
        var inForce = titled.Where(item => !SupervisionItem.Repealed.Holds(item, on)).ToList();
        return (inForce.Count, titled.Count) switch
        {
            (1, _) => new(inForce[0].Id),
            (0, 1) => new(titled[0].Id, ItemFindings.Repealed(titled[0])),
            (_, > 0) => new(null, ItemFindings.Ambiguous(text, titled)),
            _ => new(null, ItemFindings.Unknown(text)),
        };
    }

    public string NameOf(int id)
    {
        var item = Find(id);
        return Titled(item.Title).Count() == 1 ? item.Title : item.Code;
    }

    public IReadOnlyList<string> Choices(DateOnly on) => [.. All.Where(item => !SupervisionItem.Repealed.Holds(item, on)).Select(item => NameOf(item.Id))];

    private ImmutableDictionary<string, int> Counted(string code)
        => ItemCode.Split(code) is var (owner, number) && number > LastNumber(owner) ? _lastNumbers.SetItem(owner, number) : _lastNumbers;

    private ILookup<int, SupervisionItem> ByUnit(Func<SupervisionItem, IEnumerable<int>> units)
        => All.SelectMany(item => units(item).Select(unit => (unit, item))).ToLookup(pair => pair.unit, pair => pair.item);

    // An item that is being imported changes after it was put here, so what it was filed under is kept beside it.
    private sealed record Place(SupervisionItem Item, string Code, string TitleKey);
}

/// <summary>What is said of a text that does not simply mean one item.</summary>
internal static class ItemFindings
{
    public static Finding Repealed(SupervisionItem item) => new("ITEM_REPEALED", new(
        $"事项“{item.Title}”已于 {item.ValidTo:yyyy-MM-dd} 废止，请确认是否仍要引用。",
        $"The item \"{item.Title}\" was repealed on {item.ValidTo:yyyy-MM-dd}. Check that it is meant."));

    public static Finding Ambiguous(string text, IReadOnlyList<SupervisionItem> items) => new("ITEM_AMBIGUOUS", new(
        $"“{text}”是 {items.Count} 个事项的名称，请改写编码：{string.Join('、', items.Select(item => item.Code))}。",
        $"\"{text}\" is the title of {EnglishCount.Of(items.Count, "item")}. Write the code: {string.Join(", ", items.Select(item => item.Code))}."))
    {
        Candidates = [.. items.Select(item => item.Code)],
    };

    public static Finding Unknown(string text) => new("ITEM_UNKNOWN", new(
        $"没有名为“{text}”的监管事项，请填写清单中的编码或名称。",
        $"There is no supervision item \"{text}\". Write a code or title from the list."));
}

/// <summary>事项列 · columns that hold supervision items</summary>
public static class ItemColumns
{
    extension<TRow, T>(Column<TRow, T> column)
    {
        /// <summary>按事项编码或名称查找 · the cell names a supervision item, or several</summary>
        public Column<TRow, T> Item() => column.Named<ItemDirectory>();
    }
}
