using System.Globalization;
using GraphApi.Benchmarks.Load;
using GraphApi.Benchmarks.Workbooks;

namespace GraphApi.Benchmarks;

/// <summary>One line a shape and number of connections; the median of the rounds, and how far they lie apart.</summary>
internal static class Table
{
    public static string Head => string.Join(Environment.NewLine,
        "| shape | conn. | floor/s | p50 ms | p99 ms | ± | product/s | p50 ms | p99 ms | ± | ratio |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");

    public static string Line(string shape, int connections, IReadOnlyList<Round> floor, IReadOnlyList<Round> product)
    {
        var ratio = Median(product.Select(round => round.PerSecond)) / Median(floor.Select(round => round.PerSecond));
        return string.Create(CultureInfo.InvariantCulture, $"| {shape} | {connections} | {Side(floor)} | {Side(product)} | **{ratio:0.000}** |");
    }

    private static string Side(IReadOnlyList<Round> rounds)
    {
        var speed = rounds.Select(round => round.PerSecond).ToList();
        var noise = (speed.Max() - speed.Min()) / Median(speed) / 2;
        return string.Create(CultureInfo.InvariantCulture, $"{Median(speed):#,0} | {Median(rounds.Select(round => round.Percentile(50))):0.00} | {Median(rounds.Select(round => round.Percentile(99))):0.00} | {noise:P0}");
    }

    public static string WorkbookHead => string.Join(Environment.NewLine,
        "| shape | floor s | ± | rows/s | peak MB | over idle | product s | ± | rows/s | peak MB | over idle | ratio |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");

    public static string Line(string shape, int rows, IReadOnlyList<Passage> floor, IReadOnlyList<Passage> product)
    {
        var ratio = Median(product.Select(passage => passage.Seconds)) / Median(floor.Select(passage => passage.Seconds));
        return string.Create(CultureInfo.InvariantCulture, $"| {shape} | {Side(rows, floor)} | {Side(rows, product)} | **{ratio:0.0}** |");
    }

    private static string Side(int rows, IReadOnlyList<Passage> passages)
    {
        var times = passages.Select(passage => passage.Seconds).ToList();
        var noise = (times.Max() - times.Min()) / Median(times) / 2;
        var (peak, idle) = (Median(passages.Select(passage => passage.PeakMegabytes)), Median(passages.Select(passage => passage.IdleMegabytes)));
        return string.Create(CultureInfo.InvariantCulture, $"{Median(times):0.00} | {noise:P0} | {rows / Median(times):#,0} | {peak:0} | {peak - idle:0}");
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
