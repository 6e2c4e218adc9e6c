using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;

namespace GraphApi.Platform.Imports;

/// <summary>Finds what the names in a row mean, in directories that grow while rows are decided.</summary>
/// <param name="context">the directories as they are now</param>
/// <param name="atFirst">the directories as they are before the first row is decided</param>
internal sealed class NameLookup(SheetContext context, IReadOnlyDictionary<Type, NameAnswers> atFirst)
{
    // A word for many may have the separator in it: 各乡镇、街道.
    private const int LongestWord = 3;
    private readonly Dictionary<Type, NameAnswers> _now = new(atFirst);

    /// <summary>The directories of a list before anything is decided.</summary>
    public static IReadOnlyDictionary<Type, NameAnswers> AtFirst(Sheet sheet, SheetContext context)
        => sheet.Columns.Select(column => column.NamesType).OfType<Type>().Distinct().ToDictionary(type => type, type => new NameAnswers(context.Names(type), context.Today));

    /// <summary>The value of a name column; the findings say why there is none or what to look at.</summary>
    public NameReading Read(Column column, string text)
    {
        var names = Now(column.NamesType!);
        if (!column.IsList) return One(column, text, names);

        var parts = Words(ListText.SplitNames(text), names).SelectMany(part => Steps(part, names)).Select(part => names.Group(part) is { } group ? Many(column, part, group, names) : One(column, part, names)).ToList();
        // What is named comes first: it reads the same when words and names are written out together.
        var ids = parts.Where(part => part.Value is int).Concat(parts.Where(part => part.Value is not int)).SelectMany(part => part.Value is int id ? [id] : part.Value as IReadOnlyList<int> ?? []).Distinct();
        return new(ListText.Typed(column, [.. ids.Cast<object>()]), [.. parts.SelectMany(part => part.Uses)], [.. parts.SelectMany(part => part.Problems)])
        {
            Words = [.. parts.SelectMany(part => part.Words).Distinct(StringComparer.Ordinal)],
            Unknown = [.. parts.SelectMany(part => part.Unknown)],
        };
    }

    /// <summary>What a name meant before any row was decided.</summary>
    public int? MeantAtFirst(NameUse use) => atFirst[use.Column.NamesType!].Find(use.Text).Id;

    /// <summary>What a name means now; null if the directory has not changed since it was asked.</summary>
    public NameAnswer? MeansNow(NameUse use)
    {
        var names = Now(use.Column.NamesType!);
        return ReferenceEquals(names.Directory, use.Directory) ? null : names.Find(use.Text);
    }

    public string NameOf(Column column, int id) => context.Names(column.NamesType!).NameOf(id);

    private NameAnswers Now(Type type)
    {
        var directory = context.Names(type);
        return ReferenceEquals(_now[type].Directory, directory) ? _now[type] : _now[type] = new(directory, context.Today);
    }

    private static IEnumerable<string> Words(IReadOnlyList<string> parts, NameAnswers names)
    {
        for (var at = 0; at < parts.Count;)
        {
            var length = Math.Min(LongestWord, parts.Count - at);
            while (length > 1 && names.Group(Joined(parts, at, length)) is null) length--;
            yield return Joined(parts, at, length);
            at += length;
        }
    }

    private static string Joined(IReadOnlyList<string> parts, int at, int length) => string.Join('、', parts.Skip(at).Take(length));

    // 市应急局/市公安局 is two, 市应急局/办公室 is one: whichever the directory knows.
    private static IReadOnlyList<string> Steps(string part, NameAnswers names)
    {
        var steps = ListText.SplitPath(part);
        if (steps.Count < 2 || names.Knows(part)) return [part];

        return steps.All(names.Knows) ? steps : [part];
    }

    private static NameReading One(Column column, string text, NameAnswers names)
    {
        var answer = names.Find(text);
        if (answer.Id is { } id) return new(id, [new(column, text, names.Directory, id)], answer.Finding is { } doubt ? [Problem.Of(doubt, IssueSeverity.Warning)] : []);
        if (names.Group(text) is { } group) return new(null, [], [PlanProblems.GroupInOneCell(text, [.. group.Ids.Take(5).Select(names.Directory.NameOf)])]);

        return new(null, [], [Problem.Of(answer.Finding!, IssueSeverity.Error)]) { Unknown = [text] };
    }

    private static NameReading Many(Column column, string word, NameGroup group, NameAnswers names)
    {
        var isKept = column.WordsProperty is not null;
        var isOpen = group.Ids.Count == 0;
        IReadOnlyList<Problem> problems = (isKept, isOpen) switch
        {
            (true, true) => [PlanProblems.OpenWordKept(word)],
            (true, false) => [],
            (false, true) => [PlanProblems.OpenWord(word)],
            (false, false) => [PlanProblems.GroupExpanded(word, [.. group.Ids.Select(names.Directory.NameOf)])],
        };
        return new(group.Ids, [], problems) { Words = isKept ? [word] : [] };
    }
}

/// <summary>What one state of a directory has answered. A miss is dear, since near names are looked for, and one name stands in many rows.</summary>
internal sealed class NameAnswers(INames directory, DateOnly on)
{
    private const int Most = 50_000;
    private readonly Dictionary<string, NameAnswer> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameGroup?> _groups = new(StringComparer.Ordinal);

    public INames Directory => directory;

    public NameAnswer Find(string text) => Ask(_found, text, directory.Find);

    public NameGroup? Group(string word) => Ask(_groups, word, directory.Group);

    public bool Knows(string text) => Group(text) is not null || Find(text).Id is not null;

    private T Ask<T>(Dictionary<string, T> answers, string text, Func<string, DateOnly, T> ask)
    {
        if (answers.TryGetValue(text, out var answer)) return answer;

        if (answers.Count >= Most) answers.Clear();
        return answers[text] = ask(text, on);
    }
}

/// <summary>What the names in one cell mean.</summary>
internal sealed record NameReading(object? Value, IReadOnlyList<NameUse> Uses, IReadOnlyList<Problem> Problems)
{
    /// <summary>Words for many that are kept as they were written.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Names nothing was found for.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    public bool IsFound => Problems.All(problem => !problem.IsError);
}
