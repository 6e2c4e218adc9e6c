using System.Text.Json;
using System.Text.Unicode;

namespace GraphApi.Platform.GraphQL.Limits;

/// <summary>Counts the JSON of a request in one pass, before it is turned into objects.</summary>
internal static class InputLimits
{
    /// <exception cref="RequestRefusedException">a limit or a character</exception>
    /// <exception cref="JsonException">not JSON; says at which line and position</exception>
    public static void Check(ReadOnlySpan<byte> json, int outerLevels, string name, GraphQLLimits limits)
    {
        if (!Utf8.IsValid(json)) throw new JsonException("not UTF-8");

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        var (values, depth) = (0L, 0L);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject) continue;

            if (reader.TokenType != JsonTokenType.PropertyName) values++;
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject) depth = Math.Max(depth, reader.CurrentDepth + 1 - outerLevels);
            CheckToken(reader, name, limits);
        }

        Limit.InputDepth.Check(depth, limits.MaxInputDepthLevels);
        Limit.InputValues.Check(values, limits.MaxInputValues);
    }

    private static void CheckToken(in Utf8JsonReader reader, string name, GraphQLLimits limits)
    {
        if (reader.TokenType == JsonTokenType.Number) Limit.WordCharacters.Check(reader.ValueSpan.Length, limits.MaxWordCharacters);
        // What is not escaped is valid UTF-8 and, by JSON's own rule, holds no NUL.
        var isEscapedText = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped;
        if (isEscapedText && HoldsForbidden(reader)) throw new ForbiddenCharacterException(name);
    }

    private static bool HoldsForbidden(in Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!.Contains('\0');
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }
}
