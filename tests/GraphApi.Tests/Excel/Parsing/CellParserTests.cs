using System.Globalization;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;
using GraphApi.Tests.Imports;

namespace GraphApi.Tests.Excel.Parsing;

/// <summary>What a column makes of a cell.</summary>
public sealed class CellParserTests
{
    private static readonly DepotSheet Sheet = new();

    [Theory]
    [InlineData("2020.4.1")]
    [InlineData("2020-4-1")]
    [InlineData("2020/04/01")]
    [InlineData("20200401")]
    [InlineData("2020年4月1日")]
    [InlineData("2020 年 4 月 1日")]
    [InlineData("２０２０．４．１")]
    [InlineData("２０２０年４月１日")]
    [InlineData("二〇二〇年四月一日")]
    [InlineData("2020/4/1 0:00")]
    [InlineData("2020/4/1 10:00")]
    [InlineData("2020-04-01T08:30:00")]
    [InlineData("2020年4月1日 上午 10:30")]
    [InlineData("2020/4/1 1:30 PM")]
    public void A_day_is_read_however_it_is_written(string text) => Assert.Equal(new DateOnly(2020, 4, 1), Read("openedOn", Text(text)).Value);

    [Theory]
    [InlineData("2026-02-30", "NOT_A_DATE", "2026-02-28")]
    [InlineData("2021.4.31", "NOT_A_DATE", "2021-04-30")]
    [InlineData("20.4.1", "SHORT_YEAR", "四位")]
    [InlineData("2020年10月", "DAY_MISSING", "2020-10-31")]
    [InlineData("2020.10", "DAY_MISSING", "2020-10-01")]
    [InlineData("尽快", "NOT_A_DATE", "尽快")]
    [InlineData("1020-04-01", "UNLIKELY_YEAR", "1900")]
    public void What_is_no_day_is_an_error_that_shows_how_to_write_it(string text, string code, string shown)
    {
        var error = Read("openedOn", Text(text)).Error!;

        Assert.Equal(code, error.Code);
        Assert.Contains(shown, error.Message.Chinese + string.Join(' ', error.Candidates), StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_lost_its_format_is_taken_with_a_doubt()
    {
        var reading = Read("openedOn", Number(46295));

        Assert.Equal((new DateOnly(2026, 9, 30), "SERIAL_DATE"), (reading.Value, reading.Doubt?.Code));
    }

    [Theory]
    [InlineData(2020.1, "AMBIGUOUS_DATE")]
    [InlineData(19999, "NOT_A_DATE")]
    [InlineData(60001, "NOT_A_DATE")]
    public void A_number_that_may_be_two_days_or_none_is_an_error(double number, string code) => Assert.Equal(code, Read("openedOn", Number(number)).Error?.Code);

    [Fact]
    public void January_or_October_are_both_shown() => Assert.Equal(["2020-01", "2020-10"], Read("openedOn", Number(2020.1)).Error!.Candidates);

    [Fact]
    public void Eight_digits_are_a_day_as_a_number_too() => Assert.Equal(new DateOnly(2020, 4, 1), Read("openedOn", Number(20200401)).Value);

    [Theory]
    [InlineData("-")]
    [InlineData("/")]
    [InlineData("无")]
    [InlineData("——")]
    [InlineData("　")]
    public void A_placeholder_is_blank(string text)
    {
        Assert.Equal(CellReading.Blank, Read("remark", Text(text)));
        Assert.Equal(CellReading.Blank, Read("openedOn", Text(text)));
        Assert.Equal(CellReading.Blank, Read("parentId", Text(text)));
    }

    [Fact]
    public void No_is_a_word_before_it_is_a_placeholder() => Assert.Equal(false, Read("isOpen", Text("无")).Value);

    [Theory]
    [InlineData("是", true)]
    [InlineData(" √ ", true)]
    [InlineData("y", true)]
    [InlineData("×", false)]
    [InlineData("０", false)]
    public void Yes_and_no_have_many_words(string text, bool value) => Assert.Equal(value, Read("isOpen", Text(text)).Value);

    [Fact]
    public void A_word_nobody_knows_is_an_error_with_those_there_are()
    {
        var error = Read("grade", Text("特级")).Error!;

        Assert.Equal(("UNKNOWN_WORD", "一级 二级"), (error.Code, string.Join(' ', error.Candidates)));
        Assert.Equal(DepotGrade.First, Read("grade", Text("甲 级")).Value);
    }

    [Theory]
    [InlineData("12", 12)]
    [InlineData(" １２ ", 12)]
    [InlineData("1,200", 1200)]
    [InlineData("12.0", 12)]
    [InlineData("-3", -3)]
    public void Whole_numbers_are_read_from_text(string text, int value) => Assert.Equal(value, Read("places", Text(text)).Value);

    [Theory]
    [InlineData("约30", "NOT_A_NUMBER")]
    [InlineData("3-5", "NOT_A_NUMBER")]
    [InlineData("12.5", "NOT_WHOLE")]
    [InlineData("99999999999", "NUMBER_TOO_LARGE")]
    [InlineData("1e99", "NOT_A_NUMBER")]
    public void What_is_no_whole_number_is_an_error(string text, string code) => Assert.Equal(code, Read("places", Text(text)).Error?.Code);

    [Fact]
    public void The_noise_of_floating_point_is_no_fraction()
    {
        Assert.Equal(3, Read("places", new Cell(0, CellKind.Number, "3.0000000000000004", 3.0000000000000004)).Value);
        Assert.Equal(12.5m, Read("rent", Number(12.5)).Value);
    }

    [Fact]
    public void A_telephone_kept_as_a_number_is_text_and_one_with_lost_digits_an_error()
    {
        Assert.Equal("13800000000", Read("phone", Number(13_800_000_000)).Value);
        Assert.Equal("LOST_DIGITS", Read("phone", Number(510_100_199_001_011_234)).Error?.Code);
        Assert.Equal("13800000000", Read("phone", Text("１３８００００００００")).Value);
    }

    [Fact]
    public void Free_text_keeps_its_line_breaks_and_its_signs()
        => Assert.Equal("①第一行\n㎡（甲）", Read("remark", Text("  ①第一行\r\n㎡（甲）\u200B ")).Value);

    [Fact]
    public void A_day_in_a_text_column_is_text_with_a_doubt()
    {
        var reading = Read("remark", new Cell(0, CellKind.Date, "2026-03-05", 46086, new DateTime(2026, 3, 5)));

        Assert.Equal(("2026-03-05", "DATE_IN_TEXT"), (reading.Value, reading.Doubt?.Code));
    }

    [Theory]
    [InlineData("甲、乙，丙;丁\n戊/己")]
    public void A_list_is_split_at_all_its_separators(string text) => Assert.Equal(["甲", "乙", "丙", "丁", "戊", "己"], (string[])Read("otherNames", Text(text)).Value!);

    [Fact]
    public void What_stands_in_brackets_stays_together()
        => Assert.Equal(["市安监局（至2018/12/31）", "乙"], (string[])Read("otherNames", Text("市安监局（至2018/12/31）、乙")).Value!);

    [Theory]
    [InlineData("市应急局、市公安局等", "市应急局 市公安局 等")]
    [InlineData("市应急局等", "市应急局 等")]
    [InlineData("市应急局、张三 等", "市应急局 张三 等")]
    [InlineData("等", "等")]
    [InlineData("一等、二等", "一等 二等")]
    [InlineData("某职校、某高等", "某职校 某高等")]
    [InlineData("张三等", "张三等")]
    public void More_at_the_end_of_names_is_a_word_of_its_own(string text, string parts) => Assert.Equal(parts, string.Join(' ', ListText.SplitNames(text)));

    [Theory]
    [InlineData("=cmd|'/C calc'!A0")]
    [InlineData("=1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("-2+3+cmd|' /C calc'!A0")]
    public void Text_a_spreadsheet_would_run_is_text_with_a_doubt(string text)
    {
        var reading = Read("remark", Text(text));

        Assert.Equal((text, "FORMULA_TEXT"), (reading.Value, reading.Doubt?.Code));
    }

    [Theory]
    [InlineData("+86 138")]
    [InlineData("-3")]
    [InlineData("@张三")]
    [InlineData("====")]
    [InlineData("- 开展检查（全市）")]
    public void Text_that_only_begins_like_a_formula_is_text(string text) => Assert.Equal(new CellReading(text), Read("remark", Text(text)));

    [Theory]
    [InlineData("=cmd|'/C calc'!A0", "替换为值")]
    [InlineData("=[1]Sheet1!A1", "替换为值")]
    [InlineData("='D:\\[台账.xlsx]表'!A1", "替换为值")]
    [InlineData("=SUM(表1[库位])", "保存一次")]
    [InlineData("=A1&\"|\"&A2", "保存一次")]
    public void A_formula_that_reaches_outside_is_not_to_be_opened_and_saved(string formula, string advice)
    {
        var error = Read("remark", new Cell(0, CellKind.FormulaWithoutValue, formula)).Error!;

        Assert.Equal("FORMULA_WITHOUT_VALUE", error.Code);
        Assert.Contains(advice, error.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_at_the_limit_is_taken_and_one_above_it_measured()
    {
        Assert.Null(Read("name", Text(new string('安', 50))).Error);
        Assert.Contains("51", Read("name", Text(new string('安', 51))).Error!.Message.Chinese, StringComparison.Ordinal);
    }

    private static CellReading Read(string field, Cell cell) => CellParser.Read(Sheet.Columns.Single(column => column.Field == field), cell);

    private static Cell Text(string text) => new(0, CellKind.Text, text);

    private static Cell Number(double number) => new(0, CellKind.Number, number.ToString(CultureInfo.InvariantCulture), number);
}
