namespace GraphApi.Platform.Excel.Reading;

/// <summary>The cell a number is under its format, whatever kind of file it stands in.</summary>
internal static class NumberCell
{
    public static Cell Of(int column, double number, string text, FormatMeaning meaning, bool is1904) => meaning switch
    {
        FormatMeaning.Number => new(column, CellKind.Number, text, number),
        FormatMeaning.Percent => new(column, CellKind.Number, text, number) { IsPercent = true },
        _ => SerialDate.Read(column, number, text, meaning, is1904),
    };
}
