using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
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

    [Theory]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://127.0.0.1:0", true)]
    [InlineData("http://*:80", true)]
    [InlineData("https://localhost:5443", true)]
    [InlineData("nonsense", false)]
    [InlineData("localhost:5080", false)]
    [InlineData("http://localhost:0", false)]
    [InlineData("http://localhost:65536", false)]
    [InlineData("http://localhost:5080/path", false)]
    [InlineData("ftp://localhost:21", false)]
    public void Only_what_a_server_can_listen_on_is_an_address(string address, bool isAddress)
        => Assert.Equal(isAddress, ListenAddresses.IsAddress(address));

    [Fact]
    public async Task A_port_in_use_ends_the_start_with_one_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var (code, output, errors) = await Run([], "--urls", $"http://{other.LocalEndpoint}");

        Assert.Equal(1, code);
        Assert.Contains($"http://{other.LocalEndpoint} is in use by another program", Assert.Single(errors), StringComparison.Ordinal);
        Assert.Contains("--urls", errors[0], StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Imports:MaxStoredIssues", "many", "1 to 2147483647")]
    [InlineData("Imports:Limits:MaxLegacyTime", "long", "00:00:30")]
    [InlineData("GraphQL:Limits:MaxTokens", "0", "1 to 2147483647")]
    [InlineData("Features:0", "Nowhere.At.All", "assembly")]
    [InlineData("urls", "nonsense", "--urls")]
    public async Task A_setting_that_cannot_be_ends_the_start_with_one_sentence(string name, string value, string allowed)
    {
        var (code, output, errors) = await Run([(name, value)]);

        Assert.Equal(1, code);
        Assert.Contains(value, Assert.Single(errors), StringComparison.Ordinal);
        Assert.Contains(name, errors[0], StringComparison.Ordinal);
        Assert.Contains(allowed, errors[0], StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_encrypted_address_without_a_certificate_ends_the_start_with_one_sentence()
    {
        var (code, output, errors) = await Run([], "--urls", "https://localhost:5443");

        Assert.Equal(1, code);
        Assert.Contains("https://localhost:5443 needs a certificate", Assert.Single(errors), StringComparison.Ordinal);
        Assert.Contains("--Kestrel:Certificates:Default:Path=", errors[0], StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_cannot_be_opened_ends_the_start_with_one_sentence()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "no certificate", TestContext.Current.CancellationToken);

        var (code, output, errors) = await Run([], "--urls", "https://localhost:5443", $"--Kestrel:Certificates:Default:Path={path}", "--Kestrel:Certificates:Default:Password=wrong");

        File.Delete(path);
        Assert.Equal(1, code);
        Assert.Contains("The certificate for https://localhost:5443 cannot be opened", Assert.Single(errors), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string[] Errors)> Run((string Name, string Value)[] settings, params string[] options)
    {
        var data = Directory.CreateTempSubdirectory("start-").FullName;
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--environment", "Development", "--data", data, "--demo", "false", .. options]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = AppContext.BaseDirectory };
        foreach (var (name, value) in settings) start.Environment["GRAPHAPI__" + name.Replace(":", "__", StringComparison.Ordinal)] = value;
        start.Environment["LANG"] = "en_US.UTF-8";
        // A developer's own certificate lies in the home folder; a server has none.
        start.Environment["HOME"] = data;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Directory.Delete(data, recursive: true);
        return (process.ExitCode, output + await errors, (await errors).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
