namespace GraphApi.Platform.Excel.Writing;

/// <summary>What must be known of a worksheet before its first row.</summary>
/// <param name="Name">wanted name; made to fit</param>
/// <param name="HeaderRow">row that stays in sight, is repeated on paper and carries the filter; 0 for none</param>
/// <param name="Columns">columns from the first on</param>
internal sealed record SheetLayout(string Name, int HeaderRow, IReadOnlyList<ColumnLayout> Columns);

/// <param name="Width">in characters</param>
/// <param name="Format">for cells nobody has filled in yet</param>
/// <param name="IsHidden">kept in the file, not shown</param>
internal readonly record struct ColumnLayout(double Width, CellFormat Format = CellFormat.General, bool IsHidden = false);
