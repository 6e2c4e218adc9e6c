using GraphApi.Platform.Excel.Reading;

namespace GraphApi.Tests.Excel.Reading;

public sealed class NumberFormatTests
{
    [Theory]
    [InlineData("yyyy-mm-dd", FormatMeaning.Day)]
    [InlineData("yyyy\"年\"m\"月\"d\"日\";@", FormatMeaning.Day)]
    [InlineData("m\"月\"d\"日\"", FormatMeaning.Day)]
    [InlineData("[$-804]yyyy年m月", FormatMeaning.Day)]
    [InlineData("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", FormatMeaning.Day)]
    [InlineData("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", FormatMeaning.Day)]
    [InlineData("[Red]yyyy/m/d", FormatMeaning.Day)]
    [InlineData("yyyy/m/d\\ h:mm", FormatMeaning.Day)]
    [InlineData("[$-804]aaaa;@", FormatMeaning.Day)]
    [InlineData("e\"年\"m\"月\"", FormatMeaning.Day)]
    [InlineData("mmm", FormatMeaning.Day)]
    [InlineData("h:mm:ss", FormatMeaning.Time)]
    [InlineData("mm:ss.0", FormatMeaning.Time)]
    [InlineData("上午/下午h\"时\"mm\"分\"", FormatMeaning.Time)]
    [InlineData("[$-F400]h:mm:ss\\ AM/PM", FormatMeaning.Time)]
    [InlineData("[h]:mm:ss", FormatMeaning.Elapsed)]
    [InlineData("[mm]:ss", FormatMeaning.Elapsed)]
    [InlineData("General", FormatMeaning.Number)]
    [InlineData("GENERAL", FormatMeaning.Number)]
    [InlineData("@", FormatMeaning.Number)]
    [InlineData("0.00E+00", FormatMeaning.Number)]
    [InlineData("#,##0.00\"元/day\"", FormatMeaning.Number)]
    [InlineData("#,##0\\d", FormatMeaning.Number)]
    [InlineData("0_d", FormatMeaning.Number)]
    [InlineData("[Red]0;[Blue]-0", FormatMeaning.Number)]
    [InlineData("[$¥-804]#,##0.00", FormatMeaning.Number)]
    [InlineData("[>=10000]0.0,\"万\";0", FormatMeaning.Number)]
    [InlineData("0;yyyy", FormatMeaning.Number)]
    [InlineData("\"yyyy", FormatMeaning.Number)]
    [InlineData("0.0%", FormatMeaning.Percent)]
    [InlineData("0\"%\"", FormatMeaning.Number)]
    [InlineData("0;0%", FormatMeaning.Number)]
    [InlineData("", FormatMeaning.Number)]
    internal void A_written_format_means_what_Excel_shows(string code, FormatMeaning meaning) => Assert.Equal(meaning, NumberFormat.Custom(code));

    [Fact]
    public void Formats_without_code_mean_what_Chinese_Excel_shows()
    {
        var days = new[] { 14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 };
        var times = new[] { 18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56 };

        Assert.Equal(days, Enumerable.Range(0, 100).Where(id => NumberFormat.BuiltIn(id) == FormatMeaning.Day));
        Assert.Equal(times, Enumerable.Range(0, 100).Where(id => NumberFormat.BuiltIn(id) == FormatMeaning.Time));
        Assert.Equal([46], Enumerable.Range(0, 100).Where(id => NumberFormat.BuiltIn(id) == FormatMeaning.Elapsed));
    }
}
