using System.CommandLine;
using GraphApi.Features.Units;
using GraphApi.Platform.Commands;
using GraphApi.Platform.Data;
using GraphApi.Platform.Words;

namespace GraphApi.Features.Campaigns.Counts;

/// <summary>Proves the kept counters equal to the rows, or makes them so.</summary>
internal sealed class RebuildCountersCommand(OfflineDatabase city)
    : CityCommand("rebuild-counters", new("按任务和报告重新计数，列出原计数中不一致之处", "count tasks and reports anew and name every kept counter that differs"))
{
    private const int Differ = 3;

    private readonly Option<bool> _verify = new("--verify") { Description = new Text("只核对，不修改；不一致时退出码为 3", "only compare, change nothing; exit code 3 when they differ").ToString() };

    public override IReadOnlyList<Option> Options => [_verify];

    public override async Task<int> Run(ParseResult given, CancellationToken cancel)
    {
        var isOnlyVerified = given.GetValue(_verify);
        var count = await city.Write(db => Run(db, isOnlyVerified, cancel), cancel);
        Console.WriteLine(Outcome(count, isOnlyVerified));
        return isOnlyVerified && count > 0 ? Differ : 0;
    }

    private static async Task<int> Run(CityDb db, bool isOnlyVerified, CancellationToken cancel)
    {
        var units = await UnitDirectory.Load(db, cancel);
        var counted = await CounterRebuild.Count(db, cancel);
        var checks = await counted.Compare(db, cancel);
        foreach (var line in checks.SelectMany(check => Lines(check, units))) Console.WriteLine(line);

        if (!isOnlyVerified) await counted.Replace(db, cancel);
        return checks.Sum(check => check.Differing);
    }

    private static IEnumerable<Text> Lines(CounterCheck check, UnitDirectory units)
    {
        var count = check.Differing;
        yield return new($"{check.Counter.Chinese}：应有 {check.Rows} 行，{count} 行不一致", $"{check.Counter.English}: {check.Rows} rows, {count} differ");
        foreach (var (unit, place, kept, counted) in check.Named)
        {
            var name = units.NameOf(unit);
            yield return new($"  {name} {place.Chinese}：原计数 {kept.Chinese}；应为 {counted.Chinese}", $"  {name} {place.English}: kept {kept.English}; from rows {counted.English}");
        }

        if (count > check.Named.Count) yield return new($"  另有 {count - check.Named.Count} 行", $"  and {count - check.Named.Count} more");
    }

    private static Text Outcome(int count, bool isOnlyVerified) => (count, isOnlyVerified) switch
    {
        (0, true) => new("计数与任务、报告一致。", "The counters equal the tasks and reports."),
        (_, true) => new($"{count} 行计数不一致，未作修改。请运行 rebuild-counters 重新计数。", $"{EnglishCount.Of(count, "row")} {(count == 1 ? "differs" : "differ")}; nothing was changed. Run rebuild-counters to count anew."),
        _ => new($"已重新计数，更正 {count} 行。", $"Counted anew; {EnglishCount.Of(count, "row")} {(count == 1 ? "was" : "were")} put right."),
    };
}
