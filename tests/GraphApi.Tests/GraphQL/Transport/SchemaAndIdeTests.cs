using GraphQL;

namespace GraphApi.Tests.GraphQL.Transport;

public sealed class SchemaAndIdeTests
{
    [Theory]
    [InlineData("/graphql?sdl", "text/plain")]
    [InlineData("/graphql/schema.graphql", "application/graphql")]
    public async Task The_schema_is_there_as_text(string address, string type)
    {
        await using var server = await SmallServer.Start();

        var reply = await server.Send(HttpMethod.Get, address, content: null, accept: "text/html,*/*;q=0.8");

        Assert.Equal((200, type), (reply.Status, reply.MediaType));
        Assert.Contains("keep(file: Upload, files: [Upload]): String", reply.Text);
    }

    [Fact]
    public async Task A_browser_is_led_to_the_IDE()
    {
        await using var server = await SmallServer.Start();

        var reply = await server.Send(HttpMethod.Get, "/graphql", content: null, accept: "text/html,application/xhtml+xml,*/*;q=0.8");

        Assert.Equal((302, "/graphql/ui"), (reply.Status, reply.Response.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task A_query_in_a_browsers_address_is_answered()
    {
        await using var server = await SmallServer.Start();

        var reply = await server.Get("?query={hello}", accept: "text/html,application/xhtml+xml,*/*;q=0.8");

        Assert.Equal((200, "application/json"), (reply.Status, reply.MediaType));
    }

    [Fact]
    public async Task Without_its_files_the_IDE_says_what_to_install()
    {
        await using var server = await SmallServer.Start();

        var reply = await server.Send(HttpMethod.Get, "/graphql/ui", content: null);

        Assert.Equal(503, reply.Status);
        Assert.Contains("Node.js 20", reply.Text);
    }

    [Fact]
    public async Task The_IDE_is_our_own_copy_under_a_policy_of_its_own()
    {
        var folder = ConsoleWithIde();
        await using var server = await SmallServer.Start(new DocumentExecuter(), folder);

        var reply = await server.Send(HttpMethod.Get, "/graphql/ui", content: null);

        Assert.Equal((200, "text/html"), (reply.Status, reply.MediaType));
        Assert.Equal("""<html><head><base href="/modules/altair-static@8.5.9/build/dist/" /></head><body><script type="module" src="/graphql/ui/start.js"></script></body></html>""", reply.Text);
        var policy = reply.Response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'", policy);
        Assert.DoesNotContain("http", policy);
        Directory.Delete(folder, recursive: true);
    }

    private static string ConsoleWithIde()
    {
        var folder = Directory.CreateTempSubdirectory("console-").FullName;
        var files = Directory.CreateDirectory(Path.Combine(folder, "node_modules", "altair-static", "build", "dist")).FullName;
        File.WriteAllText(Path.Combine(folder, "package.json"), """{"dependencies": {"altair-static": "8.5.9"}}""");
        File.WriteAllText(Path.Combine(files, "index.html"), """<html><head><base href="/" /></head><body></body></html>""");
        return folder;
    }

    [Theory]
    [InlineData("zh-CN", "\"language\":\"zh-CN\"")]
    [InlineData("en", "\"language\":\"en-US\"")]
    public async Task The_IDE_starts_on_our_endpoint_in_the_callers_language(string language, string setting)
    {
        await using var server = await SmallServer.Start();

        var reply = await server.Send(HttpMethod.Get, "/graphql/ui/start.js", content: null, language: language);

        Assert.Equal("text/javascript", reply.MediaType);
        Assert.Contains("\"endpointURL\":\"/graphql\"", reply.Text);
        Assert.Contains(setting, reply.Text);
    }
}
