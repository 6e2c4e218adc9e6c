using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>An .xls of Excel 97 to 2003: values by ExcelDataReader, the rest by a pass of our own. The library gets the bare stream of the workbook and a budget, and whatever it throws is a refusal.</summary>
internal sealed class XlsWorkbook : IWorkbook
{
    private const string Part = "Workbook";
    private readonly Upload _upload;
    private readonly BudgetStream _stream;
    private readonly BiffSurvey _survey;
    private readonly IExcelDataReader _reader;
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private long _characters;
    private int _at;

    // The library asks for code page 1252 before it has seen a file.
    static XlsWorkbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public XlsWorkbook(byte[] bytes, Upload upload)
    {
        _upload = upload;
        _survey = Guard(() => new BiffSurvey(bytes, upload));
        _stream = new(bytes, upload.Limits.MaxLegacyTime, upload.Limits.MaxLegacyBytes);
        Sheets = [.. _survey.Sheets.Select(sheet => sheet.Worksheet)];
        _reader = Guard(() => _stream.Spend(() => ExcelReaderFactory.CreateBinaryReader(_stream, new ExcelReaderConfiguration { LeaveOpen = true })));
    }

    public IReadOnlyList<Worksheet> Sheets { get; }

    public IReadOnlyList<Merge> Merges(Worksheet sheet) => _survey.Sheets[IndexOf(sheet)].Merges;

    public IEnumerable<WorksheetRow> Rows(Worksheet sheet)
    {
        var index = IndexOf(sheet);
        var found = _survey.Sheets[index];
        Guard(() => _stream.Spend(() => MoveTo(index)));
        var rowsWithContent = 0;
        for (var row = 0; Guard(() => _stream.Spend(_reader.Read)); row++)
        {
            var cells = Guard(() => Cells(found, row));
            if (cells.Count == 0) continue;
            if (++rowsWithContent > _upload.Limits.MaxRows) throw LimitRefusals.TooManyRows(_upload.FileName, sheet.Name, _upload.Limits.MaxRows);

            yield return new(row + 1, found.HiddenRows.Contains(row), cells);
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _stream.Dispose();
    }

    private int IndexOf(Worksheet sheet) => _survey.Sheets.FindIndex(each => ReferenceEquals(each.Worksheet, sheet));

    private bool MoveTo(int index)
    {
        // Within a worksheet it only goes forward.
        if (_at >= index)
        {
            _reader.Reset();
            _at = 0;
        }

        for (; _at < index; _at++)
            if (!_reader.NextResult()) throw new DamagedPartException("BOUNDSHEET");
        return true;
    }

    private List<Cell> Cells(BiffSheet sheet, int row)
    {
        var cells = new List<Cell>();
        var errors = sheet.Errors.GetValueOrDefault(row);
        for (var column = 0; column < _reader.FieldCount; column++)
        {
            var cell = errors?.TryGetValue(column, out var error) == true ? new Cell(column, CellKind.Error, error) : Cell(column);
            if (cell.IsEmpty) continue;
            if (column >= _upload.Limits.MaxColumns) throw LimitRefusals.TooManyColumns(_upload.FileName, sheet.Worksheet.Name, new(column, row + 1), _upload.Limits.MaxColumns);

            cells.Add(cell);
        }

        return cells;
    }

    private Cell Cell(int column) => _reader.GetValue(column) switch
    {
        null => default,
        string text => new(column, CellKind.Text, Kept(text)),
        bool truth => new(column, CellKind.Boolean, truth ? "TRUE" : "FALSE"),
        DateTime moment => Number(column, Serial(moment)),
        TimeSpan span => Number(column, span.TotalDays),
        IConvertible number => Number(column, number.ToDouble(CultureInfo.InvariantCulture)),
        _ => default,
    };

    private Cell Number(int column, double number)
    {
        var text = NumberText.Of(number, number.ToString("R", CultureInfo.InvariantCulture));
        return NumberCell.Of(column, number, text, Meaning(column), _survey.Is1904);
    }

    // The library does not know the Chinese formats among those a file need not write down.
    private FormatMeaning Meaning(int column)
        => _reader.GetNumberFormatString(column) is { } code ? NumberFormat.Custom(code) : NumberFormat.BuiltIn(_reader.GetNumberFormatIndex(column));

    // Undoes what the library did to the number: it moves the days before the one that never was, and those of 1904.
    private double Serial(DateTime moment)
    {
        var serial = moment.ToOADate();
        if (_survey.Is1904) return serial - 1462;

        return serial < 61 ? serial - 1 : serial;
    }

    // The library makes a new text for every cell; a file can name one long text a million times.
    private string Kept(string text)
    {
        if (_texts.TryGetValue(text, out var kept)) return kept;
        if ((_characters += text.Length) > _upload.Limits.MaxSharedStringCharacters) throw LimitRefusals.TextsTooLong(_upload.FileName, _upload.Limits.MaxSharedStringCharacters);

        return _texts[text] = text;
    }

    // It throws whatever its arrays and tables throw, for damage of any kind.
    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (BudgetSpentException thrown)
        {
            throw LimitRefusals.TooLaborious(_upload.FileName, thrown);
        }
        catch (Exception thrown) when (thrown is not UnreadableWorkbookException)
        {
            throw _upload.Broken(thrown is DamagedPartException damaged ? $"{Part} {damaged.Where}" : Part, thrown);
        }
    }
}
