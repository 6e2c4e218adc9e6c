using System.Text.Json;
using GraphApi.Benchmarks.Floor;
using Microsoft.AspNetCore.Http;

namespace GraphApi.Benchmarks.Shapes;

/// <summary>One task with its list, its units, its item and its reports.</summary>
internal sealed class OneTaskShape() : Shape("4", "one task with five relations", "/task")
{
    private const string Document = "query One($id: ID!) { node(id: $id) { ... on CampaignTask { content list { title } leadUnit { name } coUnits { name } item { title } reports { period progressText } } } }";

    public override Task<Asked> Ask(Ground ground) => Task.FromResult(Asked.InTurn(Document, Path, ground.FirstPlaces.Select(place =>
        ((object?)new { id = System.Text.Encoding.ASCII.GetString(GlobalId.Of("CampaignTask"u8, (int)place.Id, stackalloc byte[64])) }, place.Query))));

    public override ValueTask Answer(FloorSession floor, IQueryCollection asked, Utf8JsonWriter json)
    {
        var task = floor.Statement("SELECT t.Content, l.Title, t.LeadUnitId, t.CoUnitIds, t.ItemId FROM CampaignTask t JOIN TaskList l ON l.Id = t.ListId WHERE t.Id = $i", "$i");
        var reports = floor.Statement("SELECT Period, ProgressText FROM TaskReport WHERE TaskId = $i ORDER BY Period", "$i");
        floor.Fill(task, asked["i"]);
        floor.Fill(reports, asked["i"]);
        json.WriteStartObject("node"u8);
        using (var row = task.ExecuteReader())
        {
            row.Read();
            json.WriteString("content"u8, row.GetString(0));
            json.WriteStartObject("list"u8);
            json.WriteString("title"u8, row.GetString(1));
            json.WriteEndObject();
            TaskRow.Named(json, "leadUnit"u8, floor.Directory.Unit(row.GetInt32(2)));
            json.WriteStartArray("coUnits"u8);
            foreach (var id in JsonSerializer.Deserialize<int[]>(row.GetString(3))!)
            {
                json.WriteStartObject();
                json.WriteString("name"u8, floor.Directory.Unit(id).Name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (row.IsDBNull(4)) json.WriteNull("item"u8);
            else
            {
                json.WriteStartObject("item"u8);
                json.WriteString("title"u8, floor.Directory.Item(row.GetInt32(4)).Title);
                json.WriteEndObject();
            }
        }

        json.WriteStartArray("reports"u8);
        using (var row = reports.ExecuteReader())
            while (row.Read())
            {
                json.WriteStartObject();
                json.WriteString("period"u8, row.GetString(0));
                json.WriteString("progressText"u8, row.GetString(1));
                json.WriteEndObject();
            }

        json.WriteEndArray();
        json.WriteEndObject();
        return default;
    }
}
