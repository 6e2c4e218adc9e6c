namespace GraphApi.Platform.Excel.Parsing;

/// <summary>Cells as they were written: the text, and beside it the day or number the cell really holds.</summary>
internal static class WrittenReading
{
    public static CellReading Read(Column column, Cell cell)
    {
        var text = TextReading.Read(column, cell);
        if (text.Value is not string written) return text;

        return new(new Written(written)
        {
            Day = cell.Kind == CellKind.Date ? DateOnly.FromDateTime(cell.Date) : null,
            Number = cell.Kind == CellKind.Number ? cell.Number : null,
        }, Doubt: cell.Kind == CellKind.Date ? null : text.Doubt);
    }
}
