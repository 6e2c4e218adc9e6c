using GraphApi.Platform.Words;

namespace GraphApi.Tests.Platform.Words;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2026", "2026", "2026-01-01", "2026-12-31")]
    [InlineData("2026年度", "2026", "2026-01-01", "2026-12-31")]
    [InlineData("2026-H2", "2026-H2", "2026-07-01", "2026-12-31")]
    [InlineData("2026年上半年", "2026-H1", "2026-01-01", "2026-06-30")]
    [InlineData("2026-Q3", "2026-Q3", "2026-07-01", "2026-09-30")]
    [InlineData("2026q3", "2026-Q3", "2026-07-01", "2026-09-30")]
    [InlineData("2026年第三季度", "2026-Q3", "2026-07-01", "2026-09-30")]
    [InlineData("２０２６年 三季度", "2026-Q3", "2026-07-01", "2026-09-30")]
    [InlineData("二〇二六年一季度", "2026-Q1", "2026-01-01", "2026-03-31")]
    [InlineData("2026-02", "2026-02", "2026-02-01", "2026-02-28")]
    [InlineData("2024年2月份", "2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2026年十二月", "2026-12", "2026-12-01", "2026-12-31")]
    public void A_period_is_read_however_it_is_written(string text, string code, string first, string last)
    {
        Assert.True(Period.TryParse(text, out var period));

        Assert.Equal((code, DateOnly.Parse(first, null), DateOnly.Parse(last, null)), (period.ToString(), period.FirstDay, period.LastDay));
        Assert.True(Period.TryParse(period.Label.Chinese, out var again));
        Assert.Equal(period, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-Q5")]
    [InlineData("2026-13")]
    [InlineData("2026-H3")]
    [InlineData("1899")]
    [InlineData("第三季度")]
    [InlineData("2026年9月28日")]
    public void What_names_no_period_is_none(string text) => Assert.False(Period.TryParse(text, out _));

    [Theory]
    [InlineData("示范市应急管理局2026年第三季度安全生产任务清单", "2026-Q3")]
    [InlineData("填报单位：市应急局 填报日期：2026年9月28日", "")]
    [InlineData("2025年度总结和2026年9月份计划", "2025 2026-09")]
    [InlineData("电话13800002026-Q3", "")]
    [InlineData("市公安局2026年第五季度任务清单", "2026年第五季度")]
    [InlineData("2026年Q4任务清单", "2026-Q4")]
    [InlineData("2026年13月任务清单", "2026年13月")]
    [InlineData("2026-Q7 任务清单", "2026-Q7")]
    public void Periods_are_found_in_a_title(string title, string codes) => Assert.Equal(codes, string.Join(' ', Period.FindIn(title)));

    [Fact]
    public void Periods_follow_each_other()
    {
        var quarter = Period.Of(new(2026, 11, 24), PeriodKind.Quarter);

        Assert.Equal(("2026-Q3", "2026-Q4", "2027-Q1"), (quarter.Before().ToString(), quarter.ToString(), quarter.After().ToString()));
        Assert.True(new Period(2026, PeriodKind.Year, 1).Contains(quarter));
        Assert.False(quarter.Contains(new Period(2026, PeriodKind.Year, 1)));
    }
}
