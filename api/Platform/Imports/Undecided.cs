using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;

namespace GraphApi.Platform.Imports;

/// <summary>Rows that cannot be taken, and which of them names what another would have brought.</summary>
internal sealed class Undecided
{
    private readonly Dictionary<string, PlannedRow> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<PlannedRow, HashSet<PlannedRow>> _needs = [];

    public Undecided(Sheet sheet, IReadOnlyList<PlannedRow> rows)
    {
        var names = sheet.Keys.SelectMany(key => key).Where(column => column.NamesType is null && column.ValueType == typeof(string)).Distinct().ToList();
        foreach (var row in rows)
            foreach (var name in names.Select(column => HeaderText.Compact(row.RawOf(column))).Where(name => name.Length > 0)) _byName.TryAdd(name, row);
    }

    /// <summary>Notes that a row waits for what nothing but another of these rows would bring.</summary>
    public void Need(PlannedRow row, IEnumerable<string> unknown)
        => _needs[row] = [.. unknown.Select(Bringing).OfType<PlannedRow>().Where(other => other != row)];

    /// <summary>Why a name of a row is not known; null if none of these rows would have brought it.</summary>
    /// <param name="row">the row that names it</param>
    /// <param name="unknown">the name</param>
    /// <param name="finding">what the directory says of it: a name that means several is no unknown one</param>
    public Problem? Reason(PlannedRow row, string unknown, Problem finding)
    {
        if (finding.Candidates.Any(candidate => HeaderText.Compact(candidate).Contains(HeaderText.Compact(unknown), StringComparison.Ordinal))) return null;
        if (Bringing(unknown) is not { } other || other == row) return null;

        return NeedsInTurn(other, row) ? PlanProblems.WaitsInCircle(unknown, other) : PlanProblems.DependsOn(unknown, other);
    }

    private PlannedRow? Bringing(string name) => _byName.GetValueOrDefault(HeaderText.Compact(name));

    private bool NeedsInTurn(PlannedRow from, PlannedRow row)
    {
        var seen = new HashSet<PlannedRow>();
        var left = new Stack<PlannedRow>([from]);
        while (left.TryPop(out var one))
        {
            if (one == row) return true;
            if (!seen.Add(one) || !_needs.TryGetValue(one, out var needs)) continue;

            foreach (var need in needs) left.Push(need);
        }

        return false;
    }
}
