using System.Collections;
using System.Globalization;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>An expected error as its type in the schema reads it.</summary>
internal sealed record ErrorAnswer(UserErrorException Exception, IReadOnlyList<string>? Path)
{
    /// <summary>A value of a sentence as text, the same in every language.</summary>
    public static string? Print(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        Enum word => PublishedName.Of(word),
        IEnumerable several => string.Join('、', several.Cast<object?>().Select(Print)),
        IFormattable other => other.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}

/// <summary>What a mutation answers: its result, or why there is none.</summary>
internal sealed record MutationAnswer(object? Result, IReadOnlyList<ErrorAnswer>? Errors);
