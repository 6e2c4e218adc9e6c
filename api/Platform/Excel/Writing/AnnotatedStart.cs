namespace GraphApi.Platform.Excel.Writing;

/// <summary>Where the columns we add stand; the hidden ones may be the upload's own.</summary>
internal sealed record AddedColumns(int Reasons, int Id, int Version);

/// <summary>The first rows of a sheet, read ahead: columns have to be described before the first row is written.</summary>
internal sealed record AnnotatedStart(SheetLayout Layout, AddedColumns Columns, IReadOnlyList<AnnotatedRow> Rows)
{
    private const int RowsToMeasure = 60;
    public const int ReasonWidth = 60;

    public static AnnotatedStart Read(AnnotatedSheet sheet, IEnumerator<AnnotatedRow> source)
    {
        var rows = new List<AnnotatedRow>();
        while (rows.Count < RowsToMeasure + sheet.HeaderRow && source.MoveNext()) rows.Add(source.Current);
        if (sheet.HeaderRow > 0 && rows.TrueForAll(row => row.Number != sheet.HeaderRow)) rows.Insert(rows.FindLastIndex(row => row.Number < sheet.HeaderRow) + 1, EmptyRow(sheet.HeaderRow));

        var header = rows.Find(row => row.Number == sheet.HeaderRow)?.Cells ?? [];
        var columns = Place(sheet.FirstReasonColumn, header);
        return new(new(sheet.Name, sheet.HeaderRow, Describe(columns, rows, sheet.HeaderRow)), columns, rows);
    }

    private static AnnotatedRow EmptyRow(int number) => new(number, [], new Dictionary<int, bool>(), null, null, null);

    private static AddedColumns Place(int reasons, IReadOnlyList<Cell> header)
    {
        var id = Find(header, SystemColumns.IdHeader);
        var version = Find(header, SystemColumns.VersionHeader);
        var next = FreeColumns.From(reasons + 1, 2, [.. header.Where(cell => !cell.IsEmpty).Select(cell => cell.Column)]);
        return new(reasons, id ?? next, version ?? (id is null ? next + 1 : next));
    }

    private static int? Find(IReadOnlyList<Cell> header, string text) => header.Where(cell => cell.Text.Trim() == text).Select(cell => (int?)cell.Column).FirstOrDefault();

    private static ColumnLayout[] Describe(AddedColumns columns, IReadOnlyList<AnnotatedRow> rows, int headerRow)
    {
        var count = Math.Max(columns.Reasons, Math.Max(columns.Id, columns.Version)) + 1;
        var widths = new double[count];
        // Titles above the header run across many columns and say nothing of the width of one.
        foreach (var cell in rows.Where(row => row.Number >= headerRow).SelectMany(row => row.Cells).Where(cell => cell.Column < count))
            widths[cell.Column] = Math.Max(widths[cell.Column], TextWidth.Column(cell.Text));
        return [.. widths.Select((width, column) => new ColumnLayout(
            column == columns.Reasons ? ReasonWidth : TextWidth.Within(width),
            IsHidden: column == columns.Id || column == columns.Version))];
    }
}
