using System.Text;
using System.Text.Json;
using GraphApi.Platform.GraphQL.Limits;
using GraphQL;

namespace GraphApi.Platform.GraphQL.Transport;

/// <summary>Reads a request from JSON and tells precisely what is wrong with it.</summary>
internal sealed class RequestJson(IGraphQLTextSerializer serializer, GraphQLLimits limits)
{
    // Of two members with one name readers disagree on which counts.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = int.MaxValue };

    /// <exception cref="RequestRefusedException">says what is wrong</exception>
    public GraphQLRequest Read(ReadOnlyMemory<byte> json, string part)
    {
        using var document = Parse(json, part, outerLevels: 2);
        var root = document.RootElement;
        if (root.ValueKind == JsonValueKind.Array) throw new BatchRefusedException(root.GetArrayLength());
        if (root.ValueKind != JsonValueKind.Object) throw new WrongPartException(part, WrongPartException.JsonObject);

        return new(ReadText(root, "query") ?? throw new QueryMissingException(), ReadText(root, "operationName"), ReadMember(root, "variables"), ReadMember(root, "extensions"));
    }

    /// <summary>A JSON object that came as a text of its own.</summary>
    public Inputs ReadMap(string? json, string part)
    {
        if (string.IsNullOrEmpty(json)) return Inputs.Empty;
        if (ForbiddenCharacters.AreIn(json)) throw new ForbiddenCharacterException(part);

        using var document = Parse(Encoding.UTF8.GetBytes(json), part, outerLevels: 1);
        return document.RootElement.ValueKind == JsonValueKind.Null ? Inputs.Empty : ToInputs(document.RootElement, part);
    }

    public JsonDocument Parse(ReadOnlyMemory<byte> json, string part, int outerLevels)
    {
        if (json.Span.StartsWith(Encoding.UTF8.Preamble)) json = json[Encoding.UTF8.Preamble.Length..];
        try
        {
            InputLimits.Check(json.Span, outerLevels, part, limits);
            return JsonDocument.Parse(json, Strict);
        }
        catch (JsonException broken)
        {
            throw new MalformedJsonException(part, (broken.LineNumber ?? 0) + 1, (broken.BytePositionInLine ?? 0) + 1);
        }
    }

    private static string? ReadText(JsonElement root, string name)
        => Member(root, name) is not { } value ? null
            : value.ValueKind == JsonValueKind.String ? value.GetString()
            : throw new WrongPartException(name, WrongPartException.String);

    private Inputs ReadMember(JsonElement root, string name) => Member(root, name) is { } value ? ToInputs(value, name) : Inputs.Empty;

    // An optional part that is null is the same as none.
    private static JsonElement? Member(JsonElement root, string name)
        => root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private Inputs ToInputs(JsonElement value, string part)
        => value.ValueKind == JsonValueKind.Object ? serializer.ReadNode<Inputs>(value) ?? Inputs.Empty : throw new WrongPartException(part, WrongPartException.JsonObject);
}
