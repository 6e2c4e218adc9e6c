using System.Text.Json;
using GraphApi.Benchmarks.Floor;

namespace GraphApi.Benchmarks.Shapes;

/// <summary>The kept counters of every unit, summed up to a day: as of any day, so they are read and not remembered.</summary>
internal sealed class Counts
{
    private readonly Dictionary<int, (int Open, int Overdue, int Done)> _own = [];

    private Counts() { }

    public static Counts Of(FloorSession floor, string day)
    {
        var sums = floor.Statement("SELECT UnitId, sum(Open), sum(Overdue), sum(Done) FROM TaskCounters INDEXED BY IX_TaskCounters_Role_UnitId_Day_Open_Overdue_Done WHERE Role = 'Lead' AND Day <= $d GROUP BY UnitId", "$d");
        sums.Parameters[0].Value = day;
        var counts = new Counts();
        using var row = sums.ExecuteReader();
        while (row.Read()) counts._own[row.GetInt32(0)] = (row.GetInt32(1), row.GetInt32(2), row.GetInt32(3));
        return counts;
    }

    public (int Open, int Overdue, int Done) Own(int unitId) => _own.GetValueOrDefault(unitId);

    public (int Open, int Overdue, int Done) WithAllBelow(DirectoryUnit unit)
    {
        var sum = Own(unit.Id);
        foreach (var child in unit.Children)
        {
            var below = WithAllBelow(child);
            sum = (sum.Open + below.Open, sum.Overdue + below.Overdue, sum.Done + below.Done);
        }

        return sum;
    }

    public static void Write(Utf8JsonWriter json, (int Open, int Overdue, int Done) counts)
    {
        json.WriteStartObject("taskCounts"u8);
        json.WriteNumber("open"u8, counts.Open);
        json.WriteNumber("overdue"u8, counts.Overdue);
        json.WriteNumber("done"u8, counts.Done);
        json.WriteEndObject();
    }
}
