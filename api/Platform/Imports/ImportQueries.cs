using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;

namespace GraphApi.Platform.Imports;

[QueryType]
internal static class ImportQueries
{
    /// <summary>导入 · imports, newest first unless ordered otherwise</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<ImportJob> GetImportJobs(CityDb db) => db.ImportJobs.OrderByDescending(job => job.ReceivedAt).ThenByDescending(job => job.Id);
}
