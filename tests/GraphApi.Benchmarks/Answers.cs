using System.Text.Json;
using GraphApi.Benchmarks.Load;
using GraphApi.Benchmarks.Shapes;

namespace GraphApi.Benchmarks;

/// <summary>Compares what both sides answer: only then are their times comparable.</summary>
internal static class Answers
{
    private const int MostShown = 1500;

    /// <summary>Null when every answer is the same JSON on both sides and no error.</summary>
    public static async Task<string?> Difference(Asked asked, Server product, Server floor)
    {
        for (var number = 0; number < asked.ToCompare; number++)
        {
            var (ours, theirs) = (await Driver.Once(product.Port, asked.OfProduct(0)), await Driver.Once(floor.Port, asked.OfFloor(0)));
            using var one = JsonDocument.Parse(ours);
            using var other = JsonDocument.Parse(theirs);
            var isSame = JsonElement.DeepEquals(one.RootElement, other.RootElement) && !one.RootElement.TryGetProperty("errors", out _);
            if (!isSame) return $"product: {Start(ours)}\nfloor:   {Start(theirs)}";
        }

        return null;

        static string Start(byte[] answer) => System.Text.Encoding.UTF8.GetString(answer) is { Length: > MostShown } text ? text[..MostShown] : System.Text.Encoding.UTF8.GetString(answer);
    }
}
