using GraphApi.Platform.GraphQL.Limits;
using GraphQL;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace GraphApi.Platform.GraphQL.Transport;

/// <summary>Reads a GraphQL request from HTTP: the address of a GET, JSON or a form with files in a POST.</summary>
internal sealed class RequestReader(IGraphQLTextSerializer serializer, GraphQLLimits limits)
{
    private static readonly string[] PreflightHeaders = ["GraphQL-Preflight", "GraphQL-Require-Preflight", "Apollo-Require-Preflight"];

    private readonly RequestJson _json = new(serializer, limits);

    /// <exception cref="RequestRefusedException">says what is wrong</exception>
    public Task<GraphQLRequest> Read(HttpRequest http, CancellationToken cancel)
        => HttpMethods.IsPost(http.Method) ? ReadBody(http, cancel) : Task.FromResult(ReadAddress(http.Query));

    private GraphQLRequest ReadAddress(IQueryCollection query)
    {
        var document = query["query"].ToString();
        if (document.Length == 0) throw new QueryMissingException();

        var operationName = query["operationName"].ToString();
        return new(document, operationName.Length == 0 ? null : operationName, _json.ReadMap(query["variables"], "variables"), _json.ReadMap(query["extensions"], "extensions"));
    }

    // Any page on the web can make a browser post a form or plain text here, but not JSON, and no header of its own.
    private Task<GraphQLRequest> ReadBody(HttpRequest http, CancellationToken cancel)
    {
        var type = ContentType(http);
        if (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)) return ReadJson(http, cancel);
        if (!type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)) throw new UnsupportedContentTypeException(http.ContentType);
        if (!PreflightHeaders.Any(header => !string.IsNullOrEmpty(http.Headers[header]))) throw new PreflightMissingException();

        LimitedBody.Limit(http, Limit.UploadBytes, limits.MaxUploadBytes);
        return new MultipartRequest(_json, limits).Read(http, cancel);
    }

    private static MediaTypeHeaderValue ContentType(HttpRequest http)
    {
        if (string.IsNullOrWhiteSpace(http.ContentType)) throw new UnsupportedContentTypeException(contentType: null);

        var encoding = http.Headers.ContentEncoding.ToString();
        if (encoding.Length > 0 && encoding != "identity") throw new UnsupportedContentTypeException($"{http.ContentType}, {encoding}");

        var isReadable = MediaTypeHeaderValue.TryParse(http.ContentType, out var type) && (!type.Charset.HasValue || AnswerType.IsUtf8(type));
        return isReadable ? type! : throw new UnsupportedContentTypeException(http.ContentType);
    }

    private async Task<GraphQLRequest> ReadJson(HttpRequest http, CancellationToken cancel)
    {
        LimitedBody.Limit(http, Limit.BodyBytes, limits.MaxBodyBytes);
        using var body = new MemoryStream();
        await http.Body.CopyToAsync(body, cancel);
        return _json.Read(body.GetBuffer().AsMemory(0, (int)body.Length), "body");
    }
}
