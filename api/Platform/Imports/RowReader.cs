using GraphApi.Platform.Excel;

namespace GraphApi.Platform.Imports;

/// <summary>Reads rows as far as that is possible before anything is decided.</summary>
internal sealed class RowReader<TRow>(Sheet sheet, NameLookup names) where TRow : class
{
    private readonly RowBuilder<TRow> _builder = new(sheet);
    private readonly HashSet<Column> _keys = [.. sheet.Keys.SelectMany(key => key)];

    public RowAsRead<TRow> Read(PlannedRow row)
    {
        var read = _builder.New();
        var isKeyRead = true;
        foreach (var (column, cell) in row.Cells.Where(cell => !cell.Key.IsLocked))
        {
            var reading = column.NamesType is not null && cell.Value is string text ? names.Read(column, text) : null;
            if (cell.IsFaulty || reading is { IsFound: false })
            {
                isKeyRead &= !_keys.Contains(column);
                continue;
            }

            if (column.NamesType is null) _builder.Set(read, column, cell.Value);
            else _builder.Set(read, column, reading);
        }

        return new(read, isKeyRead ? KeyText.Of(sheet, read) : null);
    }
}

/// <summary>A row as far as it could be read: what could not be is blank.</summary>
/// <param name="Row">what it says</param>
/// <param name="Key">its key; null if a part of that could not be read</param>
internal sealed record RowAsRead<TRow>(TRow Row, KeyText? Key) where TRow : class;
