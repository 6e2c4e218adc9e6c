using System.Globalization;
using GraphApi.Platform.Words;

namespace GraphApi.Features.Campaigns.Counts;

/// <summary>What one of the counters says beside what the rows say.</summary>
/// <param name="Counter">which counter</param>
/// <param name="Rows">how many rows of it there ought to be</param>
/// <param name="Differing">in how many it says something else; a row of zeros is as good as none</param>
/// <param name="Named">the first of these</param>
internal sealed record CounterCheck(Text Counter, int Rows, int Differing, IReadOnlyList<CounterDifference> Named)
{
    private const int MostNamed = 20;

    public static CounterCheck OfTasks(
        IReadOnlyDictionary<(int Unit, TaskRole Role, DateOnly Day), (int Open, int Overdue, int Done)> kept, IReadOnlyDictionary<(int Unit, TaskRole Role, DateOnly Day), (int Open, int Overdue, int Done)> counted)
        => Of(new("任务计数", "tasks"), kept, counted,
            key => (key.Unit, Said($"{(key.Role == TaskRole.Lead ? "牵头" : "配合")} {key.Day:yyyy-MM-dd}", $"{(key.Role == TaskRole.Lead ? "leading" : "co-operating")} {key.Day:yyyy-MM-dd}")),
            sums => Said($"未办结 {sums.Open}、逾期 {sums.Overdue}、已完成 {sums.Done}", $"open {sums.Open}, overdue {sums.Overdue}, done {sums.Done}"));

    public static CounterCheck OfReports(
        IReadOnlyDictionary<(int Unit, string Period, DateOnly Day), (int Expected, int Reported)> kept, IReadOnlyDictionary<(int Unit, string Period, DateOnly Day), (int Expected, int Reported)> counted)
        => Of(new("报送计数", "reports"), kept, counted,
            key => (key.Unit, Said($"{key.Period} {key.Day:yyyy-MM-dd}", $"{key.Period} {key.Day:yyyy-MM-dd}")),
            sums => Said($"应报 {sums.Expected}、已报 {sums.Reported}", $"expected {sums.Expected}, reported {sums.Reported}"));

    public static CounterCheck OfCoUnits(IReadOnlyDictionary<(int Unit, int Task), bool> kept, IReadOnlyDictionary<(int Unit, int Task), bool> counted)
        => Of(new("配合单位", "co-operating units"), kept, counted,
            key => (key.Unit, Said($"任务编号 {key.Task}", $"task number {key.Task}")),
            isThere => isThere ? new("有", "there") : new("无", "not there"));

    private static CounterCheck Of<TKey, TSums>(Text counter, IReadOnlyDictionary<TKey, TSums> kept, IReadOnlyDictionary<TKey, TSums> counted, Func<TKey, (int Unit, Text Place)> where, Func<TSums, Text> said)
        where TKey : struct where TSums : struct, IEquatable<TSums>
    {
        var differing = kept.Keys.Union(counted.Keys).Where(key => !kept.GetValueOrDefault(key).Equals(counted.GetValueOrDefault(key))).ToList();
        return new(counter, counted.Values.Count(sums => !sums.Equals(default)), differing.Count, [.. differing.Take(MostNamed).Select(key =>
        {
            var (unit, place) = where(key);
            return new CounterDifference(unit, place, said(kept.GetValueOrDefault(key)), said(counted.GetValueOrDefault(key)));
        })]);
    }

    private static Text Said(FormattableString chinese, FormattableString english) => new(chinese.ToString(CultureInfo.InvariantCulture), english.ToString(CultureInfo.InvariantCulture));
}

/// <summary>One row of a counter that says something else than the rows it counts.</summary>
/// <param name="UnitId">whose it is</param>
/// <param name="Place">part or period, and day</param>
/// <param name="Kept">what it says</param>
/// <param name="Counted">what it ought to say</param>
internal sealed record CounterDifference(int UnitId, Text Place, Text Kept, Text Counted);
