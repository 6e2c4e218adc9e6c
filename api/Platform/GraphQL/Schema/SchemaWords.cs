using GraphApi.Platform.Access;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.GraphQL.Schema;

/// <summary>The descriptions of generated types and fields, in both languages.</summary>
internal static class SchemaWords
{
    public const string Query = "查询 · what can be read";
    public const string Mutation = "变更 · what can be changed";
    public const string Node = "有全局编号的对象 · an object with a global id";
    public const string Id = "全局编号 · global id";
    public const string NodeField = "按编号取一个对象，没有则为空 · the object with an id, null if there is none";
    public const string NodesField = "按编号取多个对象，顺序同编号，没有的为空 · the objects with these ids in their order, null where there is none";
    public const string NodeId = "对象的编号 · id of the object";
    public const string NodeIds = "对象的编号 · ids of the objects";
    public const string Error = "错误，调用者可以改正 · something the caller can put right";
    public const string Message = "说明，用请求的语言写成 · the sentence in the caller's language";
    public const string Code = "错误代码，供程序判断 · stable code for programs";
    public const string Path = "所指的输入，从参数名写起；针对整体时为空 · the input it is about, from the argument's name on; null if it is about the whole";
    public const string Params = "说明中引用的值 · the values quoted in the sentence";
    public const string ErrorParam = "错误说明中引用的一个值 · one value quoted in the sentence of an error";
    public const string ParamName = "名称 · name of the value";
    public const string ParamValue = "值 · the value as text";
    public const string Errors = "未能完成的原因，完成时为空 · why it was not done, null when it was";

    public static string Payload(string mutation) => Each(mutation, text => $"“{text}”的结果", text => $"result of: {text}");

    public static string Union(string mutation) => Each(mutation, text => $"“{text}”可能遇到的错误", text => $"what may prevent: {text}");

    public static string WithRoles(string description, IReadOnlyList<Role> roles)
    {
        if (roles.Count == 0) return description;

        var chinese = string.Join('、', roles.Select(role => XmlDocs.Label(typeof(Role).GetField(role.ToString())!).Chinese));
        var english = string.Join("; ", roles.Select(role => XmlDocs.Split(XmlDocs.Summary(typeof(Role).GetField(role.ToString())!)!).English));
        return Each(description, text => $"{text}（限{chinese}）", text => $"{text} (only for: {english})");
    }

    /// <summary>Whether a description says something in Chinese and in English.</summary>
    public static bool AreBoth(string? description)
        => description?.IndexOf(" · ", StringComparison.Ordinal) is > 0 and var dot && dot + 3 < description.Length && description[..dot].Any(character => character is >= '\u4e00' and <= '\u9fff');

    private static string Each(string description, Func<string, string> chinese, Func<string, string> english)
    {
        var text = XmlDocs.Split(description);
        return $"{chinese(text.Chinese)} · {english(text.English)}";
    }
}
