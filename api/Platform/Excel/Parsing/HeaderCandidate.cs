namespace GraphApi.Platform.Excel.Parsing;

/// <summary>What may head a list: one row, or two of which the upper says what several columns of the lower have in common.</summary>
/// <param name="Row">the header as one row, numbered as its last: 整改情况/措施 where there are two</param>
/// <param name="Lines">the rows it is made of</param>
internal sealed record HeaderCandidate(WorksheetRow Row, IReadOnlyList<WorksheetRow> Lines)
{
    private const char Step = '/';

    /// <summary>The lower words of two rows, by column; those that stand there once may be used alone.</summary>
    public IReadOnlyDictionary<int, string> Lower { get; private init; } = new Dictionary<int, string>();

    public int FirstRow => Lines[0].Number;

    public static IReadOnlyList<HeaderCandidate> Of(IReadOnlyList<WorksheetRow> top, IReadOnlyList<Merge> merges)
    {
        var near = merges.Where(merge => merge.FirstRow <= HeaderFinder.LastRow).ToList();
        var pairs = top.Zip(top.Skip(1)).Where(pair => pair.Second.Number == pair.First.Number + 1 && HasGroup(pair.First, pair.Second, near)).Select(pair => Two(pair.First, pair.Second, near)).ToList();
        return [.. top.Where(row => !pairs.Exists(pair => pair.Lines[1] == row && pair.NeedsUpper)).Select(row => new HeaderCandidate(row, [row])), .. pairs];
    }

    // Of words that stand there twice a single row would take the first, whosever it is; a title above says nothing of them.
    private bool NeedsUpper => Words(Lines[0]).Count > 1 && Lower.Count < Words(Lines[1]).Count;

    private static bool HasGroup(WorksheetRow upper, WorksheetRow lower, List<Merge> merges)
        => merges.Exists(merge => IsGroup(merge, upper) && lower.Cells.Any(cell => !cell.IsEmpty && cell.Column >= merge.FirstColumn && cell.Column <= merge.LastColumn));

    private static bool IsGroup(Merge merge, WorksheetRow upper) => merge.FirstRow == upper.Number && merge.LastRow == upper.Number && merge.LastColumn > merge.FirstColumn;

    private static HeaderCandidate Two(WorksheetRow upper, WorksheetRow lower, List<Merge> merges)
    {
        var above = Words(upper);
        var below = Words(lower);
        foreach (var tall in merges.Where(merge => merge.FirstRow == upper.Number && merge.LastRow > upper.Number))
            for (var column = tall.FirstColumn; column <= Math.Min(tall.LastColumn, below.Keys.DefaultIfEmpty(-1).Max()); column++) below.Remove(column);

        var cells = new SortedDictionary<int, string>(above);
        foreach (var (column, word) in below)
        {
            var group = merges.Find(merge => IsGroup(merge, upper) && merge.FirstColumn <= column && merge.LastColumn >= column);
            var common = above.GetValueOrDefault(group?.FirstColumn ?? column);
            cells[column] = common is null ? word : common + Step + word;
        }

        return new(lower with { Cells = [.. cells.Select(cell => new Cell(cell.Key, CellKind.Text, cell.Value))] }, [upper, lower])
        {
            Lower = below.GroupBy(each => HeaderText.Normalise(each.Value), StringComparer.Ordinal).Where(same => same.Count() == 1).SelectMany(same => same).ToDictionary(),
        };
    }

    private static Dictionary<int, string> Words(WorksheetRow row) => row.Cells.Where(cell => cell is { Kind: CellKind.Text, IsEmpty: false, Text.Length: < 100 }).ToDictionary(cell => cell.Column, cell => HeaderText.Trim(cell.Text));
}
