using System.Text.Json;
using GraphApi.Benchmarks.Floor;
using GraphApi.Benchmarks.Load;
using Microsoft.AspNetCore.Http;

namespace GraphApi.Benchmarks.Shapes;

/// <summary>The requests of one shape for both sides, and how many of them to compare beforehand.</summary>
internal sealed record Asked(Func<int, byte[]> OfProduct, Func<int, byte[]> OfFloor, int ToCompare)
{
    /// <summary>The same document with different variables, again and again in the same order on both sides.</summary>
    public static Asked InTurn(string document, string path, IEnumerable<(object? Variables, string Query)> asked)
    {
        var all = asked.ToList();
        var product = all.ConvertAll(one => Requests.GraphQL(document, one.Variables));
        var floor = all.ConvertAll(one => Requests.Get($"{path}?{one.Query}"));
        return new(Turn(product), Turn(floor), all.Count);
    }

    private static Func<int, byte[]> Turn(List<byte[]> requests)
    {
        var turn = -1;
        return _ => requests[(int)((uint)Interlocked.Increment(ref turn) % requests.Count)];
    }
}

/// <summary>One kind of request: how the product is asked, and how the floor answers the same.</summary>
internal abstract class Shape(string number, string name, string path)
{
    public static IReadOnlyList<Shape> All => [new PageShape(), new FilteredPageShape(), new TreeShape(), new OneTaskShape(), new DeepPageShape(), new RollUpShape(), new UpdateShape()];

    public string Number => number;

    public string Name => $"{number} {name}";

    /// <summary>Where the floor answers it.</summary>
    public string Path => path;

    public abstract Task<Asked> Ask(Ground ground);

    /// <summary>After the rounds: null, or what is wrong with what they left.</summary>
    public virtual Task<string?> Check(Ground ground) => Task.FromResult<string?>(null);

    /// <summary>The floor's answer.</summary>
    public abstract ValueTask Answer(FloorSession floor, IQueryCollection asked, Utf8JsonWriter json);
}
