using System.Globalization;
using System.Security;
using System.Text;
using GraphApi.Tests.Excel.Reading;

namespace GraphApi.Tests.Imports;

/// <summary>A worksheet written as people fill it in: texts, numbers, days, and raw cells where that matters.</summary>
internal sealed class Grid
{
    private readonly StringBuilder _rows = new();
    private readonly List<string> _merges = [];
    private readonly RawWorkbook _workbook;
    private string _name;
    private int _row;

    private Grid(RawWorkbook workbook, string name) => (_workbook, _name) = (workbook, name);

    public static Grid Of(params object?[] header) => new Grid(new RawWorkbook().BuiltIn(14), "表").Row(header);

    public static Grid Empty() => new(new RawWorkbook().BuiltIn(14), "表");

    public Grid Row(params object?[] cells) => Row(hidden: false, cells);

    public Grid Hidden(params object?[] cells) => Row(hidden: true, cells);

    public Grid Skip(int rows)
    {
        _row += rows;
        return this;
    }

    public Grid Merge(string range)
    {
        _merges.Add(range);
        return this;
    }

    public Grid Named(string name)
    {
        _name = name;
        return this;
    }

    /// <summary>Ends this worksheet and begins another.</summary>
    public Grid Next(string name, string state = "visible")
    {
        Close("visible");
        _name = name;
        _state = state;
        return this;
    }

    public byte[] Pack()
    {
        Close(_state);
        return _workbook.Pack();
    }

    private string _state = "visible";

    private void Close(string state)
    {
        var merges = _merges.Count == 0 ? "" : "<mergeCells>" + string.Concat(_merges.Select(range => $"<mergeCell ref=\"{range}\"/>")) + "</mergeCells>";
        _workbook.Sheet(_name, _rows.ToString(), merges, state);
        _rows.Clear();
        _merges.Clear();
        _row = 0;
    }

    private Grid Row(bool hidden, object?[] cells)
    {
        _row++;
        _rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{_row}\"{(hidden ? " hidden=\"1\"" : "")}>");
        foreach (var (at, cell) in cells.Index()) _rows.Append(Cell($"{(char)('A' + at)}{_row}", cell));
        _rows.Append("</row>");
        return this;
    }

    private static string Cell(string at, object? value) => value switch
    {
        null => "",
        Raw raw => raw.Xml.Replace("@", at, StringComparison.Ordinal),
        DateOnly day => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\" s=\"1\"><v>{day.ToDateTime(default).ToOADate()}</v></c>"),
        bool truth => $"<c r=\"{at}\" t=\"b\"><v>{(truth ? 1 : 0)}</v></c>",
        string text => $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
        IFormattable number => $"<c r=\"{at}\"><v>{number.ToString(null, CultureInfo.InvariantCulture)}</v></c>",
        _ => throw new ArgumentException($"{value.GetType()} is no cell.", nameof(value)),
    };
}

/// <summary>A cell as it stands in the file, its address written @.</summary>
internal sealed record Raw(string Xml)
{
    public static readonly Raw Reference = new("<c r=\"@\" t=\"e\"><v>#REF!</v></c>");
    public static readonly Raw Uncomputed = new("<c r=\"@\"><f>A1+1</f></c>");
}
