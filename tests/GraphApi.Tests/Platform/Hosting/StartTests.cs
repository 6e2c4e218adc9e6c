using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GraphApi.Platform.Access;
using GraphApi.Platform.Hosting;
using GraphApi.Tests.TestKit;
using Microsoft.AspNetCore.Builder;

namespace GraphApi.Tests.Platform.Hosting;

public sealed class StartTests
{
    [Fact]
    public async Task A_started_server_says_it_is_ready()
    {
        await using var city = await TestCity.Start();

        var ready = await city.Client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        var live = await city.Client.GetAsync("/health/live", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (ready.StatusCode, live.StatusCode));
    }

    [Theory]
    [InlineData("zh-CN", "没有这个地址")]
    [InlineData("en", "There is nothing at this address")]
    public async Task An_address_nobody_serves_is_explained_in_the_callers_language(string language, string says)
    {
        await using var city = await TestCity.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nothing/here") { Headers = { { "Accept-Language", language } } };

        var response = await city.Client.SendAsync(request, TestContext.Current.CancellationToken);

        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal("NOT_FOUND", problem.GetProperty("code").GetString());
        Assert.Contains(says, problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://127.0.0.1:1", true)]
    [InlineData("http://[::1]:1", true)]
    [InlineData("http://*:80", false)]
    [InlineData("http://+:80", false)]
    [InlineData("http://0.0.0.0:80", false)]
    [InlineData("http://[::]:80", false)]
    [InlineData("http://192.0.2.1:80", false)]
    [InlineData("http://localhost.example:80", false)]
    public void Only_loopback_addresses_are_loopback(string address, bool isLoopback)
        => Assert.Equal(isLoopback, AccessSetup.IsLoopback(address));

    [Theory]
    [InlineData("Development", "--urls", "http://*:80")]
    [InlineData("Development", "--urls", "http://localhost:1;http://0.0.0.0:2")]
    [InlineData("Development", "--http_ports", "80")]
    [InlineData("Development", "--Kestrel:Endpoints:Open:Url", "http://0.0.0.0:80")]
    [InlineData("Production", "--urls", "http://localhost:1")]
    public async Task Without_accounts_a_server_others_could_reach_does_not_start(string environment, string option, string value)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment, Args = [option, value], ContentRootPath = Path.GetTempPath() });
        await using var app = builder.Build();

        Assert.Throws<StartRefusedException>(app.RefuseStrangers);
    }
}
