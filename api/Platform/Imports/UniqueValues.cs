using System.Globalization;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphApi.Platform.Imports;

/// <summary>Finds rows that pass unique values round among themselves: each is right in the end, but in no order can they be stored.</summary>
internal sealed class UniqueValues(Sheet sheet, CityDb db)
{
    private readonly IReadOnlyList<IIndex> _indexes = [.. db.Model.FindEntityType(sheet.EntityType)!.GetIndexes().Where(index => index.IsUnique && index.GetFilter() is null && index.Properties.All(property => !property.IsShadowProperty()))];
    private readonly Dictionary<PlannedRow, IReadOnlyList<string?>> _before = [];

    /// <summary>Remembers what an object has before its row changes it.</summary>
    public void Remember(PlannedRow row, Entity target) => _before[row] = Values(target);

    public void RefuseSwaps(IEnumerable<PlannedRow> rows)
    {
        var changed = rows.Where(row => row.Outcome == RowOutcome.Changed).ToDictionary(row => row, row => Values(row.Result!));
        for (var i = 0; i < _indexes.Count; i++)
        {
            var moved = changed.Where(each => each.Value[i] is not null && each.Value[i] != _before[each.Key][i]).ToDictionary(each => each.Key, each => each.Value[i]!);
            var holders = moved.Keys.Where(row => _before[row][i] is not null).ToDictionary(row => _before[row][i]!);
            foreach (var row in moved.Keys.Where(row => IsInCircle(row, moved, holders)).ToList()) row.Add(Columns(_indexes[i]), PlanProblems.Swapped([.. Columns(_indexes[i]).Select(column => column.Header)], holders[moved[row]]));
        }
    }

    private static bool IsInCircle(PlannedRow row, Dictionary<PlannedRow, string> moved, Dictionary<string, PlannedRow> holders)
    {
        var seen = new HashSet<PlannedRow>();
        for (var at = row; seen.Add(at);)
        {
            if (!holders.TryGetValue(moved[at], out var next)) return false;
            if (next == row) return true;

            at = next;
        }

        return false;
    }

    private IReadOnlyList<Column> Columns(IIndex index) => [.. index.Properties.Select(property => sheet.Columns.FirstOrDefault(column => column.Property.Name == property.Name)).OfType<Column>()];

    private IReadOnlyList<string?> Values(Entity entity) => [.. _indexes.Select(index => Value(index, entity))];

    // Nothing is unequal to nothing.
    private static string? Value(IIndex index, Entity entity)
    {
        var values = index.Properties.Select(property => Convert.ToString(property.GetGetter().GetClrValue(entity), CultureInfo.InvariantCulture)).ToList();
        return values.Exists(string.IsNullOrEmpty) ? null : string.Join('\u001f', values);
    }
}
