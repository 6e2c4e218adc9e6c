using System.Text.Json;
using GraphApi.Platform.GraphQL.Execution;
using GraphApi.Platform.GraphQL.Limits;
using GraphApi.Platform.Words;
using GraphQL;
using GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace GraphApi.Platform.GraphQL.Transport;

/// <summary>Writes answers: the engine's results and our own refusals, both in the form of the GraphQL specification.</summary>
internal sealed class AnswerWriter(JsonSerializerOptions options)
{
    private const int MaxErrors = 100;

    public Task Write(HttpContext http, AnswerType type, ExecutionResult result, CancellationToken cancel)
    {
        if (result.Errors?.Count > MaxErrors) result.Errors = First(result.Errors);
        Start(http, type, StatusOf(result, type));
        return JsonSerializer.SerializeAsync(http.Response.BodyWriter, result, options, cancel);
    }

    public static async Task Write(HttpContext http, AnswerType type, UserErrorException error, int status)
    {
        Start(http, type, status);
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter, new JsonWriterOptions { Encoder = PlainJson.Encoder });
        json.WriteStartObject();
        json.WriteStartArray("errors");
        json.WriteStartObject();
        json.WriteString("message", error.Message);
        json.WritePropertyName("extensions");
        JsonSerializer.Serialize(json, Extensions(error));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static int StatusOf(RequestRefusedException refusal, AnswerType type)
        => refusal.IsWellFormed && type == AnswerType.Json ? StatusCodes.Status200OK : refusal.Status;

    private static int StatusOf(ExecutionResult result, AnswerType type)
    {
        if (result.Executed) return StatusCodes.Status200OK;
        if (result.Errors?.Any(error => error is UnhandledError) == true) return StatusCodes.Status500InternalServerError;

        return type == AnswerType.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
    }

    private static ExecutionErrors First(ExecutionErrors errors)
    {
        var first = new ExecutionErrors();
        first.AddRange(errors.Take(MaxErrors));
        return first;
    }

    private static void Start(HttpContext http, AnswerType type, int status)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = type.ContentType;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Vary = "Accept, Accept-Language";
        http.Response.Headers.XContentTypeOptions = "nosniff";
    }

    private static Dictionary<string, object?> Extensions(UserErrorException error) => new(ErrorExtensions.Of(error), StringComparer.Ordinal) { ["code"] = error.Code };
}
