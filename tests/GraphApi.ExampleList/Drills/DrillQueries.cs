using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;

namespace GraphApi.ExampleList.Drills;

[QueryType]
public static class DrillQueries
{
    /// <summary>应急演练 · emergency drills</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<Drill> GetDrills(CityDb db) => db.Drills;
}
