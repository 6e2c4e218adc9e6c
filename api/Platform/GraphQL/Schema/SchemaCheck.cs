using GraphQL.Types;

namespace GraphApi.Platform.GraphQL.Schema;

/// <summary>What must be true of a finished schema: everything is described in both languages, and one name means one type.</summary>
internal static class SchemaCheck
{
    /// <summary>Under which a field remembers the code it comes from.</summary>
    public const string MemberKey = "code";

    public static void Run(ISchema schema)
    {
        schema.Initialize();
        foreach (var (element, member, description) in Elements(schema)) RefuseUndescribed(element, member, description);
        foreach (var (element, type) in Uses(schema)) RefuseTwins(schema, element, type);
    }

    /// <summary>Everything the schema publishes of ours, with the code it comes from where that is known.</summary>
    public static IEnumerable<(string Element, string? Member, string? Description)> Elements(ISchema schema) => Own(schema).SelectMany(Elements);

    private static IEnumerable<IGraphType> Own(ISchema schema)
        => schema.AllTypes.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal) && type.Name is not ("String" or "Int" or "Float" or "Boolean" or "ID"));

    private static IEnumerable<(string, string?, string?)> Elements(IGraphType type)
    {
        yield return (type.Name, null, type.Description);
        if (type is EnumerationGraphType enumeration)
            foreach (var value in enumeration.Values) yield return ($"{type.Name}.{value.Name}", null, value.Description);
        if (type is not IComplexGraphType complex) yield break;

        foreach (var field in complex.Fields)
        {
            yield return ($"{type.Name}.{field.Name}", field.GetMetadata<string?>(MemberKey), field.Description);
            foreach (var argument in field.Arguments ?? []) yield return ($"{type.Name}.{field.Name}({argument.Name})", field.GetMetadata<string?>(MemberKey), argument.Description);
        }
    }

    private static void RefuseUndescribed(string element, string? member, string? description)
    {
        if (SchemaWords.AreBoth(description)) return;

        throw Mistake.At(member is null ? element : $"{member} ({element})",
            "缺少“中文 · English”形式的 XML 说明（summary，参数和 record 的成员用 param）。",
            "there is no XML summary of the form \"中文 · English\" (a param for a parameter or a member of a record).");
    }

    private static IEnumerable<(string Element, IGraphType Type)> Uses(ISchema schema)
        => Own(schema).OfType<IComplexGraphType>().SelectMany(type => type.Fields.SelectMany(field
            => (field.Arguments?.Select(argument => argument.ResolvedType) ?? []).Prepend(field.ResolvedType).Select(used => ($"{type.Name}.{field.Name}", Named(used!)))));

    private static IGraphType Named(IGraphType type) => type is IProvideResolvedType { ResolvedType: { } inner } ? Named(inner) : type;

    private static void RefuseTwins(ISchema schema, string element, IGraphType type)
    {
        if (schema.AllTypes[type.Name] is { } known && (ReferenceEquals(known, type) || type.Name is "String" or "Int" or "Float" or "Boolean" or "ID")) return;

        throw Mistake.At(element,
            $"有两个类型都叫 {type.Name}。请用 [GraphQLName] 给其中一个改名。",
            $"two types are called {type.Name}. Give one of them another name with [GraphQLName].");
    }
}
