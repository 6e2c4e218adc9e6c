using System.Net;
using System.Text.Json;

namespace GraphApi.Tests.TestKit;

/// <summary>What the endpoint answered to an operation.</summary>
public sealed record Answer(JsonElement Body, HttpStatusCode Status)
{
    /// <summary>The data of one root field; fails with the whole answer when there are errors instead.</summary>
    public JsonElement Data(string field)
    {
        Assert.False(Body.TryGetProperty("errors", out _), Body.ToString());
        return Body.GetProperty("data").GetProperty(field);
    }

    /// <summary>The codes of the top-level errors.</summary>
    public string[] ErrorCodes => [.. Body.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("extensions").GetProperty("code").GetString()!)];

    /// <summary>The type names of a mutation's typed errors; select <c>errors { __typename }</c>.</summary>
    public string[] Errors(string mutation)
        => Data(mutation).GetProperty("errors") is { ValueKind: JsonValueKind.Array } errors ? [.. errors.EnumerateArray().Select(error => error.GetProperty("__typename").GetString()!)] : [];

    /// <summary>The type name of the one typed error there is.</summary>
    public string OnlyError(string mutation) => Assert.Single(Errors(mutation));
}

/// <summary>What the upload route answered.</summary>
public sealed record Upload(JsonElement Body, HttpStatusCode Status)
{
    public string Id => Body.GetProperty("id").GetString()!;

    public string State => Body.GetProperty("state").GetString()!;

    public int Count(string name) => Body.GetProperty("counts").GetProperty(name).GetInt32();

    public JsonElement[] Issues => [.. Body.GetProperty("issues").EnumerateArray()];

    /// <summary>How many issues carry a code, among the first hundred the answer holds.</summary>
    public int Issue(string code) => Issues.Count(issue => issue.GetProperty("code").GetString() == code);
}
