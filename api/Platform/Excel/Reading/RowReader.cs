using System.Globalization;
using System.Xml;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>Reads the rows of one worksheet as they come; rows and cells that are only formatted leave no trace.</summary>
internal sealed class RowReader(XmlReader xml, Worksheet sheet, CellReader cells, Upload upload)
{
    private int _rowsWithContent;
    private int _rowNumber;

    public IEnumerable<WorksheetRow> Rows()
    {
        while (xml.NextChild(0, "sheetData"))
        {
            while (xml.NextChild(1, "row"))
            {
                _rowNumber = NextNumber();
                var isHidden = xml.IsSet("hidden");
                if (ReadCells() is { } found) yield return Counted(new(_rowNumber, isHidden, found));
            }
        }
    }

    private WorksheetRow Counted(WorksheetRow row)
        => ++_rowsWithContent <= upload.Limits.MaxRows ? row : throw LimitRefusals.TooManyRows(upload.FileName, sheet.Name, upload.Limits.MaxRows);

    // Some programs leave the number out; then it is the next.
    private int NextNumber()
    {
        var written = xml.GetAttribute("r");
        var number = _rowNumber + 1;
        if (written is null) return number <= CellReference.MostRows ? number : throw new DamagedPartException("row");

        var isLater = int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given >= number && given <= CellReference.MostRows;
        return isLater ? given : throw new DamagedPartException($"row {number}");
    }

    private List<Cell>? ReadCells()
    {
        List<Cell>? found = null;
        var hasContent = false;
        var isInOrder = true;
        var column = -1;
        while (xml.NextChild(2, "c"))
        {
            var last = column;
            var at = new CellReference(NextColumn(last), _rowNumber);
            column = at.Column;
            var cell = ReadCell(at);
            if (cell.Kind == CellKind.Empty) continue;

            found ??= [];
            found.Add(cell);
            isInOrder &= column > last;
            hasContent |= HasContent(cell, at);
        }

        if (!hasContent) return null;

        return isInOrder ? found : Sorted(found!);
    }

    private int NextColumn(int last)
    {
        var written = xml.GetAttribute("r");
        if (written is null) return last + 1 < ColumnLetters.MostColumns ? last + 1 : throw new DamagedPartException(Row());

        return CellReference.TryParse(written, out var at) ? at.Column : throw new DamagedPartException(Row());
    }

    private Cell ReadCell(CellReference at)
    {
        try
        {
            return cells.Read(xml, at);
        }
        catch (CellTooLongException)
        {
            throw LimitRefusals.CellTooLong(upload.FileName, $"{sheet.Name}!{at}", upload.Limits.MaxCellCharacters);
        }
    }

    private bool HasContent(Cell cell, CellReference at)
    {
        if (cell.IsEmpty) return false;

        return cell.Column < upload.Limits.MaxColumns ? true : throw LimitRefusals.TooManyColumns(upload.FileName, sheet.Name, at, upload.Limits.MaxColumns);
    }

    private List<Cell> Sorted(List<Cell> found)
    {
        found.Sort((one, other) => one.Column.CompareTo(other.Column));
        for (var at = 1; at < found.Count; at++)
            if (found[at].Column == found[at - 1].Column) throw new DamagedPartException(new CellReference(found[at].Column, _rowNumber).ToString());
        return found;
    }

    private string Row() => string.Create(CultureInfo.InvariantCulture, $"row {_rowNumber}");
}
