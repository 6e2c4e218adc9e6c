using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace GraphApi.Benchmarks.Workbooks;

/// <summary>One worksheet written straight into its zip, its bytes put together by hand: nothing that could be faster stands between the values and deflate.</summary>
internal sealed class DirectWorkbook : IDisposable
{
    private const int BufferBytes = 128 * 1024;

    private static readonly SearchValues<char> Escaped = SearchValues.Create("<>&\"");
    private static readonly byte[][] Columns = [.. Enumerable.Range(0, 26).Select(column => new[] { (byte)('A' + column) })];
    // Days are counted from here; the day Excel counts too many lies before all of ours.
    private static readonly int FirstDay = new DateOnly(1899, 12, 30).DayNumber;

    private readonly ZipArchive _zip;
    private readonly Stream _sheet;
    private readonly byte[] _buffer = new byte[BufferBytes];
    private readonly byte[] _number = new byte[11];
    private int _length;
    private int _numberLength;
    private int _row;

    public DirectWorkbook(Stream output, string worksheet)
    {
        _zip = new(output, ZipArchiveMode.Create, leaveOpen: true);
        Part("[Content_Types].xml", """<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""");
        Part("_rels/.rels", """<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part("xl/workbook.xml", $"""<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="{worksheet}" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        Part("xl/_rels/workbook.xml.rels", """<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>""");
        Part("xl/styles.xml", """<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf numFmtId="164" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>""");
        _sheet = _zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
        Write("""<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"""u8);
    }

    public void Row()
    {
        if (_row > 0) Write("</row>"u8);
        (++_row).TryFormat(_number, out _numberLength, default, CultureInfo.InvariantCulture);
        Write("<row r=\""u8);
        Write(_number.AsSpan(0, _numberLength));
        Write("\">"u8);
    }

    public void Text(int column, string? text)
    {
        if (string.IsNullOrEmpty(text)) return;

        Start(column);
        Write("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8);
        Write(text.AsSpan().ContainsAny(Escaped) ? System.Security.SecurityElement.Escape(text) : text);
        Write("</t></is></c>"u8);
    }

    public void Day(int column, DateOnly day)
    {
        Start(column);
        Write("\" s=\"1\"><v>"u8);
        Span<byte> digits = stackalloc byte[11];
        (day.DayNumber - FirstDay).TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        Write(digits[..length]);
        Write("</v></c>"u8);
    }

    public void Dispose()
    {
        if (_row > 0) Write("</row>"u8);
        Write("</sheetData></worksheet>"u8);
        Empty();
        _sheet.Dispose();
        _zip.Dispose();
    }

    private void Start(int column)
    {
        Write("<c r=\""u8);
        Write(Columns[column]);
        Write(_number.AsSpan(0, _numberLength));
    }

    private void Write(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > _buffer.Length)
        {
            Empty();
            _sheet.Write(Encoding.UTF8.GetBytes(text));
            return;
        }

        if (_buffer.Length - _length < most) Empty();
        _length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_length));
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        if (_buffer.Length - _length < bytes.Length) Empty();
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    private void Empty()
    {
        _sheet.Write(_buffer, 0, _length);
        _length = 0;
    }

    private void Part(string path, string xml)
    {
        using var part = _zip.CreateEntry(path, CompressionLevel.Fastest).Open();
        part.Write(Encoding.UTF8.GetBytes(xml));
    }
}
