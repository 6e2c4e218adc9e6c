using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;

namespace GraphApi.Platform.Imports;

/// <summary>One row on its way to a decision.</summary>
internal sealed class PlannedRow(ParsedRow row)
{
    private readonly List<Problem> _problems = [.. row.Problems];

    public ParsedRow Row { get; } = row;

    public RowOutcome Outcome { get; private set; } = row.Problems.Any(problem => problem.IsError) ? RowOutcome.Error : RowOutcome.Unchanged;

    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>What was looked up for it, by column; its cell's text as far as it was found.</summary>
    public List<NameUse> Names { get; } = [];

    public string Label { get; set; } = "";

    public IReadOnlyList<FieldChange> Changes { get; private set; } = [];

    /// <summary>What it was matched with.</summary>
    public int? TargetId { get; private set; }

    public int? TargetVersion { get; private set; }

    /// <summary>New or changed, as it is to be stored.</summary>
    public Entity? Result { get; private set; }

    public bool IsWrong => Outcome is RowOutcome.Error or RowOutcome.Conflict;

    public bool IsWritten => Outcome is RowOutcome.New or RowOutcome.Changed;

    public void Match(Entity target) => (TargetId, TargetVersion) = (target.Id, target.Version);

    public void Become(RowOutcome outcome, Entity result, IReadOnlyList<FieldChange> changes)
        => (Outcome, Result, Changes) = (outcome, result, changes);

    public void Add(Problem problem)
    {
        _problems.Add(Row.At(problem));
        if (problem.IsError) Outcome = RowOutcome.Error;
    }

    public void Add(Column column, Problem problem)
    {
        _problems.Add(Row.At(column, problem));
        if (problem.IsError) Outcome = RowOutcome.Error;
    }

    /// <summary>Takes back what was said of a cell that is left as it was.</summary>
    public void Forgive(Func<Problem, bool> isForgiven)
    {
        if (_problems.RemoveAll(problem => isForgiven(problem)) > 0 && Outcome == RowOutcome.Error && !_problems.Exists(problem => problem.IsError)) Outcome = RowOutcome.Unchanged;
    }

    public void Clash(Problem problem)
    {
        Add(problem);
        Outcome = RowOutcome.Conflict;
    }
}

/// <summary>A name in a cell and what it was found to mean.</summary>
/// <param name="Column">the column it stands in</param>
/// <param name="Text">as it is written</param>
/// <param name="Directory">the directory as it was when asked</param>
/// <param name="Id">what was found</param>
internal sealed record NameUse(Column Column, string Text, INames Directory, int Id);
