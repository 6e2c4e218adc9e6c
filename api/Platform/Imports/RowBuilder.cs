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
    }

    /// <summary>A row that says nothing.</summary>
    public TRow New() => Copy(_blank);

    public static TRow Copy(TRow row) => (TRow)Clone.Invoke(row, null)!;

    public void Set(TRow row, Column column, object? value) => column.Property.SetValue(row, value ?? _blanks[column]);

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

/// <summary>Values of rows, compared as people would.</summary>
internal static class RowValues
{
    public static bool Same(object? one, object? other)
    {
        if (one is not string && other is not string && (one is IEnumerable || other is IEnumerable)) return Items(one).SequenceEqual(Items(other));

        return Equals(one is "" ? null : one, other is "" ? null : other);
    }

    public static bool IsBlank(object? value) => value is null or "" || (value is IEnumerable list and not string && !Items(list).Any());

    private static IEnumerable<object?> Items(object? list) => ((IEnumerable?)list)?.Cast<object?>() ?? [];
}
