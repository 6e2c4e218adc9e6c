using System.Globalization;
using System.Text.RegularExpressions;

namespace GraphApi.Platform.Excel.Parsing;

/// <summary>Text as it is meant: codes in half-width, free text as typed with its line breaks.</summary>
internal static partial class TextReading
{
    // From here on a number has lost digits on its way through a spreadsheet.
    private const double FirstInexact = 1e15;
    private const decimal LargestShare = 1_000_000;
    private static readonly string[] CodeEndings = ["code", "phone", "number", "no"];

    public static CellReading Read(Column column, Cell cell)
    {
        if (cell.Kind == CellKind.Number && Math.Abs(cell.Number) >= FirstInexact) return CellReading.Wrong(CellFindings.LostDigits(cell.Text));

        var text = cell.IsPercent ? Percentage(cell) : HeaderText.Trim(cell.Text.ReplaceLineEndings("\n"));
        if (text.Length == 0) return CellReading.Blank;
        if (cell.Kind == CellKind.Date) return new(text, Doubt: CellFindings.DateInText(text));

        return new(IsCode(column, text) ? HeaderText.Plain(text) : text, Doubt: cell is { Kind: CellKind.Text, IsQuoted: false } && Formula().IsMatch(Head(text)) ? CellFindings.FormulaText(text) : null);
    }

    // Only what is a code written wide: ①, ㎡ and the brackets of a name stay what they are.
    private static bool IsCode(Column column, string text)
    {
        var mayBe = CodeEndings.Any(ending => column.Field.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        return mayBe && HeaderText.Plain(text).All(character => char.IsAsciiLetterOrDigit(character) || " .-_()+/".Contains(character));
    }

    // As it was typed, and as the same sheet says it in a csv file.
    private static string Percentage(Cell cell)
        => decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && Math.Abs(share) < LargestShare ? string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.##}%") : cell.Text;

    private static string Head(string text) => text.Length > 200 ? text[..200] : text;

    // +86 and -3 and @somebody are not; what calls a program, a function or another cell is.
    [GeneratedRegex(@"^(=\s*[^=\s]|[+\-@].*([A-Za-z]+\||[A-Za-z][A-Za-z0-9.]*\(|![$]?[A-Za-z]{1,3}[$]?\d))", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Formula();
}
