using System.Text.Json;
using GraphApi.Platform.Data;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>Filters and orders given as JSON, read by the schema's own input types.</summary>
internal sealed class ListInput(ListTypes types, ListPages pages, RootLists lists) : IListInput
{
    public IQueryable<T> Apply<T>(IQueryable<T> rows, CityDb db, string? whereJson, string? orderJson) where T : Entity
    {
        var where = Read(whereJson, "where", """{"name":{"contains":"安全"}}""", json => InputJson.Object(json, types.FilterOf(typeof(T)), "where"));
        var order = Read(orderJson, "order", """[{"name":"ASC"}]""", json => InputJson.Objects(json, types.SortOf(typeof(T)), "order"));
        return pages.Apply(rows, db, new ListArguments(Where: where, Order: order));
    }

    public IQueryable<T> Listed<T>(IQueryable<T> rows, CityDb db, string field, string? argumentsJson) where T : Entity
    {
        if (lists.Find(field) is not { } list || Read(argumentsJson, "arguments", """{"search":"安全"}""", json => InputJson.Object(json, list.Input, "arguments")) is not { } arguments) return rows;

        // The rows may carry more than those of the field, so they are not taken from it.
        var listed = list.Rows<T>(db, (IDictionary<string, object?>)arguments).Select(row => row.Id);
        return rows.Where(row => listed.Contains(row.Id));
    }

    private static object? Read(string? json, string name, string example, Func<JsonElement, object?> read)
    {
        if (string.IsNullOrWhiteSpace(json)) return null;

        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Null ? null : read(document.RootElement);
        }
        catch (JsonException error)
        {
            var place = (error.BytePositionInLine ?? 0) + 1;
            throw new ListConditionException(name, new Text(
                $"“{name}”不是 JSON：第 {place} 个字节处读不下去。请写成 {example} 这样。",
                $"{name} is not JSON: it cannot be read at byte {place}. Write it like {example}."));
        }
    }
}
