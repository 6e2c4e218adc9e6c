using static GraphApi.Features.Campaigns.Deadlines.DueKind;

namespace GraphApi.Tests.Features.Campaigns.Deadlines;

/// <summary>
/// What departments write and what it means, in the list of the third quarter of 2026, filed on 28 September 2026.
/// A row is the text, the day, the kind, and the codes of the doubts; what is wrong stands in <see cref="Wrong"/>.
/// </summary>
internal static class DeadlineTexts
{
    public static TheoryData<string, string?, GraphApi.Features.Campaigns.Deadlines.DueKind, string> Understood => new()
    {
        // A day.
        { "2020.4.1", "2020-04-01", Date, "" },
        { "2020．4．1", "2020-04-01", Date, "" },
        { "2020。4。1", "2020-04-01", Date, "" },
        { "2020-4-1", "2020-04-01", Date, "" },
        { "2020—4—1", "2020-04-01", Date, "" },
        { "2020/04/01", "2020-04-01", Date, "" },
        { "20200401", "2020-04-01", Date, "" },
        { "2020年4月1日", "2020-04-01", Date, "" },
        { "2020年4月1号", "2020-04-01", Date, "" },
        { "2020 年 4 月 1日", "2020-04-01", Date, "" },
        { "２０２０年４月１日", "2020-04-01", Date, "" },
        { "二〇二〇年四月一日", "2020-04-01", Date, "" },
        { "二○二○年四月一日", "2020-04-01", Date, "" },
        { "二〇二六年十一月二十一日", "2026-11-21", Date, "" },
        { "2020.4月1日", "2020-04-01", Date, "" },
        { "2020年4.1", "2020-04-01", Date, "" },
        { "2020年4月30日前", "2020-04-30", Date, "" },
        { "2020年4月30日之前", "2020-04-30", Date, "" },
        { "2020年4月30日以前完成", "2020-04-30", Date, "" },
        { "力争2026年9月30日前完成整改。", "2026-09-30", Date, "" },
        { "截至2026年9月30日", "2026-09-30", Date, "" },
        { "（2026年9月30日前）", "2026-09-30", Date, "" },
        { "2026年9月30日（周三）前", "2026-09-30", Date, "" },
        { "2026年\n9月30日", "2026-09-30", Date, "" },
        { "2024-02-29", "2024-02-29", Date, "" },
        { "2000-01-01", "2000-01-01", Date, "" },
        { "2100-12-31", "2100-12-31", Date, "" },

        // A day with an hour, which is not kept.
        { "2026-09-30 00:00:00", "2026-09-30", Date, "" },
        { "2020/4/1 0:00", "2020-04-01", Date, "" },
        { "2020/4/1 10:00", "2020-04-01", Date, "" },
        { "2026-09-30T17:30", "2026-09-30", Date, "" },
        { "2026年9月30日上午", "2026-09-30", Date, "" },
        { "2026年9月30日下午5点前", "2026-09-30", Date, "" },
        { "2026年9月30日18时前", "2026-09-30", Date, "" },
        { "2026-09-30 5:00 PM", "2026-09-30", Date, "" },

        // Without a year, or with half of one.
        { "9月30日前", "2026-09-30", Date, "YEAR_FROM_TITLE" },
        { "9月30日", "2026-09-30", Date, "YEAR_FROM_TITLE" },
        { "9.30", "2026-09-30", Date, "YEAR_FROM_TITLE" },
        { "9-30", "2026-09-30", Date, "YEAR_FROM_TITLE" },
        { "今年9月30日前", "2026-09-30", Date, "YEAR_FROM_TITLE" },
        { "20.4.1", "2020-04-01", Date, "SHORT_YEAR" },
        { "26年9月底", "2026-09-30", MonthEnd, "SHORT_YEAR" },

        // A day that lost its format.
        { "46295", "2026-09-30", Date, "SERIAL_DATE" },

        // A month.
        { "2020年4月", "2020-04-30", MonthEnd, "" },
        { "2020年4月份", "2020-04-30", MonthEnd, "" },
        { "2020.4", "2020-04-30", MonthEnd, "" },
        { "2020.10", "2020-10-31", MonthEnd, "" },
        { "2020-04", "2020-04-30", MonthEnd, "" },
        { "202609", "2026-09-30", MonthEnd, "" },
        { "2024年2月", "2024-02-29", MonthEnd, "" },
        { "2020年4月底前", "2020-04-30", MonthEnd, "" },
        { "2026年9月末", "2026-09-30", MonthEnd, "" },
        { "4月", "2026-04-30", MonthEnd, "YEAR_FROM_TITLE" },
        { "4月末", "2026-04-30", MonthEnd, "YEAR_FROM_TITLE" },
        { "四月底", "2026-04-30", MonthEnd, "YEAR_FROM_TITLE" },
        { "明年3月底前", "2027-03-31", MonthEnd, "YEAR_FROM_TITLE" },
        { "2026年9月前", "2026-09-30", MonthEnd, "BEFORE_OR_WITHIN" },
        { "下月底前", "2026-10-31", MonthEnd, "PERIOD_FROM_TITLE" },

        // Ten days.
        { "4月上旬", "2026-04-10", Date, "YEAR_FROM_TITLE" },
        { "2026年4月中旬", "2026-04-20", Date, "" },
        { "2026年2月下旬前", "2026-02-28", Date, "" },
        { "2024.2月下旬", "2024-02-29", Date, "" },

        // A quarter, a half-year, a year.
        { "一季度末", "2026-03-31", QuarterEnd, "YEAR_FROM_TITLE" },
        { "第三季度", "2026-09-30", QuarterEnd, "YEAR_FROM_TITLE" },
        { "2020年第一季度", "2020-03-31", QuarterEnd, "" },
        { "2026年三季度末前", "2026-09-30", QuarterEnd, "" },
        { "2026Q3", "2026-09-30", QuarterEnd, "" },
        { "Q3", "2026-09-30", QuarterEnd, "YEAR_FROM_TITLE" },
        { "本季度内", "2026-09-30", QuarterEnd, "PERIOD_FROM_TITLE" },
        { "下季度", "2026-12-31", QuarterEnd, "PERIOD_FROM_TITLE" },
        { "上半年", "2026-06-30", QuarterEnd, "YEAR_FROM_TITLE" },
        { "2026年下半年", "2026-12-31", YearEnd, "" },
        { "年底前", "2026-12-31", YearEnd, "YEAR_FROM_TITLE" },
        { "年内", "2026-12-31", YearEnd, "YEAR_FROM_TITLE" },
        { "今年年底前", "2026-12-31", YearEnd, "YEAR_FROM_TITLE" },
        { "明年底", "2027-12-31", YearEnd, "YEAR_FROM_TITLE" },
        { "2020年底", "2020-12-31", YearEnd, "" },
        { "2026年年底前", "2026-12-31", YearEnd, "" },
        { "2026年", "2026-12-31", YearEnd, "" },
        { "2020年12月底前", "2020-12-31", YearEnd, "" },
        { "2020年12月", "2020-12-31", MonthEnd, "" },

        // A range: due is its end.
        { "2020-2022年", "2022-12-31", Date, "" },
        { "2020年4月至2022年12月", "2022-12-31", Date, "" },
        { "2020.4.1-4.3", "2020-04-03", Date, "" },
        { "2020-4-10-4-30", "2020-04-30", Date, "" },
        { "2020-04-01~2020-04-30", "2020-04-30", Date, "" },
        { "4月1日至3日", "2026-04-03", Date, "YEAR_FROM_TITLE" },
        { "2026年4月1日至3日", "2026-04-03", Date, "" },
        { "2026年4月1日至1日", "2026-04-01", Date, "" },
        { "9月1日至2026年9月30日", "2026-09-30", Date, "" },
        { "2026年7月—9月", "2026-09-30", Date, "" },
        { "2026年7-9月", "2026-09-30", Date, "" },
        { "7-9月", "2026-09-30", Date, "YEAR_FROM_TITLE" },
        { "2026年11月至次年2月", "2027-02-28", Date, "" },
        { "第一至第三季度", "2026-09-30", Date, "YEAR_FROM_TITLE" },
        { "2026年第一季度至第三季度", "2026-09-30", Date, "" },
        { "即日起至2026年9月30日", "2026-09-30", Date, "" },
        { "即日起至年底", "2026-12-31", Date, "YEAR_FROM_TITLE" },
        { "即日起至2026年8月31日", "2026-08-31", Date, "END_BEFORE_FILING" },

        // A term; the day of filing is day 0.
        { "15日内", "2026-10-13", Date, "" },
        { "十五日内", "2026-10-13", Date, "" },
        { "自印发之日起15日内", "2026-10-13", Date, "" },
        { "30天内", "2026-10-28", Date, "" },
        { "0日内", "2026-09-28", Date, "" },
        { "3个月内", "2026-12-28", Date, "" },
        { "两周内", "2026-10-12", Date, "" },
        { "半个月内", "2026-10-13", Date, "" },
        { "半年内", "2027-03-28", Date, "" },
        { "24小时内", "2026-09-29", Date, "" },
        { "5个工作日内", "2026-10-05", Date, "WORKDAYS_WITHOUT_CALENDAR" },

        // Always, and at once.
        { "长期坚持", null, Continuous, "" },
        { "长期", null, Continuous, "" },
        { "持续推进", null, Continuous, "" },
        { "常态化", null, Continuous, "" },
        { "常态化推进，长期坚持", null, Continuous, "" },
        { "全年", null, Continuous, "" },
        { "2026年全年", null, Continuous, "" },
        { "贯穿全年", null, Continuous, "" },
        { "每季度", null, Continuous, "" },
        { "每月25日前", null, Continuous, "" },
        { "立行立改", "2026-09-28", Immediate, "" },
        { "立即整改", "2026-09-28", Immediate, "" },
        { "即查即改", "2026-09-28", Immediate, "" },
        { "马上就办", "2026-09-28", Immediate, "" },
        { "立行立改、长期坚持", "2026-09-28", Immediate, "DUE_GOES_ON" },
        { "2026年9月底前完成，并长期坚持", "2026-09-30", MonthEnd, "DUE_GOES_ON" },

        // No day.
        { "", null, Unknown, "DUE_BLANK" },
        { " 　\n", null, Unknown, "DUE_BLANK" },
        { "——", null, Unknown, "DUE_BLANK" },
        { "无", null, Unknown, "DUE_BLANK" },
        { "按上级要求", null, Unknown, "DUE_OPEN" },
        { "待定", null, Unknown, "DUE_OPEN" },
        { "视情况", null, Unknown, "DUE_OPEN" },
        { "尽快", null, Unknown, "DUE_OPEN" },
        { "中秋节前", null, Unknown, "DUE_NOT_UNDERSTOOD" },
        { "加强管理", null, Unknown, "DUE_NOT_UNDERSTOOD" },
        { "3月、6月和9月底前", null, Unknown, "DUE_NOT_UNDERSTOOD" },
        { "2026年9月底前形成方案，10月验收", null, Unknown, "DUE_NOT_UNDERSTOOD" },
    };

    /// <summary>The text, the code, and what the message or its candidates show.</summary>
    public static TheoryData<string, string, string> Wrong => new()
    {
        { "2026-02-30", "NOT_A_DATE", "2026-02-28" },
        { "2024年2月30日", "NOT_A_DATE", "2024-02-29" },
        { "2021.4.31", "NOT_A_DATE", "2021-04-30" },
        { "2026年13月", "NOT_A_DATE", "2026-09-30" },
        { "2026年0月", "NOT_A_DATE", "2026-09-30" },
        { "20261301", "NOT_A_DATE", "2026-09-30" },
        { "9.31", "NOT_A_DATE", "2026-09-30" },
        { "20.4", "NOT_A_DATE", "2026-09-30" },
        { "第五季度", "NOT_A_DATE", "2026-09-30" },
        { "1/4/2026", "NOT_A_DATE", "2026-09-30" },
        { "25日前", "NOT_A_DATE", "2026-09-30" },
        { "12345678901", "NOT_A_DATE", "12345678901" },
        { "19999", "NOT_A_DATE", "19999" },
        { "60001", "NOT_A_DATE", "60001" },
        { "1900-01-01", "UNLIKELY_YEAR", "1900" },
        { "1999年12月31日", "UNLIKELY_YEAR", "1999" },
        { "2101年1月", "UNLIKELY_YEAR", "2101" },
        { "2102年底", "UNLIKELY_YEAR", "2102" },
        { "20000", "UNLIKELY_YEAR", "1954" },
        { "2026年9月30日至2026年9月1日", "END_BEFORE_START", "2026-09-01 早于开始日期 2026-09-30" },
        { "11月至2月", "END_BEFORE_START", "2026-02-28 早于开始日期 2026-11-01" },
        { "2026年2月30日至3月5日", "NOT_A_DATE", "2026-02-28" },
        { "2026.7-9", "AMBIGUOUS_DATE", "2026-07-09 或 2026-09-30" },
        { "2026年2月30日前完成并长期坚持", "NOT_A_DATE", "2026-02-28" },
    };
}
