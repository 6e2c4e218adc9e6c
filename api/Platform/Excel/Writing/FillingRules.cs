using GraphApi.Platform.Words;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>What holds for every sheet that is filled in.</summary>
internal static class FillingRules
{
    public static IEnumerable<Text> Of(Sheet sheet)
    {
        yield return new("标红带 * 的列必填；不要改动表头文字，列的先后和多余的列不影响导入。",
            "Columns in red with * are required. Leave the header texts as they are; the order of columns and further columns do no harm.");
        if (ExampleRow.Has(sheet)) yield return ExampleRow.Explained;
        yield return new("编码、电话按文字填写，开头的 0 会保留；日期填 2026-03-31 这样的格式。",
            "Codes and phone numbers are text and keep a leading 0; write dates like 2026-03-31.");
        yield return new($"末尾隐藏的“{SystemColumns.IdHeader}”和“{SystemColumns.VersionHeader}”两列用来识别原有记录，请勿修改或删除；新增的行留空。",
            $"The hidden columns {SystemColumns.IdHeader} and {SystemColumns.VersionHeader} at the end tell which record a row is; leave them alone, and blank in new rows.");
        yield return new("上传后先预览再生效；有问题的单元格会标红退回，改好再传即可，重复上传不会产生重复记录。",
            "An upload is shown before it takes effect. Faulty cells come back in red: correct them and upload again; uploading twice doubles nothing.");
    }
}
