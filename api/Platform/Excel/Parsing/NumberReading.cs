using System.Globalization;

namespace GraphApi.Platform.Excel.Parsing;

/// <summary>Numbers, also those kept as text; nothing is rounded but the noise of floating point.</summary>
internal static class NumberReading
{
    private const decimal Noise = 1e-9m;

    public static CellReading Read(Column column, Cell cell)
    {
        if (cell.Kind is CellKind.Date or CellKind.Boolean) return CellReading.Wrong(CellFindings.NotANumber(cell.Text));
        if (Parse(cell) is not { } number) return CellReading.Wrong(CellFindings.NotANumber(cell.Text));
        if (IsFraction(column.ValueType)) return Converted(column, cell, number);

        var whole = Math.Round(number);
        return Math.Abs(number - whole) > Noise ? CellReading.Wrong(CellFindings.NotWhole(cell.Text)) : Converted(column, cell, whole);
    }

    private static bool IsFraction(Type type) => type == typeof(decimal) || type == typeof(double) || type == typeof(float);

    private static CellReading Converted(Column column, Cell cell, decimal number)
    {
        try
        {
            return new(Convert.ChangeType(number, column.ValueType, CultureInfo.InvariantCulture));
        }
        catch (OverflowException)
        {
            return CellReading.Wrong(CellFindings.NumberTooLarge(cell.Text));
        }
    }

    private static decimal? Parse(Cell cell)
    {
        var text = cell.Kind == CellKind.Number ? cell.Text : HeaderText.Compact(cell.Text);
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowExponent;
        return decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
