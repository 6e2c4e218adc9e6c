namespace GraphApi.Platform.Excel.Reading;

/// <summary>Text that a spreadsheet would run as a formula carries an apostrophe in a .csv; it is a mark and no part of the text.</summary>
internal static class CsvText
{
    private const string Runs = "=+-@\t\r";

    public static string Plain(string text) => text.Length > 1 && text[0] == '\'' && (Runs.Contains(text[1]) || text[1] == '\'') ? text[1..] : text;
}
