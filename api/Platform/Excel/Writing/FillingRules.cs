using GraphApi.Platform.Words;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>What holds for every sheet that is filled in.</summary>
internal static class FillingRules
{
    public static IReadOnlyList<Text> ForAll { get; } =
    [
        new("标红带 * 的列必填。表头文字不要改；列的先后可以变，多出来的列只会提示，不影响其他列。",
            "Columns in red with * are required. Leave the header texts as they are; their order may change, and a further column is only mentioned."),
        ExampleRow.Explained,
        new("编码、电话按文字填写，开头的 0 会保留；日期填 2026-03-31 这样的格式。",
            "Codes and phone numbers are text and keep a leading 0; write dates like 2026-03-31."),
        new($"末尾隐藏的“{SystemColumns.IdHeader}”和“{SystemColumns.VersionHeader}”两列用来识别原有记录，请勿修改；新增的行留空。",
            $"The hidden columns {SystemColumns.IdHeader} and {SystemColumns.VersionHeader} at the end tell which record a row is; leave them alone, and blank in new rows."),
        new("上传后先预览再生效；有问题的单元格会标红退回，改好再传即可，重复上传不会产生重复记录。",
            "An upload is shown before it takes effect. Faulty cells come back in red: correct them and upload again; uploading twice doubles nothing."),
    ];

    public static IEnumerable<Text> Of(Sheet sheet) => ForAll.Where(rule => rule != ExampleRow.Explained || ExampleRow.Has(sheet));
}
