using GraphApi.Platform.GraphQL.Execution;
using GraphApi.Platform.GraphQL.Limits;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>A value of a filter as the database holds it.</summary>
internal static class FilterValue
{
    public static object? Plain(ValueMember member, object? value, string path) => value switch
    {
        string text when member.IdOf is { } entity => Number(text, entity, path),
        string text when ForbiddenCharacters.AreIn(text) => throw new ListConditionException(path, new Text(
            $"“{path}”中有数据库不能保存的字符，请删去后重试。",
            $"{path} holds a character no database keeps. Remove it and try again.")),
        DateTimeOffset moment => moment.ToUniversalTime(),
        _ => value,
    };

    private static object Number(string id, Type entity, string path)
    {
        if (GlobalId.Read(id, PublishedName.Of(entity)) is { } key) return key;

        var (kind, sent) = (XmlDocs.NameOf(entity), InputReader.Quote(id));
        throw new ListConditionException(path, new Text(
            $"“{path}”中的“{sent}”不是{kind.Chinese}的编号，请使用查询所返回的 id。",
            $"{path}: \"{sent}\" is not the id of any {kind.English}. Use an id as queries return it."), ("kind", PublishedName.Of(entity)), ("sent", sent));
    }
}
