using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphApi.Platform.Words;
using GraphQL.Types;

namespace GraphApi.Platform.AdminConsole;

/// <summary>The console's labels in one language, made from the descriptions of the schema: <c>Unit</c>, <c>Unit.name</c>, <c>UnitKind.CITY</c>.</summary>
internal static class ConsoleWords
{
    private static readonly JsonSerializerOptions Style = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // A description may go on to explain; the label ends where that begins.
    private static readonly char[] LabelEnds = ['，', '；', '：', '（', '。', ',', ';', ':', '('];

    public static byte[] From(ISchema schema, CultureInfo language)
    {
        schema.Initialize();
        var words = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, description) in schema.AllTypes.Where(IsNamed).SelectMany(Described))
            words[name] = Label(name.Split('.')[^1], description, language);
        return JsonSerializer.SerializeToUtf8Bytes(words, Style);
    }

    // In Chinese the description begins with the term itself; in English it explains, and the term is the name in the schema.
    internal static string Label(string name, string? description, CultureInfo language)
        => language.TwoLetterISOLanguageName == "zh" && description is not null ? Beginning(XmlDocs.Split(description).Chinese) : Spaced(name);

    private static string Beginning(string text)
    {
        var end = text.IndexOfAny(LabelEnds);
        return end > 0 ? text[..end].TrimEnd() : text;
    }

    private static string Spaced(string name)
    {
        var isValue = name == name.ToUpperInvariant();
        var words = (isValue ? name.ToLowerInvariant() : JsonNamingPolicy.SnakeCaseLower.ConvertName(name)).Replace('_', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static bool IsNamed(IGraphType type) => type is EnumerationGraphType or IComplexGraphType and not IInputObjectGraphType && !type.Name.StartsWith("__", StringComparison.Ordinal);

    private static IEnumerable<(string Name, string? Description)> Described(IGraphType type)
    {
        var members = type is EnumerationGraphType values
            ? values.Values.Select(value => (value.Name, value.Description))
            : ((IComplexGraphType)type).Fields.Select(field => (field.Name, field.Description));
        return members.Select(member => ($"{type.Name}.{member.Name}", member.Description)).Prepend((type.Name, type.Description));
    }
}
