using GraphApi.Platform.Data;
using GraphApi.Platform.Excel.Parsing;
using GraphApi.Platform.Excel.Reading;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.Imports;

/// <summary>Keeps a plan as the preview people look at.</summary>
internal static class PlanStore
{
    private const int RowsAtOnce = 2_000;

    /// <summary>Puts the rows and issues of a plan in the place of those there were. The context tracks nothing afterwards.</summary>
    public static async Task Replace(CityDb db, int job, Plan plan, int mostIssues, CancellationToken cancel)
    {
        await db.ImportIssues.Where(issue => issue.JobId == job).ExecuteDeleteAsync(cancel);
        await db.ImportRows.Where(row => row.JobId == job).ExecuteDeleteAsync(cancel);

        var kept = KeptProblems.Of(plan, mostIssues);
        var places = new Places();
        var ids = new Dictionary<(string, int), int>();
        foreach (var chunk in plan.Rows.Chunk(RowsAtOnce))
        {
            db.ChangeTracker.Clear();
            var stored = chunk.Select(row => Stored(row, job, places.NextRow())).ToList();
            db.AddRange(stored);
            await db.SaveChangesAsync(cancel);
            foreach (var row in stored) ids[(row.Worksheet, row.Number)] = row.Id;

            db.AddRange(chunk.Zip(stored).SelectMany(pair => pair.First.Problems.Where(kept.Has).Select(problem => ImportIssue.Of(problem, job, pair.Second.Id, places.NextIssue()))));
            await db.SaveChangesAsync(cancel);
        }

        db.ChangeTracker.Clear();
        db.AddRange(plan.Problems.Where(kept.Has).Concat(kept.Closing).Select(problem => ImportIssue.Of(problem, job, RowOf(problem, ids), places.NextIssue())));
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    // What is said of several rows is shown with the first of them.
    private static int? RowOf(Problem problem, Dictionary<(string, int), int> ids)
        => problem is { Worksheet: { } worksheet, Row: { } row } && ids.TryGetValue((worksheet, row), out var id) ? id : null;

    private static ImportRow Stored(PlannedRow row, int job, int place) => new()
    {
        JobId = job,
        Place = place,
        Worksheet = row.Row.Table.Worksheet.Name,
        Number = row.Row.Number,
        Outcome = row.Outcome,
        Label = row.Label,
        Changes = row.Changes,
        Cells = [.. Cells(row.Row)],
        TargetId = row.TargetId,
        TargetVersion = row.TargetVersion,
    };

    private static IEnumerable<ImportCell> Cells(ParsedRow row)
        => row.Table.Columns.OrderBy(each => each.Key).Select(each => new ImportCell(ColumnLetters.Of(each.Key), row.Table.Headers[each.Key], each.Value.Field, Short(row.RawOf(each.Value))));

    // The original is kept as a file; the preview need not hold a novel.
    private static string Short(string text) => text.Length > 2_000 ? text[..2_000] + "…" : text;

    private sealed class Places
    {
        private int _rows;
        private int _issues;

        public int NextRow() => _rows++;

        public int NextIssue() => _issues++;
    }
}
