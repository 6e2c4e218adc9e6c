using System.Reflection;
using GraphApi.Platform.Hosting;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.GraphQL.Schema;

/// <summary>A slip in how features are written, found when the schema is built: the server does not start and the sentence names the member.</summary>
internal static class Mistake
{
    public static StartRefusedException At(MemberInfo member, string chinese, string english) => At(Name(member), chinese, english);

    public static StartRefusedException At(ParameterInfo parameter, string chinese, string english) => At(Name(parameter), chinese, english);

    public static StartRefusedException At(string member, string chinese, string english) => new(new Text($"{member}：{chinese}", $"{member}: {english}"));

    public static string Name(MemberInfo member) => member is Type type ? type.Name : $"{member.ReflectedType?.Name}.{member.Name}";

    public static string Name(ParameterInfo parameter) => $"{Name(parameter.Member)}({parameter.Name})";
}
