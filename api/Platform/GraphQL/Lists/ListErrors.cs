using GraphApi.Platform.Words;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>每页数量 · a page of none, of less than none, or of more than is given at once</summary>
internal sealed class PageSizeException : UserErrorException
{
    public PageSizeException(string field, int asked, int limit) : base(new(
        $"“{field}”是 {asked}，每页可取 1 到 {limit} 条，请改为其中的数。",
        $"{field} is {asked}; a page has 1 to {limit}. Ask for a number in between."))
    {
        Field = field;
        Params = new Dictionary<string, object?>(StringComparer.Ordinal) { ["asked"] = asked, ["allowed"] = limit };
    }
}

/// <summary>方向不明 · a page from both ends at once</summary>
internal sealed class FirstAndLastException() : UserErrorException(new(
    "“first”和“last”不能同时给出：向后翻页用 first 和 after，向前翻页用 last 和 before。",
    "The arguments first and last cannot be given together: go forward with first and after, backward with last and before."));

/// <summary>游标不符 · a cursor that was made under another order, for another list, or not by this server</summary>
internal sealed class ForeignCursorException : UserErrorException
{
    public ForeignCursorException(string field) : base(new(
        $"“{field}”中的游标不属于按此顺序排列的这个列表，可能是排序已改变。请去掉它，从第一页重新开始。",
        $"The cursor in {field} is not one of this list in this order; perhaps the order was changed. Leave it out and start again from the first page."))
    {
        Field = field;
        Params = new Dictionary<string, object?>(StringComparer.Ordinal) { ["field"] = field };
    }
}

/// <summary>筛选或排序有误 · a condition or an order the list does not have</summary>
internal sealed class ListConditionException : UserErrorException
{
    public ListConditionException(string path, Text text, params (string Name, object? Value)[] quoted) : base(text)
    {
        Field = path;
        Params = quoted.Append(("field", path)).ToDictionary(each => each.Name, each => each.Value, StringComparer.Ordinal);
    }

    public static ListConditionException Null(string path) => new(path, new Text(
        $"“{path}”不能是 null：不需要这个条件就去掉它，要找没有值的请写 eq: null。",
        $"{path} cannot be null: leave it out to ask nothing, write eq: null to find what has no value."));
}
