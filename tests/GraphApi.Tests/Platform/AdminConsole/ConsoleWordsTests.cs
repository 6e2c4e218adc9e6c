using GraphApi.Platform.AdminConsole;

namespace GraphApi.Tests.Platform.AdminConsole;

public sealed class ConsoleWordsTests
{
    [Theory]
    [InlineData("牵头单位，共同牵头时为空", "牵头单位")]
    [InlineData("the unit that leads; none if shared", "The unit that leads")]
    [InlineData("code", "Code")]
    [InlineData("（内部）", "（内部）")]
    [InlineData("", "")]
    public void A_label_ends_where_the_explanation_begins(string description, string expected)
        => Assert.Equal(expected, ConsoleWords.Label(description));
}
