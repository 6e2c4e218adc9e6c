using System.Globalization;
using ClosedXML.Excel;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>What a spreadsheet checks while a column is typed, and what it says.</summary>
internal static class ColumnRule
{
    // Nobody types more by hand, and what is pasted is not checked by any spreadsheet.
    private const int LastRow = 10_000;
    private const int MostTitle = 32;
    private const int MostMessage = 255;
    private static readonly DateTime FirstDay = new(1900, 3, 1);
    private static readonly DateTime LastDay = new(2199, 12, 31);

    public static void Apply(IXLWorksheet worksheet, int firstRow, int number, Column column, IXLRange? choices)
    {
        var rule = worksheet.Range(firstRow, number, LastRow, number).SetDataValidation();
        Restrict(rule, column, choices);
        rule.IgnoreBlanks = true;
        rule.InputTitle = Cut(column.Header, MostTitle);
        rule.InputMessage = Cut(Input(column), MostMessage);
        rule.ErrorTitle = Cut(column.Header, MostTitle);
        rule.ErrorMessage = Cut(Refusal(column, choices is not null), MostMessage);
    }

    private static void Restrict(IXLDataValidation rule, Column column, IXLRange? choices)
    {
        if (choices is not null)
        {
            rule.List(choices, inCellDropdown: true);
            // Other spellings of a name are understood too; a list of several values no spreadsheet can check.
            rule.ErrorStyle = column.Kind() == ColumnKind.Word ? XLErrorStyle.Stop : XLErrorStyle.Warning;
            rule.ShowErrorMessage = !column.IsList;
            return;
        }

        var kind = Checked(column);
        if (kind == ColumnKind.Day) rule.Date.Between(FirstDay, LastDay);
        else if (kind == ColumnKind.Integer) rule.WholeNumber.Between(int.MinValue, int.MaxValue);
        else if (kind == ColumnKind.Decimal) rule.Decimal.Between(-1e15, 1e15);
        else rule.TextLength.EqualOrLessThan(MostCharacters(column));
    }

    private static string Input(Column column)
    {
        var required = column.IsRequired ? "必填。" : "";
        var format = column.Words.Count > 0 ? "填：" + ColumnGuide.Offered(column) + (column.IsList ? "；可填多个，用“、”分隔" : "") : ColumnGuide.Format(column).Chinese;
        var example = string.IsNullOrEmpty(column.ExampleText) ? "" : $"例：{column.ExampleText}";
        return string.Join('\n', new[] { required + format + "。", column.HelpText?.Chinese, example }.Where(line => !string.IsNullOrEmpty(line)));
    }

    private static string Refusal(Column column, bool hasChoices) => Checked(column) switch
    {
        ColumnKind.Word => $"“{column.Header}”只能填：{ColumnGuide.Offered(column)}。",
        ColumnKind.Name when hasChoices => $"“{column.Header}”不在可选名单中。若是系统认识的简称或曾用名可以保留，否则请从下拉列表选择。",
        ColumnKind.Day => $"“{column.Header}”请填日期，例如 2026-03-31。",
        ColumnKind.Integer => $"“{column.Header}”请填整数，例如 12。",
        ColumnKind.Decimal => $"“{column.Header}”请填数字，例如 12.5，不带单位。",
        _ => string.Create(CultureInfo.InvariantCulture, $"“{column.Header}”最多 {MostCharacters(column)} 个字，请缩短。"),
    };

    // What several values in one cell are no spreadsheet can check.
    private static ColumnKind Checked(Column column) => column.IsList ? ColumnKind.Text : column.Kind();

    // The limit of a list is that of each of its values, which no spreadsheet can tell apart.
    private static int MostCharacters(Column column) => column.IsList ? SheetLimits.CellCharacters : Math.Min(column.MaxLength, SheetLimits.CellCharacters);

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
