namespace GraphApi.Platform.Excel;

/// <summary>原文 · a cell as it was written, for columns whose meaning the feature works out itself; equal to another if the text is</summary>
/// <param name="Text">what a person would retype</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Written(string Text)
{
    /// <summary>日期 · the day, where the format of the cell made it one</summary>
    public DateOnly? Day { get; init; }

    /// <summary>数字 · the number, where the cell holds one that no format makes a day</summary>
    public double? Number { get; init; }

    /// <summary>相等 · by text alone: how a cell was formatted is no change</summary>
    public bool Equals(Written other) => string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text ?? "");

    /// <inheritdoc/>
    public override string ToString() => Text ?? "";
}
