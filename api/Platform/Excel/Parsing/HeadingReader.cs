using System.Globalization;
using System.Text.RegularExpressions;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.Excel.Parsing;

/// <summary>Reads what the lines above a header say of the whole list: its title, unit, period and day.</summary>
internal static partial class HeadingReader
{
    // Longer texts are instructions, shorter ones 附件1 or the name of a form.
    private const int ShortestTitle = 6;
    private const int LongestTitle = 100;
    private const int LookedAt = 500;

    public static Heading Read(IReadOnlyList<WorksheetRow> top, int headerRow)
    {
        var lines = new List<HeadingLine>();
        foreach (var row in top.Where(row => row.Number < headerRow)) ReadRow(row, lines);
        return lines.Count == 0 ? Heading.None : new([.. lines.Distinct()]);
    }

    private static void ReadRow(WorksheetRow row, List<HeadingLine> lines)
    {
        var cells = row.Cells.Where(cell => !cell.IsEmpty).ToList();
        foreach (var (at, cell) in cells.Index().Where(each => each.Item.Kind == CellKind.Text))
        {
            var text = Head(cell.Text);
            var pairs = PairsOf(text);
            foreach (var pair in pairs)
            {
                var next = pair.IsLast && pair.Value.Length == 0 && at + 1 < cells.Count ? cells[at + 1] : cell with { Text = pair.Value };
                if (ValueOf(pair.Part, next) is { } value) lines.Add(new(pair.Part, value, row.Number, next.Column, next.Column == cell.Column ? cell.Text : next.Text));
            }

            if (IsTitle(text, cells, pairs) && lines.TrueForAll(line => line.Part != HeadingPart.Title)) lines.Add(new(HeadingPart.Title, HeaderText.Trim(text.ReplaceLineEndings("")), row.Number, cell.Column, cell.Text));
            // The day it was filled in is no period.
            foreach (var period in Period.FindIn(WithoutDays(text, pairs))) lines.Add(new(HeadingPart.Period, period, row.Number, cell.Column, cell.Text));
        }
    }

    private static bool IsTitle(string text, List<Cell> cells, List<Pair> pairs)
        => cells.TrueForAll(cell => cell.Text == cells[0].Text) && pairs.Count == 0 && !OtherLabel().IsMatch(text) && HeaderText.Compact(text).Length is >= ShortestTitle and <= LongestTitle;

    private static string? ValueOf(HeadingPart part, Cell cell)
    {
        if (part == HeadingPart.FiledOn) return DateReading.Read(cell).Value is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

        var unit = cell.Kind == CellKind.Text && PairsOf(Head(cell.Text)).Count == 0 ? UnitOf(cell.Text) : "";
        return unit.Length == 0 || Measures().IsMatch(unit) ? null : unit;
    }

    private static string UnitOf(string text) => string.Concat(Stamp().Replace(Head(text), "").Where(character => !char.IsWhiteSpace(character))).Trim('_', ':', '：');

    private static List<Pair> PairsOf(string text)
    {
        var matches = Label().Matches(text);
        var pairs = new List<Pair>();
        for (var i = 0; i < matches.Count; i++)
        {
            var (start, end) = (matches[i].Index + matches[i].Length, i + 1 < matches.Count ? matches[i + 1].Index : text.Length);
            pairs.Add(new(matches[i].Groups["day"].Success ? HeadingPart.FiledOn : HeadingPart.Unit, ValueIn(text[start..end]), matches[i].Index, start, end, i + 1 == matches.Count));
        }

        return pairs;
    }

    // Up to the next word with a colon, or to a gap that no name has.
    private static string ValueIn(string text)
    {
        var value = text.TrimStart();
        return Next().Match(value) is { Success: true } next ? value[..next.Index] : value.TrimEnd();
    }

    private static string WithoutDays(string text, List<Pair> pairs)
    {
        foreach (var pair in Enumerable.Reverse(pairs).Where(pair => pair.Part == HeadingPart.FiledOn))
        {
            var length = text[pair.Start..pair.End].IndexOf(pair.Value, StringComparison.Ordinal) + pair.Value.Length;
            text = text.Remove(pair.Start, length);
        }

        return text;
    }

    private static string Head(string text) => text.Length > LookedAt ? text[..LookedAt] : text;

    private sealed record Pair(HeadingPart Part, string Value, int LabelStart, int Start, int End, bool IsLast);

    // Alone in its cell a label needs no colon, if it says what it is the unit or day of.
    [GeneratedRegex(@"((?<unit>(填\s*报|报\s*送|填\s*表|上\s*报)\s*(单\s*位|部\s*门)(\s*名\s*称)?|(?<![\p{L}\p{N}])单\s*位\s*名\s*称)|(?<day>(填\s*报|报\s*送|填\s*表|制\s*表|上\s*报)\s*(日\s*期|时\s*间)))\s*([(（]\s*(盖\s*章|公\s*章|签\s*章|章)\s*[)）])?\s*([:：]|$)|(?<![\p{L}\p{N}])((?<unit>单\s*位)|(?<day>日\s*期))\s*([(（]\s*(盖\s*章|公\s*章|签\s*章|章)\s*[)）])?\s*[:：]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();

    // 责任单位：…, 期次：…
    [GeneratedRegex(@"^\s*[^:：]{1,8}[:：]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OtherLabel();

    [GeneratedRegex(@"\s{3,}|\s+[^\s:：]{1,10}[:：]|\s+[^\s:：]\s+[^\s:：][:：]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Next();

    [GeneratedRegex(@"[(（]\s*(盖\s*章|公\s*章|签\s*章|章)\s*[)）]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stamp();

    // 单位：万元 is what numbers are counted in.
    [GeneratedRegex(@"^([十百千万亿]*(元|人|个|项|次|人次|场次|场|起|处|家|件|条|份|户|吨|公里|米|平方米|天|小时|分|%|％)([、,，/和]|$))+$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Measures();
}
