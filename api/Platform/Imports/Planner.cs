using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;

namespace GraphApi.Platform.Imports;

/// <summary>Decides what every row of a workbook would do, without storing anything.</summary>
internal abstract class Planner
{
    public static Planner Of(Sheet sheet, SheetContext context, Func<int> nextId, ImportOptions options)
        => (Planner)Activator.CreateInstance(typeof(Planner<,>).MakeGenericType(sheet.RowType, sheet.EntityType), sheet, context, nextId, options)!;

    /// <summary>The plan; a context that tracks holds all it changes afterwards, and nothing else that was changed.</summary>
    public abstract Task<Plan> Make(ParsedWorkbook parsed, CityDb db, Action<double> report, CancellationToken cancel);
}

/// <remarks>
/// A row that turns out wrong has left traces: in objects it shares with others, in names others were found by. So all is decided anew without it, on objects loaded anew, until no row falls.
/// </remarks>
internal sealed class Planner<TRow, TEntity>(Sheet<TRow, TEntity> sheet, SheetContext context, Func<int> nextId, ImportOptions options) : Planner
    where TRow : class where TEntity : Entity
{
    private const int MostRounds = 8;
    private readonly IReadOnlyDictionary<Type, NameAnswers> _atFirst = NameLookup.AtFirst(sheet, context);
    private readonly List<int> _ids = [];

    public override async Task<Plan> Make(ParsedWorkbook parsed, CityDb db, Action<double> report, CancellationToken cancel)
    {
        var names = new NameLookup(context, _atFirst);
        var headings = new Headings(sheet, names, options);
        var preparation = new Preparation(sheet, sheet.Sort, headings);
        var prepared = parsed.Rows.Select(preparation.Prepare).ToList();
        var reader = new RowReader<TRow>(sheet, names);
        var read = prepared.Select(reader.Read).ToList();
        IReadOnlyList<Problem> problems = [.. parsed.Problems, .. headings.Problems];

        var settled = new Settled(prepared);
        for (var round = 1; ; round++)
        {
            var rows = await Decide(settled, read, db, report, cancel);
            if (!settled.Take(rows)) return new(rows, problems);
            if (round < MostRounds) continue;

            foreach (var row in rows.Where(row => row.IsWritten)) row.Add(PlanProblems.Entangled());
            return new(rows, problems);
        }
    }

    private async Task<IReadOnlyList<PlannedRow>> Decide(Settled settled, IReadOnlyList<RowAsRead<TRow>> read, CityDb db, Action<double> report, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var rows = settled.Next();
        var fresh = context.Copy();
        var ids = rows.Select(row => RowId.Of(row, typeof(TEntity))).OfType<int>().Distinct().ToList();
        var candidates = await sheet.Candidates(db, [.. read.Select(one => one.Row)], ids, fresh, cancel);
        var stock = new Stock<TRow, TEntity>(sheet, candidates, fresh);
        var repeats = new Repeats<TRow, TEntity>(sheet, rows.Zip(read, (row, one) => (row, one.Key)), stock);
        var names = new NameLookup(fresh, _atFirst);
        var unique = new UniqueValues(sheet, db);
        var decider = new RowDecider<TRow, TEntity>(sheet, fresh, stock, repeats, names, unique, NextIds());

        var open = rows.Where(row => !settled.Has(row)).ToList();
        foreach (var row in rows.Where(settled.Has)) decider.Keep(row);
        foreach (var row in open) decider.Know(row);
        DecideInTurn(open, decider, report, cancel);

        var review = new PlanReview(open, names);
        review.RefuseOrphans();
        // What only a fallen row made doubtful is no doubt once that is left out.
        if (settled.WouldTake(rows)) return rows;

        review.LookAgain();
        unique.RefuseSwaps(open);
        review.RefuseOrphans();
        return rows;
    }

    // A row may name what a later row brings: it waits until no row that waits gets any further.
    private void DecideInTurn(List<PlannedRow> rows, RowDecider<TRow, TEntity> decider, Action<double> report, CancellationToken cancel)
    {
        var wrong = rows.Where(row => row.IsWrong).ToList();
        // What a row says it is called comes before what is called by the system.
        var waiting = rows.Where(row => !row.IsWrong).OrderBy(row => !IsCalled(row)).ToList();
        for (var before = -1; waiting.Count != before && waiting.Count > 0;)
        {
            before = waiting.Count;
            var still = new List<PlannedRow>();
            foreach (var row in waiting)
            {
                cancel.ThrowIfCancellationRequested();
                if (!decider.TryDecide(row)) still.Add(row);
            }

            // Backwards the next time: a file that lists children before parents takes two rounds, not one a level.
            still.Reverse();
            waiting = still;
            report(1.0 - ((double)waiting.Count / Math.Max(1, rows.Count)));
        }

        decider.Report([.. wrong, .. waiting]);
    }

    private bool IsCalled(PlannedRow row) => sheet.Keys.Count < 2 || sheet.Keys[0].All(column => row.Cells.GetValueOrDefault(column).Value is not null);

    // Every round gives the same numbers, so that it does not matter how many there are.
    private Func<int> NextIds()
    {
        var at = 0;
        return () =>
        {
            if (at == _ids.Count) _ids.Add(nextId());
            return _ids[at++];
        };
    }
}
