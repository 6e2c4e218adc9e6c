namespace GraphApi.Platform.Excel;

/// <summary>Text a spreadsheet would run as a formula, made harmless in a .csv by an apostrophe before it, and brought back.</summary>
/// <remarks>Only for .csv: a workbook has cells that are text. Reading restores exactly what writing neutralised, and what a person protected the same way by hand.</remarks>
internal static class FormulaText
{
    private const string Starts = "=+-@\t\r";

    public static bool IsRisky(string text) => text.Length > 0 && Starts.Contains(text[0]);

    /// <summary>An apostrophe before text that would run, and before text that <see cref="Restore"/> would otherwise shorten.</summary>
    public static string Neutralise(string text) => IsRisky(text) || IsMarked(text) ? "'" + text : text;

    public static string Restore(string text) => IsMarked(text) ? text[1..] : text;

    private static bool IsMarked(string text) => text is ['\'', var next, ..] && (next == '\'' || Starts.Contains(next));
}
