using GraphApi.Platform.GraphQL.Limits;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>A value of a filter as the database holds it.</summary>
internal static class FilterValue
{
    public static object? Plain(ValueMember member, object? value, string path) => value switch
    {
        string text when member.IdOf is { } entity => Number(text, entity, path),
        string text when ForbiddenCharacters.AreIn(text) => throw new ListConditionException(path, new Words.Text(
            $"“{path}”中有数据库不能保存的字符，请删去后重试。",
            $"{path} holds a character no database keeps. Remove it and try again.")),
        DateTimeOffset moment => moment.ToUniversalTime(),
        _ => value,
    };

    private static object Number(string id, Type entity, string path)
    {
        var kind = PublishedName.Of(entity);
        if (GlobalId.Read(id, kind) is { } key) return key;

        throw new ListConditionException(path, new Words.Text(
            $"“{id}”不是 {kind} 的编号，请使用查询所返回的 id。",
            $"\"{id}\" is not an id of a {kind}. Use an id as queries return it."));
    }
}
