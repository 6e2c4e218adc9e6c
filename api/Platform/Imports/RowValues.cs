using System.Collections;
using GraphApi.Platform.Excel;

namespace GraphApi.Platform.Imports;

/// <summary>Values of rows, compared as people would.</summary>
internal static class RowValues
{
    public static bool Same(object? one, object? other)
    {
        if (one is not string && other is not string && (one is IEnumerable || other is IEnumerable)) return Items(one).SequenceEqual(Items(other));

        return Equals(IsBlank(one) ? null : one, IsBlank(other) ? null : other);
    }

    public static bool IsBlank(object? value) => value is null or "" or Written { Text: null or "" } || (value is IEnumerable list and not string && !Items(list).Any());

    private static IEnumerable<object?> Items(object? list) => ((IEnumerable?)list)?.Cast<object?>() ?? [];
}
