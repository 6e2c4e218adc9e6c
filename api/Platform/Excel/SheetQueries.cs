using GraphApi.Platform.Excel.Writing;
using GraphApi.Platform.GraphQL;

namespace GraphApi.Platform.Excel;

[QueryType]
internal static class SheetQueries
{
    /// <summary>表 · the lists that can be imported and exported</summary>
    public static IReadOnlyList<PublishedSheet> GetSheets([Service] SheetCatalog sheets, [Service] SheetPaths paths) => [.. sheets.All.Select(sheet => PublishedSheet.Of(sheet, paths))];
}

/// <summary>表 · one list as departments see it</summary>
/// <param name="Name">名称 · what addresses and commands call it</param>
/// <param name="Title">标题 · the Chinese title, also the name of the worksheet</param>
/// <param name="Label">显示名称 · the title in the caller's language</param>
/// <param name="FileName">文件名 · file name of the blank template</param>
/// <param name="ListField">查询字段 · the root field that lists its objects, none if there is no such field</param>
/// <param name="Columns">列 · its columns in the order of the template</param>
[GraphQLName("Sheet")]
public sealed record PublishedSheet(string Name, string Title, string Label, string FileName, string? ListField, IReadOnlyList<PublishedColumn> Columns)
{
    internal static PublishedSheet Of(Sheet sheet, SheetPaths paths)
        => new(sheet.Name, sheet.Title, sheet.Label.ToString(), sheet.FileName, paths.ListField(sheet), [.. sheet.Columns.Select(column => PublishedColumn.Of(sheet, column, paths))]);
}

/// <summary>列 · one column of a list</summary>
/// <param name="Field">字段 · name in rows and errors, in camelCase</param>
/// <param name="Header">表头 · header in templates and exports</param>
/// <param name="Label">显示名称 · label in the caller's language</param>
/// <param name="Kind">类型 · what is typed into it</param>
/// <param name="IsRequired">必填 · whether a row without it is in error</param>
/// <param name="IsList">多值 · whether a cell lists several values</param>
/// <param name="IsNote">只读 · read for doubts and shown, never stored</param>
/// <param name="Help">填写说明 · how to fill it in, in the caller's language</param>
/// <param name="Words">可填词语 · the words it takes, of a fixed set</param>
/// <param name="Path">读取路径 · selection on an object of the list, such as <c>parent { name }</c>; none if it is not published</param>
/// <param name="FilterPath">筛选路径 · path in the filter of the list, such as <c>parent.name</c>; none if it cannot be filtered by</param>
[GraphQLName("SheetColumn")]
public sealed record PublishedColumn(string Field, string Header, string Label, SheetColumnKind Kind, bool IsRequired, bool IsList, bool IsNote, string? Help, IReadOnlyList<string> Words, string? Path, string? FilterPath)
{
    internal static PublishedColumn Of(Sheet sheet, Column column, SheetPaths paths) => new(
        column.Field, column.Header, column.Label.ToString(), KindOf(column), column.IsRequired, column.IsList, column.IsNote, column.HelpText?.ToString(),
        [.. column.Words.Select(word => word.Words[0])], paths.Path(sheet, column), paths.FilterPath(sheet, column));

    private static SheetColumnKind KindOf(Column column) => column.Kind() switch
    {
        ColumnKind.Word when column.ValueType == typeof(bool) => SheetColumnKind.Boolean,
        ColumnKind.Word => SheetColumnKind.Word,
        ColumnKind.Name => SheetColumnKind.Name,
        ColumnKind.Day => SheetColumnKind.Date,
        ColumnKind.Integer => SheetColumnKind.Integer,
        ColumnKind.Decimal => SheetColumnKind.Decimal,
        _ => SheetColumnKind.Text,
    };
}

/// <summary>列类型 · what is typed into a column</summary>
[GraphQLName("ColumnKind")]
public enum SheetColumnKind
{
    /// <summary>文字 · text</summary>
    Text,
    /// <summary>整数 · a whole number</summary>
    Integer,
    /// <summary>小数 · a number with a fraction</summary>
    Decimal,
    /// <summary>日期 · a day</summary>
    Date,
    /// <summary>是否 · yes or no</summary>
    Boolean,
    /// <summary>词语 · one of a fixed set of words</summary>
    Word,
    /// <summary>名称 · the name of something a directory knows</summary>
    Name,
}
