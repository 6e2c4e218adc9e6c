namespace GraphApi.Benchmarks.Load;

/// <summary>What one round came to; times in milliseconds, in order.</summary>
internal sealed record Round(double PerSecond, double[] Times)
{
    public double Percentile(int percent) => Times.Length == 0 ? 0 : Times[Math.Min(Times.Length - 1, Times.Length * percent / 100)];
}
