using GraphQL;
using GraphQL.Execution;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>An error as it leaves: sentence and code, what we added ourselves, and nothing of exceptions. The engine's own speak both languages here.</summary>
internal sealed class ErrorInfos : IErrorInfoProvider
{
    private const string UnknownCode = "REQUEST_ERROR";

    public ErrorInfo GetInfo(ExecutionError executionError)
    {
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = executionError.Code ?? UnknownCode };
        foreach (var (name, value) in executionError.Extensions ?? []) extensions[name] = value;
        if (!IsOfEngine(executionError)) return new ErrorInfo { Message = executionError.Message, Extensions = extensions };

        var (text, quoted) = EngineWords.Of(executionError);
        if (quoted.Count > 0) extensions["params"] = quoted;
        return new ErrorInfo { Message = text.ToString(), Extensions = extensions };
    }

    private static bool IsOfEngine(ExecutionError error) => error.GetType().Assembly == typeof(ExecutionError).Assembly;
}
