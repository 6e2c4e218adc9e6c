using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace GraphApi.Platform.Words;

/// <summary>期次类别 · how long a period is</summary>
public enum PeriodKind
{
    /// <summary>年度 · a calendar year</summary>
    Year,
    /// <summary>半年 · January to June, or July to December</summary>
    HalfYear,
    /// <summary>季度 · a quarter of a year</summary>
    Quarter,
    /// <summary>月度 · a calendar month</summary>
    Month,
}

/// <summary>期次 · a year, half-year, quarter or month that lists and reports are for, written 2026, 2026-H1, 2026-Q3, 2026-09</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
[JsonConverter(typeof(PeriodJson))]
public readonly partial record struct Period : IComparable<Period>
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>期次 · the numbered part of a year; the number of a year itself is 1</summary>
    /// <exception cref="ArgumentOutOfRangeException">a year has no such part</exception>
    public Period(int year, PeriodKind kind, int number)
    {
        if (!Is(year, kind, number)) throw new ArgumentOutOfRangeException(nameof(number), number, $"{year} has no {kind} {number}.");

        (Year, Kind, Number) = (year, kind, number);
    }

    /// <summary>年份 · the calendar year it lies in</summary>
    public int Year { get; }

    /// <summary>类别 · how long it is</summary>
    public PeriodKind Kind { get; }

    /// <summary>序号 · which part of the year, from 1</summary>
    public int Number { get; }

    /// <summary>第一天 · the first day in it</summary>
    public DateOnly FirstDay => new(Year, ((Number - 1) * Months) + 1, 1);

    /// <summary>最后一天 · the last day in it</summary>
    public DateOnly LastDay => FirstDay.AddMonths(Months).AddDays(-1);

    /// <summary>名称 · as people write it: 2026年第三季度, third quarter of 2026</summary>
    public Text Label => Kind switch
    {
        PeriodKind.HalfYear => new($"{Year}年{(Number == 1 ? "上" : "下")}半年", $"{(Number == 1 ? "first" : "second")} half of {Year}"),
        PeriodKind.Quarter => new($"{Year}年第{Digits[Number]}季度", $"{Ordinal()} quarter of {Year}"),
        PeriodKind.Month => new($"{Year}年{Number}月", string.Create(CultureInfo.InvariantCulture, $"{FirstDay:MMMM yyyy}")),
        _ => new($"{Year}年", Year.ToString(CultureInfo.InvariantCulture)),
    };

    private int Months => Kind switch { PeriodKind.Month => 1, PeriodKind.Quarter => 3, PeriodKind.HalfYear => 6, _ => 12 };

    /// <summary>所在期次 · the period of a kind that a day lies in</summary>
    public static Period Of(DateOnly day, PeriodKind kind)
    {
        var months = new Period(day.Year, kind, 1).Months;
        return new(day.Year, kind, ((day.Month - 1) / months) + 1);
    }

    /// <summary>上一期 · the period of the same kind just before</summary>
    public Period Before() => Of(FirstDay.AddDays(-1), Kind);

    /// <summary>下一期 · the period of the same kind just after</summary>
    public Period After() => Of(LastDay.AddDays(1), Kind);

    /// <summary>是否包含 · whether another period lies wholly inside</summary>
    public bool Contains(Period other) => FirstDay <= other.FirstDay && other.LastDay <= LastDay;

    /// <summary>读取 · a period alone in a text, by code or in words</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Period period)
    {
        period = default;
        if (text is null || text.Length > 40) return false;

        var match = Whole().Match(Plain(text));
        return match.Success && TryRead(match, out period);
    }

    /// <summary>查找 · every period named in a title or a line about the sender, the longest way of reading each, by its code; one that does not exist, such as a fifth quarter, as it is written; a full date is none</summary>
    public static IReadOnlyList<string> FindIn(string text)
        => [.. Inside().Matches(Plain(text.Length > 500 ? text[..500] : text)).Select(match => TryRead(match, out var period) ? period.ToString() : match.Value).Distinct(StringComparer.Ordinal)];

    /// <summary>代码 · the code it is stored, sorted and published by: 2026, 2026-H1, 2026-Q3, 2026-09</summary>
    public override string ToString() => Kind switch
    {
        PeriodKind.HalfYear => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-H{Number}"),
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Number}"),
        PeriodKind.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}"),
    };

    /// <summary>次序 · by code, as both databases order them: a year, its months, its half-years, its quarters</summary>
    public int CompareTo(Period other) => string.CompareOrdinal(ToString(), other.ToString());

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    private static bool Is(int year, PeriodKind kind, int number)
        => year is >= FirstYear and <= LastYear && number >= 1 && number <= kind switch { PeriodKind.Month => 12, PeriodKind.Quarter => 4, PeriodKind.HalfYear => 2, _ => 1 };

    private static bool TryRead(Match match, out Period period)
    {
        var year = int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture);
        var (kind, number) = (PeriodKind.Year, 1);
        if (match.Groups["q"] is { Success: true } quarter) (kind, number) = (PeriodKind.Quarter, Value(quarter.Value));
        else if (match.Groups["h"] is { Success: true } half) (kind, number) = (PeriodKind.HalfYear, half.Value switch { "上" => 1, "下" => 2, var other => Value(other) });
        else if (match.Groups["m"] is { Success: true } month) (kind, number) = (PeriodKind.Month, Value(month.Value));

        var exists = Is(year, kind, number);
        period = exists ? new(year, kind, number) : default;
        return exists;
    }

    private static int Value(string number) => number switch
    {
        "十" => 10,
        ['十', var one] => 10 + Digits.IndexOf(one, StringComparison.Ordinal),
        [var one] when Digits.Contains(one, StringComparison.Ordinal) => Digits.IndexOf(one, StringComparison.Ordinal),
        _ => int.Parse(number, CultureInfo.InvariantCulture),
    };

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var one in string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormKC).Where(one => !char.IsWhiteSpace(one))) plain.Append(char.ToUpperInvariant(one));
        return YearInWords().Replace(plain.ToString().Replace('○', '〇'), match => string.Concat(match.Value.Select(one => Digits.Contains(one, StringComparison.Ordinal) ? (char)('0' + Digits.IndexOf(one, StringComparison.Ordinal)) : one)));
    }

    private string Ordinal() => Number switch { 1 => "first", 2 => "second", 3 => "third", _ => "fourth" };

    [GeneratedRegex(@"[〇一二三四五六七八九]{4}(?=年)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearInWords();

    [GeneratedRegex(@"^(?<y>\d{4})(-?Q(?<q>[1-4])|-?H(?<h>[12])|-(?<m>\d{2})|年(度)?(Q(?<q>[1-4])|H(?<h>[12])|第?(?<q>[1-4一二三四])季度?|(?<h>[上下])半年度?|(?<m>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?)?)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<!\d)(?<y>\d{4})(-?Q(?<q>\d)|-?H(?<h>\d)|年(度)?(Q(?<q>\d)|H(?<h>\d)|第?(?<q>\d|[一二三四五六七八九])季度?|(?<h>[上下])半年度?|(?<m>\d{1,2}|十[一二]?|[一二三四五六七八九])月(?!\d)份?|(?!\d{1,2}月|[一二三四五六七八九十]{1,2}月)))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inside();
}
