using ClosedXML.Excel;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>The workbook departments fill in: the sheet itself, how to fill it in, and behind both the values to choose from.</summary>
internal static class Template
{
    public const string HelpName = "填写说明";
    public const string ChoicesName = "选项";

    /// <summary>The name a template is downloaded under, without its ending.</summary>
    public static string NameOf(Sheet sheet) => $"{sheet.Title}-模板";

    /// <summary>A template whose drop-downs offer what the directories of <paramref name="live"/> know today.</summary>
    public static byte[] Write(Sheet sheet, SheetContext live) => Write(sheet, live, null, null);

    /// <summary>The same made out to a unit and a period, as <see cref="SheetOptions"/> found them: they stand above the header, where an import reads them.</summary>
    public static byte[] Write(Sheet sheet, SheetContext live, string? unit, string? period) => Make(sheet, live, TemplateHeading.Of(sheet, live, unit, period));

    /// <summary>A template no city has filled: fixed words to choose from, but no names. The same sheet makes the same bytes.</summary>
    public static byte[] WriteBlank(Sheet sheet) => Make(sheet, live: null, TemplateHeading.None);

    private static byte[] Make(Sheet sheet, SheetContext? live, TemplateHeading heading)
    {
        using var workbook = new XLWorkbook();
        workbook.Style.Font.FontName = "宋体";
        var names = new SheetNames();
        var data = workbook.AddWorksheet(names.Add(sheet.Title));
        var help = workbook.AddWorksheet(names.Add(HelpName));
        var choices = new TemplateChoices(workbook.AddWorksheet(names.Add(ChoicesName)), live);

        TemplateData.Write(data, sheet, heading, choices);
        TemplateHelp.Write(help, sheet);

        using var written = new MemoryStream();
        workbook.SaveAs(written);
        return FixedPackage.Of(written);
    }
}
