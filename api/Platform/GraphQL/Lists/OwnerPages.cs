using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>The same page of the rows below several objects, in as many statements as below one.</summary>
/// <remarks>One branch an owner instead of numbering all rows within each: a branch stops where its page does, however long the list is.</remarks>
internal sealed class OwnerPages<T>(IQueryable<T> rows, Expression<Func<T, int>> ownerOf, SortOrder order, TextForm text) where T : class
{
    // A statement has one text for each power of two; SQLite takes 500 branches.
    private const int MostAtOnce = 64;
    private const int Nobody = -1;

    public async Task<Dictionary<int, Page<T>>> Load(IReadOnlyList<int> owners, PageRequest page, CancellationToken cancel)
    {
        var pages = new Dictionary<int, Page<T>>();
        foreach (var chunk in owners.Chunk(MostAtOnce))
        {
            var found = await Found(chunk, page).ToListAsync(cancel);
            var byOwner = found.ToLookup(each => each.Owner);
            foreach (var owner in chunk) pages[owner] = DatabasePage<T>.Cut([.. byOwner[owner]], page);
        }

        return pages;
    }

    public async Task<Dictionary<int, int>> Count(IReadOnlyList<int> owners, CancellationToken cancel)
    {
        int[] asked = [.. owners];
        var counts = new Dictionary<int, int>();
        var found = rows.Where(Owned(owner => Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(int)], Captured.Value(asked, typeof(int[])), owner)));
        foreach (var each in await found.GroupBy(ownerOf).Select(group => new { Owner = group.Key, Count = group.Count() }).ToListAsync(cancel)) counts[each.Owner] = each.Count;
        return counts;
    }

    private IQueryable<FoundRow<T>> Found(int[] owners, PageRequest page)
    {
        var padded = owners.Concat(Enumerable.Repeat(Nobody, Padding(owners.Length)));
        var branches = padded.Select(owner => new DatabasePage<T>(Of(owner), order, text).Between(page).InOrder(order, page.IsBackward, text).Take(page.Size + 1));
        return branches.Aggregate((all, branch) => all.Concat(branch)).InOrder(order, page.IsBackward, text).Select(new DatabasePage<T>(rows, order, text).Found(page, ownerOf));
    }

    private IQueryable<T> Of(int owner) => rows.Where(Owned(of => Expression.Equal(of, Captured.Value(owner, typeof(int)))));

    private Expression<Func<T, bool>> Owned(Func<Expression, Expression> condition) => Expression.Lambda<Func<T, bool>>(condition(ownerOf.Body), ownerOf.Parameters);

    private static int Padding(int count) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)count) - count;
}
