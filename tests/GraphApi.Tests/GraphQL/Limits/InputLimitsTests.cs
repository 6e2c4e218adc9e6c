using System.Diagnostics;
using System.Text;
using System.Text.Json;
using GraphApi.Platform.GraphQL.Limits;

namespace GraphApi.Tests.GraphQL.Limits;

public sealed class InputLimitsTests
{
    private static readonly GraphQLLimits Small = new() { MaxInputDepthLevels = 2, MaxInputValues = 5, MaxWordCharacters = 10 };

    [Theory]
    [InlineData("""{"query": "{a}", "variables": {"x": [[]]}}""", null)]
    [InlineData("""{"query": "{a}", "variables": {"x": [[[]]]}}""", "inputDepth")]
    [InlineData("""{"query": "{a}", "variables": {"x": {"a": {"b": {}}}}}""", "inputDepth")]
    [InlineData("""{"query": "{a}", "variables": {"x": [1]}}""", null)]
    [InlineData("""{"query": "{a}", "variables": {"x": [1, 2]}}""", "inputValues")]
    [InlineData("""{"query": "{a}", "variables": {"x": 1234567890}}""", null)]
    [InlineData("""{"query": "{a}", "variables": {"x": 1234567890.1}}""", "wordCharacters")]
    public void Depth_number_and_length_of_values_have_limits(string json, string? limit)
    {
        var refusal = Record.Exception(() => InputLimits.Check(Encoding.UTF8.GetBytes(json), outerLevels: 2, "body", Small));

        Assert.Equal(limit, (refusal as LimitExceededException)?.Params["limit"]);
    }

    [Fact]
    public void A_megabyte_of_brackets_is_measured_in_milliseconds()
    {
        var json = Encoding.UTF8.GetBytes(new string('[', 500_000) + new string(']', 500_000));
        var watch = Stopwatch.StartNew();

        var refusal = Assert.Throws<LimitExceededException>(() => InputLimits.Check(json, outerLevels: 0, "body", new()));

        Assert.Equal(500_000L, refusal.Params["measured"]);
        Assert.True(watch.ElapsedMilliseconds < 500, $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void A_megabyte_of_open_brackets_is_no_JSON()
        => Assert.ThrowsAny<JsonException>(() => InputLimits.Check(Encoding.UTF8.GetBytes(new string('[', 1_000_000)), outerLevels: 0, "body", new()));
}
