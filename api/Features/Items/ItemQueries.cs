using GraphApi.Features.Units;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Hosting;

namespace GraphApi.Features.Items;

[QueryType]
public static class ItemQueries
{
    /// <summary>安全监管事项 · supervision items</summary>
    /// <param name="search">检索 · part of a title or code</param>
    /// <param name="onlyLeadGaps">只看缺口 · only those in force today that nobody leads</param>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<SupervisionItem> GetSupervisionItems(CityDb db, TimeProvider clock, string? search, bool? onlyLeadGaps)
    {
        IQueryable<SupervisionItem> items = db.SupervisionItems.OrderBy(item => item.Code);
        if (onlyLeadGaps == true) items = items.Where(SupervisionItem.LeadGap.On(clock.Today()));
        if (string.IsNullOrWhiteSpace(search)) return items;

        var part = NameForm.Key(search);
        return items.Where(item => item.SearchText.Contains(part));
    }
}
