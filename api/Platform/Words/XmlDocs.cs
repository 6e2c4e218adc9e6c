using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace GraphApi.Platform.Words;

/// <summary>代码文档 · the XML summaries of the code, which serve as schema descriptions and as labels in both languages</summary>
public static partial class XmlDocs
{
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> Files = new();

    /// <summary>说明 · the summary of a type, property, field or method as written (<c>中文 · English</c>); null if it has none</summary>
    public static string? Summary(MemberInfo member) => Plain(Entry(member)?.Element("summary")) ?? RecordParameter(member);

    /// <summary>参数说明 · the description of a parameter; null if it has none</summary>
    public static string? Summary(ParameterInfo parameter) => Plain(Entry(parameter.Member)?.Elements("param").FirstOrDefault(element => element.Attribute("name")?.Value == parameter.Name));

    /// <summary>双语说明 · the summary as two languages, split at its middle dot</summary>
    public static Text Label(MemberInfo member) => Split(Summary(member) ?? member.Name);

    /// <summary>称呼 · what a kind of object is called in a sentence: in Chinese as its summary begins, in English by its name</summary>
    public static Text NameOf(Type kind)
        => new(Label(kind).Chinese.Split('，', '；', '：', '（')[0], JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.Name).Replace('_', ' '));

    /// <summary>分开两种语言 · splits <c>中文 · English</c>; a text without the dot is the same in both</summary>
    public static Text Split(string summary)
    {
        var dot = summary.IndexOf(" · ", StringComparison.Ordinal);
        return dot < 0 ? new(summary, summary) : new(summary[..dot], summary[(dot + 3)..]);
    }

    // A positional record documents its properties as parameters of the type.
    private static string? RecordParameter(MemberInfo member)
        => member is PropertyInfo { DeclaringType: { } type } ? Plain(Entry(type)?.Elements("param").FirstOrDefault(element => element.Attribute("name")?.Value == member.Name)) : null;

    private static XElement? Entry(MemberInfo member) => Files.GetOrAdd(member.Module.Assembly, Load).GetValueOrDefault(Key(member));

    private static Dictionary<string, XElement> Load(Assembly assembly)
    {
        var path = Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".xml");
        if (!File.Exists(path)) throw new FileNotFoundException($"The XML documentation of {assembly.GetName().Name} is missing beside the program; the schema takes its descriptions from it.", path);

        return XDocument.Load(path).Descendants("member").ToDictionary(element => element.Attribute("name")!.Value, StringComparer.Ordinal);
    }

    private static string Key(MemberInfo member) => member switch
    {
        Type type => "T:" + Name(type),
        MethodInfo method => "M:" + Name(method.DeclaringType!) + "." + method.Name + Arity(method) + Parameters(method),
        PropertyInfo property => "P:" + Name(property.DeclaringType!) + "." + property.Name,
        FieldInfo field => "F:" + Name(field.DeclaringType!) + "." + field.Name,
        _ => "?",
    };

    private static string Arity(MethodInfo method) => method.IsGenericMethodDefinition ? "``" + method.GetGenericArguments().Length : "";

    private static string Parameters(MethodInfo method)
    {
        var parameters = method.GetParameters();
        return parameters.Length == 0 ? "" : "(" + string.Join(',', parameters.Select(parameter => Signature(parameter.ParameterType))) + ")";
    }

    private static string Signature(Type type)
    {
        if (type.IsArray) return Signature(type.GetElementType()!) + "[]";
        if (type.IsGenericParameter) return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        if (!type.IsGenericType) return Name(type);

        var name = Name(type.GetGenericTypeDefinition());
        return name[..name.LastIndexOf('`')] + "{" + string.Join(',', type.GetGenericArguments().Select(Signature)) + "}";
    }

    private static string Name(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string? Plain(XElement? element)
    {
        if (element is null) return null;

        foreach (var see in element.Descendants().Where(child => child.Attribute("cref") is not null).ToList()) see.Value = see.Attribute("cref")!.Value.Split('.')[^1];
        var text = Blanks().Replace(element.Value, " ").Trim();
        return text.Length == 0 ? null : text;
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
