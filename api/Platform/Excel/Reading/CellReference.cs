using System.Globalization;
using System.Runtime.InteropServices;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>Where a cell stands, as in <c>AB12</c>: column from 0, row as Excel shows it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CellReference(int Column, int Row)
{
    public const int MostRows = 1_048_576;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ColumnLetters.Of(Column)}{Row}");

    public static bool TryParse(ReadOnlySpan<char> text, out CellReference reference)
    {
        reference = default;
        // Ranges are written with dollar signs by some programs.
        if (text.Contains('$')) text = text.ToString().Replace("$", "", StringComparison.Ordinal);
        var digits = text.IndexOfAnyInRange('0', '9');
        if (digits < 1 || !ColumnLetters.TryParse(text[..digits], out var column)) return false;
        if (!int.TryParse(text[digits..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) || row is < 1 or > MostRows) return false;

        reference = new(column, row);
        return true;
    }
}
