using GraphApi.Platform.Hosting;
using GraphApi.Platform.Words;
using GraphQL;
using GraphQL.Execution;
using Microsoft.Extensions.Logging;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>What a field threw as an error of the answer: what the caller can put right in words, anything else as one neutral sentence with a number the log knows.</summary>
internal sealed partial class Failures(ILogger<Failures> log)
{
    public Task Answer(UnhandledExceptionContext failed)
    {
        failed.Exception = failed.OriginalException switch
        {
            UserErrorException error => new RequestError(error),
            UserErrorsException several => Last(several, failed),
            var unexpected => Neutral(unexpected, failed),
        };
        return Task.CompletedTask;
    }

    // The engine adds the one it is given after those added here, so it gets the last.
    private static RequestError Last(UserErrorsException several, UnhandledExceptionContext failed)
    {
        foreach (var error in several.Errors.SkipLast(1)) failed.Context?.Errors.Add(new RequestError(error) { Path = failed.FieldContext?.ResponsePath }.AddLocation(failed.FieldContext?.FieldAst, failed.Context.Document));
        return new RequestError(several.Errors[^1]);
    }

    private ServerFailure Neutral(Exception unexpected, UnhandledExceptionContext failed)
    {
        var reference = Guid.NewGuid().ToString("N")[..12];
        Log.Failed(log, reference, failed.FieldContext?.FieldDefinition.Name ?? "(operation)", unexpected);
        return new ServerFailure(new ServerFailedException(reference), reference);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "GraphQL field {Field} failed, {FailureId}")]
        public static partial void Failed(ILogger logger, string failureId, string field, Exception exception);
    }
}

/// <summary>An error in the top-level list that the caller can put right.</summary>
internal sealed class RequestError : ExecutionError
{
    public RequestError(UserErrorException error) : base(error.Message)
    {
        Code = error.Code;
        Extensions = ErrorExtensions.Of(error);
    }
}

/// <summary>An error in the top-level list that only the log can explain.</summary>
internal sealed class ServerFailure : UnhandledError
{
    public ServerFailure(ServerFailedException neutral, string reference) : base(neutral.Message, neutral)
    {
        Code = neutral.Code;
        Extensions = new(StringComparer.Ordinal) { ["id"] = reference };
    }
}

internal static class ErrorExtensions
{
    public static Dictionary<string, object?> Of(UserErrorException error) => Of(error, PathOf(error));

    public static Dictionary<string, object?> Of(UserErrorException error, IReadOnlyList<string>? path)
    {
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (path is not null) extensions["path"] = path;
        if (error.Params.Count > 0) extensions["params"] = error.Params.ToDictionary(each => each.Key, each => Plain(each.Value), StringComparer.Ordinal);
        return extensions;
    }

    public static string[]? PathOf(UserErrorException error) => error.Field is { } field ? FieldPath.Steps(field) : null;

    private static object? Plain(object? value) => value is bool or int or long or decimal or double or IReadOnlyList<string> ? value : ErrorAnswer.Print(value);
}
