using System.Text.Json;
using System.Text.Json.Serialization;
using GraphQL;
using GraphQL.Execution;

namespace GraphApi.Platform.GraphQL.Transport;

/// <summary>A result as JSON. What the engine leaves to the serializer for every value, its type, most values tell at once.</summary>
internal sealed class ResultJson : JsonConverter<ExecutionResult>
{
    public override ExecutionResult Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, ExecutionResult value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (value.Errors is { Count: > 0 } errors) Write(writer, "errors", errors, options);
        if (value.Executed)
        {
            writer.WritePropertyName("data");
            if (value.Data is ExecutionNode root) Node(writer, root, options);
            else JsonSerializer.Serialize(writer, value.Data, options);
        }

        if (value.Extensions is { Count: > 0 } extensions) Write(writer, "extensions", extensions, options);
        writer.WriteEndObject();
    }

    private static void Write<T>(Utf8JsonWriter writer, string name, T value, JsonSerializerOptions options)
    {
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value, options);
    }

    private static void Node(Utf8JsonWriter writer, ExecutionNode node, JsonSerializerOptions options)
    {
        switch (node)
        {
            case ValueExecutionNode leaf:
                Value(writer, leaf.Result, options);
                break;
            case ObjectExecutionNode { SubFields: { } fields }:
                writer.WriteStartObject();
                foreach (var field in fields)
                {
                    writer.WritePropertyName(field.Name!);
                    Node(writer, field, options);
                }

                writer.WriteEndObject();
                break;
            case ArrayExecutionNode { Items: { } items }:
                writer.WriteStartArray();
                foreach (var item in items) Node(writer, item, options);
                writer.WriteEndArray();
                break;
            case ArrayExecutionNode list:
                Value(writer, list.SerializedResult, options);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static void Value(Utf8JsonWriter writer, object? value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            default:
                JsonSerializer.Serialize(writer, value, options);
                break;
        }
    }
}
