using System.Text;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>The files of <c>import-templates</c>: a blank workbook a sheet, and the guide to them.</summary>
internal static class TemplateFiles
{
    public static IEnumerable<(string Name, byte[] Content)> Of(IReadOnlyList<Sheet> sheets)
    {
        foreach (var sheet in sheets) yield return (sheet.FileName, Template.WriteBlank(sheet));
        yield return (Guide.FileName, Encoding.UTF8.GetBytes(Guide.Write(sheets)));
    }
}
