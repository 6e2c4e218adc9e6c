using System.Text;
using System.Text.Json;
using CsCheck;
using GraphApi.Platform.Words;

namespace GraphApi.Tests.Platform.Words;

public sealed class PlainJsonTests
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = PlainJson.Encoder };

    [Theory]
    [InlineData("𠮷林", "\"𠮷林\"")]
    [InlineData("安全😀\"\\\n", "\"安全😀\\\"\\\\\\n\"")]
    [InlineData("<&'>", "\"<&'>\"")]
    [InlineData("\u0000\u2028", "\"\\u0000\\u2028\"")]
    public void Text_is_written_as_it_is_but_for_what_JSON_demands(string text, string json)
    {
        Assert.Equal(json, JsonSerializer.Serialize(text, Plain));
        Assert.Equal(json, Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(text, Plain)));
        Assert.Equal($"{{{json}:1}}", JsonSerializer.Serialize(new Dictionary<string, int>(StringComparer.Ordinal) { [text] = 1 }, Plain));
    }

    [Fact]
    public void Every_text_comes_back()
        => Gen.OneOf("a", "\"", "\\", "安", "𠮷", "😀", "\ud83d", "\ude00", "\u0001", "\u2028", "\ue000").Array[0, 8].Select(string.Concat).Sample(text =>
        {
            // Half a character has no UTF-8 and comes back as the sign for one that is lost.
            var whole = string.Concat(text.EnumerateRunes());

            Assert.Equal(whole, JsonSerializer.Deserialize<string>(JsonSerializer.Serialize(text, Plain)));
            Assert.Equal(whole, JsonSerializer.Deserialize<string>(JsonSerializer.SerializeToUtf8Bytes(text, Plain)));
        });

    [Fact]
    public void A_period_is_its_code_in_JSON()
    {
        var period = new Period(2026, PeriodKind.Quarter, 3);

        Assert.Equal("\"2026-Q3\"", JsonSerializer.Serialize(period));
        Assert.Equal(period, JsonSerializer.Deserialize<Period>("\"2026-Q3\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Period>("\"2026-Q5\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Period>("7"));
    }
}
