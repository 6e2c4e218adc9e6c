using System.Globalization;
using System.Text.RegularExpressions;

namespace GraphApi.Platform.Excel.Parsing;

/// <summary>Days, however they are written; what could be two days is an error that shows both.</summary>
internal static partial class DateReading
{
    private const double FirstSerial = 20_000;
    private const double LastSerial = 60_000;
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    public static CellReading Read(Cell cell) => cell.Kind switch
    {
        CellKind.Date => InCalendar(DateOnly.FromDateTime(cell.Date), cell.Text),
        CellKind.Number => OfNumber(cell),
        CellKind.Boolean => CellReading.Wrong(CellFindings.NotADate(cell.Text)),
        _ => OfText(cell.Text),
    };

    // A day that lost its format, 20260930 without dashes, or 2020.1, which is January and October alike.
    private static CellReading OfNumber(Cell cell)
    {
        var isWhole = Math.Floor(cell.Number) == cell.Number;
        if (isWhole && cell.Number is >= FirstSerial and <= LastSerial)
        {
            var day = DateOnly.FromDateTime(DateTime.FromOADate(cell.Number));
            return new(day, Doubt: CellFindings.Serial(cell.Text, day));
        }

        if (isWhole && Eight().IsMatch(cell.Text)) return OfText(cell.Text);
        if (YearAndTenths().Match(cell.Text) is { Success: true } both) return CellReading.Wrong(CellFindings.TwoMonths(cell.Text, Number(both, "y"), Number(both, "m")));

        return CellReading.Wrong(CellFindings.NotADate(cell.Text));
    }

    private static CellReading OfText(string raw)
    {
        // The hour goes first: without its blank 2020/4/1 10:00 would be the 11th.
        var text = ChineseDigits.ToArabic(HeaderText.Compact(Hour().Replace(HeaderText.Plain(raw).Trim(), "")));
        var match = Full().Match(text) is { Success: true } full ? full : Eight().Match(text);
        if (match.Success) return Day(raw, Number(match, "y"), Number(match, "m"), Number(match, "d"));
        if (YearAndMonth().Match(text) is { Success: true } month) return CellReading.Wrong(CellFindings.MonthOnly(raw, Number(month, "y"), Number(month, "m")));

        return CellReading.Wrong(ShortYear().IsMatch(text) ? CellFindings.ShortYear(raw) : CellFindings.NotADate(raw));
    }

    private static CellReading Day(string raw, int year, int month, int day)
    {
        var isDay = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return isDay ? InCalendar(new(year, month, day), raw) : CellReading.Wrong(CellFindings.NoSuchDay(raw, year, month));
    }

    private static CellReading InCalendar(DateOnly day, string raw)
        => day.Year is >= FirstYear and <= LastYear ? new(day) : CellReading.Wrong(CellFindings.UnlikelyYear(raw));

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>\d{4})([.\-/]|年)(?<m>\d{1,2})([.\-/]|月)(?<d>\d{1,2})[日号]?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Full();

    [GeneratedRegex(@"(\s+|(?<=[日号\d])T)(上午|下午)?\s*\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([AaPp][Mm])?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hour();

    [GeneratedRegex(@"^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Eight();

    [GeneratedRegex(@"^(?<y>\d{4})([.\-/]|年)(?<m>0?[1-9]|1[0-2])月?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex YearAndMonth();

    [GeneratedRegex(@"^(?<y>(19|20)\d{2})\.(?<m>[1-9])$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex YearAndTenths();

    [GeneratedRegex(@"^\d{2}([.\-/]|年)\d{1,2}([.\-/]|月)\d{1,2}日?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ShortYear();
}
