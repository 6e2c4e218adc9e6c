using System.Globalization;
using System.Text.RegularExpressions;

namespace GraphApi.Features.Campaigns.Deadlines;

/// <summary>Cells that hold a number no format makes a day: a day that lost its format, or a month that Excel took for a fraction.</summary>
internal static partial class DueNumber
{
    private const int FirstSerial = 20_000;
    private const int LastSerial = 60_000;

    public static DueMeaning Read(double number, DueText text, DueContext context)
    {
        if (Serial(number, text) is { } serial) return serial;

        var digits = number.ToString(CultureInfo.InvariantCulture);
        if (YearAndFraction().Match(digits) is { Success: true } month) return Month(text, Value(month, "whole"), Value(month, "fraction"));
        if (MonthAndFraction().Match(digits) is { Success: true } day) return Day(text, Value(day, "whole"), Value(day, "fraction"), day.Groups["fraction"].Length == 1, context);

        return Whole().IsMatch(digits) && DuePointReading.One(text with { Bare = digits }, context) is { } whole ? whole : DueMeaning.Wrong(DueFindings.NotADate(text.Raw));
    }

    /// <summary>A count of days as Excel counts them, as a number or as text.</summary>
    public static DueMeaning? Serial(double number, DueText text)
    {
        if (number is not (>= FirstSerial and <= LastSerial)) return null;

        var day = DateOnly.FromDateTime(DateTime.FromOADate(Math.Floor(number)));
        return new DueMeaning(day, DueKind.Date, DueRule.SerialNumber).With(DueFindings.Serial(text.Raw, day));
    }

    // 2020.1 is what Excel leaves of 2020.10; 2020.2 cannot be of 2020.20.
    private static DueMeaning Month(DueText text, int year, int month)
    {
        if (year is < DueFindings.FirstYear or > DueFindings.LastYear) return DueMeaning.Wrong(DueFindings.UnlikelyYear(text.Raw, year));
        if (month == 1) return DueMeaning.Wrong(DueFindings.Ambiguous(text.Raw, [string.Create(CultureInfo.InvariantCulture, $"{year}-01"), string.Create(CultureInfo.InvariantCulture, $"{year}-10")]));

        var point = new DuePoint(DueSpan.Month, month) { Year = year };
        if (!point.IsIn(year)) return DueMeaning.Wrong(DueFindings.NoSuchDay(text.Raw, year, month));

        return new DueMeaning(point.LastDay(year), point.Kind, point.Rule) { IsYearTyped = true }.With(DueFindings.MonthAsNumber(text.Raw, point.LastDay(year)));
    }

    // 9.3 is what Excel leaves of 9.30; 9.28 is itself.
    private static DueMeaning Day(DueText text, int month, int digit, bool mayHaveLostZero, DueContext context)
    {
        int[] days = mayHaveLostZero ? [digit, digit * 10] : [digit];
        var points = days.Select(day => new DuePoint(DueSpan.Day, month, day)).Where(point => point.IsIn(context.Year)).ToList();
        if (points.Count == 2) return DueMeaning.Wrong(DueFindings.Ambiguous(text.Raw, [.. points.Select(point => point.LastDay(context.Year).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))]));

        return points.Count == 1 ? DuePointReading.Settle(points[0], text, context) : DueMeaning.Wrong(DueFindings.NotADate(text.Raw));
    }

    private static int Value(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<whole>\d{4})\.(?<fraction>\d{1,2})$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex YearAndFraction();

    [GeneratedRegex(@"^(?<whole>\d{1,2})\.(?<fraction>\d{1,2})$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex MonthAndFraction();

    [GeneratedRegex(@"^(\d{4}|\d{6}|\d{8})$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Whole();
}
