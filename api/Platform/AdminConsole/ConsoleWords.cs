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
            if (description is not null) words[name] = Label(XmlDocs.Split(description).In(language));
        return JsonSerializer.SerializeToUtf8Bytes(words, Style);
    }

    internal static string Label(string text)
    {
        var end = text.IndexOfAny(LabelEnds);
        var label = (end > 0 ? text[..end] : text).Trim();
        return label.Length == 0 ? text : char.ToUpperInvariant(label[0]) + label[1..];
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
