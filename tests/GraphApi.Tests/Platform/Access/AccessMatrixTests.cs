using System.Net;
using System.Text.Json;
using GraphApi.Platform.Access;
using GraphApi.Tests.TestKit;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Tests.Platform.Access;

/// <summary>Every root field, mutation and file route, asked by every role, by one without a grant and by nobody.</summary>
public sealed class AccessMatrixTests : IAsyncLifetime
{
    private static readonly string[] Refusals = ["NOT_SIGNED_IN", "NO_GRANT", "NOT_ALLOWED"];

    private TestCity _city = null!;
    private ExampleOperations _operations = null!;

    public async ValueTask InitializeAsync()
    {
        _city = await TestCity.Start(change: GrantedCaller.Add);
        await _city.Create("示范市", "519900000000", "CITY");
        _operations = await ExampleOperations.Of(_city);
    }

    public async ValueTask DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    public void Each_query_and_mutation_has_its_row_and_each_row_its_field()
    {
        Assert.Equal(AccessMatrix.Queries.Keys.Order(StringComparer.Ordinal), _operations.Queries.Order(StringComparer.Ordinal));
        Assert.Equal(AccessMatrix.Mutations.Keys.Order(StringComparer.Ordinal), _operations.Mutations.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_route_has_its_row_or_is_open_and_each_row_its_route()
    {
        var routes = _city.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();

        var guarded = routes.Where(route => !AccessMatrix.Open.Contains(Path(route))).SelectMany(route => Methods(route).Select(method => $"{method} {Path(route)}"));
        Assert.Equal(AccessMatrix.Routes.Keys.Order(StringComparer.Ordinal), guarded.Distinct().Order(StringComparer.Ordinal));
        Assert.Subset(routes.Select(Path).ToHashSet(), AccessMatrix.Open.ToHashSet());
    }

    [Fact]
    public async Task Each_role_gets_through_to_what_its_rows_say()
    {
        var wrong = new List<string>();
        foreach (var role in Enum.GetValues<Role>())
        {
            Caller.Become($"某{role}", new Granted(role, role is Role.SystemAdmin or Role.SecurityAdmin or Role.Auditor ? null : 1, WithAllBelow: true));
            await Compare(role.ToString(), row => row.Contains(role) ? null : "NOT_ALLOWED", wrong);
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Without_a_grant_nobody_gets_through()
    {
        var wrong = new List<string>();
        Caller.Become("新人");

        await Compare("no grant", _ => "NO_GRANT", wrong);

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Who_is_not_signed_in_gets_through_nowhere()
    {
        var wrong = new List<string>();
        Caller.Become("");
        Caller.IsSignedIn = false;

        await Compare("nobody", _ => "NOT_SIGNED_IN", wrong);

        Assert.Empty(wrong);
    }

    private GrantedCaller Caller => _city.Services.GetRequiredService<GrantedCaller>();

    private async Task Compare(string who, Func<Role[], string?> expected, List<string> wrong)
    {
        foreach (var (name, roles) in AccessMatrix.Queries) Note(name, await Ask(_operations.Query(name)), expected(roles));
        foreach (var (name, roles) in AccessMatrix.Mutations) Note(name, await Ask(_operations.Mutation(name)), expected(roles));
        foreach (var (name, roles) in AccessMatrix.Routes) Note(name, await Fetch(name), expected(roles));

        void Note(string name, string? refusal, string? meant)
        {
            if (refusal != meant) wrong.Add($"{who}, {name}: {refusal ?? "let through"} instead of {meant ?? "let through"}");
        }
    }

    // Whatever else is said of made-up input, it is said to one who got through.
    private async Task<string?> Ask(string operation)
    {
        var answer = operation.Contains(ExampleOperations.File, StringComparison.Ordinal) ? await SendWithFile(operation) : (await _city.Send(operation)).Body.ToString();
        return Refusals.FirstOrDefault(code => answer.Contains($"\"{code}\"", StringComparison.Ordinal));
    }

    private async Task<string> SendWithFile(string query)
    {
        var operations = JsonSerializer.Serialize(new { query, variables = new { file = (object?)null } });
        using var form = new MultipartFormDataContent { { new StringContent(operations), "operations" }, { new StringContent("{\"0\":[\"variables.file\"]}"), "map" }, { new ByteArrayContent([1]), "0", "a.xlsx" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = form };
        request.Headers.Add("GraphQL-Preflight", "1");
        using var response = await _city.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task<string?> Fetch(string route)
    {
        var (method, path) = (new HttpMethod(route.Split(' ')[0]), route.Split(' ')[1]);
        using var request = new HttpRequestMessage(method, path.Replace("{sheet}", "tasks", StringComparison.Ordinal).Replace("{id}", "SW1wb3J0Sm9iOjE", StringComparison.Ordinal));
        if (method == HttpMethod.Post) request.Content = new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "a.xlsx" } };
        using var response = await _city.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            ? JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("code").GetString()
            : null;
    }

    private static string Path(RouteEndpoint route) => "/" + route.RoutePattern.RawText!.TrimStart('/').TrimEnd('/');

    private static IReadOnlyList<string> Methods(RouteEndpoint route) => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [HttpMethods.Get];
}
