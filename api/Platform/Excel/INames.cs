using GraphApi.Platform.Data;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.Excel;

/// <summary>名称查找 · finds objects of one kind by what people write; implemented by a feature's directory</summary>
public interface INames
{
    /// <summary>查找 · the object meant by a text on a day; never the first of several, never a guess</summary>
    NameAnswer Find(string text, DateOnly on);

    /// <summary>名称 · the text by which <see cref="Find"/> finds this object again</summary>
    string NameOf(int id);

    /// <summary>可选值 · the texts for a drop-down on a day, in the order people expect</summary>
    IReadOnlyList<string> Choices(DateOnly on);

    /// <summary>群体词 · what a word means that names many at once, such as 各区县; null if it is no such word</summary>
    NameGroup? Group(string word, DateOnly on) => null;

    /// <summary>加入待存对象 · the same directory with one object added or replaced that is not saved yet; itself if the object is of another kind. Cheap: called once a row</summary>
    INames With(Entity pending);
}

/// <summary>查找结果 · the object found, or a finding that says why none is; both together is a find with a warning</summary>
public sealed record NameAnswer(int? Id, Finding? Finding = null);

/// <summary>群体 · the objects a word means on a day; none if it is open, like 市级有关部门, and can only be kept as it is written</summary>
public sealed record NameGroup(IReadOnlyList<int> Ids);

/// <summary>发现 · something worth saying of a value: stable code, sentence, and the values that would be right</summary>
public sealed record Finding(string Code, Text Message)
{
    /// <summary>候选 · up to a few values that would be right</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];
}
