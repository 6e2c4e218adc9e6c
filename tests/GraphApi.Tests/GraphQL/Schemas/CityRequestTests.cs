using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using GraphApi.Tests.TestKit;

namespace GraphApi.Tests.GraphQL.Schemas;

/// <summary>Requests of the city itself that a newcomer gets wrong.</summary>
public sealed class CityRequestTests
{
    [Theory]
    [InlineData("mutation($input: CreateUnitInput!) { createUnit(input: $input) { unit { id } } }")]
    [InlineData("""mutation { createUnit(input: { name: "", kind: COUNTY, validFrom: "2026-02-30", code: "1" }) { unit { id } } }""")]
    public async Task A_wrong_day_does_not_hide_what_the_rules_say_of_the_rest(string document)
    {
        await using var city = await TestCity.StartWithDemo();

        var answer = await city.Send(document, document.Contains("$input", StringComparison.Ordinal) ? new { input = new { name = "", kind = "COUNTY", validFrom = "2026-02-30", code = "1" } } : null);

        var errors = answer.Body.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("extensions")).ToList();
        Assert.Equal(
            ["input.code UNIT_CODE_MALFORMED", "input.name REQUIRED", "input.parentId UNIT_PARENT_KIND", "input.validFrom WRONG_VALUE"],
            errors.Select(error => $"{string.Join('.', error.GetProperty("path").EnumerateArray())} {error.GetProperty("code")}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_code_of_one_character_is_counted_and_nothing_is_said_of_Excel()
    {
        await using var city = await TestCity.StartWithDemo();

        var answer = await city.Send("""mutation { createUnit(input: { name: "甲县", kind: COUNTY, validFrom: "2026-01-01", code: "1" }) { errors { ... on Error { message } } } }""", language: "en");

        var messages = answer.Data("createUnit").GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("message").GetString()!).ToList();
        Assert.Contains(messages, message => message.StartsWith("\"1\" has 1 character; ", StringComparison.Ordinal));
        Assert.DoesNotContain(messages, message => message.Contains("Excel", StringComparison.Ordinal) || message.Contains("column", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Both_ways_to_ask_for_matters_without_a_lead_agree()
    {
        await using var city = await TestCity.StartWithDemo();

        var data = (await city.Send("""
            { all: supervisionItems { totalCount } none: supervisionItems(where: { lead: null }) { totalCount } noId: supervisionItems(where: { lead: { id: { eq: null } } }) { totalCount } some: supervisionItems(where: { lead: { id: { neq: null } } }) { totalCount } }
            """)).Body.GetProperty("data");

        Assert.True(Count(data, "none") > 0);
        Assert.Equal(Count(data, "none"), Count(data, "noId"));
        Assert.Equal(Count(data, "all"), Count(data, "noId") + Count(data, "some"));
    }

    [Theory]
    [InlineData("[]", "The batch is empty: it holds no operation. Send one operation.")]
    [InlineData("""[{ "query": "{ __typename }" }]""", "A request is one operation, not a list of them; this list holds 1. Leave out the brackets and send them one by one.")]
    public async Task A_list_of_operations_is_refused_by_what_it_holds(string body, string message)
    {
        await using var city = await TestCity.Start();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue("en"));

        using var response = await city.Client.SendAsync(request, TestContext.Current.CancellationToken);

        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(message, answer.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    private static int Count(JsonElement data, string name) => data.GetProperty(name).GetProperty("totalCount").GetInt32();
}
