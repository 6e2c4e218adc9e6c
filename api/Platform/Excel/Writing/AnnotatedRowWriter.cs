using System.Globalization;
using System.Text.RegularExpressions;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>Writes the rows of an annotated copy: what the sender wrote, coloured, and our columns beside it.</summary>
internal sealed partial class AnnotatedRowWriter(SheetWriter sheet, AddedColumns added)
{
    // What the file format allows.
    private static readonly HashSet<string> Errors = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"];
    // For errors of newer programs: as much in error as what stood there.
    private const string OtherError = "#VALUE!";
    private const int LongestFormula = 255;
    private const string Cut = "……（原文过长，放不进单元格，此处截断）";
    private const double FirstLongNumber = 1e11;

    public void Write(AnnotatedRow row, bool isHeader)
    {
        sheet.StartRow(row.Number, row.Reasons is { } reasons ? TextWidth.Lines(reasons, AnnotatedStart.ReasonWidth) : 1);
        var ours = Ours(row, isHeader);
        var theirs = row.Cells.Where(cell => cell.Column < SheetLimits.Columns).ToDictionary(cell => cell.Column);
        foreach (var column in theirs.Keys.Concat(row.Marks.Keys).Concat(ours.Keys).Distinct().Order())
        {
            var look = Look(row, column, isHeader);
            if (ours.TryGetValue(column, out var text)) WriteText(column, text, column == added.Reasons && !isHeader ? CellLook.Reasons : look);
            else if (theirs.TryGetValue(column, out var cell)) WriteCell(cell, look);
            else sheet.Blank(column, look);
        }
    }

    public void Merge(IReadOnlyList<Merge> merges) => sheet.Merges = Apart(merges);

    private Dictionary<int, string> Ours(AnnotatedRow row, bool isHeader)
    {
        var ours = new Dictionary<int, string>();
        if ((isHeader ? AnnotatedCopy.ReasonHeader : row.Reasons) is { Length: > 0 } reasons) ours[added.Reasons] = reasons;
        if ((isHeader ? SystemColumns.IdHeader : row.Id) is { } id) ours[added.Id] = id;
        if ((isHeader ? SystemColumns.VersionHeader : row.Version?.ToString(CultureInfo.InvariantCulture)) is { } version) ours[added.Version] = version;
        return ours;
    }

    private static CellLook Look(AnnotatedRow row, int column, bool isHeader)
    {
        if (row.Marks.TryGetValue(column, out var isError)) return isError ? CellLook.Error : CellLook.Warning;

        return isHeader ? CellLook.Header : CellLook.Plain;
    }

    private void WriteCell(Cell cell, CellLook look)
    {
        switch (cell.Kind)
        {
            case CellKind.Empty: sheet.Blank(cell.Column, look); break;
            case CellKind.Number when IsExact(cell): sheet.Number(cell.Column, cell.Text, FormatOf(cell), look); break;
            case CellKind.Date when cell.Date != default: sheet.Date(cell.Column, cell.Date, look); break;
            case CellKind.Boolean: sheet.Boolean(cell.Column, cell.Text == "TRUE", look); break;
            case CellKind.Error: sheet.Error(cell.Column, Errors.Contains(cell.Text) ? cell.Text : OtherError, look); break;
            // As text it would be taken for one the next time, and the error be gone; what might do more than compute stays text all the same.
            case CellKind.FormulaWithoutValue when OnlyComputes(cell.Text): sheet.Formula(cell.Column, cell.Text[1..], look); break;
            default: WriteText(cell.Column, cell.Text, look); break;
        }
    }

    private static CellFormat FormatOf(Cell cell) => cell.IsPercent ? CellFormat.Percent : Math.Abs(cell.Number) >= FirstLongNumber ? CellFormat.Integer : CellFormat.General;

    // A code with more digits than a number holds keeps them as text.
    private static bool IsExact(Cell cell) => double.IsFinite(cell.Number) && double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number == cell.Number && cell.Text.Count(char.IsAsciiDigit) <= 17;

    // Sums and the like are given back; nothing that reaches out of the file, whatever it is called.
    private static bool OnlyComputes(string formula) => formula.Length is > 1 and <= LongestFormula && Arithmetic().IsMatch(formula);

    [GeneratedRegex(@"^=(?>((?>(SUM|AVERAGE|ROUND|MAX|MIN|COUNT|IF|ABS|INT)\(|\$?[A-Z]{1,3}\$?[0-9]{1,7})|[0-9.,:+*/^()%<>= -])+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Arithmetic();

    private void WriteText(int column, string text, CellLook look)
        => sheet.Text(column, text.Length <= SheetLimits.CellCharacters ? text : text[..(SheetLimits.CellCharacters - Cut.Length)] + Cut, look);

    // Overlapping merges make Excel ask for repair.
    private static List<Merge> Apart(IReadOnlyList<Merge> merges)
    {
        var kept = new List<Merge>();
        var open = new List<Merge>();
        foreach (var merge in merges.Where(IsSeveralCells).OrderBy(merge => merge.FirstRow).ThenBy(merge => merge.FirstColumn))
        {
            open.RemoveAll(above => above.LastRow < merge.FirstRow);
            if (open.Exists(above => above.FirstColumn <= merge.LastColumn && merge.FirstColumn <= above.LastColumn)) continue;

            open.Add(merge);
            kept.Add(merge);
        }

        return kept;
    }

    private static bool IsSeveralCells(Merge merge)
        => merge is { FirstRow: > 0, FirstColumn: >= 0, LastRow: <= SheetLimits.Rows, LastColumn: < SheetLimits.Columns }
            && merge.FirstRow <= merge.LastRow && merge.FirstColumn <= merge.LastColumn
            && (merge.FirstRow < merge.LastRow || merge.FirstColumn < merge.LastColumn);
}
