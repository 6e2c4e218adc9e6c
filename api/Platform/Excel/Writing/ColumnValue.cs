using System.Collections;
using System.Globalization;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>The value of a column as the import reads it again: names and words as text, lists joined by 、, days and numbers as they are.</summary>
internal static class ColumnValue
{
    public const char Separator = '、';

    /// <returns>null, a string, a <see cref="DateOnly"/>, or a number</returns>
    public static object? Of(Column column, object row, SheetContext context)
    {
        var value = column.ValueOf(row);
        if (!column.IsList || value is null) return One(column, value, context);

        var texts = column.WordsOf(row).Concat(((IEnumerable)value).Cast<object?>().Select(one => Plain(One(column, one, context))));
        return string.Join(Separator, texts) is { Length: > 0 } joined ? joined : null;
    }

    /// <summary>The value as a .csv writes it, before formulas are made harmless.</summary>
    public static string Plain(object? value) => value switch
    {
        null => "",
        string text => text,
        Written written => written.Text ?? "",
        Period period => period.Label.Chinese,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static object? One(Column column, object? value, SheetContext context)
    {
        if (value is null) return null;
        if (column.NamesType is { } names && value is int id) return context.Names(names).NameOf(id);

        if (value is Written or Period) return Plain(value) is { Length: > 0 } text ? text : null;

        return column.Words.FirstOrDefault(word => Equals(word.Value, value))?.Words[0] ?? value;
    }
}
