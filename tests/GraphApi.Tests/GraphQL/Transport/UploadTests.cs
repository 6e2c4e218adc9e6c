using System.Text;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.GraphQL.Lists;
using GraphApi.Platform.GraphQL.Transport;

namespace GraphApi.Tests.GraphQL.Transport;

public sealed class UploadTests
{
    private const string OneFile = """{"query": "mutation($f: Upload) { keep(file: $f) }", "variables": {"f": null}}""";
    private const string TwoFiles = """{"query": "mutation($f: [Upload]) { keep(files: $f) }", "variables": {"f": [null, null]}}""";

    [Fact]
    public async Task A_file_arrives_as_a_variable()
    {
        await using var server = await SmallServer.Start();

        var reply = await Send(server, OneFile, """{"0": ["variables.f"]}""", [("0", @"C:\表\职责清单.xlsx", "内容")]);

        Assert.Equal("职责清单.xlsx:6:内容", reply.Data.GetProperty("keep").GetString());
    }

    [Fact]
    public async Task Files_of_a_list_arrive_in_their_places()
    {
        await using var server = await SmallServer.Start();

        var reply = await Send(server, TwoFiles, """{"a": ["variables.f.1"], "b": ["variables.f.0"]}""", [("a", "a.csv", "A"), ("b", "b.csv", "B")]);

        Assert.Equal("b.csv:1:B|a.csv:1:A", reply.Data.GetProperty("keep").GetString());
    }

    [Fact]
    public async Task Without_the_header_another_site_could_not_have_sent_nothing_runs()
    {
        await using var server = await SmallServer.Start();

        var reply = await Send(server, OneFile, """{"0": ["variables.f"]}""", [("0", "a.csv", "A")], preflight: null);

        Assert.Equal((400, "PREFLIGHT_MISSING"), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData("""{"0": ["variables.g"]}""")]
    [InlineData("""{"0": ["variables"]}""")]
    [InlineData("""{"0": ["f"]}""")]
    [InlineData("""{"0": ["variables.f.0"]}""")]
    [InlineData("""{"0": ["variables.f", "variables.f"]}""")]
    [InlineData("""{"0": "variables.f"}""")]
    [InlineData("""{"0": [1]}""")]
    [InlineData("[]")]
    [InlineData("""{"1": ["variables.f"]}""")]
    [InlineData("{}")]
    public async Task Parts_that_do_not_fit_together_are_explained(string map)
    {
        await using var server = await SmallServer.Start();

        var reply = await Send(server, OneFile, map, [("0", "a.csv", "A")]);

        Assert.Equal((400, "MALFORMED_UPLOAD"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task A_batch_with_files_is_refused()
    {
        await using var server = await SmallServer.Start();

        var reply = await Send(server, $"[{OneFile}]", """{"0": ["variables.f"]}""", [("0", "a.csv", "A")]);

        Assert.Equal((400, "BATCH_REFUSED"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task A_form_without_the_two_texts_is_explained()
    {
        await using var server = await SmallServer.Start();
        using var form = new MultipartFormDataContent { { new StringContent("{}"), "map" } };

        var reply = await server.Send(HttpMethod.Post, "/graphql", form, headers: ("GraphQL-Preflight", "1"));

        Assert.Equal((400, "MALFORMED_UPLOAD"), (reply.Status, reply.Code));
        Assert.Contains("operations", reply.Message);
    }

    [Fact]
    public async Task A_form_cut_off_is_explained()
    {
        await using var server = await SmallServer.Start();
        using var content = SmallServer.JsonContentOf("--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{", "multipart/form-data; boundary=x");

        var reply = await server.Send(HttpMethod.Post, "/graphql", content, headers: ("GraphQL-Preflight", "1"));

        Assert.Equal((400, "MALFORMED_UPLOAD"), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Files_over_the_limit_are_refused(bool withLength)
    {
        await using var server = await SmallServer.Start(("MaxUploadBytes", 2000));

        var reply = await Send(server, OneFile, """{"0": ["variables.f"]}""", [("0", "a.csv", new string('x', 3000))], withLength: withLength);

        Assert.Equal((413, "LIMIT_EXCEEDED"), (reply.Status, reply.Code));
        Assert.Equal("uploadBytes", reply.FirstError.GetProperty("extensions").GetProperty("params").GetProperty("limit").GetString());
    }

    [Fact]
    public async Task A_file_is_never_written_in_the_document()
    {
        await using var server = await SmallServer.Start();

        var reply = await server.Post(new { query = "mutation { keep(file: \"/etc/passwd\") }" });

        Assert.Equal(400, reply.Status);
        Assert.Throws<MalformedUploadException>(() => UploadPath.Set([], "variables.f", new("a", 0, () => Stream.Null)));
    }

    [Fact]
    public void A_member_of_that_type_is_published_as_Upload() => Assert.Equal("Upload", new ScalarTypes().Of(typeof(UploadedFile))?.Name);

    private static async Task<Reply> Send(SmallServer server, string operations, string map, (string Part, string Name, string Content)[] files, string? preflight = "1", bool withLength = true)
    {
        using var form = new MultipartFormDataContent { { new StringContent(operations), "operations" }, { new StringContent(map), "map" } };
        foreach (var (part, name, content) in files) form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(content)), part, name);
        var type = form.Headers.ContentType!;
        using HttpContent body = withLength ? form : new StreamContent(new NoLength(await form.ReadAsByteArrayAsync()));
        body.Headers.ContentType = type;
        return await server.Send(HttpMethod.Post, "/graphql", body, headers: preflight is null ? [] : [("GraphQL-Preflight", preflight)]);
    }

    private sealed class NoLength(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
