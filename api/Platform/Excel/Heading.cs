namespace GraphApi.Platform.Excel;

/// <summary>表头部分 · what the lines above a header, or the options of an upload, may say of a whole list</summary>
public enum HeadingPart
{
    /// <summary>填报单位 · the unit whose list it is</summary>
    Unit,
    /// <summary>期次 · the period it is for</summary>
    Period,
    /// <summary>填报日期 · the day on which it was filled in</summary>
    FiledOn,
    /// <summary>标题 · its title</summary>
    Title,
}

/// <summary>What the lines above the header of one worksheet say.</summary>
/// <param name="Lines">each part once for every place that says it; two places may differ</param>
internal sealed record Heading(IReadOnlyList<HeadingLine> Lines)
{
    public static readonly Heading None = new([]);
}

/// <summary>One thing the lines above a header say.</summary>
/// <param name="Part">what it is about</param>
/// <param name="Text">as a cell of the column would say it</param>
/// <param name="Row">as Excel shows it</param>
/// <param name="Column">counted from 0</param>
/// <param name="Raw">the whole cell</param>
internal sealed record HeadingLine(HeadingPart Part, string Text, int Row, int Column, string Raw);
