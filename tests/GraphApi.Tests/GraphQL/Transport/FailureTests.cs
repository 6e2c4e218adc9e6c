using System.Text;
using CsCheck;
using GraphQL;

namespace GraphApi.Tests.GraphQL.Transport;

public sealed class FailureTests
{
    [Fact]
    public async Task Errors_beyond_the_first_hundred_are_cut()
    {
        await using var server = await SmallServer.Start();

        var reply = await server.Post(new { query = "{ failures }" });

        Assert.Equal(200, reply.Status);
        Assert.Equal(150, reply.Data.GetProperty("failures").GetArrayLength());
        Assert.Equal(100, reply.Body.GetProperty("errors").GetArrayLength());
        Assert.DoesNotContain("secret", reply.Text);
    }

    [Fact]
    public async Task An_operation_that_takes_too_long_is_stopped_in_words()
    {
        await using var server = await SmallServer.Start(("MaxExecutionSeconds", 1));

        var reply = await server.Post(new { query = "{ slow }" });

        Assert.Equal((503, "EXECUTION_TIMEOUT"), (reply.Status, reply.Code));
        Assert.Contains("1 秒", reply.Message);
        Assert.Empty(server.Logged.Errors);
    }

    [Fact]
    public async Task An_engine_that_breaks_is_one_neutral_error_with_a_number_the_log_knows()
    {
        await using var server = await SmallServer.Start(new BrokenEngine());

        var reply = await server.Post(new { query = "{ hello }" });

        Assert.Equal((500, "SERVER_FAILED"), (reply.Status, reply.Code));
        Assert.DoesNotContain("secret", reply.Text);
        var logged = Assert.Single(server.Logged.Errors);
        Assert.Contains("secret of the engine", logged);
        var number = logged.Split(' ')[2];
        Assert.Contains(number, reply.Message);
    }

    [Fact]
    public async Task A_caller_who_leaves_stops_the_operation()
    {
        await using var server = await SmallServer.Start();
        using var leaves = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        using var content = SmallServer.JsonContentOf("""{"query": "{ slow }"}""");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Client.PostAsync("/graphql", content, leaves.Token));

        // The server stops only when no request is under way.
        await server.DisposeAsync();
        Assert.Empty(server.Logged.Errors);
    }

    /// <summary>Broken documents are the caller's mistake, wherever in them the engine stumbles.</summary>
    [Fact]
    public async Task No_document_makes_the_server_fail()
    {
        await using var server = await SmallServer.Start();

        await Gen.OneOf("{", "}", "(", ")", "[", "]", "...", "on", "query", "fragment F", "hello", "self", ":", "@skip", "\"", "\"\"\"", "1", "$a", "!", "=", "\\", "\\u00", ".", "&", "type", "\r", "\n", "#", "-", "é")
            .List[0, 12].Select(parts => "{" + string.Join(parts.Count % 2 == 0 ? "" : " ", parts)).SampleAsync(async document =>
            {
                var reply = await server.Post(new { query = document });

                Assert.True(reply.Status is 200 or 400, $"{document.ReplaceLineEndings("↵")}: {reply.Text}");
            }, iter: 3_000);
        Assert.Empty(server.Logged.Errors);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_the_limit_is_refused_with_or_without_its_length(bool withLength)
    {
        await using var server = await SmallServer.Start(("MaxBodyBytes", 1000));
        var body = Encoding.UTF8.GetBytes($$"""{"query": "{ hello }", "x": "{{new string('x', 2000)}}"}""");
        using HttpContent content = withLength ? new ByteArrayContent(body) : new StreamContent(new NoLength(body));
        content.Headers.ContentType = new("application/json");

        var reply = await server.Send(HttpMethod.Post, "/graphql", content);

        Assert.Equal((413, "LIMIT_EXCEEDED"), (reply.Status, reply.Code));
        Assert.Equal("bodyBytes", reply.FirstError.GetProperty("extensions").GetProperty("params").GetProperty("limit").GetString());
    }

    private sealed class BrokenEngine : IDocumentExecuter
    {
        public Task<ExecutionResult> ExecuteAsync(ExecutionOptions options) => throw new InvalidOperationException("secret of the engine");
    }

    /// <summary>A stream that does not know its length.</summary>
    private sealed class NoLength(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
