using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;

namespace GraphApi.Platform.Imports;

/// <summary>Which row speaks for which object; two that speak for one are both in error, or which counts would be a guess.</summary>
internal sealed class Claims
{
    private readonly Dictionary<int, PlannedRow> _targets = [];
    private readonly Dictionary<string, (PlannedRow Row, bool HasId)> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<PlannedRow> _blamed = [];

    /// <summary>A row that is wrong for good goes on speaking for what it spoke for.</summary>
    public void Keep(PlannedRow row)
    {
        if (row.TargetId is { } target) _targets.TryAdd(target, row);
        if (row.Key is { } key) _keys.TryAdd(key.Text, (row, row.Row.Id is not null));
    }

    /// <summary>False if another row speaks for the object already.</summary>
    public bool Target(Entity target, PlannedRow row)
    {
        if (_targets.TryAdd(target.Id, row) || _targets[target.Id] == row) return true;

        var first = _targets[target.Id];
        var isCopy = first.Row.Id is not null && row.Row.Id is not null;
        Blame(first, row, [], other => isCopy ? PlanProblems.SameId(other) : PlanProblems.SameTarget(other));
        return false;
    }

    public void Key(KeyText key, PlannedRow row, bool hasId)
    {
        if (_keys.TryAdd(key.Text, (row, hasId)) || _keys[key.Text].Row == row) return;

        // Two rows with ids are told apart by them, whatever else they have in common.
        var (first, firstHasId) = _keys[key.Text];
        if (!hasId || !firstHasId) Blame(first, row, key.Columns, other => PlanProblems.SameKey(key.Columns, other));
    }

    private void Blame(PlannedRow first, PlannedRow second, IReadOnlyList<Column> key, Func<PlannedRow, Problem> problem)
    {
        if (_blamed.Add(second)) second.Add(key, problem(first));
        if (_blamed.Add(first)) first.Add(key, problem(second));
    }
}
