using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using GraphApi.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Tests.TestKit;

/// <summary>A caller who is named in each request, so that several can ask at the same moment; without a name the safety office.</summary>
public sealed class NamedCaller(IHttpContextAccessor requests) : WholeCaller
{
    private const string Header = "X-Caller";

    public override string Name => requests.HttpContext?.Request.Headers[Header] is [{ Length: > 0 } name] ? Uri.UnescapeDataString(name) : "市安办";

    public static void Add(IServiceCollection services) => services.AddHttpContextAccessor().AddSingleton<ICaller, NamedCaller>();

    /// <summary>Sends an operation in somebody's name.</summary>
    public static async Task<Answer> Send(TestCity city, string name, string query, object variables)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Add(Header, Uri.EscapeDataString(name));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/graphql-response+json"));
        using var response = await city.Client.SendAsync(request);
        return new Answer(await response.Content.ReadFromJsonAsync<JsonElement>(), response.StatusCode);
    }
}
