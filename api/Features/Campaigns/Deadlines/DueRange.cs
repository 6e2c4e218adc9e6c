using System.Globalization;
using System.Text.RegularExpressions;

namespace GraphApi.Features.Campaigns.Deadlines;

/// <summary>Ranges: 4月1日至3日, 2020-2022年, 即日起至2026年9月30日. Due is the end.</summary>
internal static partial class DueRange
{
    private static readonly char[] Between = ['至', '到', '-'];

    public static DueMeaning? Read(DueText text, DueContext context)
    {
        // From the right, so that the start is as long as can be: 2020-4-10 | 4-30, not 2020-4 | 10-4-30.
        for (var at = text.Bare.LastIndexOfAny(Between); at >= 0; at = at == 0 ? -1 : text.Bare.LastIndexOfAny(Between, at - 1))
            if (Split(text, text.Bare[..at], text.Bare[at..].TrimStart(Between), context) is { } meaning) return meaning;

        return null;
    }

    private static DueMeaning? Split(DueText text, string start, string end, DueContext context)
    {
        if (OpenStart().IsMatch(start)) return FromFiling(text, end, context);

        start = Ends().Replace(start, "");
        var begin = DueForms.Find(start, context);
        if (begin is { Span: DueSpan.Month, Year: not null } && Bare().IsMatch(end)) return DayOrMonth(text, begin, int.Parse(end, CultureInfo.InvariantCulture), context);

        var to = DueForms.Find(end, context) ?? DayOfSameMonth(begin, end);
        if (to is null) return null;

        return (begin ?? LikeTheEnd(start, to)) is { } known ? Settle(text, known, to, context) : null;
    }

    private static DueMeaning? FromFiling(DueText text, string end, DueContext context)
    {
        if (DueForms.Find(end, context) is not { } to) return null;

        var meaning = DuePointReading.Settle(to, text, context);
        if (meaning.On is not { } day) return meaning;

        meaning = meaning with { Kind = DueKind.Date, Rule = DueRule.RangeEnd };
        return day < context.FiledOn ? meaning.With(DueFindings.EndBeforeFiling(text.Raw, day, context.FiledOn)) : meaning;
    }

    // 2026.7-9 may be a day with two marks or a range of months.
    private static DueMeaning? DayOrMonth(DueText text, DuePoint begin, int number, DueContext context)
    {
        var year = begin.Year ?? context.Year;
        if (year is < DueFindings.FirstYear or > DueFindings.LastYear) return DueMeaning.Wrong(DueFindings.UnlikelyYear(text.Raw, year));

        var points = new DuePoint[] { new(DueSpan.Day, begin.Month, number), new(DueSpan.Month, number) };
        var days = points.Where(point => point.IsIn(year)).Select(point => point.LastDay(year).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToList();
        return DueMeaning.Wrong(days.Count > 0 ? DueFindings.Ambiguous(text.Raw, days) : DueFindings.NotADate(text.Raw));
    }

    // 4月1日至3日: the end is in the month of the start.
    private static DuePoint? DayOfSameMonth(DuePoint? begin, string end)
    {
        if (begin is not { Span: DueSpan.Day } || DayAlone().Match(end) is not { Success: true } day) return null;

        return begin with { Number = int.Parse(day.Groups["n"].Value, CultureInfo.InvariantCulture), Year = null, HasShortYear = false, YearsOn = 0, Tail = day.Groups["tail"].Value };
    }

    // 7-9月, 2026年7-9月, 第1-3季度: the start is of the kind of the end.
    private static DuePoint? LikeTheEnd(string start, DuePoint end)
    {
        if (NumberAlone().Match(start) is not { Success: true } match || end.Span is not (DueSpan.Month or DueSpan.Quarter)) return null;

        var number = int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
        var year = match.Groups["y"] is { Success: true } written ? int.Parse(written.Value, CultureInfo.InvariantCulture) : (int?)null;
        return end.Span == DueSpan.Month ? new(DueSpan.Month, number) { Year = year } : new(DueSpan.Quarter, 1, number) { Year = year };
    }

    private static DueMeaning Settle(DueText text, DuePoint begin, DuePoint to, DueContext context)
    {
        var end = to.Year is null && begin.Year is { } first ? to with { Year = first + to.YearsOn } : to;
        var due = DuePointReading.Settle(end, text, context);
        if (due.On is not { } last) return due;

        var start = begin.Year is null ? begin with { Year = to.Year ?? context.Year + begin.YearsOn } : begin;
        var opening = DuePointReading.Settle(start with { Tail = "" }, text, context);
        if (opening.On is null) return opening;

        var begins = start.FirstDay(start.Year!.Value);
        if (last < begins) return DueMeaning.Wrong(DueFindings.EndBeforeStart(text.Raw, begins, last));

        return due with { Kind = DueKind.Date, Rule = DueRule.RangeEnd };
    }

    [GeneratedRegex("^(自|从)?(即日|现在|目前|今日|今天|(发文|印发|发布|下发|通知)之日)?(起|开始)?,?(持续|一直|长期)?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OpenStart();

    [GeneratedRegex("^(自|从)|(起|开始)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ends();

    [GeneratedRegex(@"^\d{1,2}$", RegexOptions.NonBacktracking)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^(?<n>\d{1,2})[日号]?(?<tail>(以前|之前|前|止|为止)*)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex DayAlone();

    [GeneratedRegex(@"^((?<y>\d{4})年)?第?(?<n>\d{1,2})$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NumberAlone();
}
