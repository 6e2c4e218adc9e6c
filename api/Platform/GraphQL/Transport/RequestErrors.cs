using GraphApi.Platform.GraphQL.Limits;
using GraphApi.Platform.Words;
using Microsoft.AspNetCore.Http;

namespace GraphApi.Platform.GraphQL.Transport;

/// <summary>请求方法 · neither GET nor POST</summary>
internal sealed class MethodNotAllowedException(string method) : RequestRefusedException(new(
    $"GraphQL 地址不支持 {method}，请用 POST（查询也可用 GET）。",
    $"The GraphQL address does not take {method}. Use POST, or GET for queries."), StatusCodes.Status405MethodNotAllowed, ("sent", method), ("allowed", new[] { "GET", "HEAD", "POST" }));

/// <summary>变更须用 POST · GET must not change anything</summary>
internal sealed class MutationByGetException() : RequestRefusedException(new(
    "GET 请求只能查询，不能执行变更（mutation）。请改用 POST。",
    "A GET request may only query. Send the mutation by POST."), StatusCodes.Status405MethodNotAllowed);

/// <summary>响应类型 · the caller accepts none of the types there are</summary>
internal sealed class NotAcceptableException(string accept) : RequestRefusedException(new(
    $"请求头 Accept 要求“{accept}”，这里只提供 application/graphql-response+json 和 application/json。",
    $"Accept asks for \"{accept}\"; there are application/graphql-response+json and application/json."), StatusCodes.Status406NotAcceptable, ("sent", accept), ("allowed", new[] { "application/graphql-response+json", "application/json" }));

/// <summary>内容类型 · a body this address does not read</summary>
internal sealed class UnsupportedContentTypeException(string? contentType) : RequestRefusedException(contentType is null
    ? new("请求缺少 Content-Type，请设为 application/json（上传文件用 multipart/form-data）。",
        "The request has no Content-Type. Set application/json, or multipart/form-data for files.")
    : new($"不支持“{contentType}”，请发送 UTF-8 编码、未压缩的 application/json（上传文件用 multipart/form-data）。",
        $"\"{contentType}\" is not read here. Send application/json in UTF-8, not compressed, or multipart/form-data for files."), StatusCodes.Status415UnsupportedMediaType, ("sent", contentType), ("allowed", new[] { "application/json", "multipart/form-data" }));

/// <summary>缺少防伪头 · a form that a page of another site could send as well</summary>
internal sealed class PreflightMissingException() : RequestRefusedException(new(
    "上传文件的请求必须带请求头 GraphQL-Preflight: 1，以防其他网站冒用您的身份。请加上后重试。",
    "A request with files needs the header GraphQL-Preflight: 1, so that no other site can send it in your name. Add it and try again."), ("header", "GraphQL-Preflight"));

/// <summary>不是 JSON · cannot be read; says where it breaks</summary>
internal sealed class MalformedJsonException(string where, long line, long position) : RequestRefusedException(new(
    $"“{where}”不是有效的 JSON：第 {line} 行第 {position} 字节处无法读取。请检查引号、逗号、括号、重复的名称和编码（UTF-8）。",
    $"{where} is not JSON: it breaks at line {line}, byte {position}. Check quotes, commas, brackets, repeated names and the encoding (UTF-8)."), ("part", where), ("line", line), ("byte", position));

/// <summary>不支持批量 · several operations in one request</summary>
internal sealed class BatchRefusedException(int measured) : RequestRefusedException(new(
    measured == 0 ? "批量请求是空的，里面没有操作。请发送一个操作。" : $"一次请求只能有一个操作，不能写成数组；收到的数组中有 {measured} 个。请去掉方括号，逐个发送。",
    measured == 0 ? "The batch is empty: it holds no operation. Send one operation." : $"A request is one operation, not a list of them; this list holds {measured}. Leave out the brackets and send them one by one."), ("limit", "batch"), ("allowed", 1), ("measured", measured));

/// <summary>缺少查询 · nothing to execute</summary>
internal sealed class QueryMissingException() : RequestRefusedException(new(
    "请求中没有 query。请把 GraphQL 查询文档作为文字放在 query 中。",
    "The request has no query. Send the GraphQL document as text in query."));

/// <summary>类型不对 · a part of the request is not of the kind it must be</summary>
internal sealed class WrongPartException(string part, Text expected) : RequestRefusedException(new(
    $"“{part}”必须是{expected.Chinese}，请更正。",
    $"{part} must be {expected.English}. Correct it."), ("part", part))
{
    public static readonly Text JsonObject = new(" JSON 对象", "a JSON object");
    public static readonly Text String = new("文字", "text");
}

/// <summary>上传格式 · a multipart request whose parts do not fit together</summary>
internal sealed class MalformedUploadException(Text why) : RequestRefusedException(new(
    $"上传请求不符合 GraphQL multipart 规范：{why.Chinese}。",
    $"The upload does not follow the GraphQL multipart request specification: {why.English}."));

/// <summary>执行超时 · took longer than an operation may</summary>
internal sealed class ExecutionTimeoutException(int allowedSeconds) : RequestRefusedException(new(
    $"操作超过 {allowedSeconds} 秒仍未完成，已停止。请缩小查询范围，或稍后重试。",
    $"The operation was stopped after {allowedSeconds} seconds. Ask for less, or try again later."), StatusCodes.Status503ServiceUnavailable, ("limit", "executionSeconds"), ("allowed", allowedSeconds));
