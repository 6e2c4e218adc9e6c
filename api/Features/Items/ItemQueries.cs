using GraphApi.Features.Units;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;

namespace GraphApi.Features.Items;

[QueryType]
public static class ItemQueries
{
    /// <summary>安全监管事项 · supervision items</summary>
    /// <param name="search">检索 · part of a title or code</param>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<SupervisionItem> GetSupervisionItems(CityDb db, string? search)
    {
        var items = db.SupervisionItems.OrderBy(item => item.Code);
        if (string.IsNullOrWhiteSpace(search)) return items;

        var part = NameForm.Key(search);
        return items.Where(item => item.SearchText.Contains(part));
    }
}
