using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;

namespace GraphApi.Features.Units;

[QueryType]
public static class UnitQueries
{
    /// <summary>单位 · units</summary>
    /// <param name="search">检索 · part of a name, short name, alias or code</param>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<Unit> GetUnits(CityDb db, string? search)
    {
        var units = db.Units.OrderBy(unit => unit.Code);
        if (string.IsNullOrWhiteSpace(search)) return units;

        var part = NameForm.Key(search);
        return units.Where(unit => unit.SearchText.Contains(part));
    }

    /// <summary>按代码取单位 · the unit with a code</summary>
    /// <param name="code">单位代码 · its code</param>
    public static Unit? GetUnitByCode(string code, UnitDirectory units) => units.ByCode(NameForm.Key(code));
}
