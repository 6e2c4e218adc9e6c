using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;

namespace GraphApi.Platform.Imports;

/// <summary>Decides what every row of a workbook would do, without storing anything.</summary>
internal abstract class Planner
{
    public static Planner Of(Sheet sheet, SheetContext context, Func<int> nextId)
        => (Planner)Activator.CreateInstance(typeof(Planner<,>).MakeGenericType(sheet.RowType, sheet.EntityType), sheet, context, nextId)!;

    public abstract Task<Plan> Make(ParsedWorkbook parsed, CityDb db, Action<double> report, CancellationToken cancel);
}

internal sealed class Planner<TRow, TEntity>(Sheet<TRow, TEntity> sheet, SheetContext context, Func<int> nextId) : Planner
    where TRow : class where TEntity : Entity
{
    private readonly NameLookup _names = new(context);

    public override async Task<Plan> Make(ParsedWorkbook parsed, CityDb db, Action<double> report, CancellationToken cancel)
    {
        _names.Start(sheet);
        var stock = await Stock<TRow, TEntity>.Load(sheet, db, context, cancel);
        var decider = new RowDecider<TRow, TEntity>(sheet, context, stock, _names, nextId);
        var rows = parsed.Rows.Select(row => new PlannedRow(row)).ToList();
        foreach (var row in rows) decider.Know(row);

        DecideInTurn(rows, decider, report, cancel);
        new PlanReview(rows, _names).Run();
        return new(rows, parsed.Problems);
    }

    // A row may name what a later row brings: it waits until no row that waits gets any further.
    private static void DecideInTurn(List<PlannedRow> rows, RowDecider<TRow, TEntity> decider, Action<double> report, CancellationToken cancel)
    {
        var wrong = rows.Where(row => row.IsWrong).ToList();
        var waiting = rows.Where(row => !row.IsWrong).ToList();
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

        foreach (var row in wrong.Concat(waiting)) decider.Report(row);
    }
}
