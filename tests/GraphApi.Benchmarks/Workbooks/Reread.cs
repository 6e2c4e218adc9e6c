using System.Globalization;
using System.Text;
using ExcelDataReader;
using Microsoft.Data.Sqlite;

namespace GraphApi.Benchmarks.Workbooks;

/// <summary>Reads what an import or an export left, whoever wrote it: only what says the same took comparable work.</summary>
internal static class Reread
{
    private const string Imported =
        """
        SELECT list.UnitId, list.Period, list.Title, list.FiledOn, list.Version, task.Position, task.UnitId, task.Period, task.NumberText, task.Level, task.Content, task.Measures, task.ItemId, task.LeadUnitId,
          task.CoUnitIds, task.CoUnitWords, task.DueText, task.DueOn, task.DueKind, task.DueRule, task.EffectiveDueOn, task.State, task.Progress, task.OpenedOn, task.SearchText, task.Version
        FROM CampaignTask task JOIN TaskList list ON list.Id = task.ListId WHERE list.PlanId IS NULL ORDER BY list.UnitId, list.Period, task.Position
        """;

    /// <summary>Null when two databases hold the same imported tasks, all values compared.</summary>
    public static string? DifferenceOfTables(string ours, string theirs) => Difference(Tasks(ours), Tasks(theirs));

    /// <summary>Null when two workbooks say the same, all cells compared.</summary>
    public static string? DifferenceOfWorkbooks(string ours, string theirs) => Difference(Cells(ours), Cells(theirs));

    private static string? Difference(IEnumerable<string> ours, IEnumerable<string> theirs)
    {
        using var one = ours.GetEnumerator();
        using var other = theirs.GetEnumerator();
        for (var row = 1; ; row++)
        {
            var (ourRow, theirRow) = (one.MoveNext() ? one.Current : null, other.MoveNext() ? other.Current : null);
            if (ourRow != theirRow) return string.Create(CultureInfo.InvariantCulture, $"row {row}:\nproduct: {ourRow ?? "none"}\nfloor:   {theirRow ?? "none"}");
            if (ourRow is null) return null;
        }
    }

    private static IEnumerable<string> Tasks(string database)
    {
        using var db = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = Imported;
        using var row = command.ExecuteReader();
        while (row.Read()) yield return Line(row.FieldCount, row.GetValue);
    }

    private static IEnumerable<string> Cells(string path)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var file = File.OpenRead(path);
        using var sheet = ExcelReaderFactory.CreateOpenXmlReader(file);
        while (sheet.Read()) yield return Line(sheet.FieldCount, sheet.GetValue);
    }

    private static string Line(int columns, Func<int, object?> value)
        => string.Join(" | ", Enumerable.Range(0, columns).Select(column => Convert.ToString(value(column), CultureInfo.InvariantCulture)));
}
