using GraphApi.Platform.Words;

namespace GraphApi.Platform.Excel.Parsing;

/// <summary>Reads one cell as its column wants it.</summary>
internal static class CellParser
{
    private const int LongestName = 500;
    private const int LongestList = 32_767;

    // What people write where there is nothing to write.
    private static readonly HashSet<string> Placeholders = ["-", "--", "—", "——", "–", "/", "\\", "无", "N/A"];

    public static CellReading Read(Column column, Cell cell)
    {
        if (cell.IsEmpty) return CellReading.Blank;
        if (cell.Kind == CellKind.Error) return CellReading.Wrong(CellFindings.ErrorCell(cell.Text));
        if (cell.Kind == CellKind.FormulaWithoutValue) return CellReading.Wrong(CellFindings.NoFormulaValue(cell.Text));
        if (cell.Text.Length > Longest(column)) return CellReading.Wrong(CellFindings.TooLong(Longest(column), cell.Text.Length));
        if (column.Words.Count > 0 && !column.IsList) return WordText.Read(column, cell);
        if (IsPlaceholder(cell.Text)) return CellReading.Blank;
        if (column.NamesType is not null) return new(HeaderText.Trim(cell.Text));
        if (column.IsList) return ListReading(column, cell);

        return One(column, cell);
    }

    public static bool IsPlaceholder(string text) => text.Length <= 8 && Placeholders.Contains(HeaderText.Compact(text).ToUpperInvariant());

    /// <summary>Whether a column whose cell is blank has no value to take: required, or of a kind that knows no “none”.</summary>
    public static bool MustBeFilled(Column column)
        => column.IsRequired || (!column.IsList && column.Property.PropertyType.IsValueType && Nullable.GetUnderlyingType(column.Property.PropertyType) is null && column.ValueType != typeof(bool));

    private static int Longest(Column column)
    {
        if (column.IsList) return LongestList;

        return column.NamesType is null && (column.ValueType == typeof(string) || column.ValueType == typeof(Written)) ? column.MaxLength : LongestName;
    }

    private static CellReading One(Column column, Cell cell)
    {
        if (column.ValueType == typeof(string)) return TextReading.Read(column, cell);
        if (column.ValueType == typeof(Written)) return WrittenReading.Read(column, cell);
        if (column.ValueType == typeof(Period)) return PeriodReading.Read(cell);
        if (column.ValueType == typeof(DateOnly)) return DateReading.Read(cell);

        return NumberReading.Read(column, cell);
    }

    private static CellReading ListReading(Column column, Cell cell)
    {
        var values = new List<object>();
        foreach (var part in ListText.Split(HeaderText.Trim(cell.Text)))
        {
            var text = new Cell(cell.Column, CellKind.Text, part);
            var reading = column.Words.Count > 0 ? WordText.Read(column, text) : One(column, text);
            if (reading.Error is not null) return reading;
            if (reading.Value is not null) values.Add(reading.Value);
        }

        return new(values.Count == 0 ? null : ListText.Typed(column, values));
    }
}
