namespace GraphApi.Platform.GraphQL;

/// <summary>按此规则筛选 · on a node field that gives several objects: a list is filtered by them, through a rule of the row and the number of one of them</summary>
/// <remarks>The rule is a static <c>Rule&lt;Row, int&gt;</c> of <typeparamref name="TRow"/>: <c>[FilteredBy&lt;SupervisionItem&gt;(nameof(SupervisionItem.LedBy))]</c>.</remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FilteredByAttribute<TRow>(string rule) : Attribute, IFilteredBy
{
    /// <summary>规则 · name of the rule</summary>
    public string Rule { get; } = rule;
}

internal interface IFilteredBy
{
    string Rule { get; }
}
