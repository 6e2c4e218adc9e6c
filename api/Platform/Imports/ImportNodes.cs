using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.Imports;

[ObjectType<ImportJob>]
internal static class ImportJobNode
{
    /// <summary>原因 · why it stands as it does, in the caller's language</summary>
    public static string? GetReason([Parent] ImportJob job) => job.Reason?.ToString();

    /// <summary>是否已写入 · whether anything was stored</summary>
    public static bool GetApplied([Parent] ImportJob job) => job.IsApplied;

    /// <summary>进度 · share of the phase that is done, from 0 to 1, while it runs</summary>
    public static double? GetProgress([Parent] ImportJob job, [Service] ImportProgress progress) => job.IsWaiting ? progress.Of(job.Id)?.Share ?? 0 : null;

    /// <summary>阶段 · what is being done, while it runs</summary>
    public static ImportPhase? GetPhase([Parent] ImportJob job, [Service] ImportProgress progress) => job.IsWaiting ? progress.Of(job.Id)?.Phase ?? ImportPhase.Waiting : null;

    /// <summary>行 · its rows in the order of the file</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static RowsOf<ImportRow> GetRows([Parent] ImportJob job) => RowsOf.Owner(db => db.ImportRows.OrderBy(row => row.Place), row => row.JobId, job.Id);

    /// <summary>问题 · what there is to say of it, rows in the order of the file and the file as a whole last</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static RowsOf<ImportIssue> GetIssues([Parent] ImportJob job) => RowsOf.Owner(db => db.ImportIssues.OrderBy(issue => issue.Place), issue => issue.JobId, job.Id);
}

[ObjectType<ImportRow>]
internal static class ImportRowNode
{
    /// <summary>问题 · what there is to say of the row and its cells</summary>
    [FilteredBy<ImportRow>(nameof(ImportRow.Concerned))]
    public static Batched<IReadOnlyList<ImportIssue>> GetIssues([Parent] ImportRow row, IssuesByRow issues) => issues.Of(row.Id);
}

[ObjectType<ImportIssue>]
internal static class ImportIssueNode
{
    /// <summary>说明 · where it is, what is wrong and what to do, in the caller's language</summary>
    public static string GetMessage([Parent] ImportIssue issue) => issue.Message.ToString();

    /// <summary>简要说明 · what is wrong and what to do, for where the place is plain to see</summary>
    public static string GetSentence([Parent] ImportIssue issue) => issue.Sentence.ToString();
}

internal sealed class IssuesByRow : GroupLoader<int, ImportIssue>
{
    protected override async Task<ILookup<int, ImportIssue>> Load(IReadOnlyList<int> keys, CityDb db, CancellationToken cancel)
    {
        var issues = await db.ImportIssues.AsNoTracking().Where(issue => issue.ImportRowId != null && keys.Contains(issue.ImportRowId.Value)).OrderBy(issue => issue.Place).ToListAsync(cancel);
        return issues.ToLookup(issue => issue.ImportRowId!.Value);
    }
}
