namespace GraphApi.Platform.Excel.Reading;

/// <summary>An .xlsx or .xlsm, read by the local names of its elements, so strict, prefixed and WPS files read like Excel's own. Macros are never looked at.</summary>
internal sealed class XlsxWorkbook : IWorkbook
{
    private readonly Package _package;
    private readonly Upload _upload;
    private readonly WorkbookIndex _index;
    private readonly SharedStrings _strings;
    private readonly Styles _styles;
    private readonly Dictionary<Worksheet, IReadOnlyList<Merge>> _merges = [];

    public XlsxWorkbook(Package package, string workbookPart, Upload upload)
    {
        _package = package;
        _upload = upload;
        _index = WorkbookIndex.Read(package, workbookPart, upload);
        _strings = _index.SharedStrings is { } strings ? package.Read(strings, xml => SharedStrings.Read(xml, upload)) : SharedStrings.None;
        _styles = _index.Styles is { } styles ? package.Read(styles, xml => Styles.Read(xml, upload)) : Styles.None;
        Sheets = [.. _index.Sheets.Select(listed => listed.Sheet)];
    }

    public IReadOnlyList<Worksheet> Sheets { get; }

    public IReadOnlyList<Merge> Merges(Worksheet sheet)
    {
        if (!_merges.TryGetValue(sheet, out var merges)) _merges[sheet] = merges = _package.Read(PartOf(sheet), xml => MergeReader.Read(xml, sheet, _upload));
        return merges;
    }

    public IEnumerable<WorksheetRow> Rows(Worksheet sheet)
    {
        var cells = new CellReader(_strings, _styles, _index.Is1904, _upload.Limits.MaxCellCharacters);
        return _package.Stream(PartOf(sheet), xml => new RowReader(xml, sheet, cells, _upload).Rows());
    }

    public void Dispose() => _package.Dispose();

    private string PartOf(Worksheet sheet) => _index.Sheets.First(listed => ReferenceEquals(listed.Sheet, sheet)).Part;
}
