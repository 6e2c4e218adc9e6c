using GraphApi.Platform.Words;

namespace GraphApi.Platform.Excel.Parsing;

/// <summary>Years, half-years, quarters and months, by code or in words.</summary>
internal static class PeriodReading
{
    // A day is refused: it may be what a spreadsheet made of 2026-09, or the day something was due.
    public static CellReading Read(Cell cell)
        => cell.Kind is CellKind.Text or CellKind.Number && Period.TryParse(cell.Text, out var period) ? new(period) : CellReading.Wrong(CellFindings.NotAPeriod(cell.Text));
}
