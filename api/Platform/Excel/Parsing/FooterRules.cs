using System.Text.RegularExpressions;

namespace GraphApi.Platform.Excel.Parsing;

/// <summary>Tells rows of a list from what stands between and below them.</summary>
internal sealed partial class FooterRules(Table table)
{
    private readonly List<string[]> _headers = [.. table.HeaderLines.Select(line => line.Cells.Where(cell => !cell.IsEmpty && !table.IsOwn(cell.Column)).Select(cell => HeaderText.Normalise(Head(cell.Text))).ToArray())];
    private bool _isBelow;

    /// <summary>What a row is if it is no data: the header once more, numbers of columns, a total, a note, a signature line, something below a note.</summary>
    /// <param name="cells">its cells that hold something, the hidden ones of ours left out</param>
    public FooterKind KindOf(IReadOnlyList<Cell> cells)
    {
        var first = HeaderText.Compact(Head(cells[0].Text));
        if (Total().IsMatch(first)) return FooterKind.Total;
        if (IsNumbering(cells) || IsHeader(cells)) return FooterKind.Plain;

        var isNote = cells.Count <= 4 && Note().IsMatch(first);
        // What follows a note in one cell of its own belongs to it.
        var isBelow = _isBelow && cells.Count == 1;
        _isBelow = isNote || isBelow;
        if (isNote || (isBelow && Remark().IsMatch(first))) return FooterKind.Plain;

        return isBelow ? FooterKind.BelowNote : FooterKind.None;
    }

    /// <summary>How many rows a total says there are, in words that count rows; sums of a column are none.</summary>
    public static int? CountIn(IReadOnlyList<Cell> cells)
    {
        var inFirst = Counted().Match(HeaderText.Compact(Head(cells[0].Text)));
        var count = inFirst.Success ? inFirst : cells.Skip(1).Where(cell => cell.Kind == CellKind.Text).Select(cell => CountAlone().Match(HeaderText.Compact(Head(cell.Text)))).FirstOrDefault(match => match.Success);
        return count is null ? null : int.Parse(count.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    // All that the expressions look at.
    private static string Head(string text) => text.Length > 60 ? text[..60] : text;

    private bool IsHeader(IReadOnlyList<Cell> cells)
    {
        if (cells.Count < 2) return false;

        var said = cells.Select(cell => HeaderText.Normalise(Head(cell.Text))).ToArray();
        return _headers.Exists(header => header.AsSpan().SequenceEqual(said));
    }

    // 1 2 3 4 … or 甲 乙 1 2 … under the header, as statistics are printed.
    private static bool IsNumbering(IReadOnlyList<Cell> cells)
    {
        var texts = cells.Select(cell => cell.Text.Trim().Trim('（', '）', '(', ')')).SkipWhile(text => text is "甲" or "乙" or "丙" or "丁").ToList();
        return cells.Count >= 3 && texts.Index().All(each => each.Item == (each.Index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"^(合计|小计|总计|共计|累计|本页合计)([:：(（\d].{0,30})?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Total();

    [GeneratedRegex(@"^((填表|填报|填写)?说明|备注|注意事项|注)([:：]|\d[.、]|[(（]\d)|^(填表说明|填报说明|填写说明)$|^(单位|部门)?(主要)?(负责人|填表人|填报人|制表人|审核人|经办人|联系人|分管领导|填报单位|填表单位|填表日期|填报日期|制表日期|报送日期|联系电话)([(（](签字|签章|盖章|签名)[)）])?[:：]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Note();

    // Numbered points, dates, signatures, whole sentences.
    [GeneratedRegex(@"^[(]?(\d{1,2}|[一二三四五六七八九十]{1,3})[).、:,]|^(注|备注|说明|附|※|\*)|^\d{4}[年./\-]\d{1,2}([月./\-](\d{1,2}日?)?)?$|(签字|签名|签章|盖章|公章|负责人|填表人|填报人|审核人|制表人|经办人|联系人|联系电话|日期)[)]?:|[。;!]$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^(合计|总计|共计):?[(]?共?(?<n>\d{1,7})([项条行户家起处件个份例][^\d]{0,6})?[)]?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^共?(?<n>\d{1,7})[项条行户家起处件个份例][^\d]{0,6}$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex CountAlone();
}

/// <summary>What a row beside the rows of a list is.</summary>
internal enum FooterKind
{
    /// <summary>It is a row.</summary>
    None,
    /// <summary>Nothing anyone would miss.</summary>
    Plain,
    Total,
    /// <summary>It may be a row: it stands below a note, in one cell.</summary>
    BelowNote,
}
