using System.Text.Json;
using GraphApi.Benchmarks.Floor;
using Microsoft.AspNetCore.Http;

namespace GraphApi.Benchmarks.Shapes;

/// <summary>What one unit has in progress, with how many there are.</summary>
internal sealed class FilteredPageShape() : Shape("2", "filtered page with totalCount", "/filtered")
{
    private const string Document =
        "query Filtered($lead: String) { tasks(first: 20, where: { state: { eq: IN_PROGRESS }, leadUnit: { code: { eq: $lead } } }) { totalCount nodes { id content state effectiveDueOn unit { name parent { name } } item { code title lead { name } } } } }";

    public override Task<Asked> Ask(Ground ground)
        => Task.FromResult(Asked.InTurn(Document, Path, ground.Rows("SELECT Code FROM Unit WHERE Kind IN ('County', 'Department', 'Township') ORDER BY Id LIMIT 64").Select(row => ((object?)new { lead = row[0] }, $"u={row[0]}"))));

    public override ValueTask Answer(FloorSession floor, IQueryCollection asked, Utf8JsonWriter json)
    {
        var lead = floor.Directory.UnitByCode(asked["u"]!).Id;
        var count = floor.Statement("SELECT count(*) FROM CampaignTask INDEXED BY IX_CampaignTask_LeadUnitId_EffectiveDueOn WHERE LeadUnitId = $u AND State = 'InProgress'", "$u");
        var page = floor.Statement("SELECT Id, Content, State, EffectiveDueOn, UnitId, ItemId FROM CampaignTask INDEXED BY IX_CampaignTask_LeadUnitId_EffectiveDueOn WHERE LeadUnitId = $u AND State = 'InProgress' ORDER BY ListId, Position, Id LIMIT 20", "$u");
        count.Parameters[0].Value = lead;
        page.Parameters[0].Value = lead;
        json.WriteStartObject("tasks"u8);
        json.WriteNumber("totalCount"u8, (long)count.ExecuteScalar()!);
        json.WriteStartArray("nodes"u8);
        using (var row = page.ExecuteReader())
            while (row.Read()) TaskRow.Write(json, row, floor.Directory);
        json.WriteEndArray();
        json.WriteEndObject();
        return default;
    }
}
