using System.Globalization;
using GraphQL.Types;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>A day without time and zone, written <c>yyyy-MM-dd</c> and no other way.</summary>
internal sealed class LocalDateGraphType : ScalarGraphType
{
    private const string Form = "yyyy-MM-dd";

    public LocalDateGraphType()
    {
        Name = "LocalDate";
        Description = "日期，写作 2026-03-31 · a day without time and zone, written 2026-03-31";
    }

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        DateOnly day => day,
        string text when DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString(Form, CultureInfo.InvariantCulture),
        _ => ThrowSerializationError(value),
    };
}
