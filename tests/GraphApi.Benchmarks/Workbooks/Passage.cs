using System.Diagnostics;

namespace GraphApi.Benchmarks.Workbooks;

/// <summary>One workbook on its way in or out: how long it took, and what the server held before and at most.</summary>
internal sealed record Passage(double Seconds, double IdleMegabytes, double PeakMegabytes)
{
    public static async Task<Passage> Of(Server server, Func<Task> work)
    {
        var idle = server.MegabytesHeld();
        server.PeakMegabytes();
        var clock = Stopwatch.StartNew();
        await work();
        return new(clock.Elapsed.TotalSeconds, idle, server.PeakMegabytes());
    }
}
