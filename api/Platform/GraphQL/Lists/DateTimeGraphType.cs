using System.Globalization;
using System.Text.RegularExpressions;
using GraphQL.Types;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>A moment, always with its offset: without one it would mean another moment on another server.</summary>
internal sealed partial class DateTimeGraphType : ScalarGraphType
{
    public DateTimeGraphType()
    {
        Name = "DateTime";
        Description = "时刻，带时区偏移，写作 2026-03-31T09:00:00+08:00 · a moment with its offset, written 2026-03-31T09:00:00+08:00";
    }

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        DateTimeOffset moment => moment,
        string text when Written().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) => moment,
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value switch
    {
        null => null,
        DateTimeOffset moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        _ => ThrowSerializationError(value),
    };

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,7})?(Z|[+-]\d{2}:\d{2})$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Written();
}
