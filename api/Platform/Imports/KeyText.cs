using System.Collections;
using System.Globalization;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;

namespace GraphApi.Platform.Imports;

/// <summary>The key of a row in the form keys are compared by: full-width as half-width, no blanks.</summary>
/// <param name="Columns">the set that decides</param>
/// <param name="Text">set and values</param>
internal sealed record KeyText(IReadOnlyList<Column> Columns, string Text)
{
    /// <summary>By the first set that is filled in, else by what the last one has; null if that is nothing.</summary>
    public static KeyText? Of(Sheet sheet, object row)
    {
        for (var set = 0; set < sheet.Keys.Count; set++)
            if (Of(sheet, set, row) is { } key) return key;

        return null;
    }

    public static KeyText? Of(Sheet sheet, int set, object row)
    {
        var values = sheet.Keys[set].Select(column => column.ValueOf(row)).ToList();
        var isLast = set == sheet.Keys.Count - 1;
        var decides = isLast ? values.Exists(value => !RowValues.IsBlank(value)) : values.TrueForAll(value => !RowValues.IsBlank(value));
        return decides ? new(sheet.Keys[set], string.Create(CultureInfo.InvariantCulture, $"{set}\u001f{string.Join('\u001f', values.Select(Form))}")) : null;
    }

    private static string Form(object? value) => value switch
    {
        null => "",
        string text => HeaderText.Compact(text),
        Written written => HeaderText.Compact(written.ToString()),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IEnumerable list => string.Join('\u001e', list.Cast<object?>().Select(Form)),
        IFormattable plain => plain.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
