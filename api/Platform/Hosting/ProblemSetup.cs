using GraphApi.Platform.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphApi.Platform.Hosting;

/// <summary>HTTP 错误 · problem details (RFC 9457) in the caller's language, with a code for programs</summary>
public static class ProblemSetup
{
    /// <summary>加入错误说明 · for errors callers can mend and for those they cannot</summary>
    public static void AddProblems(this WebApplicationBuilder builder)
    {
        builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = given => Complete(given.ProblemDetails));
        builder.Services.AddExceptionHandler<ProblemWriter>();
        // Chinese is written as it is, not as \u escapes.
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Encoder = PlainJson.Encoder);
    }

    /// <summary>写出错误说明 · also for addresses nobody answers</summary>
    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
    }

    // What the framework answers by itself, such as an address nobody serves, gets a code and a sentence too.
    private static void Complete(ProblemDetails problem)
    {
        if (problem.Extensions.ContainsKey("code")) return;

        var phrase = ReasonPhrases.GetReasonPhrase(problem.Status ?? 500);
        problem.Extensions["code"] = phrase.Replace(' ', '_').ToUpperInvariant();
        problem.Detail ??= (problem.Status switch
        {
            404 => new Text("没有这个地址，请核对拼写。", "There is nothing at this address. Check its spelling."),
            405 => new Text("此地址不支持这种请求方法，可用的方法见 Allow 响应头。", "This address does not take that method; the Allow header names those it takes."),
            415 => new Text("不支持这种内容类型，请按文档设置 Content-Type。", "This content type is not read here. Set Content-Type as documented."),
            _ => new Text("请求未能完成，请检查后重试。", "The request was not carried out. Check it and try again."),
        }).ToString();
    }

    /// <summary>错误说明 · one error as an answer</summary>
    internal static IResult Problem(UserErrorException error) => Problem(error, StatusOf(error.Kind));

    /// <summary>错误说明 · one error under a status that is not its own</summary>
    internal static IResult Problem(UserErrorException error, int status)
        => Results.Problem(detail: error.Message, statusCode: status, extensions: Extensions(error));

    private static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Unknown => StatusCodes.Status401Unauthorized,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.Missing => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ErrorKind.MediaType => StatusCodes.Status415UnsupportedMediaType,
        ErrorKind.Unusable => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status400BadRequest,
    };

    private static Dictionary<string, object?> Extensions(UserErrorException error) => new(StringComparer.Ordinal) { ["code"] = error.Code, ["params"] = error.Params };
}

internal sealed partial class ProblemWriter(ILogger<ProblemWriter> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested) return true;

        await Answer(context, exception).ExecuteAsync(context);
        return true;
    }

    private IResult Answer(HttpContext context, Exception exception)
    {
        if (exception is UserErrorsException several) return ProblemSetup.Problem(several.Errors[0]);
        if (exception is UserErrorException error) return ProblemSetup.Problem(error);
        if (exception is BadHttpRequestException bad) return ProblemSetup.Problem(bad.StatusCode == 413 ? new RequestTooLargeException() : new BrokenRequestException(), bad.StatusCode);

        Log.Failed(log, context.TraceIdentifier, exception);
        return ProblemSetup.Problem(new ServerFailedException(context.TraceIdentifier), 500);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Request {RequestId} failed")]
        public static partial void Failed(ILogger logger, string requestId, Exception exception);
    }
}

/// <summary>请求不完整 · the request itself cannot be read</summary>
public sealed class BrokenRequestException() : UserErrorException(new(
    "请求内容无法读取：可能不完整或格式不对。请检查后重新发送。",
    "The request cannot be read: it may be cut off or malformed. Check it and send it again."));

/// <summary>请求过大 · the request is larger than this address takes</summary>
public sealed class RequestTooLargeException() : UserErrorException(new(
    "请求内容超过此地址的大小上限，请拆分后重新发送。",
    "The request is larger than this address takes. Send it in parts."));

/// <summary>服务器出错 · nothing the caller can mend; the number leads to the log entry</summary>
public sealed class ServerFailedException : UserErrorException
{
    /// <summary>服务器出错 · names the entry of the log</summary>
    public ServerFailedException(string reference) : base(new(
        $"服务器处理时出错，数据没有改变。请稍后重试；若仍出错，请把编号 {reference} 告诉管理员。",
        $"The server failed; nothing was changed. Try again later; if it fails again, give the administrator the number {reference}."))
        => Params = new Dictionary<string, object?>(StringComparer.Ordinal) { ["reference"] = reference };
}
