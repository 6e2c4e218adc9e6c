using System.Globalization;
using CsCheck;
using GraphApi.Features.Campaigns.Deadlines;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Words;
using GraphApi.Tests.Features.Calendar;

namespace GraphApi.Tests.Features.Campaigns.Deadlines;

/// <summary>Deadlines as departments write them; the tables are in <see cref="DeadlineTexts"/>.</summary>
public sealed class DueReadingTests
{
    private static readonly DateOnly FiledOn = new(2026, 9, 28);
    private static readonly DueContext ThirdQuarter = new(new(2026, PeriodKind.Quarter, 3), FiledOn, NoWorkCalendar.Instance);

    public static TheoryData<string, string?, DueKind, string> Understood => DeadlineTexts.Understood;
    public static TheoryData<string, string, string> Wrong => DeadlineTexts.Wrong;

    [Theory]
    [MemberData(nameof(Understood))]
    public void A_text_means_a_day_of_a_kind(string text, string? on, DueKind kind, string doubts)
    {
        var answer = DueReading.Read(new(text), ThirdQuarter);

        Assert.Null(answer.Error);
        Assert.Equal((text, on, kind, doubts), (answer.Due!.Text, Iso(answer.Due.On), answer.Due.Kind, Codes(answer)));
    }

    [Theory]
    [InlineData("2026.9.30", "")]
    [InlineData("2026年9月30日", "")]
    [InlineData("2026/9/30", "")]
    [InlineData("2026年9月", "")]
    [InlineData("2026年9月底前", "")]
    [InlineData("9月30日前", "YEAR_FROM_TITLE")]
    [InlineData("第三季度", "YEAR_FROM_TITLE")]
    [InlineData("２０２６年９月３０日", "")]
    [InlineData("2026-09-30 00:00:00", "")]
    [InlineData("46295", "SERIAL_DATE")]
    public void The_spellings_of_one_list_mean_one_day(string text, string doubts)
    {
        var answer = DueReading.Read(new(text), ThirdQuarter);

        Assert.Equal((new DateOnly(2026, 9, 30), doubts), (answer.Due!.On, Codes(answer)));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_date_that_cannot_be_is_an_error_that_shows_how_to_write_it(string text, string code, string shown)
    {
        var answer = DueReading.Read(new(text), ThirdQuarter);

        Assert.Null(answer.Due);
        Assert.Empty(answer.Doubts);
        Assert.Equal(code, answer.Error!.Code);
        Assert.Contains(shown, answer.Error.Message.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026年9月底前", DueRule.MonthEnd)]
    [InlineData("2026年9月30日", DueRule.WrittenDay)]
    [InlineData("2026年9月上旬", DueRule.TenDayEnd)]
    [InlineData("2026年三季度", DueRule.QuarterEnd)]
    [InlineData("2026年上半年", DueRule.HalfYearEnd)]
    [InlineData("2026年底", DueRule.YearEnd)]
    [InlineData("2026年7月至9月", DueRule.RangeEnd)]
    [InlineData("10个工作日内", DueRule.Workdays)]
    [InlineData("10日内", DueRule.CalendarDays)]
    [InlineData("46295", DueRule.SerialNumber)]
    [InlineData("立行立改", DueRule.FilingDay)]
    [InlineData("长期坚持", DueRule.Continuous)]
    [InlineData("待定", DueRule.LeftOpen)]
    [InlineData("", DueRule.Blank)]
    [InlineData("中秋节前", DueRule.NotUnderstood)]
    public void The_rule_it_was_understood_by_is_told(string text, DueRule rule) => Assert.Equal(rule, DueReading.Read(new(text), ThirdQuarter).Due!.Rule);

    [Theory]
    [InlineData("2026年4月上旬", true)]
    [InlineData("2026年9月底左右", true)]
    [InlineData("2026年9月底前", false)]
    public void A_stretch_of_days_is_approximate(string text, bool isApproximate) => Assert.Equal(isApproximate, DueReading.Read(new(text), ThirdQuarter).Due!.IsApproximate);

    [Theory]
    [InlineData(46295, "2026-09-30", DueKind.Date, "SERIAL_DATE")]
    [InlineData(46295.75, "2026-09-30", DueKind.Date, "SERIAL_DATE")]
    [InlineData(36526, "2000-01-01", DueKind.Date, "SERIAL_DATE")]
    [InlineData(60000, "2064-04-08", DueKind.Date, "SERIAL_DATE")]
    [InlineData(2026.9, "2026-09-30", DueKind.MonthEnd, "MONTH_AS_NUMBER")]
    [InlineData(2026.12, "2026-12-31", DueKind.MonthEnd, "MONTH_AS_NUMBER")]
    [InlineData(9.28, "2026-09-28", DueKind.Date, "YEAR_FROM_TITLE")]
    [InlineData(2.3, "2026-02-03", DueKind.Date, "YEAR_FROM_TITLE")]
    [InlineData(20260930, "2026-09-30", DueKind.Date, "")]
    [InlineData(202609, "2026-09-30", DueKind.MonthEnd, "")]
    [InlineData(2026, "2026-12-31", DueKind.YearEnd, "")]
    public void A_number_with_one_reading_is_taken(double number, string on, DueKind kind, string doubts)
    {
        var answer = DueReading.Read(Number(number), ThirdQuarter);

        Assert.Null(answer.Error);
        Assert.Equal((on, kind, doubts), (Iso(answer.Due!.On), answer.Due.Kind, Codes(answer)));
    }

    [Theory]
    [InlineData(2020.1, "AMBIGUOUS_DATE", "2020-01,2020-10")]
    [InlineData(9.3, "AMBIGUOUS_DATE", "2026-09-03,2026-09-30")]
    [InlineData(2026.13, "NOT_A_DATE", "")]
    [InlineData(1999.5, "UNLIKELY_YEAR", "")]
    [InlineData(36525, "UNLIKELY_YEAR", "")]
    [InlineData(19999, "NOT_A_DATE", "")]
    [InlineData(60001, "NOT_A_DATE", "")]
    [InlineData(0, "NOT_A_DATE", "")]
    [InlineData(-5, "NOT_A_DATE", "")]
    [InlineData(510501001000, "NOT_A_DATE", "")]
    [InlineData(double.NaN, "NOT_A_DATE", "")]
    [InlineData(double.PositiveInfinity, "NOT_A_DATE", "")]
    public void A_number_with_two_readings_or_none_is_an_error(double number, string code, string candidates)
    {
        var answer = DueReading.Read(Number(number), ThirdQuarter);

        Assert.Equal((code, candidates), (answer.Error?.Code, string.Join(',', answer.Error?.Candidates ?? [])));
    }

    [Fact]
    public void A_cell_that_is_a_day_is_that_day_whatever_it_shows()
    {
        var answer = DueReading.Read(new("4月1日") { Day = new DateOnly(2026, 9, 30) }, ThirdQuarter);

        Assert.Equal((new DateOnly(2026, 9, 30), DueKind.Date, ""), (answer.Due!.On, answer.Due.Kind, Codes(answer)));
    }

    [Theory]
    [InlineData(1999)]
    [InlineData(2101)]
    public void A_cell_that_is_a_day_of_another_century_is_an_error(int year)
        => Assert.Equal("UNLIKELY_YEAR", DueReading.Read(new("") { Day = new DateOnly(year, 1, 1) }, ThirdQuarter).Error?.Code);

    [Fact]
    public void Without_a_period_the_year_is_that_of_filing()
    {
        var answer = DueReading.Read(new("9月30日前"), ThirdQuarter with { Period = null, FiledOn = new(2025, 3, 1) });

        Assert.Equal((new DateOnly(2025, 9, 30), "YEAR_FROM_TITLE"), (answer.Due!.On, Codes(answer)));
        Assert.Contains("填报日期", answer.Doubts[0].Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void The_period_gives_the_year_before_the_filing_date_does()
        => Assert.Equal(new DateOnly(2026, 1, 31), DueReading.Read(new("1月底前"), ThirdQuarter with { Period = new(2026, PeriodKind.Year, 1), FiledOn = new(2025, 12, 30) }).Due!.On);

    [Fact]
    public void A_day_alone_is_in_the_month_of_a_monthly_list()
    {
        var answer = DueReading.Read(new("25日前"), ThirdQuarter with { Period = new(2026, PeriodKind.Month, 9) });

        Assert.Equal((new DateOnly(2026, 9, 25), "PERIOD_FROM_TITLE"), (answer.Due!.On, Codes(answer)));
    }

    [Theory]
    [InlineData("10个工作日内", "2021-09-15", "2021-09-29", "")]
    [InlineData("1个工作日内", "2021-09-17", "2021-09-18", "")]
    [InlineData("1个工作日内", "2021-09-30", "2021-10-08", "")]
    [InlineData("2个工作日内", "2021-09-30", "2021-10-09", "")]
    [InlineData("30个工作日内", "2021-01-04", "2021-02-19", "")]
    [InlineData("0个工作日内", "2021-10-01", "2021-10-01", "")]
    [InlineData("2个工作日内", "2021-12-30", "2022-01-03", "WORKDAYS_WITHOUT_CALENDAR")]
    [InlineData("1个工作日内", "2022-01-07", "2022-01-10", "WORKDAYS_WITHOUT_CALENDAR")]
    public void Workdays_follow_the_calendar_of_the_year(string text, string filedOn, string on, string doubts)
    {
        var answer = DueReading.Read(new(text), new(null, Day(filedOn), new Calendar2021()));

        Assert.Equal((on, doubts), (Iso(answer.Due!.On), Codes(answer)));
    }

    [Theory]
    [InlineData("9999个工作日内", "2090-01-01", "UNLIKELY_YEAR")]
    [InlineData("9999个季度内", "2026-09-28", "UNLIKELY_YEAR")]
    [InlineData("9999天", "2100-01-01", "UNLIKELY_YEAR")]
    public void A_term_beyond_the_calendar_is_an_error(string text, string filedOn, string code)
        => Assert.Equal(code, DueReading.Read(new(text), new(null, Day(filedOn), NoWorkCalendar.Instance)).Error?.Code);

    [Theory]
    [InlineData("2026年3月底前", "2027-01-10", null, "LAST_YEAR_IN_JANUARY")]
    [InlineData("2026年3月底前", "2027-01-10", "2027-Q1", "LAST_YEAR_IN_JANUARY")]
    [InlineData("2026年12月31日", "2027-01-31", null, "LAST_YEAR_IN_JANUARY")]
    [InlineData("2026年12月31日", "2027-02-01", null, "")]
    [InlineData("2027年1月5日", "2027-01-10", null, "")]
    [InlineData("2025年3月底前", "2027-01-10", null, "")]
    [InlineData("2026年12月31日", "2027-01-10", "2026-Q4", "")]
    public void A_day_of_last_year_written_in_January_is_doubted(string text, string filedOn, string? period, string doubts)
    {
        var own = Period.TryParse(period, out var parsed) ? parsed : (Period?)null;

        var answer = DueReading.Read(new(text), new(own, Day(filedOn), NoWorkCalendar.Instance));

        Assert.Equal(doubts, Codes(answer));
    }

    [Fact]
    public void A_text_beyond_all_measure_is_kept_and_quoted_in_short()
    {
        var text = "2026年9月" + new string('9', 400);

        var answer = DueReading.Read(new(text), ThirdQuarter);

        Assert.Equal((text, "DUE_NOT_UNDERSTOOD"), (answer.Due!.Text, Codes(answer)));
        Assert.True(answer.Doubts[0].Message.Chinese.Length < 150);
    }

    [Fact]
    public void A_cell_of_nothing_at_all_is_blank() => Assert.Equal("DUE_BLANK", Codes(DueReading.Read(default, ThirdQuarter)));

    [Fact]
    public void Every_doubt_and_error_speaks_both_languages()
    {
        var findings = DeadlineTexts.Understood.Select(row => row.Data.Item1).Concat(DeadlineTexts.Wrong.Select(row => row.Data.Item1))
            .Select(text => DueReading.Read(new(text), ThirdQuarter))
            .SelectMany(answer => answer.Error is { } error ? [error] : answer.Doubts)
            .ToList();

        Assert.All(findings, finding => Assert.Matches("[a-z]{3}", finding.Message.English));
        Assert.All(findings, finding => Assert.Matches("[一-龥]{3}", finding.Message.Chinese));
    }

    [Fact]
    public void Every_day_of_the_century_reads_back_from_every_form()
    {
        var days = Gen.Int[new DateOnly(2000, 1, 1).DayNumber, new DateOnly(2100, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);

        days.Sample(day => Assert.All(Forms(day), text => Assert.Equal((day, ""), (DueReading.Read(new(text), ThirdQuarter).Due!.On!.Value, Codes(DueReading.Read(new(text), ThirdQuarter))))), iter: 2000);
    }

    [Theory]
    [InlineData("坚持不懈")]
    [InlineData("长期坚持、")]
    [InlineData("立即整改")]
    [InlineData("全面完成整改")]
    [InlineData("底前以前")]
    [InlineData("2026-")]
    [InlineData("至")]
    [InlineData("上午 9:00 ")]
    [InlineData("(周三")]
    public void A_text_that_repeats_itself_is_soon_given_up(string part)
    {
        var answer = DueReading.Read(new(string.Concat(Enumerable.Repeat(part, 200 / part.Length))[..^2] + "乙"), ThirdQuarter);

        Assert.Equal("DUE_NOT_UNDERSTOOD", Codes(answer));
    }

    [Fact]
    public void No_text_is_too_strange()
        => Gen.String[Gen.Char["0123456789年月日.-/至到底前第季度半上中下旬每长期立即个工作内Q:T 　ー\ud800"], 0, 30].Sample(text => Assert.NotNull(DueReading.Read(new(text), ThirdQuarter).Doubts), iter: 5000);

    private static IEnumerable<string> Forms(DateOnly day) =>
    [
        Written(day, "yyyy-MM-dd"),
        Written(day, "yyyy-M-d"),
        Written(day, "yyyy/M/d"),
        Written(day, "yyyy.M.d"),
        Written(day, "yyyyMMdd"),
        Written(day, "yyyy年M月d日"),
        Written(day, "yyyy 年 MM 月 dd 日"),
        Written(day, "yyyy年M月d日前"),
        Written(day, "yyyy-MM-dd 00:00:00"),
        Written(day, "yyyy/M/d 10:00"),
        string.Concat(Written(day, "yyyy年M月d日").Select(one => char.IsAsciiDigit(one) ? (char)(one - '0' + '０') : one)),
        $"{Spelt(day.Year)}年{Counted(day.Month)}月{Counted(day.Day)}日",
    ];

    private static string Spelt(int year) => string.Concat(Written(year).Select(one => "〇一二三四五六七八九"[one - '0']));

    private static string Counted(int number) => (number / 10) switch { 0 => "", 1 => "十", var tens => Spelt(tens) + "十" } + (number % 10 == 0 ? "" : Spelt(number % 10));

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Written(DateOnly day, string form) => day.ToDateTime(TimeOnly.MinValue).ToString(form, CultureInfo.InvariantCulture);

    private static Written Number(double number) => new(number.ToString(CultureInfo.InvariantCulture)) { Number = number };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Codes(DueAnswer answer) => string.Join(',', answer.Doubts.Select(doubt => doubt.Code));
}
