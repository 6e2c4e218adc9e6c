using System.Globalization;
using GraphApi.Platform.Excel.Reading;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>Cells as Excel names them; columns counted from 0, rows as shown.</summary>
internal static class CellAddress
{
    private static readonly string[] Columns = [.. Enumerable.Range(0, SheetLimits.Columns).Select(ColumnLetters.Of)];

    public static string Column(int column) => Columns[column];

    public static string Of(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{Columns[column]}{row}");

    public static string Range(int firstRow, int firstColumn, int lastRow, int lastColumn) => $"{Of(firstRow, firstColumn)}:{Of(lastRow, lastColumn)}";
}

/// <summary>How much a worksheet and a cell hold.</summary>
internal static class SheetLimits
{
    public const int Columns = ColumnLetters.MostColumns;
    public const int Rows = 1_048_576;
    public const int CellCharacters = 32_767;
}
