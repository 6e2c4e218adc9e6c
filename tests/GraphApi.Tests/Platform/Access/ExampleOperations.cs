using System.Text.Json;
using GraphApi.Tests.TestKit;

namespace GraphApi.Tests.Platform.Access;

/// <summary>An operation for each root field, made from what the schema says of its arguments: every one it needs, with some value of its type.</summary>
internal sealed class ExampleOperations
{
    private const string Introspection = """
        { __schema { queryType { fields { ...f } } mutationType { fields { ...f } } types { name kind enumValues { name } inputFields { name defaultValue type { ...t } } fields { name args { name } type { ...t } } } } }
        fragment f on __Field { name type { ...t } args { name defaultValue type { ...t } } }
        fragment t on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }
        """;

    /// <summary>The variable of an operation that takes a file.</summary>
    public const string File = "$file";

    private readonly Dictionary<string, JsonElement> _types;
    private readonly Dictionary<string, JsonElement> _queries;
    private readonly Dictionary<string, JsonElement> _mutations;

    private ExampleOperations(JsonElement schema)
    {
        _types = schema.GetProperty("types").EnumerateArray().ToDictionary(Name, StringComparer.Ordinal);
        _queries = Fields("queryType");
        _mutations = Fields("mutationType");

        Dictionary<string, JsonElement> Fields(string root) => schema.GetProperty(root).GetProperty("fields").EnumerateArray().ToDictionary(Name, StringComparer.Ordinal);
    }

    public IEnumerable<string> Queries => _queries.Keys;

    public IEnumerable<string> Mutations => _mutations.Keys;

    public static async Task<ExampleOperations> Of(TestCity city) => new((await city.Send(Introspection)).Data("__schema"));

    public string Query(string name) => $"{{ {Field(_queries[name])} }}";

    // The errors of a payload are told by their code.
    public string Mutation(string name)
    {
        var arguments = Arguments(_mutations[name]);
        var variables = arguments.Contains(File, StringComparison.Ordinal) ? $"({File}: Upload!)" : "";
        return $"mutation{variables} {{ {name}{arguments} {{ errors {{ ... on Error {{ code }} }} }} }}";
    }

    private string Field(JsonElement field)
    {
        var hasParts = _types[Leaf(field.GetProperty("type"))].GetProperty("kind").GetString() is "OBJECT" or "INTERFACE" or "UNION";
        return Name(field) + Arguments(field) + (hasParts ? " { __typename }" : "");
    }

    private string Arguments(JsonElement field)
    {
        var needed = field.GetProperty("args").EnumerateArray().Where(IsNeeded).Select(argument => $"{Name(argument)}: {Value(argument.GetProperty("type"))}").ToList();
        return needed.Count == 0 ? "" : $"({string.Join(", ", needed)})";
    }

    private static bool IsNeeded(JsonElement argument) => argument.GetProperty("type").GetProperty("kind").GetString() == "NON_NULL" && argument.GetProperty("defaultValue").ValueKind == JsonValueKind.Null;

    private string Value(JsonElement type) => type.GetProperty("kind").GetString() switch
    {
        "NON_NULL" => Value(type.GetProperty("ofType")),
        "LIST" => $"[{Value(type.GetProperty("ofType"))}]",
        "ENUM" => Name(_types[Name(type)].GetProperty("enumValues")[0]),
        "INPUT_OBJECT" => $"{{ {string.Join(", ", _types[Name(type)].GetProperty("inputFields").EnumerateArray().Where(IsNeeded).Select(field => $"{Name(field)}: {Value(field.GetProperty("type"))}"))} }}",
        _ => Scalar(Name(type)),
    };

    private static string Scalar(string name) => name switch
    {
        "Int" => "1",
        "Boolean" => "true",
        "Decimal" or "Float" => "1.0",
        "LocalDate" => "\"2026-01-01\"",
        "DateTime" => "\"2026-01-01T00:00:00Z\"",
        "Period" => "\"2026-Q1\"",
        // Only a variable can carry a file.
        "Upload" => File,
        // Of a unit; where another kind is asked for that is said to one who got through.
        "ID" => "\"VW5pdDox\"",
        _ => "\"x\"",
    };

    private static string Leaf(JsonElement type) => type.TryGetProperty("ofType", out var inner) && inner.ValueKind == JsonValueKind.Object ? Leaf(inner) : Name(type);

    private static string Name(JsonElement one) => one.GetProperty("name").GetString()!;
}
