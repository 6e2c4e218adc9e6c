using System.Collections;
using System.Reflection;
using GraphApi.Platform.Excel;

namespace GraphApi.Platform.Imports;

/// <summary>Makes and copies the record a sheet reads rows into, whatever its shape.</summary>
internal sealed class RowBuilder<TRow> where TRow : class
{
    private static readonly MethodInfo Clone = typeof(TRow).GetMethod("<Clone>$") ?? throw new InvalidOperationException($"{typeof(TRow)} is no record; the rows of a sheet are records.");
    private readonly Dictionary<Column, object?> _blanks;
    private readonly TRow _blank;

    public RowBuilder(Sheet sheet)
    {
        var nullability = new NullabilityInfoContext();
        _blanks = sheet.Columns.ToDictionary(column => column, column => Blank(column.Property.PropertyType, nullability.Create(column.Property)));
        _blank = Empty(nullability);
        foreach (var column in sheet.Columns) column.Property.SetValue(_blank, _blanks[column]);
        foreach (var column in sheet.Columns.Where(column => column.WordsProperty is not null)) Set(_blank, column, (NameReading?)null);
    }

    /// <summary>A row that says nothing.</summary>
    public TRow New() => Copy(_blank);

    public static TRow Copy(TRow row) => (TRow)Clone.Invoke(row, null)!;

    public void Set(TRow row, Column column, object? value) => column.Property.SetValue(row, value ?? _blanks[column]);

    /// <summary>What a column of names says: the objects, and the words that are kept as they were written.</summary>
    public void Set(TRow row, Column column, NameReading? reading)
    {
        Set(row, column, reading?.Value);
        column.WordsProperty?.SetValue(row, reading?.Words ?? []);
    }

    private static TRow Empty(NullabilityInfoContext nullability)
    {
        var constructor = typeof(TRow).GetConstructors().OrderBy(one => one.GetParameters().Length).First();
        return (TRow)constructor.Invoke([.. constructor.GetParameters().Select(parameter => Blank(parameter.ParameterType, nullability.Create(parameter)))]);
    }

    private static object? Blank(Type type, NullabilityInfo nullability)
    {
        if (type == typeof(string)) return nullability.WriteState == NullabilityState.NotNull ? "" : null;
        if (type.IsValueType) return Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null;

        return type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) ? Array.CreateInstance(type.GetGenericArguments()[0], 0) : null;
    }
}
