using System.Globalization;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>How a column is filled in, in words: the same in the help sheet, the hints of the template and the guide.</summary>
internal static class ColumnGuide
{
    public static Text Format(Column column)
    {
        var one = FormatOfOne(column);
        return column.IsList ? new(one.Chinese + "；可填多个，用“、”分隔", one.English + "; several, separated by 、") : one;
    }

    /// <summary>The words a fixed set accepts, other spellings behind each; empty where anything of the format goes.</summary>
    public static string Allowed(Column column)
    {
        var words = column.Words.Select(word => word.Words.Count == 1 ? word.Words[0] : $"{word.Words[0]}〔也认 {string.Join('、', word.Words.Skip(1))}〕");
        return string.Join('、', words);
    }

    /// <summary>What its sheet says of it; empty if nothing.</summary>
    public static Text Notes(Column column)
    {
        var help = column.HelpText ?? new("", "");
        if (!column.IsNote) return help;

        return new(Sentences(help.Chinese, "只供核对，不存入系统", "。"), Sentences(help.English, "Read for doubts, not stored", ". "));
    }

    /// <summary>The words a fixed set is written with, as drop-downs offer them.</summary>
    public static string Offered(Column column) => string.Join('、', column.Words.Select(word => word.Words[0]));

    private static string Sentences(string first, string second, string between) => first.Length == 0 ? second : first + between + second;

    private static Text FormatOfOne(Column column) => column.Kind() switch
    {
        ColumnKind.Name => new("系统中已有的名称，简称和曾用名也认", "a name the system knows; short and former names are understood"),
        ColumnKind.Word => new("从可填内容中选一个", "one of the words allowed"),
        ColumnKind.Day => new("日期，如 2026-03-31", "date, such as 2026-03-31"),
        ColumnKind.Integer => new("整数", "whole number"),
        ColumnKind.Decimal => new("数字，可带小数", "number, decimals allowed"),
        _ => new(
            string.Create(CultureInfo.InvariantCulture, $"文字，最多 {column.MaxLength} 字"),
            string.Create(CultureInfo.InvariantCulture, $"text, at most {column.MaxLength} characters")),
    };
}
