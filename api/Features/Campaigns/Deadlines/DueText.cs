using System.Text.RegularExpressions;
using GraphApi.Platform.Excel.Parsing;

namespace GraphApi.Features.Campaigns.Deadlines;

/// <summary>A text in the form the rules read: half-width, Arabic digits, one dash, no blanks, no hour of the day.</summary>
/// <param name="Raw">as it was written</param>
/// <param name="Whole">in plain form, with all its words</param>
/// <param name="Bare">without the words around a date: 力争2026年9月底前完成整改 as 2026年9月底前</param>
internal sealed partial record DueText(string Raw, string Whole, string Bare)
{
    public static DueText Of(string raw)
    {
        var plain = ChineseDigits.ToArabic(HeaderText.Plain(raw).ToUpperInvariant());
        // The hour goes while the blank before it still stands: without it 1 10:00 is 11 0:00.
        plain = Hour().Replace(HalfDay().Replace(plain, " "), "${before}");
        var whole = Edge().Replace(Dash().Replace(HeaderText.Compact(plain).Replace('。', '.'), "-"), "");
        whole = Weekday().Replace(whole, "${after}");
        return new(raw, whole, WordsAfter().Replace(WordsBefore().Replace(whole, ""), ""));
    }

    [GeneratedRegex("上午|下午|中午|晚上|早上|凌晨|[AP]M", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HalfDay();

    [GeneratedRegex(@"(?<before>[日号]|\d(?=[\sT]))[\sT]*\d{1,2}((:\d{2}){1,2}(\.\d+)?|[时点](整|半|\d{1,2}分)?)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hour();

    [GeneratedRegex("[-‐‑‒–—―─~〜∼]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dash();

    [GeneratedRegex(@"^[,.;:、!""“”'()\[\]【】]+|[,.;:、!""“”'()\[\]【】]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Edge();

    [GeneratedRegex(@"(?<=[日号\d])(\((周|星期)[1-6日天]\)?|(周|星期)[1-6日天])(?<after>前?)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^(力争|争取|确保|务必|原则上|计划|预计|拟|限期?|最迟|最晚|不晚于|不迟于|截[止至](日期|时间)?到?|完成(时限|时间|日期)|于|在|:)+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordsBefore();

    [GeneratedRegex(@"(全面|全部|整改|完成|完毕|办结|销号|清零|到位|落实|任务|达标|报送|上报|[,.;])+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordsAfter();
}
