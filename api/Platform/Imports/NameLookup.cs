using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;

namespace GraphApi.Platform.Imports;

/// <summary>Finds what the names in a row mean, in directories that grow while rows are decided.</summary>
internal sealed class NameLookup(SheetContext context)
{
    private readonly Dictionary<Type, INames> _atFirst = [];

    /// <summary>Remembers the directories as they are before the first row is decided.</summary>
    public void Start(Sheet sheet)
    {
        foreach (var type in sheet.Columns.Select(column => column.NamesType).OfType<Type>().Distinct()) _atFirst[type] = context.Names(type);
    }

    /// <summary>The value of a name column; the findings say why there is none or what to look at.</summary>
    public NameReading Read(Column column, string text)
    {
        var directory = context.Names(column.NamesType!);
        if (!column.IsList) return One(column, text, directory);

        var parts = ListText.SplitNames(text).SelectMany(part => Steps(part, directory)).Select(part => One(column, part, directory)).ToList();
        var ids = parts.SelectMany(part => part.Uses).Select(use => (object)use.Id).Distinct().ToList();
        return new(ListText.Typed(column, ids), [.. parts.SelectMany(part => part.Uses)], [.. parts.SelectMany(part => part.Problems)]);
    }

    /// <summary>What a name meant before any row was decided.</summary>
    public int? MeantAtFirst(NameUse use) => _atFirst[use.Column.NamesType!].Find(use.Text, context.Today).Id;

    /// <summary>What a name means now; null if the directory has not changed since it was asked.</summary>
    public NameAnswer? MeansNow(NameUse use)
    {
        var directory = context.Names(use.Column.NamesType!);
        return ReferenceEquals(directory, use.Directory) ? null : directory.Find(use.Text, context.Today);
    }

    public string NameOf(Column column, int id) => context.Names(column.NamesType!).NameOf(id);

    // 市应急局/市公安局 is two, 市应急局/办公室 is one: whichever the directory knows.
    private IEnumerable<string> Steps(string part, INames directory)
    {
        var steps = ListText.SplitPath(part);
        if (steps.Count < 2 || directory.Find(part, context.Today).Id is not null) return [part];

        return steps.All(step => directory.Find(step, context.Today).Id is not null) ? steps : [part];
    }

    private NameReading One(Column column, string text, INames directory)
    {
        var answer = directory.Find(text, context.Today);
        if (answer.Id is not { } id) return new(null, [], [Problem.Of(answer.Finding!, IssueSeverity.Error)]);

        return new(id, [new(column, text, directory, id)], answer.Finding is { } doubt ? [Problem.Of(doubt, IssueSeverity.Warning)] : []);
    }
}

/// <summary>What the names in one cell mean.</summary>
internal sealed record NameReading(object? Value, IReadOnlyList<NameUse> Uses, IReadOnlyList<Problem> Problems)
{
    public bool IsFound => Problems.All(problem => !problem.IsError);
}
