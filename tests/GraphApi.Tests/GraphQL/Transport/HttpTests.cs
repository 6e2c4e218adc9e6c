using System.Net.Http.Headers;

namespace GraphApi.Tests.GraphQL.Transport;

public sealed class HttpTests
{
    private const string Json = "application/json";
    private const string GraphQLJson = "application/graphql-response+json";

    [Fact]
    public async Task A_query_is_answered_in_plain_Chinese()
    {
        await using var server = await SmallServer.Start();

        var reply = await server.Post(new { query = "query($n: String) { hello(name: $n) }", variables = new { n = "㐂林 <“安办”>" } });

        Assert.Equal(200, reply.Status);
        Assert.Contains("\"您好，㐂林 <“安办”>\"", reply.Text);
        Assert.Equal("utf-8", reply.Response.Content.Headers.ContentType!.CharSet);
        Assert.Equal("nosniff", reply.Response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData(null, GraphQLJson)]
    [InlineData("", GraphQLJson)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("application/json", Json)]
    [InlineData("application/json; charset=utf-8", Json)]
    [InlineData("application/graphql-response+json", GraphQLJson)]
    [InlineData("application/graphql-response+json, application/json", GraphQLJson)]
    [InlineData("application/json, application/graphql-response+json", Json)]
    [InlineData("application/graphql-response+json;q=0.5, application/json", Json)]
    [InlineData("application/json;q=0.9, application/graphql-response+json", GraphQLJson)]
    [InlineData("application/json, text/plain, */*", Json)]
    [InlineData("application/graphql-response+json, */*", GraphQLJson)]
    [InlineData("*/*, application/json;q=0", GraphQLJson)]
    [InlineData("text/event-stream, application/json;q=0.1", Json)]
    public async Task The_answer_has_the_type_the_caller_likes_best(string? accept, string type)
    {
        await using var server = await SmallServer.Start();

        var reply = await server.Post(new { query = "{ hello }" }, accept);

        Assert.Equal((200, type), (reply.Status, reply.MediaType));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; q=0")]
    [InlineData("application/json; charset=gb18030")]
    [InlineData("nonsense")]
    public async Task A_caller_who_accepts_neither_type_is_told_which_there_are(string accept)
    {
        await using var server = await SmallServer.Start();

        var reply = await server.Post(new { query = "{ hello }" }, accept);

        Assert.Equal((406, "NOT_ACCEPTABLE"), (reply.Status, reply.Code));
        Assert.Contains(accept, reply.Message);
    }

    [Theory]
    [InlineData("{ hello", GraphQLJson, 400)]
    [InlineData("{ hello", Json, 200)]
    [InlineData("{ nothing }", GraphQLJson, 400)]
    [InlineData("{ nothing }", Json, 200)]
    [InlineData("query A { hello } query B { hello }", GraphQLJson, 400)]
    [InlineData("query A { hello } query A { hello }", GraphQLJson, 400)]
    [InlineData("query A { hello } query A { hello }", Json, 200)]
    [InlineData("query($n: String!) { hello(name: $n) }", GraphQLJson, 400)]
    [InlineData("query($n: String!) { hello(name: $n) }", Json, 200)]
    [InlineData("fragment F on Query { hello ...F } { ...F }", GraphQLJson, 400)]
    [InlineData("fragment F on Query { hello ...F } { ...F }", Json, 200)]
    public async Task A_request_error_is_400_in_the_one_type_and_200_in_the_other(string query, string accept, int status)
    {
        await using var server = await SmallServer.Start();

        var reply = await server.Post(new { query }, accept);

        Assert.Equal((status, accept), (reply.Status, reply.MediaType));
        Assert.NotEmpty(reply.Code);
        Assert.False(reply.Body.TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData("{ hello boom }", GraphQLJson)]
    [InlineData("{ hello boom }", Json)]
    [InlineData("{ must }", GraphQLJson)]
    public async Task An_error_in_a_field_leaves_the_status_at_200(string query, string accept)
    {
        await using var server = await SmallServer.Start();

        var reply = await server.Post(new { query }, accept);

        Assert.Equal(200, reply.Status);
        Assert.True(reply.Body.TryGetProperty("data", out _));
        Assert.Single(reply.Body.GetProperty("errors").EnumerateArray());
        Assert.DoesNotContain("secret", reply.Text);
    }

    [Theory]
    [InlineData("""{"qeury": "{ hello }"}""", "QUERY_MISSING")]
    [InlineData("""{"query": null}""", "QUERY_MISSING")]
    [InlineData("""{"query": 1}""", "WRONG_PART")]
    [InlineData("""{"query": ["{ hello }"]}""", "WRONG_PART")]
    [InlineData("""{"query": "{ hello }", "operationName": {}}""", "WRONG_PART")]
    [InlineData("""{"query": "{ hello }", "variables": [1]}""", "WRONG_PART")]
    [InlineData("""{"query": "{ hello }", "variables": "{}"}""", "WRONG_PART")]
    [InlineData("""{"query": "{ hello }", "extensions": false}""", "WRONG_PART")]
    [InlineData("\"{ hello }\"", "WRONG_PART")]
    [InlineData("", "MALFORMED_JSON")]
    [InlineData("{ \"not a JSON", "MALFORMED_JSON")]
    [InlineData("""{"query": "{ hello }"} x""", "MALFORMED_JSON")]
    [InlineData("""{"query": "{ hello }", "query": "{ boom }"}""", "MALFORMED_JSON")]
    [InlineData("""[{"query": "{ hello }"}, {"query": "{ hello }"}]""", "BATCH_REFUSED")]
    [InlineData("""{"query": "{ hello(name: \"a\u0000b\") }"}""", "FORBIDDEN_CHARACTER")]
    [InlineData("""{"query": "{ hello(name: \"\\u0000\") }"}""", "FORBIDDEN_CHARACTER")]
    [InlineData("""{"query": "{ hello(name: \"\\ud83d\") }"}""", "FORBIDDEN_CHARACTER")]
    [InlineData("""{"query": "{ hello }", "variables": {"n": "\u0000"}}""", "FORBIDDEN_CHARACTER")]
    [InlineData("""{"query": "{ hello }", "variables": {"n": ["\ud800 "]}}""", "FORBIDDEN_CHARACTER")]
    [InlineData("""{"query": "{ hello }", "variables": {"\udc00": 1}}""", "FORBIDDEN_CHARACTER")]
    [InlineData("""{"query": "{ hello }", "operationName": "\ud800"}""", "FORBIDDEN_CHARACTER")]
    public async Task What_is_no_request_is_400_in_both_types(string body, string code)
    {
        await using var server = await SmallServer.Start();

        var (modern, old) = (await server.PostText(body), await server.PostText(body, accept: Json));

        Assert.Equal((400, code), (modern.Status, modern.Code));
        Assert.Equal((400, code), (old.Status, old.Code));
    }

    [Theory]
    [InlineData("""{"query": "{ hello }", "variables": null, "operationName": null, "extensions": null}""")]
    [InlineData("""{"query": "query A { hello } query B { boom }", "operationName": "A", "extensions": {"some": "value"}}""")]
    [InlineData("""{"query": "{ hello(name: \"\\ud83d\\ude00\") }", "more": [1]}""")]
    [InlineData("\uFEFF{\"query\": \"{ hello }\"}")]
    public async Task Parts_that_are_null_unknown_or_unused_do_not_matter(string body)
    {
        await using var server = await SmallServer.Start();

        var reply = await server.PostText(body);

        Assert.Equal(200, reply.Status);
        Assert.StartsWith("您好", reply.Data.GetProperty("hello").GetString());
    }

    [Fact]
    public async Task Invalid_UTF_8_is_no_JSON()
    {
        await using var server = await SmallServer.Start();
        using var content = new ByteArrayContent([.. "{\"query\": \"{ hello(name: \\\""u8, 0xC4, 0xE3, .. "\\\") }\"}"u8]) { Headers = { ContentType = new MediaTypeHeaderValue(Json) } };

        var reply = await server.Send(HttpMethod.Post, "/graphql", content);

        Assert.Equal((400, "MALFORMED_JSON"), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/graphql")]
    [InlineData("application/json; charset=gb18030")]
    [InlineData("nonsense")]
    public async Task A_body_of_another_type_is_never_read(string contentType)
    {
        await using var server = await SmallServer.Start();

        var reply = await server.PostText("""{"query": "{ hello }"}""", contentType);

        Assert.Equal((415, "UNSUPPORTED_CONTENT_TYPE"), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON;charset=\"UTF-8\"")]
    public async Task UTF_8_may_be_named(string contentType)
    {
        await using var server = await SmallServer.Start();

        Assert.Equal(200, (await server.PostText("""{"query": "{ hello }"}""", contentType)).Status);
    }

    [Fact]
    public async Task A_compressed_body_is_refused_as_such()
    {
        await using var server = await SmallServer.Start();
        var content = SmallServer.JsonContentOf("x");
        content.Headers.ContentEncoding.Add("gzip");

        var reply = await server.Send(HttpMethod.Post, "/graphql", content);

        Assert.Equal(415, reply.Status);
        Assert.Contains("gzip", reply.Message);
    }

    [Theory]
    [InlineData("PUT", "/graphql", "GET, HEAD, POST")]
    [InlineData("DELETE", "/graphql", "GET, HEAD, POST")]
    [InlineData("GET", "/graphql?query=mutation{keep}", "POST")]
    [InlineData("GET", "/graphql?query=query A{hello} mutation B{keep}&operationName=B", "POST")]
    [InlineData("GET", "/graphql?query={hello} mutation{keep}", "POST")]
    [InlineData("GET", "/graphql?query=subscription mutation{hello} mutation query{keep}&operationName=query", "POST")]
    public async Task A_method_that_may_not_do_this_is_405_and_names_those_that_may(string method, string address, string allow)
    {
        await using var server = await SmallServer.Start();

        var reply = await server.Send(new HttpMethod(method), address, content: null);

        Assert.Equal(405, reply.Status);
        Assert.Equal(allow, string.Join(", ", reply.Response.Content.Headers.Allow));
        Assert.NotEmpty(reply.Code);
    }

    [Theory]
    [InlineData("?query={hello}")]
    [InlineData("?query={hello}&operationName=")]
    [InlineData("?query=query A{hello} mutation B{keep}&operationName=A&variables=&extensions=null")]
    [InlineData("?query=query($n:String){hello(name:$n)}&variables={\"n\":\"a\"}&extensions={}")]
    public async Task A_query_may_come_by_GET(string query)
    {
        await using var server = await SmallServer.Start();

        var reply = await server.Get(query);

        Assert.Equal(200, reply.Status);
        Assert.StartsWith("您好", reply.Data.GetProperty("hello").GetString());
        Assert.True(reply.Response.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("", "QUERY_MISSING")]
    [InlineData("?query=", "QUERY_MISSING")]
    [InlineData("?query={hello}&variables=[]", "WRONG_PART")]
    [InlineData("?query={hello}&variables={", "MALFORMED_JSON")]
    [InlineData("?query={hello}&extensions=1", "WRONG_PART")]
    [InlineData("?query={hello}%00", "FORBIDDEN_CHARACTER")]
    [InlineData("?query={hello}&variables={\"n\":\"\\ud800\"}", "FORBIDDEN_CHARACTER")]
    public async Task What_is_no_request_by_GET_is_400(string query, string code)
    {
        await using var server = await SmallServer.Start();

        var reply = await server.Get(query);

        Assert.Equal((400, code), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData("zh-CN", "请求中没有 query")]
    [InlineData("en", "The request has no query")]
    [InlineData("fr", "请求中没有 query")]
    public async Task A_refusal_speaks_the_callers_language(string language, string says)
    {
        await using var server = await SmallServer.Start();

        var reply = await server.Post(new { }, language: language);

        Assert.Contains(says, reply.Message);
    }
}
