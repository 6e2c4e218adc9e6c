using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;

namespace GraphApi.Platform.Imports;

/// <summary>Makes rows ready to be decided: each text in its column, and what is said above the header in every row.</summary>
internal sealed class Preparation(Sheet sheet, Func<IReadOnlyDictionary<string, string>, RowTexts?> sort, Headings headings)
{
    private readonly Dictionary<string, Column> _columns = sheet.Columns.ToDictionary(column => column.Field, StringComparer.Ordinal);

    public PlannedRow Prepare(ParsedRow parsed)
    {
        var row = new PlannedRow(parsed);
        Sort(row);
        // What is computed is not taken from a file, however it is filled in.
        row.Forgive(problem => problem.Field is { } field && _columns.GetValueOrDefault(field) is { IsLocked: true });
        headings.Complete(row);
        return row;
    }

    private void Sort(PlannedRow row)
    {
        if (sort(row.Cells.ToDictionary(cell => cell.Key.Field, cell => TextOf(cell.Value))) is not { } sorted) return;

        foreach (var (field, text) in sorted.Texts) row.Say(_columns[field], text);
        foreach (var (field, finding) in sorted.Findings) row.Add(_columns[field], Problem.Of(finding, IssueSeverity.Warning));
    }

    // Where a cell says “as above”, what stands above.
    private static string TextOf(ParsedCell cell) => cell.Value as string ?? cell.Raw;
}
