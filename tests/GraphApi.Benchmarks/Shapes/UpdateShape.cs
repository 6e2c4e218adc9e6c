using System.Globalization;
using System.Text;
using System.Text.Json;
using GraphApi.Benchmarks.Floor;
using GraphApi.Benchmarks.Load;
using Microsoft.AspNetCore.Http;

namespace GraphApi.Benchmarks.Shapes;

/// <summary>A change that is on the disk before it is answered; every connection changes a list of its own.</summary>
internal sealed class UpdateShape() : Shape("7", "one durable update", "/retitle")
{
    private const int Lists = 16;
    private const string Document = "mutation Retitle($input: RetitleTaskListInput!) { retitleTaskList(input: $input) { taskList { version } errors { __typename } } }";

    private readonly int[] _ids = new int[Lists];
    private readonly int[] _versions = new int[Lists];

    public override Task<Asked> Ask(Ground ground)
    {
        foreach (var (row, number) in Rows(ground).Select((row, number) => (row, number))) (_ids[number], _versions[number]) = ((int)(long)row[0], (int)(long)row[1]);
        // The answers tell the version: the two sides change it one after the other, so they are not compared but counted at the end.
        return Task.FromResult(new Asked(OfProduct, OfFloor, ToCompare: 0));
    }

    public override Task<string?> Check(Ground ground)
        => Task.FromResult(Rows(ground).Select(row => (int)(long)row[1]).SequenceEqual(_versions) ? null : "A change was answered and is not in the database.");

    public override async ValueTask Answer(FloorSession floor, IQueryCollection asked, Utf8JsonWriter json)
    {
        var version = int.Parse(asked["v"]!, CultureInfo.InvariantCulture);
        var isDone = await floor.Writer.Retitle(new(int.Parse(asked["i"]!, CultureInfo.InvariantCulture), version, asked["t"]!));
        json.WriteStartObject("retitleTaskList"u8);
        json.WriteStartObject("taskList"u8);
        json.WriteNumber("version"u8, isDone ? version + 1 : version);
        json.WriteEndObject();
        json.WriteNull("errors"u8);
        json.WriteEndObject();
    }

    private static IReadOnlyList<object[]> Rows(Ground ground) => ground.Rows("SELECT Id, Version FROM TaskList ORDER BY Id LIMIT 16");

    private byte[] OfProduct(int connection)
    {
        var version = _versions[connection]++;
        var id = Encoding.ASCII.GetString(GlobalId.Of("TaskList"u8, _ids[connection], stackalloc byte[64]));
        return Requests.GraphQL(Document, new { input = new { id, version, title = $"Title {version}" } });
    }

    private byte[] OfFloor(int connection)
    {
        var version = _versions[connection]++;
        return Requests.Get(string.Create(CultureInfo.InvariantCulture, $"{Path}?i={_ids[connection]}&v={version}&t=Title%20{version}"));
    }
}
