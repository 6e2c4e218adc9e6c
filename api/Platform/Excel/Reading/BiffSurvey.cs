using System.Buffers.Binary;
using System.Text;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>One pass over the records of an .xls for what ExcelDataReader does not tell: its version and encryption, hidden rows, error cells. It also takes out the extents a worksheet claims, which that library would count up to.</summary>
internal sealed class BiffSurvey
{
    private const int BeginOfFile = 0x0809;
    private const int EndOfFile = 0x000A;
    private const int FilePass = 0x002F;
    private const int Date1904 = 0x0022;
    private const int BoundSheet = 0x0085;
    private const int Dimensions = 0x0200;
    private const int Row = 0x0208;
    private const int BooleanOrError = 0x0205;
    private const int Formula = 0x0006;
    private const int MergeCells = 0x00E5;
    private const int Version8 = 0x0600;
    private readonly byte[] _bytes;
    private readonly Upload _upload;

    /// <param name="bytes">the stream Workbook; claimed extents are cleared in it</param>
    /// <param name="upload">the file it came in</param>
    public BiffSurvey(byte[] bytes, Upload upload)
    {
        _bytes = bytes;
        _upload = upload;
        if (Records(0).FirstOrDefault() is not { Id: BeginOfFile, Length: >= 4 } start) throw new DamagedPartException("BOF");
        if (UInt16(start.At) != Version8) throw Refusals.OldExcel(upload.FileName);

        ReadGlobals();
        if (Sheets.Count == 0) throw Refusals.NoWorksheets(upload.FileName);
    }

    public bool Is1904 { get; private set; }

    public List<BiffSheet> Sheets { get; } = [];

    private void ReadGlobals()
    {
        var starts = new HashSet<uint>();
        foreach (var record in Records(0))
        {
            if (record.Id == FilePass) throw Refusals.Encrypted(_upload.FileName);
            if (record.Id == Date1904) Is1904 = UInt16(record.At) == 1;
            // Charts and macro sheets are listed as well.
            if (record.Id != BoundSheet || _bytes[record.At + 5] != 0) continue;
            if (Sheets.Count == _upload.Limits.MaxWorksheets) throw LimitRefusals.TooManyWorksheets(_upload.FileName, _upload.Limits.MaxWorksheets);

            var start = BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(record.At));
            if (start >= _bytes.Length || !starts.Add(start)) throw new DamagedPartException("BOUNDSHEET");
            Sheets.Add(ReadSheet(new Worksheet(Name(record), (_bytes[record.At + 4] & 3) != 0), (int)start));
        }
    }

    private string Name(Record record)
    {
        var isWide = (_bytes[record.At + 7] & 1) == 1;
        var length = _bytes[record.At + 6] * (isWide ? 2 : 1);
        if (length > record.Length - 8) throw new DamagedPartException("BOUNDSHEET");

        return (isWide ? Encoding.Unicode : Encoding.Latin1).GetString(_bytes, record.At + 8, length);
    }

    private BiffSheet ReadSheet(Worksheet worksheet, int start)
    {
        var sheet = new BiffSheet(worksheet);
        foreach (var record in Records(start))
        {
            switch (record.Id)
            {
                case Dimensions: _bytes.AsSpan(record.At, record.Length).Clear(); break;
                case Row when record.Length >= 16 && (UInt16(record.At + 12) & 0x20) != 0: sheet.HiddenRows.Add(UInt16(record.At)); break;
                case BooleanOrError when record.Length >= 8 && _bytes[record.At + 7] == 1: AddError(sheet, record, _bytes[record.At + 6]); break;
                case Formula when record.Length >= 14 && UInt16(record.At + 12) == 0xFFFF && _bytes[record.At + 6] == 2: AddError(sheet, record, _bytes[record.At + 8]); break;
                case MergeCells: AddMerges(sheet, record); break;
            }
        }

        return sheet;
    }

    private void AddError(BiffSheet sheet, Record record, byte code)
    {
        var row = UInt16(record.At);
        if (!sheet.Errors.TryGetValue(row, out var errors)) sheet.Errors[row] = errors = [];
        errors[UInt16(record.At + 2)] = code switch { 0x00 => "#NULL!", 0x07 => "#DIV/0!", 0x0F => "#VALUE!", 0x17 => "#REF!", 0x1D => "#NAME?", 0x24 => "#NUM!", _ => "#N/A" };
    }

    private void AddMerges(BiffSheet sheet, Record record)
    {
        for (var at = record.At + 2; at + 8 <= record.At + record.Length; at += 8)
        {
            if (sheet.Merges.Count == _upload.Limits.MaxMerges) throw LimitRefusals.TooManyMerges(_upload.FileName, sheet.Worksheet.Name, _upload.Limits.MaxMerges);

            int[] rows = [UInt16(at) + 1, UInt16(at + 2) + 1];
            int[] columns = [UInt16(at + 4), UInt16(at + 6)];
            sheet.Merges.Add(new(rows.Min(), columns.Min(), rows.Max(), columns.Max()));
        }
    }

    // Up to the end of the part that begins there; parts within it, such as charts, are passed over.
    private IEnumerable<Record> Records(int start)
    {
        var depth = 0;
        for (var at = start; at + 4 <= _bytes.Length;)
        {
            var record = new Record(UInt16(at), at + 4, UInt16(at + 2));
            at = record.At + record.Length;
            if (at > _bytes.Length || (depth == 0 && record.Id != BeginOfFile)) break;
            if (record.Id == BeginOfFile) depth++;
            if (depth == 1) yield return record;
            if (record.Id == EndOfFile && --depth == 0) yield break;
        }

        throw new DamagedPartException("EOF");
    }

    private ushort UInt16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(at));

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct Record(int Id, int At, int Length);
}

/// <summary>What is known of one worksheet of an .xls beside its values; rows and columns counted from 0.</summary>
internal sealed class BiffSheet(Worksheet worksheet)
{
    public Worksheet Worksheet => worksheet;

    public HashSet<int> HiddenRows { get; } = [];

    public Dictionary<int, SortedDictionary<int, string>> Errors { get; } = [];

    public List<Merge> Merges { get; } = [];
}
