using System.Globalization;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>Writes one worksheet: rows from above, in each row cells from the left.</summary>
internal sealed class SheetWriter
{
    private const int LineHeight = 15;
    // Excel ends a row at 409 points.
    private const int MostLines = 27;

    private readonly TextWriter _xml;
    private readonly SheetLayout _layout;
    private int _row;
    private bool _isFinished;

    internal SheetWriter(TextWriter xml, SheetLayout layout, bool isFirst)
    {
        _xml = xml;
        _layout = layout;
        SheetFrame.WriteHead(xml, layout, isFirst);
    }

    public string Name => _layout.Name;

    /// <summary>Cells to be shown as one; must not overlap. Set before the sheet is finished.</summary>
    public IReadOnlyList<Merge> Merges { get; set; } = [];

    /// <summary>First and last cell of the filter, the header being the first row.</summary>
    internal (int Row, int Column)[]? FilterRange
        => _layout is { HeaderRow: > 0, Columns.Count: > 0 } ? [(_layout.HeaderRow, 0), (Math.Max(_layout.HeaderRow, _row), _layout.Columns.Count - 1)] : null;

    /// <exception cref="TooManyRowsException">a worksheet has no row of this number</exception>
    /// <param name="number">as Excel shows it; greater than the last</param>
    /// <param name="lines">of the tallest cell; not every program grows a row to the text that wraps in it</param>
    public void StartRow(int number, int lines = 1)
    {
        if (number > SheetLimits.Rows) throw new TooManyRowsException(Name);
        if (number <= _row) throw new ArgumentOutOfRangeException(nameof(number), number, "Rows are written from above.");

        if (_row > 0) _xml.Write("</row>");
        _row = number;
        _xml.Write("<row r=\"");
        WriteNumber(number);
        if (lines > 1) _xml.Write(string.Create(CultureInfo.InvariantCulture, $"\" customHeight=\"1\" ht=\"{LineHeight * Math.Min(lines, MostLines)}"));
        _xml.Write("\">");
    }

    /// <exception cref="TextTooLongForCellException">a cell does not hold that much</exception>
    public void Text(int column, string text, CellLook look = CellLook.Plain)
    {
        if (text.Length > SheetLimits.CellCharacters) throw new TextTooLongForCellException(Name, CellAddress.Of(_row, column), text.Length);

        StartCell(column, look, FormulaText.IsRisky(text) ? CellFormat.Quoted : CellFormat.Text);
        _xml.Write(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        XmlText.Write(_xml, text);
        _xml.Write("</t></is></c>");
    }

    /// <param name="column">from 0</param>
    /// <param name="number">as the file writes it: invariant, finite</param>
    /// <param name="format">how it is shown</param>
    /// <param name="look">what it looks like</param>
    public void Number(int column, string number, CellFormat format = CellFormat.General, CellLook look = CellLook.Plain) => Value(column, look, format, "", number);

    public void Date(int column, DateTime day, CellLook look = CellLook.Plain)
    {
        if (ExcelDay.Serial(day) is { } serial) Number(column, serial.ToString("R", CultureInfo.InvariantCulture), day.TimeOfDay == TimeSpan.Zero ? CellFormat.Date : CellFormat.Moment, look);
        else Text(column, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), look);
    }

    public void Boolean(int column, bool value, CellLook look = CellLook.Plain) => Value(column, look, CellFormat.General, " t=\"b\"", value ? "1" : "0");

    /// <param name="column">from 0</param>
    /// <param name="error">one of Excel's own, such as #REF!</param>
    /// <param name="look">what it looks like</param>
    public void Error(int column, string error, CellLook look = CellLook.Plain) => Value(column, look, CellFormat.General, " t=\"e\"", error);

    /// <param name="column">from 0</param>
    /// <param name="formula">without the equals sign; it has no result until a spreadsheet opens the file</param>
    /// <param name="look">what it looks like</param>
    public void Formula(int column, string formula, CellLook look)
    {
        StartCell(column, look, CellFormat.General);
        _xml.Write("><f>");
        XmlText.Write(_xml, formula);
        _xml.Write("</f></c>");
    }

    public void Blank(int column, CellLook look)
    {
        StartCell(column, look, CellFormat.General);
        _xml.Write("/>");
    }

    internal void Finish()
    {
        if (_isFinished) return;

        _isFinished = true;
        if (_row > 0) _xml.Write("</row>");
        SheetFrame.WriteTail(_xml, FilterRange, Merges);
        _xml.Dispose();
    }

    private void Value(int column, CellLook look, CellFormat format, string type, string value)
    {
        StartCell(column, look, format);
        _xml.Write(type);
        _xml.Write("><v>");
        XmlText.Write(_xml, value);
        _xml.Write("</v></c>");
    }

    private void StartCell(int column, CellLook look, CellFormat format)
    {
        _xml.Write("<c r=\"");
        _xml.Write(CellAddress.Column(column));
        WriteNumber(_row);
        _xml.Write("\" s=\"");
        WriteNumber(CellStyle.Number(look, format));
        _xml.Write('"');
    }

    private void WriteNumber(int number)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        _xml.Write(digits[..length]);
    }
}
