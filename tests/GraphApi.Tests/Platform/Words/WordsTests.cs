using System.Globalization;
using GraphApi.Platform.Words;

namespace GraphApi.Tests.Platform.Words;

/// <summary>灯具 · a lamp, as an example</summary>
/// <param name="Watts">功率 · power in watts</param>
public sealed record LampInput(int Watts)
{
    /// <summary>开灯 · switches it on</summary>
    /// <param name="minutes">分钟 · for how long</param>
    public static int SwitchOn(int minutes) => minutes;
}

public sealed class LampTooBrightException() : UserErrorException(new("太亮", "too bright"));

public sealed class WordsTests
{
    [Theory]
    [InlineData("zh-CN", "太亮")]
    [InlineData("en-GB", "too bright")]
    [InlineData("fr", "太亮")]
    public void An_error_speaks_the_language_of_the_request(string culture, string says)
    {
        CultureInfo.CurrentUICulture = new CultureInfo(culture);

        Assert.Equal(says, new LampTooBrightException().Message);
    }

    [Fact]
    public void The_code_of_an_error_comes_from_its_name() => Assert.Equal("LAMP_TOO_BRIGHT", new LampTooBrightException().Code);

    [Fact]
    public void Several_errors_are_thrown_together_and_one_alone()
    {
        UserErrorException[] two = [new LampTooBrightException(), new LampTooBrightException()];

        Assert.Equal(2, Assert.Throws<UserErrorsException>(() => UserErrorsException.ThrowIfAny(two)).Errors.Count);
        Assert.Throws<LampTooBrightException>(() => UserErrorsException.ThrowIfAny(two[..1]));
        UserErrorsException.ThrowIfAny([]);
    }

    [Fact]
    public void A_summary_is_found_for_types_record_members_and_parameters()
    {
        var method = typeof(LampInput).GetMethod(nameof(LampInput.SwitchOn))!;

        Assert.Equal(new Text("灯具", "a lamp, as an example"), XmlDocs.Label(typeof(LampInput)));
        Assert.Equal(new Text("功率", "power in watts"), XmlDocs.Label(typeof(LampInput).GetProperty(nameof(LampInput.Watts))!));
        Assert.Equal("分钟 · for how long", XmlDocs.Summary(method.GetParameters()[0]));
        Assert.Equal("开灯 · switches it on", XmlDocs.Summary(method));
    }
}
