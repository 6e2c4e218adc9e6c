namespace GraphApi.Platform.Imports;

/// <summary>导入选项 · what an upload says beside its workbook</summary>
/// <param name="Unit">单位编码 · code of the unit whose list it is</param>
/// <param name="Period">期次 · the period it is for, by code</param>
public sealed record ImportOptions(string? Unit = null, string? Period = null)
{
    /// <summary>无 · nothing was said</summary>
    public static readonly ImportOptions None = new();
}
