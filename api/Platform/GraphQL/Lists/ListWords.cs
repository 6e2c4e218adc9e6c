using System.Reflection;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>The descriptions of generated types, in both languages, from the words of the type they are made for.</summary>
internal static class ListWords
{
    public const string And = "同时满足全部条件；空列表不作限制 · all of these; an empty list asks nothing";
    public const string Or = "满足任一条件；空列表没有行满足 · any of these; no row meets an empty list";
    public const string Some = "至少有一个满足条件；空对象表示有 · at least one meets this; an empty object asks that there is one";
    public const string None = "没有一个满足条件；空对象表示没有 · none meets this; an empty object asks that there is none";
    public const string IdOperationInput = "编号的条件，写几项须同时满足；对相关对象，id: { eq: null } 表示没有此对象，neq: null 表示有 · conditions on an id; several must all hold; of a related object id: { eq: null } asks that there is none, neq: null that there is one";
    public const string Nodes = "本页的对象 · the objects of this page";
    public const string Edges = "本页的对象及其游标 · the objects of this page, each with its cursor";
    public const string PageInfo = "本页在列表中的位置 · where this page lies in the list";
    public const string TotalCount = "全部页共有多少，选取时才计数 · how many there are on all pages, counted only when selected";
    public const string Cursor = "游标，用于 after 或 before · where it stands in this order, for after and before";
    public const string Node = "对象 · the object";
    public const string SortEnum = "排序方向，没有值的排在最前 · direction of an order; rows without a value come first in ASC";
    public const string Ascending = "升序 · smallest first";
    public const string Descending = "降序 · greatest first";
    public const string First = "取游标之后的多少条，1 到 200，默认 20 · how many from the start or after the cursor, 1 to 200, default 20";
    public const string After = "从此游标之后开始 · start after this cursor";
    public const string Last = "取游标之前的多少条，1 到 200 · how many from the end or before the cursor, 1 to 200";
    public const string Before = "到此游标之前为止 · end before this cursor";
    public const string Where = "筛选条件 · which rows";
    public const string Order = "排序，先写的优先；每个对象只写一个字段 · the order, most important first; one field in each object";
    public const string HasNextPage = "后面还有 · there is more after this page";
    public const string HasPreviousPage = "前面还有 · there is more before this page";
    public const string StartCursor = "第一条的游标 · cursor of the first object";
    public const string EndCursor = "最后一条的游标 · cursor of the last object";
    public const string PageInfoType = "分页信息 · where a page lies in its list";

    private static readonly Dictionary<string, string> Operations = new(StringComparer.Ordinal)
    {
        ["eq"] = "等于；null 表示没有值 · equal to; null finds what has no value",
        ["neq"] = "不等于，包括没有值的 · not equal to, also what has no value",
        ["in"] = "等于其中之一 · equal to one of these",
        ["nin"] = "不等于其中任何一个，包括没有值的 · equal to none of these, also what has no value",
        ["gt"] = "大于 · greater than",
        ["ngt"] = "不大于，包括没有值的 · not greater than, also what has no value",
        ["gte"] = "大于或等于 · greater than or equal to",
        ["ngte"] = "不大于也不等于，包括没有值的 · neither greater than nor equal to, also what has no value",
        ["lt"] = "小于 · less than",
        ["nlt"] = "不小于，包括没有值的 · not less than, also what has no value",
        ["lte"] = "小于或等于 · less than or equal to",
        ["nlte"] = "不小于也不等于，包括没有值的 · neither less than nor equal to, also what has no value",
        ["contains"] = "包含此文字，区分大小写 · contains this text, case-sensitive",
        ["ncontains"] = "不包含此文字，包括没有值的 · does not contain this text, also what has no value",
        ["startsWith"] = "以此文字开头，区分大小写 · starts with this text, case-sensitive",
        ["nstartsWith"] = "不以此文字开头，包括没有值的 · does not start with this text, also what has no value",
        ["endsWith"] = "以此文字结尾，区分大小写 · ends with this text, case-sensitive",
        ["nendsWith"] = "不以此文字结尾，包括没有值的 · does not end with this text, also what has no value",
    };

    public static string Operation(string name) => Operations[name];

    public static string OperationInput(string scalar) => Join($"{scalar} 的条件，写几项须同时满足", $"conditions on a {scalar}; several must all hold");

    public static string FilterInput(Type row)
    {
        var label = Label(row);
        return Join($"筛选“{label.Chinese}”的条件，写几项须同时满足", $"conditions on: {label.English}; several must all hold");
    }

    public static string ListFilterInput(Type row)
    {
        var label = Label(row);
        return Join($"对其中“{label.Chinese}”的要求", $"what is asked of several: {label.English}");
    }

    public static string SortInput(Type row)
    {
        var label = Label(row);
        return Join($"“{label.Chinese}”的排序", $"order of: {label.English}");
    }

    public static string Connection(string node) => Join($"{node} 列表的一页", $"a page of a list of {node}");

    public static string Edge(string node) => Join($"一个 {node} 及其游标", $"one {node} and its cursor");

    private static Text Label(MemberInfo row) => XmlDocs.Split(PublishedName.Description(row) ?? row.Name);

    private static string Join(string chinese, string english) => $"{chinese} · {english}";
}
