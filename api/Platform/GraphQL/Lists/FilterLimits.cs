using GraphApi.Platform.Words;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>How much one filter may ask: every condition is part of one statement, every value one of its parameters.</summary>
internal sealed class FilterLimits
{
    public const int Depth = 10;
    public const int Conditions = 200;
    public const int Values = 2000;

    private int _conditions;
    private int _values;

    public void Enter(int depth, string path)
    {
        if (depth > Depth) throw Exceeded(path, new("嵌套", "levels of nesting"), Depth);
        if (++_conditions > Conditions) throw Exceeded(path, new("条件", "conditions"), Conditions);
    }

    public void Take(int values, string path)
    {
        _values += values;
        if (_values > Values) throw Exceeded(path, new("值", "values"), Values);
    }

    private static ListConditionException Exceeded(string path, Text what, int allowed) => new(path, new Text(
        $"筛选条件过多：到“{path}”时{what.Chinese}已超过 {allowed} 个，请减少或分几次查询。",
        $"The filter is too large: at {path} it has more than {allowed} {what.English}. Ask for less, or in several queries."), ("allowed", allowed));
}
