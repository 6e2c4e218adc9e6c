using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Tests.Excel.Writing;

public sealed class TemplateTests
{
    private const string Title = "售货亭清单";
    private static readonly KioskSheet Kiosks = new();

    [Fact]
    public async Task A_template_is_valid_and_opens_in_LibreOffice()
    {
        var template = await Live();

        Workbooks.AssertValid(template);
        var shown = await Workbooks.InLibreOffice(template);
        Assert.Contains("东门早点亭,007,早点,2026-03-31,12,12.5,是,,西门亭、南门亭,,示例", shown[Title], StringComparison.Ordinal);
        Assert.Contains("三位数字，开头的 0 要写", shown["填写说明"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_star_of_a_required_column_is_shown_and_not_part_of_the_header()
    {
        using var document = Workbooks.Open(await Live());

        Assert.Equal(["名称", "编码", "类型", "开业日期", "座位", "租金", "营业", "供货商", "相邻", "备注", "系统编号(勿改)", "版本(勿改)"], document.Row(Title, 1));
        Assert.Equal("@\"*\"", document.NumberFormat(document.Sheet(Title).Cell("A1")!));
        Assert.Equal("@", document.NumberFormat(document.Sheet(Title).Cell("B1")!));
    }

    [Fact]
    public async Task Header_is_frozen_and_repeated_on_A4_across_and_system_columns_are_hidden()
    {
        using var document = Workbooks.Open(await Live());
        var sheet = document.Sheet(Title).Worksheet;

        Assert.Equal(1d, sheet.Descendants<Pane>().Single().VerticalSplit!.Value);
        Assert.Equal(OrientationValues.Landscape, sheet.Descendants<PageSetup>().Single().Orientation!.Value);
        Assert.Equal(9u, sheet.Descendants<PageSetup>().Single().PaperSize!.Value);
        Assert.Contains(document.WorkbookPart!.Workbook.Descendants<DefinedName>(), name => name.Name == "_xlnm.Print_Titles" && name.Text.StartsWith(Title, StringComparison.Ordinal) || name.Text.StartsWith($"'{Title}'", StringComparison.Ordinal));
        Assert.Equal([11, 12], document.HiddenColumns(Title));
    }

    [Fact]
    public async Task Names_and_words_are_chosen_from_ranges_of_a_hidden_sheet()
    {
        using var document = Workbooks.Open(await Live());
        var lists = document.Sheet(Title).Worksheet.Descendants<DataValidation>().Where(rule => rule.Type! == DataValidationValues.List).ToList();

        Assert.Equal(4, lists.Count);
        Assert.All(lists, list => Assert.Matches(@"^'?选项'?!\$[A-Z]+\$1:\$[A-Z]+\$\d+$", list.Formula1!.Text));
        Assert.True(document.IsHidden("选项"));
        Assert.EndsWith("$301", Rule(document, "H").Formula1!.Text, StringComparison.Ordinal);
        // Both columns of names share one set, and a value like a formula stays text.
        Assert.Equal(Rule(document, "H").Formula1!.Text, Rule(document, "I").Formula1!.Text);
        Assert.Empty(document.Sheet("选项").Worksheet.Descendants<CellFormula>());
    }

    [Fact]
    public async Task Words_are_strict_names_advise_and_several_values_are_free()
    {
        using var document = Workbooks.Open(await Live());

        Assert.Equal(DataValidationErrorStyleValues.Stop, Rule(document, "C").ErrorStyle?.Value ?? DataValidationErrorStyleValues.Stop);
        Assert.Equal(DataValidationErrorStyleValues.Warning, Rule(document, "H").ErrorStyle!.Value);
        Assert.False(Rule(document, "I").ShowErrorMessage?.Value ?? false);
    }

    [Fact]
    public async Task Days_numbers_and_lengths_are_checked_with_a_message()
    {
        using var document = Workbooks.Open(await Live());

        Assert.Equal(DataValidationValues.Date, Rule(document, "D").Type!.Value);
        Assert.Equal(DataValidationValues.Whole, Rule(document, "E").Type!.Value);
        Assert.Equal(DataValidationValues.Decimal, Rule(document, "F").Type!.Value);
        Assert.Equal(DataValidationValues.TextLength, Rule(document, "B").Type!.Value);
        Assert.Equal("12", Rule(document, "B").Formula1!.Text);
        Assert.All(document.Sheet(Title).Worksheet.Descendants<DataValidation>(), rule => Assert.True(rule.Prompt!.Value!.Length is > 0 and <= 255 && rule.Error!.Value!.Length is > 0 and <= 255));
    }

    [Fact]
    public async Task The_example_row_is_known_again_until_a_cell_of_it_is_changed()
    {
        using var document = Workbooks.Open(await Live());
        var texts = Kiosks.Columns.Index().ToDictionary(entry => entry.Item, entry => Shown(document, (char)('A' + entry.Index) + "2"));
        var id = document.Text(document.Sheet(Title).Cell("K2"));

        Assert.Equal("示例", id);
        Assert.True(ExampleRow.Is(Kiosks, column => texts[column], id));
        Assert.True(ExampleRow.Is(Kiosks, column => texts[column], idText: null));
        Assert.False(ExampleRow.Is(Kiosks, column => texts[column], idText: ""));
        Assert.False(ExampleRow.Is(Kiosks, column => column.Header == "名称" ? "西门亭" : texts[column], id));
        Assert.False(ExampleRow.Is(Kiosks, column => column.Header == "备注" ? "新开" : texts[column], id));
    }

    [Fact]
    public async Task A_blank_template_has_words_and_no_names_and_the_same_bytes_each_time()
    {
        var blank = Template.WriteBlank(Kiosks);
        await Task.Delay(TimeSpan.FromSeconds(2.1), TestContext.Current.CancellationToken);

        Assert.Equal(blank, Template.WriteBlank(Kiosks));
        Workbooks.AssertValid(blank);
        using var document = Workbooks.Open(blank);
        Assert.Equal(2, document.Sheet(Title).Worksheet.Descendants<DataValidation>().Count(rule => rule.Type! == DataValidationValues.List));
        Assert.DoesNotContain("供货商1", new StreamReader(new ZipArchive(new MemoryStream(blank)).GetEntry("xl/sharedStrings.xml")!.Open()).ReadToEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 200)]
    [InlineData("?unit=D01", 200)]
    [InlineData("?unit=", 200)]
    [InlineData("?unit=D99", 400)]
    [InlineData("?period=2026-Q3", 400)]
    public async Task A_template_may_be_asked_for_a_unit_that_exists(string query, int status)
    {
        await using var city = await KioskCity.Start();
        using var answer = await city.Client.GetAsync("/templates/kiosks.xlsx" + query, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
        if (status == 400) Assert.Contains(query.Contains("D99", StringComparison.Ordinal) ? "D99" : "period", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        else Assert.Equal("售货亭清单-模板.xlsx", answer.Content.Headers.ContentDisposition?.FileNameStar);
    }

    private static async Task<byte[]> Live()
    {
        await using var city = await KioskCity.Start();
        return Template.Write(Kiosks, city.Services.GetRequiredService<SheetContexts>().New());
    }

    private static DataValidation Rule(SpreadsheetDocument document, string column)
        => document.Sheet(Title).Worksheet.Descendants<DataValidation>().Single(rule => rule.SequenceOfReferences!.InnerText!.StartsWith(column + "2", StringComparison.Ordinal));

    // As our reader gives it: a day as yyyy-MM-dd.
    private static string? Shown(SpreadsheetDocument document, string reference)
    {
        var cell = document.Sheet(Title).Cell(reference);
        var text = document.Text(cell);
        return reference[0] == 'D' ? DateTime.FromOADate(double.Parse(text!, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : text;
    }
}
