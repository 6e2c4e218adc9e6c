namespace GraphApi.Platform.Imports;

/// <summary>What stays decided of the rows of a file while the others are decided anew.</summary>
internal sealed class Settled(IReadOnlyList<PlannedRow> prepared)
{
    private readonly Dictionary<int, PlannedRow> _wrong = [];
    private readonly HashSet<PlannedRow> _all = [];

    public bool Has(PlannedRow row) => _all.Contains(row);

    /// <summary>The rows for another round: those that are wrong as they are, the others with nothing decided.</summary>
    public IReadOnlyList<PlannedRow> Next() => [.. prepared.Select((row, at) => _wrong.GetValueOrDefault(at) ?? row.Again())];

    /// <summary>Whether a row did something in this round that must not be stored.</summary>
    public bool WouldTake(IReadOnlyList<PlannedRow> rows) => rows.Any(row => !Has(row) && row is { IsTouched: true, IsWritten: false });

    /// <summary>Settles what was found out in a round; false if that leaves nothing to be decided anew.</summary>
    public bool Take(IReadOnlyList<PlannedRow> rows)
    {
        if (!WouldTake(rows)) return false;

        foreach (var (at, row) in rows.Index().Where(each => !Has(each.Item)))
        {
            if (row.IsWrong) _all.Add(_wrong[at] = row);
            else if (row is { IsTouched: true, IsWritten: false }) prepared[at].ComesToSame = true;
        }

        return true;
    }
}
