using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphApi.Platform.GraphQL.Limits;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>A place in an order: the values of the row that stands there and its number, or its place in a list held in memory.</summary>
internal sealed record Position(object?[] Values, int Id);

/// <summary>Positions as text for clients, good in one order of one list only.</summary>
internal sealed class Cursors(Type row, SortOrder order)
{
    private static readonly JsonSerializerOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _signature = order.Signature(row);

    public string Write(Position position)
    {
        var values = JsonSerializer.SerializeToElement(position.Values.Select((value, index) => Element(value, order.Keys[index].Type)), Plainly);
        return Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new Written(Print(values, position.Id), values, position.Id), Plainly));
    }

    public Position? Read(string? cursor, string field)
    {
        if (cursor is null) return null;

        try
        {
            var written = JsonSerializer.Deserialize<Written>(Base64Url.DecodeFromChars(cursor), Plainly) ?? throw new JsonException();
            if (written.o != Print(written.v, written.i)) throw new JsonException();

            return new Position([.. written.v.EnumerateArray().Select((value, index) => Value(value, order.Keys[index]))], written.i);
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            throw new ForeignCursorException(field);
        }
    }

    private static JsonElement Element(object? value, Type type) => JsonSerializer.SerializeToElement(value, type, Plainly);

    private static object? Value(JsonElement written, SortKey key)
    {
        var value = written.Deserialize(key.Type, Plainly);
        if (value is null && !key.IsNullable) throw new JsonException();
        if (value is string text && ForbiddenCharacters.AreIn(text)) throw new JsonException();

        return value is DateTimeOffset moment ? moment.ToUniversalTime() : value;
    }

    // Of the order and of the place, so that a cursor of another order and one with a changed value are both known.
    private string Print(JsonElement values, int id)
        => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{_signature}\n{JsonSerializer.Serialize(values, Plainly)}\n{id}")).AsSpan(0, 9));

    // The names are short because a page carries one on every row.
    private sealed record Written(string o, JsonElement v, int i);
}
