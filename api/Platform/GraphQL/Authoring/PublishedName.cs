using System.Reflection;
using System.Text.Json;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.GraphQL;

/// <summary>What code is called and how it is described in the schema.</summary>
internal static class PublishedName
{
    public static string Of(Type type) => Given(type) ?? type.Name;

    public static string Of(PropertyInfo property) => Given(property) ?? Camel(property.Name);

    public static string Of(ParameterInfo parameter) => parameter.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? Camel(parameter.Name!);

    /// <summary>Of a field that reads: <c>GetLeadUnit</c> is <c>leadUnit</c>.</summary>
    public static string OfField(MethodInfo method)
    {
        var name = WithoutAsync(method.Name);
        var reads = name.Length > 3 && name.StartsWith("Get", StringComparison.Ordinal) && char.IsUpper(name[3]);
        return Given(method) ?? Camel(reads ? name[3..] : name);
    }

    /// <summary>Of a mutation: its verb stays.</summary>
    public static string OfMutation(MethodInfo method) => Given(method) ?? Camel(WithoutAsync(method.Name));

    /// <summary>Of a value of an enum: <c>SubmittedDone</c> is <c>SUBMITTED_DONE</c>.</summary>
    public static string OfValue(FieldInfo value) => Given(value) ?? JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.Name);

    public static string Of(Enum value) => value.GetType().GetField(value.ToString()) is { } field ? OfValue(field) : value.ToString();

    public static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    public static string? Description(MemberInfo member) => member.GetCustomAttribute<GraphQLDescriptionAttribute>()?.Description ?? XmlDocs.Summary(member);

    public static string? Description(ParameterInfo parameter) => parameter.GetCustomAttribute<GraphQLDescriptionAttribute>()?.Description ?? XmlDocs.Summary(parameter);

    private static string? Given(MemberInfo member) => member.GetCustomAttribute<GraphQLNameAttribute>()?.Name;

    private static string WithoutAsync(string name) => name.EndsWith("Async", StringComparison.Ordinal) ? name[..^5] : name;
}
