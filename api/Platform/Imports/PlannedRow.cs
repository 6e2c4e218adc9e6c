using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;

namespace GraphApi.Platform.Imports;

/// <summary>One row on its way to a decision.</summary>
internal sealed class PlannedRow
{
    private readonly List<Problem> _problems;
    // Those of the file until one is written over: most rows never are, and there are many.
    private IReadOnlyDictionary<Column, ParsedCell> _cells;
    private bool _isFallen;

    public PlannedRow(ParsedRow row) : this(row, row.Cells, row.Problems, isFallen: false, comesToSame: false)
    {
    }

    private PlannedRow(ParsedRow row, IReadOnlyDictionary<Column, ParsedCell> cells, IReadOnlyList<Problem> problems, bool isFallen, bool comesToSame)
    {
        (Row, _cells, _problems, _isFallen, ComesToSame) = (row, cells, [.. problems], isFallen, comesToSame);
        Outcome = _isFallen || _problems.Exists(problem => problem.IsError) ? RowOutcome.Error : RowOutcome.Unchanged;
    }

    /// <summary>As it was sent.</summary>
    public ParsedRow Row { get; }

    /// <summary>What it says once its texts stand in the right columns and the heading has filled in what it leaves blank.</summary>
    public IReadOnlyDictionary<Column, ParsedCell> Cells => _cells;

    public RowOutcome Outcome { get; private set; }

    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>What was looked up for it, by column; its cell's text as far as it was found.</summary>
    public List<NameUse> Names { get; } = [];

    public string Label { get; set; } = "";

    public IReadOnlyList<FieldChange> Changes { get; private set; } = [];

    /// <summary>What it was matched with.</summary>
    public int? TargetId { get; private set; }

    public int? TargetVersion { get; private set; }

    public KeyText? Key { get; set; }

    /// <summary>New or changed, as it is to be stored.</summary>
    public Entity? Result { get; private set; }

    /// <summary>A verb was asked for it, and may have changed something whatever it said.</summary>
    public bool IsTouched { get; set; }

    /// <summary>The verbs are known to make of it what is stored.</summary>
    public bool ComesToSame { get; set; }

    public bool IsWrong => Outcome is RowOutcome.Error or RowOutcome.Conflict;

    public bool IsWritten => Outcome is RowOutcome.New or RowOutcome.Changed;

    /// <summary>The same row with nothing decided.</summary>
    public PlannedRow Again() => new(Row, _cells, _problems, _isFallen, ComesToSame);

    public string RawOf(Column column) => _cells.TryGetValue(column, out var cell) ? cell.Raw : "";

    public void Match(Entity target) => (TargetId, TargetVersion) = (target.Id, target.Version);

    public void Become(RowOutcome outcome, Entity result, IReadOnlyList<FieldChange> changes)
        => (Outcome, Result, Changes) = (outcome, result, changes);

    /// <summary>Puts what a cell is to say in the place of what it says.</summary>
    public void Say(Column column, string text)
    {
        Forgive(problem => problem.Field == column.Field);
        var reading = CellParser.Read(column, new(Row.Table.At(column) ?? 0, CellKind.Text, text));
        Fill(column, new(text, reading.Value, reading.Error is not null));
        if (reading.Error is { } error) Add(column, Problem.Of(error, IssueSeverity.Error));
        if (reading.Doubt is { } doubt) Add(column, Problem.Of(doubt, IssueSeverity.Warning));
        if (reading is { Value: null, Error: null } && CellParser.MustBeFilled(column)) Add(column, Problem.Of(CellFindings.Required(column.Header), IssueSeverity.Error));
    }

    /// <summary>Takes what stands above the header where the row leaves a cell blank.</summary>
    public void Fill(Column column, ParsedCell cell)
    {
        if (_cells == Row.Cells) _cells = new Dictionary<Column, ParsedCell>(Row.Cells);
        ((Dictionary<Column, ParsedCell>)_cells)[column] = cell;
    }

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

    /// <summary>Said at that cell of the key which tells most, so that a copy can mark it.</summary>
    public void Add(IReadOnlyList<Column> key, Problem problem)
    {
        var standing = key.Where(column => Row.Table.At(column) is not null);
        if (standing.OrderBy(column => column.NamesType is not null || column.Heading is not null).FirstOrDefault() is { } column) Add(column, problem);
        else Add(problem);
    }

    /// <summary>Wrong for a reason that is told once, of its worksheet.</summary>
    public void Fall() => (_isFallen, Outcome) = (true, RowOutcome.Error);

    /// <summary>Takes back what was said of a cell that is left as it was.</summary>
    public void Forgive(Func<Problem, bool> isForgiven)
    {
        if (_problems.RemoveAll(problem => isForgiven(problem)) > 0 && !_isFallen && Outcome == RowOutcome.Error && !_problems.Exists(problem => problem.IsError)) Outcome = RowOutcome.Unchanged;
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
