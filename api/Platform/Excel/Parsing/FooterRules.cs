using System.Text.RegularExpressions;

namespace GraphApi.Platform.Excel.Parsing;

/// <summary>Tells rows of a list from what stands between and below them.</summary>
internal sealed partial class FooterRules(Table table)
{
    private readonly string[] _header = [.. table.Headers.OrderBy(each => each.Key).Select(each => HeaderText.Normalise(each.Value))];
    private bool _isBelow;

    /// <summary>Whether a row is no data: the header once more, numbers of columns, a total, a note, a signature line.</summary>
    /// <param name="cells">its cells that hold something, the hidden ones of ours left out</param>
    public bool IsNoData(IReadOnlyList<Cell> cells)
    {
        var first = HeaderText.Compact(Head(cells[0].Text));
        if (IsNumbering(cells) || IsHeader(cells) || Total().IsMatch(first)) return true;

        var isNote = cells.Count <= 4 && Note().IsMatch(first);
        // What follows a note in one cell of its own belongs to it.
        _isBelow = isNote || (_isBelow && cells.Count == 1);
        return _isBelow;
    }

    // All that the expressions look at.
    private static string Head(string text) => text.Length > 60 ? text[..60] : text;

    private bool IsHeader(IReadOnlyList<Cell> cells) => cells.Count >= 2 && cells.Select(cell => HeaderText.Normalise(Head(cell.Text))).SequenceEqual(_header, StringComparer.Ordinal);

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
}
