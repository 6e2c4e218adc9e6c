namespace GraphApi.Platform.Excel.Writing;

/// <summary>What is typed into a column.</summary>
internal enum ColumnKind
{
    Text,
    Day,
    Integer,
    Decimal,
    /// <summary>One of a fixed set of words.</summary>
    Word,
    /// <summary>Something a directory knows.</summary>
    Name,
}

internal static class ColumnKinds
{
    public static ColumnKind Kind(this Column column)
    {
        if (column.NamesType is not null) return ColumnKind.Name;
        if (column.Words.Count > 0) return ColumnKind.Word;
        if (column.ValueType == typeof(DateOnly) || column.ValueType == typeof(DateTime)) return ColumnKind.Day;
        if (column.ValueType == typeof(int) || column.ValueType == typeof(long) || column.ValueType == typeof(short)) return ColumnKind.Integer;

        return column.ValueType == typeof(decimal) || column.ValueType == typeof(double) || column.ValueType == typeof(float) ? ColumnKind.Decimal : ColumnKind.Text;
    }
}
