using System.Globalization;
using System.Text.Json;
using GraphApi.Benchmarks.Floor;
using Microsoft.AspNetCore.Http;

namespace GraphApi.Benchmarks.Shapes;

/// <summary>The tree from the city to the townships with how many tasks stand how.</summary>
internal sealed class TreeShape() : Shape("3", "tree with counts", "/tree")
{
    private const string Document =
        "query Tree($code: String!, $on: LocalDate) { unitByCode(code: $code) { name taskCounts(asOf: $on) { open overdue done } children(includeEnded: true) { name taskCounts(asOf: $on) { open overdue done } children(includeEnded: true) { name taskCounts(asOf: $on) { open overdue done } } } } }";

    public override Task<Asked> Ask(Ground ground)
    {
        var code = (string)ground.Rows("SELECT Code FROM Unit WHERE Kind = 'City' ORDER BY Id LIMIT 1")[0][0];
        var today = DateTime.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Task.FromResult(Asked.InTurn(Document, Path, [(new { code, on = today }, $"code={code}&on={today}")]));
    }

    public override ValueTask Answer(FloorSession floor, IQueryCollection asked, Utf8JsonWriter json)
    {
        var counts = Counts.Of(floor, asked["on"]!);
        json.WriteStartObject("unitByCode"u8);
        Write(json, floor.Directory.UnitByCode(asked["code"]!), counts, below: 2);
        json.WriteEndObject();
        return default;
    }

    private static void Write(Utf8JsonWriter json, DirectoryUnit unit, Counts counts, int below)
    {
        json.WriteString("name"u8, unit.Name);
        Counts.Write(json, counts.Own(unit.Id));
        if (below == 0) return;

        json.WriteStartArray("children"u8);
        foreach (var child in unit.Children)
        {
            json.WriteStartObject();
            Write(json, child, counts, below - 1);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
