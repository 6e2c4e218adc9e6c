using System.Security.Cryptography;
using System.Text;
using GraphApi.Platform.Excel.Parsing;

namespace GraphApi.Platform.Imports;

/// <summary>What an import would do, row by row.</summary>
internal sealed record Plan(IReadOnlyList<PlannedRow> Rows, IReadOnlyList<Problem> Problems)
{
    public bool HasFaultyWorksheet => Problems.Any(problem => problem.IsError);

    public ImportCounts Counts() => new()
    {
        Rows = Rows.Count,
        New = Count(RowOutcome.New),
        Changed = Count(RowOutcome.Changed),
        Unchanged = Count(RowOutcome.Unchanged),
        Conflict = Count(RowOutcome.Conflict),
        Error = Count(RowOutcome.Error),
        Warning = WithWarning(),
    };

    /// <summary>The same for two plans that say the same.</summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in Rows)
        {
            Add(hash, $"{row.Row.Table.Worksheet.Name}\n{row.Row.Number}\n{row.Outcome}\n{row.TargetId}\n{row.TargetVersion}\n{row.Label}");
            foreach (var change in row.Changes) Add(hash, $"{change.Field}\n{change.OldValue}\n{change.NewValue}");
            foreach (var problem in row.Problems) Add(hash, problem);
        }

        foreach (var problem in Problems) Add(hash, problem);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // What is said once of several rows is shown with the first of them, and counts there.
    private int WithWarning()
    {
        var first = Problems.Where(problem => !problem.IsError).Select(problem => (problem.Worksheet, problem.Row)).ToHashSet();
        return Rows.Count(row => row.Problems.Any(problem => !problem.IsError) || first.Contains((row.Row.Table.Worksheet.Name, row.Row.Number)));
    }

    private int Count(RowOutcome outcome) => Rows.Count(row => row.Outcome == outcome);

    private static void Add(IncrementalHash hash, Problem problem) => Add(hash, $"{problem.Severity}\n{problem.Worksheet}\n{problem.Row}\n{problem.Column}\n{problem.Code}\n{problem.Message.Chinese}");

    private static void Add(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\0"));
}
