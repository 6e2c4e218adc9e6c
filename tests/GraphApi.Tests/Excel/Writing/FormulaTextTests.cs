using CsCheck;
using GraphApi.Platform.Excel;

namespace GraphApi.Tests.Excel.Writing;

public sealed class FormulaTextTests
{
    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+86 13800000000")]
    [InlineData("-")]
    [InlineData("@all")]
    [InlineData("\t缩进")]
    [InlineData("\r回车")]
    public void Text_that_would_run_gets_an_apostrophe_and_loses_it_again(string text)
    {
        Assert.Equal("'" + text, FormulaText.Neutralise(text));
        Assert.Equal(text, FormulaText.Restore("'" + text));
    }

    [Theory]
    [InlineData("市应急局")]
    [InlineData("'80年代")]
    [InlineData("'")]
    [InlineData("")]
    [InlineData("a=b")]
    public void Other_text_is_left_alone(string text)
    {
        Assert.Equal(text, FormulaText.Neutralise(text));
        Assert.Equal(text, FormulaText.Restore(text));
    }

    [Fact]
    public void Whatever_is_neutralised_comes_back_as_it_was_and_never_runs()
        => Gen.String["=+-@\t\r'a "].Sample(text =>
        {
            Assert.Equal(text, FormulaText.Restore(FormulaText.Neutralise(text)));
            Assert.False(FormulaText.IsRisky(FormulaText.Neutralise(text)));
        });
}
