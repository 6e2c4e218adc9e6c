using System.Globalization;
using System.Text.RegularExpressions;
using GraphApi.Platform.Words;

namespace GraphApi.Features.Campaigns.Deadlines;

/// <summary>The forms a place in the calendar is written in; the first that fits the whole text is meant.</summary>
internal static partial class DueForms
{
    private const string YearWord = @"((?<y>\d{4}|\d{2})年度?|(?<rel>[今本当明次来翌去]年)度?)";
    private const string Tail = "(?<tail>(底|末|终|以内|之内|内|以前|之前|前|为止|止|左右)*)$";
    private const RegexOptions Options = RegexOptions.ExplicitCapture;
    private const int Timeout = 1000;

    private static readonly (Regex Pattern, DueSpan Span)[] Forms =
    [
        (YearMonthDay(), DueSpan.Day),
        (TenDays(), DueSpan.TenDays),
        (Month(), DueSpan.Month),
        (MonthDay(), DueSpan.Day),
        (Quarter(), DueSpan.Quarter),
        (HalfYear(), DueSpan.HalfYear),
        (Year(), DueSpan.Year),
    ];

    /// <summary>The place a text names; null if it is none, or more than one.</summary>
    public static DuePoint? Find(string text, DueContext context)
    {
        foreach (var (pattern, span) in Forms)
            if (pattern.Match(text) is { Success: true } match) return Point(match, span);

        return Relative(text, context);
    }

    private static DuePoint Point(Match match, DueSpan span)
    {
        var year = match.Groups["y"].Value;
        return new(span, span <= DueSpan.Month ? Number(match, "m") : 1, span == DueSpan.Month ? 1 : Number(match, "n"))
        {
            Year = year.Length switch { 0 => null, 2 => 2000 + Number(match, "y"), _ => Number(match, "y") },
            HasShortYear = year.Length == 2,
            YearsOn = match.Groups["rel"].Value switch { ['明' or '次' or '来' or '翌', ..] => 1, ['去', ..] => -1, _ => 0 },
            Tail = match.Groups["tail"].Value,
        };
    }

    // 本季度, 下月, and 25日 alone in the list of a month: from where the list stands.
    private static DuePoint? Relative(string text, DueContext context)
    {
        if (OurQuarterOrMonth().Match(text) is { Success: true } match)
        {
            var kind = match.Groups["quarter"].Success ? PeriodKind.Quarter : PeriodKind.Month;
            var period = context.Current(kind);
            if (match.Groups["which"].Value == "下") period = period.After();
            return new(kind == PeriodKind.Quarter ? DueSpan.Quarter : DueSpan.Month, period.FirstDay.Month, period.Number)
            {
                Year = period.Year,
                IsRelative = true,
                Tail = match.Groups["tail"].Value,
            };
        }

        if (context.Period is not { Kind: PeriodKind.Month } month || DayAlone().Match(text) is not { Success: true } day) return null;

        return new(DueSpan.Day, month.Number, Number(day, "n")) { Year = month.Year, IsRelative = true, Tail = day.Groups["tail"].Value };
    }

    private static int Number(Match match, string group) => match.Groups[group].Value switch
    {
        "上" => 1,
        "中" => 2,
        "下" => match.Groups["half"].Success ? 2 : 3,
        "" => 1,
        var digits => int.Parse(digits, CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"^((?<y>\d{4}|\d{2})(\.(?<m>\d{1,2})\.|/(?<m>\d{1,2})/|-(?<m>\d{1,2})-)(?<n>\d{1,2})|" + YearWord + @"(?<m>\d{1,2})[月./-](?<n>\d{1,2})|(?<y>\d{4})[./-](?<m>\d{1,2})月(?<n>\d{1,2})|(?<y>\d{4})(?<m>\d{2})(?<n>\d{2}))[日号]?" + Tail, Options, Timeout)]
    private static partial Regex YearMonthDay();

    [GeneratedRegex("^(" + YearWord + @"|(?<y>\d{4})[./-])?(?<m>\d{1,2})月份?(?<n>[上中下])旬" + Tail, Options, Timeout)]
    private static partial Regex TenDays();

    [GeneratedRegex("^((" + YearWord + @"|(?<y>\d{4})[./-])?(?<m>\d{1,2})月份?|(?<y>\d{4})[./-](?<m>\d{1,2})|(?<y>20[2-9]\d)(?<m>\d{2}))" + Tail, Options, Timeout)]
    private static partial Regex Month();

    [GeneratedRegex(@"^(?<m>\d{1,2})[月./-](?<n>\d{1,2})[日号]?" + Tail, Options, Timeout)]
    private static partial Regex MonthDay();

    [GeneratedRegex("^(" + YearWord + @"|(?<y>\d{4})[./-]?)?(第?(?<n>\d)季度?|Q(?<n>\d)|(?<n>\d)Q)" + Tail, Options, Timeout)]
    private static partial Regex Quarter();

    [GeneratedRegex("^(" + YearWord + @"|(?<y>\d{4})-?)?(?<half>(?<n>[上下])半年度?|H(?<n>[12]))" + Tail, Options, Timeout)]
    private static partial Regex HalfYear();

    [GeneratedRegex("^(" + YearWord + @"年?|(?<y>\d{4})|年度?(?=[底末终内]))" + Tail, Options, Timeout)]
    private static partial Regex Year();

    [GeneratedRegex("^(?<which>[本当下])个?(?<quarter>季度?)?(?(quarter)|月份?)" + Tail, Options, Timeout)]
    private static partial Regex OurQuarterOrMonth();

    [GeneratedRegex(@"^(?<n>\d{1,2})[日号]" + Tail, Options, Timeout)]
    private static partial Regex DayAlone();
}
