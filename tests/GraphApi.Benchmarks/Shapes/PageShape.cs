using System.Text.Json;
using GraphApi.Benchmarks.Floor;
using Microsoft.AspNetCore.Http;

namespace GraphApi.Benchmarks.Shapes;

/// <summary>The commonest request of all: twenty tasks with what stands around them.</summary>
internal class PageShape : Shape
{
    private const string Document = "query Page($after: String) { tasks(first: 20, after: $after) { pageInfo { hasNextPage } nodes { id content state effectiveDueOn unit { name parent { name } } item { code title lead { name } } } } }";

    public PageShape() : base("1", "page of 20 tasks", "/page") { }

    protected PageShape(string number, string name, string path) : base(number, name, path) { }

    public override Task<Asked> Ask(Ground ground) => Task.FromResult(At(ground.FirstPlaces));

    public override ValueTask Answer(FloorSession floor, IQueryCollection asked, Utf8JsonWriter json)
    {
        var page = floor.Statement("SELECT Id, Content, State, EffectiveDueOn, UnitId, ItemId FROM CampaignTask WHERE (ListId, Position, Id) > ($l, $p, $i) ORDER BY ListId, Position, Id LIMIT 21", "$l", "$p", "$i");
        floor.Fill(page, asked["l"], asked["p"], asked["i"]);
        json.WriteStartObject("tasks"u8);
        json.WriteStartArray("nodes"u8);
        var count = 0;
        using (var row = page.ExecuteReader())
            while (row.Read() && ++count <= 20) TaskRow.Write(json, row, floor.Directory);
        json.WriteEndArray();
        json.WriteStartObject("pageInfo"u8);
        json.WriteBoolean("hasNextPage"u8, count > 20);
        json.WriteEndObject();
        json.WriteEndObject();
        return default;
    }

    protected Asked At(IEnumerable<Place> places) => Asked.InTurn(Document, Path, places.Select(place => ((object?)new { after = place.Cursor }, place.Query)));
}

/// <summary>The same far down the list, where a page must not cost more.</summary>
internal sealed class DeepPageShape() : PageShape("5", "page 5,000", "/deep-page")
{
    private const int Row = 5000 * 20;

    public override async Task<Asked> Ask(Ground ground) => At((await ground.WalkTo(Row)).TakeLast(16));
}
