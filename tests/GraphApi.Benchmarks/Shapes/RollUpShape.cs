using System.Globalization;
using System.Text.Json;
using GraphApi.Benchmarks.Floor;
using Microsoft.AspNetCore.Http;

namespace GraphApi.Benchmarks.Shapes;

/// <summary>How the tasks of each county stand, with everything below it.</summary>
internal sealed class RollUpShape() : Shape("6", "roll-up by county", "/roll-up")
{
    private const string Document = "query RollUp($on: LocalDate) { units(first: 200, where: { kind: { eq: COUNTY } }) { nodes { name taskCounts(asOf: $on, subtree: true) { open overdue done } } } }";

    public override Task<Asked> Ask(Ground ground)
    {
        var today = DateTime.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Task.FromResult(Asked.InTurn(Document, Path, [(new { on = today }, $"on={today}")]));
    }

    public override ValueTask Answer(FloorSession floor, IQueryCollection asked, Utf8JsonWriter json)
    {
        var counts = Counts.Of(floor, asked["on"]!);
        json.WriteStartObject("units"u8);
        json.WriteStartArray("nodes"u8);
        foreach (var county in floor.Directory.Counties)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, county.Name);
            Counts.Write(json, counts.WithAllBelow(county));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return default;
    }
}
