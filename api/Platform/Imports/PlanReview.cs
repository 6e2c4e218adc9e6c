using GraphApi.Platform.Excel.Parsing;

namespace GraphApi.Platform.Imports;

/// <summary>Looks at decided rows once more when all are in: what a name means must not hang on the order of rows.</summary>
internal sealed class PlanReview(IReadOnlyList<PlannedRow> rows, NameLookup names)
{
    public void LookAgain()
    {
        foreach (var row in rows.Where(row => !row.IsWrong)) LookAgain(row);
    }

    // A row in error brings nothing, so what names it by what it would have brought falls with it.
    public void RefuseOrphans()
    {
        var makers = rows.Where(row => row.Result is not null).ToDictionary(row => row.Result!.Id);
        for (var found = true; found;)
        {
            found = false;
            foreach (var row in rows.Where(row => !row.IsWrong))
            {
                var broken = row.Names.FirstOrDefault(use => makers.TryGetValue(use.Id, out var maker) && maker != row && maker.IsWrong && names.MeantAtFirst(use) != use.Id);
                if (broken is null) continue;

                row.Add(broken.Column, PlanProblems.DependsOn(broken.Text, makers[broken.Id]));
                found = true;
            }
        }
    }

    private void LookAgain(PlannedRow row)
    {
        foreach (var use in row.Names)
        {
            if (names.MeansNow(use) is not { } answer || answer.Id == use.Id) continue;

            row.Add(use.Column, answer.Id is { } other
                ? PlanProblems.MeantOther(use.Text, names.NameOf(use.Column, other))
                : Problem.Of(answer.Finding!, IssueSeverity.Error));
        }
    }
}
