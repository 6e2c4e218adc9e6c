using System.Text.Json;
using GraphApi.Benchmarks.Floor;
using Microsoft.Data.Sqlite;

namespace GraphApi.Benchmarks.Shapes;

/// <summary>A task in a page: the columns Id, Content, State, EffectiveDueOn, UnitId, ItemId and what the directory knows of them.</summary>
internal static class TaskRow
{
    public static void Write(Utf8JsonWriter json, SqliteDataReader row, CityDirectory directory)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, GlobalId.Of("CampaignTask"u8, row.GetInt32(0), stackalloc byte[64]));
        json.WriteString("content"u8, row.GetString(1));
        json.WriteString("state"u8, Words.Enum(row.GetString(2)));
        if (row.IsDBNull(3)) json.WriteNull("effectiveDueOn"u8);
        else json.WriteString("effectiveDueOn"u8, row.GetString(3));
        var unit = directory.Unit(row.GetInt32(4));
        json.WriteStartObject("unit"u8);
        json.WriteString("name"u8, unit.Name);
        Named(json, "parent"u8, directory.TryUnit(unit.ParentId));
        json.WriteEndObject();
        if (row.IsDBNull(5)) json.WriteNull("item"u8);
        else Item(json, directory.Item(row.GetInt32(5)), directory);
        json.WriteEndObject();
    }

    public static void Named(Utf8JsonWriter json, ReadOnlySpan<byte> field, DirectoryUnit? unit)
    {
        if (unit is null)
        {
            json.WriteNull(field);
            return;
        }

        json.WriteStartObject(field);
        json.WriteString("name"u8, unit.Name);
        json.WriteEndObject();
    }

    private static void Item(Utf8JsonWriter json, DirectoryItem item, CityDirectory directory)
    {
        json.WriteStartObject("item"u8);
        json.WriteString("code"u8, item.Code);
        json.WriteString("title"u8, item.Title);
        Named(json, "lead"u8, directory.TryUnit(item.LeadId));
        json.WriteEndObject();
    }
}
