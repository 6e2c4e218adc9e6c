namespace GraphApi.Platform.Excel.Parsing;

/// <summary>Several values in one cell.</summary>
internal static class ListText
{
    private const string Strong = "、，,；;\n\r";
    private const string More = "等";
    private const string WordsWithMore = "高初中优平同均对相特上下一二三四五六甲乙丙丁头次";
    private const string UnitEndings = "局委办府会院队司区县镇乡道门位心厅部站所";
    private const string Slashes = "/／";

    /// <summary>At 、，,；;/ and line breaks; what stands in brackets stays together.</summary>
    public static IReadOnlyList<string> Split(string text) => Split(text, Strong + Slashes);

    /// <summary>The same without the slash, which also stands between the steps of a path.</summary>
    public static IReadOnlyList<string> SplitNames(string text)
    {
        var parts = Split(text, Strong);
        if (parts.Count > 0 && HasMore(parts)) parts = [.. parts[..^1], HeaderText.Trim(parts[^1][..^1]), More];
        return parts;
    }

    public static IReadOnlyList<string> SplitPath(string text) => Split(text, Slashes);

    /// <summary>The values as the property holds them.</summary>
    public static Array Typed(Column column, IReadOnlyList<object> values)
    {
        var typed = Array.CreateInstance(column.ValueType, values.Count);
        for (var i = 0; i < values.Count; i++) typed.SetValue(values[i], i);
        return typed;
    }

    // 市应急局、市公安局等 means more than it says; 高等 and 二等 are words, and a name alone only ends in it if a unit could end just before.
    private static bool HasMore(List<string> parts)
    {
        var left = parts[^1].EndsWith(More, StringComparison.Ordinal) ? HeaderText.Trim(parts[^1][..^1]) : "";
        return left.Length >= 2 && !WordsWithMore.Contains(left[^1]) && (parts.Count > 1 || UnitEndings.Contains(left[^1]));
    }

    private static List<string> Split(string text, string separators)
    {
        var parts = new List<string>();
        var (start, depth) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '(' or '（') depth++;
            else if (text[at] is ')' or '）') depth = Math.Max(0, depth - 1);
            else if (depth == 0 && separators.Contains(text[at])) (start, _) = (at + 1, Add(parts, text[start..at]));
        }

        Add(parts, text[start..]);
        return parts;
    }

    private static bool Add(List<string> parts, string part)
    {
        part = HeaderText.Trim(part);
        if (part.Length > 0) parts.Add(part);
        return part.Length > 0;
    }
}
