using System.Text.Json;
using System.Text.Json.Serialization;

namespace GraphApi.Platform.Words;

/// <summary>A period in JSON is its code.</summary>
internal sealed class PeriodJson : JsonConverter<Period>
{
    public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.String && Period.TryParse(reader.GetString(), out var period) ? period : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
