using GraphApi.Platform.Words;

namespace GraphApi.Platform.Excel;

/// <summary>The row of a template that shows how to fill it in, and how an import knows it again.</summary>
/// <remarks>It is the example only while every cell still says what the template wrote. Its hidden id cell says 示例:
/// a clerk who types over the row leaves that mark behind, so the mark alone proves nothing, and where it stands on another row it is no id.
/// In a file that kept the hidden columns a row without the mark is a real one, even if it says what the example says.</remarks>
internal static class ExampleRow
{
    /// <summary>What the hidden id cell of the example says.</summary>
    public const string Marker = "示例";

    public static bool Has(Sheet sheet) => sheet.Columns.Any(column => !string.IsNullOrEmpty(column.ExampleText));

    /// <param name="sheet">the list the row was read for</param>
    /// <param name="textOf">the text of the row's cell in a column; empty or null where there is none</param>
    /// <param name="idText">the text of the hidden id cell, empty if blank; null if the file has no such column</param>
    public static bool Is(Sheet sheet, Func<Column, string?> textOf, string? idText)
    {
        var mayBe = Has(sheet) && (idText is null || idText.Trim() == Marker);
        return mayBe && sheet.Columns.All(column => Same(textOf(column), column.ExampleText));
    }

    private static bool Same(string? text, string? example) => Plain(text) == Plain(example);

    private static string Plain(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    /// <summary>The sentence every template says of it.</summary>
    public static Text Explained { get; } = new(
        "第 2 行是示例，可以直接改写或删除；原样留着的示例行导入时会跳过。",
        "Row 2 is an example: type over it or delete it. Left as it is, the import skips it.");
}
