using System.Globalization;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;
using GraphApi.Platform.Excel.Writing;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.Imports;

/// <summary>What is known of a row while it waits to be decided.</summary>
internal sealed class Decision<TRow> where TRow : class
{
    public Entity? Target { get; set; }

    /// <summary>What the target says before the row is taken.</summary>
    public TRow? Before { get; set; }

    /// <summary>The names of the target as an export wrote them before any row was taken.</summary>
    public IReadOnlyDictionary<Column, string> Written { get; set; } = new Dictionary<Column, string>();
}

/// <summary>Decides rows one by one: which object each is, what it changes, and what the verbs say to that.</summary>
internal sealed class RowDecider<TRow, TEntity>(
    Sheet<TRow, TEntity> sheet, SheetContext context, Stock<TRow, TEntity> stock, Repeats<TRow, TEntity> repeats, NameLookup names, UniqueValues unique, Func<int> nextId)
    where TRow : class where TEntity : Entity
{
    private readonly RowBuilder<TRow> _builder = new(sheet);
    private readonly Claims _claims = new();
    private readonly Dictionary<PlannedRow, Decision<TRow>> _known = [];
    private readonly LockedCells _locked = new(names, context);
    private readonly IReadOnlyList<Column> _stored = [.. sheet.Columns.Where(column => !column.IsNote)];

    /// <summary>A row found wrong before keeps what it speaks for.</summary>
    public void Keep(PlannedRow row) => _claims.Keep(row);

    /// <summary>Finds the object a row names by its hidden id, before any row is taken.</summary>
    public void Know(PlannedRow row)
    {
        var decision = _known[row] = new();
        row.Label = RowLabel.Of(sheet, row.Row);
        if (row.Row.Id is not { } text) return;

        if (GlobalId.Read(text, PublishedName.Of(typeof(TEntity))) is not { } id || stock.Find(id) is not { } target) row.Add(PlanProblems.UnknownId(text));
        else if (_claims.Target(target, row))
        {
            Match(row, decision, target);
            row.Forgive(problem => problem.Raw is { Length: > 0 } && sheet.Columns.FirstOrDefault(column => column.Field == problem.Field) is { } column && IsLeft(row, column, decision));
        }
    }

    /// <summary>False if it names something that is not there, which a later row may bring.</summary>
    public bool TryDecide(PlannedRow row)
    {
        var decision = _known[row];
        if (ReadNames(row, decision) is not { } values) return false;

        if (Identify(row, decision, values)) Take(row, decision, values);
        return true;
    }

    /// <summary>Says of rows that cannot be taken all that is wrong with them.</summary>
    public void Report(IReadOnlyList<PlannedRow> rows)
    {
        var undecided = new Undecided(sheet, rows);
        var readings = rows.ToDictionary(row => row, row => NamesIn(row).Where(each => !IsLeft(row, each.Column, _known[row])).ToDictionary(each => each.Column, each => names.Read(each.Column, each.Text)));
        foreach (var (row, values) in readings) undecided.Need(row, values.Values.SelectMany(reading => reading.Unknown));
        foreach (var (row, values) in readings) Report(row, values, undecided);
    }

    private void Report(PlannedRow row, Dictionary<Column, NameReading> values, Undecided undecided)
    {
        var isKeyRead = IsKeyRead(row);
        foreach (var (column, reading) in values)
        {
            foreach (var problem in reading.Problems) row.Add(column, reading.Unknown.Count == 1 && problem.IsError && undecided.Reason(row, reading.Unknown[0], problem) is { } reason ? reason : problem);
        }

        if (isKeyRead) Identify(row, _known[row], values);
    }

    // By the key a row is filled in for, whatever is wrong with its other cells.
    private bool IsKeyRead(PlannedRow row)
    {
        var key = sheet.Keys.FirstOrDefault(each => each.All(column => row.RawOf(column).Length > 0)) ?? sheet.Keys.LastOrDefault() ?? [];
        return !row.Problems.Any(problem => problem.IsError && key.Any(column => column.Field == problem.Field));
    }

    private Dictionary<Column, NameReading>? ReadNames(PlannedRow row, Decision<TRow> decision)
    {
        var values = new Dictionary<Column, NameReading>();
        foreach (var (column, text) in NamesIn(row))
        {
            if (IsLeft(row, column, decision)) continue;

            values[column] = names.Read(column, text);
            if (!values[column].IsFound) return null;
        }

        foreach (var (column, reading) in values)
        {
            row.Names.AddRange(reading.Uses);
            foreach (var problem in reading.Problems) row.Add(column, problem);
        }

        return values;
    }

    private static IEnumerable<(Column Column, string Text)> NamesIn(PlannedRow row)
        => row.Cells.Where(cell => cell.Key is { NamesType: not null, IsLocked: false } && !cell.Value.IsFaulty && cell.Value.Value is string).Select(cell => (cell.Key, (string)cell.Value.Value!));

    // What an export wrote and nobody touched is the value itself, even where typing it would mean something else:
    // “无”, a list with a comma in it, the old name of a thing this very file renames.
    private bool IsLeft(PlannedRow row, Column column, Decision<TRow> decision)
    {
        if (decision.Before is not { } before) return false;

        var written = column.NamesType is null ? ColumnValue.Plain(ColumnValue.Of(column, before, context)) : decision.Written[column];
        return written.ReplaceLineEndings("\n") == row.RawOf(column).ReplaceLineEndings("\n");
    }

    private void Match(PlannedRow row, Decision<TRow> decision, TEntity target)
    {
        row.Match(target);
        decision.Target = target;
        decision.Before = sheet.Read(target, context);
        decision.Written = sheet.Columns.Where(column => column.NamesType is not null).ToDictionary(column => column, column => ColumnValue.Plain(ColumnValue.Of(column, decision.Before, context)));
    }

    /// <summary>Finds the object by key where there is no id; false if that leaves a doubt.</summary>
    private bool Identify(PlannedRow row, Decision<TRow> decision, Dictionary<Column, NameReading> values)
    {
        var key = row.Key = KeyText.Of(sheet, Wanted(row, decision, values));
        var hasId = row.Row.Id is not null;
        if (key is null)
        {
            if (!hasId && sheet.Keys.Count > 0 && !row.IsWrong) row.Add(PlanProblems.NoKey(sheet));
            return !row.IsWrong;
        }

        if (!hasId) FindByKey(row, decision, key);
        if (sheet.MayRepeat) Tell(row, key);
        else if (!row.IsWrong || row.Row.Problems.Count > 0) _claims.Key(key, row, hasId);
        return !row.IsWrong;
    }

    private void Tell(PlannedRow row, KeyText key)
    {
        if (repeats.FirstLike(row) is { } first) row.Add(key.Columns, PlanProblems.Repeated(key.Columns, first));
    }

    private void FindByKey(PlannedRow row, Decision<TRow> decision, KeyText key)
    {
        var found = sheet.MayRepeat ? OneOfEqual(row, key) : stock.Find(key);
        if (found.Count > 1) row.Add(key.Columns, PlanProblems.SeveralMatch(key.Columns, found.Count));
        else if (found.Count == 1 && _claims.Target(found[0], row)) Match(row, decision, found[0]);
    }

    private IReadOnlyList<TEntity> OneOfEqual(PlannedRow row, KeyText key)
        => repeats.TargetOf(row) is { } target ? [target] : [];

    private TRow Wanted(PlannedRow row, Decision<TRow> decision, Dictionary<Column, NameReading> values)
    {
        var wanted = decision.Before is { } before ? RowBuilder<TRow>.Copy(before) : _builder.New();
        // A note is the row's own: what is not written here is not what was written the last time.
        foreach (var note in sheet.Columns.Where(column => column is { IsNote: true, IsLocked: false, NamesType: null })) _builder.Set(wanted, note, (object?)null);
        foreach (var (column, cell) in row.Cells)
        {
            if (cell.IsFaulty || column.IsLocked || (!column.IsNote && IsLeft(row, column, decision))) continue;

            if (column.NamesType is null) _builder.Set(wanted, column, cell.Value);
            else _builder.Set(wanted, column, cell.Value is null ? null : values.GetValueOrDefault(column));
        }

        return wanted;
    }

    private void Take(PlannedRow row, Decision<TRow> decision, Dictionary<Column, NameReading> values)
    {
        _locked.Look(row, decision.Before);
        if (decision is { Target: TEntity seen, Before: { } read }) decision.Before = sheet.ReadFor(read, seen, Wanted(row, decision, values), context);
        var wanted = Wanted(row, decision, values);
        try
        {
            if (decision.Target is TEntity target) TakeChange(row, target, decision.Before!, wanted);
            else TakeNew(row, wanted);

            if (row.IsWrong) return;

            foreach (var (field, finding) in sheet.Doubts(wanted, context)) Say(row, field, Problem.Of(finding, IssueSeverity.Warning));
        }
        catch (UserErrorException error)
        {
            Say(row, error);
        }
        catch (UserErrorsException errors)
        {
            foreach (var error in errors.Errors) Say(row, error);
        }
    }

    private void TakeNew(PlannedRow row, TRow wanted)
    {
        var missing = sheet.Columns.Where(column => !column.IsLocked && !row.Cells.ContainsKey(column) && CellParser.MustBeFilled(column)).ToList();
        foreach (var column in missing) row.Add(column, Problem.Of(CellFindings.Required(column.Header), IssueSeverity.Error));
        if (missing.Count > 0) return;

        row.IsTouched = true;
        var entity = sheet.Create(wanted, context);
        if (Refuses(row, entity)) return;

        entity.Id = nextId();
        context.Put(entity);
        row.Become(RowOutcome.New, entity, Changes(null, sheet.Read(entity, context)));
    }

    private void TakeChange(PlannedRow row, TEntity target, TRow before, TRow wanted)
    {
        if (row.ComesToSame || !Differs(before, wanted)) return;

        if (row.Row.Id is not null && row.Row.Version is { } version)
        {
            if (!int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var sent)) row.Add(PlanProblems.BadVersion(version));
            else if (sent != target.Version) row.Clash(PlanProblems.Stale(sent, target.Version));
            if (row.IsWrong) return;
        }

        if (Refuses(row, target)) return;

        row.IsTouched = true;
        unique.Remember(row, target);
        sheet.Change(target, wanted, context);
        if (Refuses(row, target)) return;

        context.Put(target);
        var after = sheet.ReadFor(sheet.Read(target, context), target, wanted, context);
        // The verbs may find that it comes to the same: “市应急局” for its full name, a code with a blank in it.
        if (Differs(before, after)) row.Become(RowOutcome.Changed, target, Changes(before, after));
    }

    // What is somebody else's may be seen, but is not changed by a workbook either.
    private bool Refuses(PlannedRow row, TEntity entity)
    {
        if (context.Scope.MayChange(entity)) return false;

        row.Add(PlanProblems.NotYours());
        return true;
    }

    private bool Differs(TRow one, TRow other) => _stored.Any(column => Differs(column, one, other));

    private static bool Differs(Column column, TRow one, TRow other)
        => !RowValues.Same(column.ValueOf(one), column.ValueOf(other)) || !RowValues.Same(column.WordsOf(one), column.WordsOf(other));

    private List<FieldChange> Changes(TRow? before, TRow after)
    {
        var changed = _stored.Where(column => before is null || Differs(column, before, after));
        return [.. changed.Select(column => new FieldChange(column.Field, column.Header, before is null ? null : Shown(column, before), Shown(column, after))).Where(change => before is not null || change.NewValue is not null)];
    }

    private string? Shown(Column column, TRow row) => ColumnValue.Plain(ColumnValue.Of(column, row, context)) is { Length: > 0 } text ? text : null;

    private void Say(PlannedRow row, UserErrorException error) => Say(row, error.Field, Problem.Error(error.Code, error.TextInWorkbook) with { Candidates = error.Candidates });

    private void Say(PlannedRow row, string? field, Problem problem)
    {
        // aliases[1].name stands in the column of aliases, leadUnitId in that of leadUnitIds.
        var head = field?.Split('[', '.')[0];
        if ((sheet.Columns.FirstOrDefault(column => column.Field == head) ?? sheet.Columns.FirstOrDefault(column => column.Field == head + "s")) is { } column) row.Add(column, problem);
        else row.Add(problem);
    }
}
