using GraphApi.Platform.Words;
using GraphQL.Types;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>A period by its code, <c>2026-Q3</c>; in words it is read too.</summary>
internal sealed class PeriodGraphType : ScalarGraphType
{
    public PeriodGraphType() => (Name, Description) = (nameof(Period), XmlDocs.Summary(typeof(Period)));

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        Period period => period,
        string text when Period.TryParse(text, out var period) => period,
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value switch
    {
        null => null,
        Period period => period.ToString(),
        _ => ThrowSerializationError(value),
    };
}
