using System.Text;
using CsvHelper;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>A text file as one worksheet whose cells are all text; rows are numbered as Excel would, a record with line breaks being one.</summary>
internal sealed class CsvWorkbook : IWorkbook
{
    private const int MostBytesACharacter = 4;
    private readonly Stream _stream;
    private readonly Upload _upload;
    private readonly Encoding _encoding;
    private readonly Worksheet _sheet;

    public CsvWorkbook(Stream stream, Upload upload)
    {
        _stream = stream;
        _upload = upload;
        _encoding = TextEncoding.Of(stream, upload);
        _sheet = new(Path.GetFileNameWithoutExtension(upload.FileName), IsHidden: false);
    }

    public IReadOnlyList<Worksheet> Sheets => [_sheet];

    public IReadOnlyList<Merge> Merges(Worksheet sheet) => [];

    public IEnumerable<WorksheetRow> Rows(Worksheet sheet)
    {
        _stream.Position = 0;
        using var text = new StreamReader(_stream, _encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        using var csv = CsvReader.Create(text, Options(), leaveOpen: true);
        var rowsWithContent = 0;
        for (var number = 1; Read(csv, number); number++)
        {
            if (ReadCells(csv, number) is not { } cells) continue;
            if (++rowsWithContent > _upload.Limits.MaxRows) throw LimitRefusals.TooManyRows(_upload.FileName, sheet.Name, _upload.Limits.MaxRows);

            yield return new(number, IsHidden: false, cells);
        }
    }

    public void Dispose()
    {
        // The stream belongs to who opened it.
    }

    // Comma, semicolon or tab is found out by the library, from the first lines.
    private CsvReaderOptions Options() => new()
    {
        HasHeader = false,
        SkipEmptyLines = false,
        MaxRecordSize = _upload.Limits.MaxCellCharacters * MostBytesACharacter,
        OnMalformedRecord = RefuseOpenQuote,
    };

    // A quote amid a field is an inch mark and stays; a quote left open would swallow the rest of the file.
    private void RefuseOpenQuote(CsvMalformedRecord malformed)
    {
        if (malformed.Reason == CsvMalformedReason.UnterminatedQuote) throw Refusals.UnclosedQuote(_upload.FileName, (int)malformed.RecordNumber);
    }

    private bool Read(CsvReader csv, int number)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException)
        {
            throw TooLong($"row {number}");
        }
    }

    private List<Cell>? ReadCells(CsvReader csv, int number)
    {
        List<Cell>? cells = null;
        var hasContent = false;
        for (var column = 0; column < csv.FieldCount; column++)
        {
            if (csv.IsEmpty(column)) continue;

            var cell = ReadCell(csv, new(column, number));
            (cells ??= []).Add(cell);
            hasContent |= !cell.IsEmpty;
        }

        return hasContent ? cells : null;
    }

    private Cell ReadCell(CsvReader csv, CellReference at)
    {
        var written = csv.GetString(at.Column);
        var text = FormulaText.Restore(written);
        var cell = new Cell(at.Column, CellKind.Text, text) { IsQuoted = text.Length < written.Length };
        if (cell.Text.Length > _upload.Limits.MaxCellCharacters) throw TooLong(at.ToString());
        if (!cell.IsEmpty && at.Column >= _upload.Limits.MaxColumns) throw LimitRefusals.TooManyColumns(_upload.FileName, _sheet.Name, at, _upload.Limits.MaxColumns);

        return cell;
    }

    private UnreadableWorkbookException TooLong(string where) => LimitRefusals.CellTooLong(_upload.FileName, where, _upload.Limits.MaxCellCharacters);
}
