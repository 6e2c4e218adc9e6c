using System.Collections;
using System.Linq.Expressions;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>One page of a list held in memory; what ties is left in the order of the list.</summary>
internal sealed class MemoryPage<T>(IReadOnlyList<(T Row, Position Position)> rows, SortOrder order) where T : class
{
    public Page<T> Load(PageRequest page)
    {
        var all = InOrder();
        var start = page.After is null ? 0 : all.Count(each => Compare(each.Position, page.After) <= 0);
        var end = page.Before is null ? all.Count : all.Count(each => Compare(each.Position, page.Before) < 0);
        var size = Math.Clamp(end - start, 0, page.Size);
        if (page.IsBackward) start = Math.Max(start, end - page.Size);
        return new([.. all.Skip(start).Take(size)], HasNext: start + size < all.Count, HasPrevious: start > 0);
    }

    public IReadOnlyList<(T Row, Position Position)> InOrder() => [.. rows.Order(Comparer<(T, Position Position)>.Create((left, right) => Compare(left.Position, right.Position)))];

    /// <summary>Each row with what it is ordered by and its place in the list.</summary>
    public static IReadOnlyList<(T Row, Position Position)> Positions(IEnumerable<T> rows, Func<T, bool> isWanted, SortOrder order)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var read = order.Keys.Select(key => Expression.Lambda<Func<T, object?>>(Expression.Convert(key.Of(row), typeof(object)), row).Compile(preferInterpretation: true)).ToList();
        return [.. rows.Index().Where(each => isWanted(each.Item)).Select(each => (each.Item, new Position([.. read.Select(value => value(each.Item))], each.Index)))];
    }

    private int Compare(Position left, Position right)
    {
        for (var index = 0; index < order.Keys.Count; index++)
        {
            var compared = Compare(left.Values[index], right.Values[index]);
            if (compared != 0) return order.Keys[index].IsDescending ? -compared : compared;
        }

        return order.TieIsDescending ? right.Id.CompareTo(left.Id) : left.Id.CompareTo(right.Id);
    }

    private static int Compare(object? left, object? right)
        => left is string text && right is string other ? string.CompareOrdinal(text, other) : Comparer.DefaultInvariant.Compare(left, right);
}
