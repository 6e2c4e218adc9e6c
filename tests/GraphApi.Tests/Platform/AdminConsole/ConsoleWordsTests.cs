using System.Globalization;
using GraphApi.Platform.AdminConsole;

namespace GraphApi.Tests.Platform.AdminConsole;

public sealed class ConsoleWordsTests
{
    private static readonly CultureInfo Chinese = new("zh");
    private static readonly CultureInfo English = new("en");

    [Theory]
    [InlineData("牵头单位 · the unit that leads", "牵头单位")]
    [InlineData("单位代码，唯一 · its code", "单位代码")]
    [InlineData("（内部） · internal", "（内部）")]
    public void A_chinese_label_is_the_term_its_description_begins_with(string description, string expected)
        => Assert.Equal(expected, ConsoleWords.Label("lead", description, Chinese));

    [Theory]
    [InlineData("sectorSuperior", "Sector superior")]
    [InlineData("code", "Code")]
    [InlineData("id", "Id")]
    [InlineData("SupervisionItem", "Supervision item")]
    [InlineData("STILL_OPEN", "Still open")]
    public void An_english_label_is_the_name_in_the_schema(string name, string expected)
        => Assert.Equal(expected, ConsoleWords.Label(name, "条线上级 · the department above in its trade", English));

    [Fact]
    public void Without_a_description_the_name_must_do()
        => Assert.Equal("Still open", ConsoleWords.Label("STILL_OPEN", null, Chinese));
}
