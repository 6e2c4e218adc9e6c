using System.Text;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>填报指南: how a clerk fills in and sends the workbooks, and every column of every sheet; written from the sheets.</summary>
internal static class Guide
{
    public const string FileName = "填报指南.md";

    private const string Opening = """
        # 填报指南

        本页和同一文件夹里的空白表格都由程序按各表的定义生成，不要手工修改；重新生成用 `dotnet run --project api -- write-templates`。

        This page and the blank workbooks beside it are written by the program from its sheets. Do not edit them; run the command above.

        ## 怎样填报

        1. **取表。** 在控制台的列表页点“导入”→“下载模板”，或直接打开 `/templates/表名.xlsx`。从系统下载的模板带有最新的单位等名称供下拉选择；这里的空白表格没有这些名称。
        2. **填写。** 第一个工作表是要填的表，“填写说明”工作表逐列说明怎么填。一行填一条。
        3. **上传。** 在控制台上传，或用一条命令：`curl -F "file=@表格.xlsx" "http://localhost:5080/imports/表名?wait=30"`。这时只是检查，还没有生效。
        4. **看结果。** 每一行会显示为新增、变更、未变、冲突或出错，并写明工作表、行号、列和原因。可以下载批注后的表格：有错的单元格标红，有疑问的标黄，“导入结果/原因”一列写明原因，可按此列筛选。
        5. **改好再传，或生效。** 没有错误后确认生效；也可以只让没有错误的行生效，把其余的行改好再传。同一份表格传两次不会产生重复记录。

        也可以先从列表页导出，在导出的表格里修改后原样上传：只有改过的单元格会变更。

        ## How to fill in and send

        Download the template of a list, fill in one row a record, upload it. The upload is checked first and takes effect only when you apply it. Faulty cells come back in red, doubtful ones in yellow, each with its reason. Sending the same workbook twice changes nothing. An export can be edited and sent back as it is.

        ## 各表通用的规则
        """;

    public static string Write(IReadOnlyList<Sheet> sheets)
    {
        var page = new StringBuilder(Opening).Append("\n\n");
        foreach (var rule in FillingRules.ForAll) page.Append("- ").Append(rule.Chinese).Append("<br>").Append(rule.English).Append('\n');
        foreach (var sheet in sheets) WriteSheet(page, sheet);
        return page.ToString();
    }

    private static void WriteSheet(StringBuilder page, Sheet sheet)
    {
        page.Append("\n## ").Append(Plain(sheet.Title)).Append(" · ").Append(Plain(sheet.Label.English)).Append("\n\n");
        page.Append("表名 `").Append(sheet.Name).Append("`，空白表格 [").Append(sheet.FileName).Append("](").Append(sheet.FileName).Append(")。");
        if (sheet.Keys.Count > 0) page.Append("没有系统编号的行，").Append(string.Join("；否则", sheet.Keys.Select(KeyOf))).Append("，相同即为同一条。");
        page.Append("\n\n| 列名 Column | 必填 | 格式 Format | 可填内容 | 示例 | 说明 Notes | 也认的表头 |\n|---|---|---|---|---|---|---|\n");
        foreach (var column in sheet.Columns) WriteColumn(page, column);
    }

    private static string KeyOf(IReadOnlyList<Column> key) => "按" + string.Join("＋", key.Select(column => $"“{Plain(column.Header)}”"));

    private static void WriteColumn(StringBuilder page, Column column)
    {
        string[] cells =
        [
            $"{Plain(column.Header)}<br>{Plain(column.Label.English)}",
            column.IsRequired ? "是" : "",
            Both(ColumnGuide.Format(column)),
            Plain(ColumnGuide.Allowed(column)),
            Plain(column.ExampleText ?? ""),
            Both(ColumnGuide.Notes(column)),
            Plain(string.Join('、', column.Aliases)),
        ];
        page.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }

    private static string Both(Text text) => text.Chinese.Length == 0 ? "" : $"{Plain(text.Chinese)}<br>{Plain(text.English)}";

    // Text of a sheet is text, whatever Markdown would make of it.
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            if (character == '\n') plain.Append("<br>");
            else if (@"\|*_`[]<>#".Contains(character)) plain.Append('\\').Append(character);
            else plain.Append(character);
        }

        return plain.ToString();
    }
}
