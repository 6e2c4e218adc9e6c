using ClosedXML.Excel;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>The hidden worksheet drop-downs take their values from, one column a set. A range, never a literal list: over 255 characters that corrupts the file.</summary>
/// <remarks>It has no header row, so that nothing takes it for data.</remarks>
internal sealed class TemplateChoices
{
    private readonly IXLWorksheet _sheet;
    private readonly SheetContext? _live;
    private readonly Dictionary<Type, IXLRange?> _sets = [];
    private int _columns;

    public TemplateChoices(IXLWorksheet sheet, SheetContext? live)
    {
        _sheet = sheet;
        _live = live;
        sheet.Hide();
    }

    /// <summary>Where the values of a column stand; null if it has none to choose from.</summary>
    public IXLRange? For(Column column)
    {
        if (column.NamesType is { } names) return Set(names, () => _live?.Names(names).Choices(_live.Today) ?? []);

        // Two columns of one enum may each have words of their own.
        return column.Words.Count > 0 ? Add([.. column.Words.Select(word => word.Words[0])]) : null;
    }

    private IXLRange? Set(Type type, Func<IReadOnlyList<string>> values)
    {
        if (!_sets.TryGetValue(type, out var range)) _sets[type] = range = Add(values());
        return range;
    }

    private IXLRange? Add(IReadOnlyList<string> values)
    {
        if (values.Count == 0) return null;

        _columns++;
        var column = _sheet.Column(_columns);
        column.Style.NumberFormat.Format = "@";
        column.Width = 30;
        foreach (var (i, value) in values.Index()) _sheet.Cell(i + 1, _columns).SetValue(value);
        return _sheet.Range(1, _columns, values.Count, _columns);
    }
}
