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
