using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;
using GraphApi.Platform.Excel.Reading;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.Imports;

/// <summary>Finds which list a workbook is for when nobody says so: by what heads its columns, else by the name it has in common with a template.</summary>
internal sealed class SheetFinder(SheetCatalog sheets, WorkbookLimits limits)
{
    /// <exception cref="UserErrorException">it cannot be read, or nothing tells which list it is for</exception>
    public Sheet Find(string path, string fileName)
    {
        var named = ByName(fileName);
        try
        {
            using var workbook = WorkbookReader.Open(path, fileName, limits);
            return Headed(workbook, named, fileName) ?? named ?? throw new SheetNotFoundException(fileName, sheets.All);
        }
        catch (UnreadableWorkbookException) when (named is not null)
        {
            // Its import says why it cannot be read.
            return named;
        }
    }

    private Sheet? ByName(string fileName)
    {
        var name = Path.GetFileNameWithoutExtension(fileName);
        return sheets.All.FirstOrDefault(sheet => name.Equals(sheet.Name, StringComparison.OrdinalIgnoreCase) || name == sheet.Title || name == Excel.Writing.Template.NameOf(sheet));
    }

    private Sheet? Headed(IWorkbook workbook, Sheet? named, string fileName)
    {
        var headers = new HeaderFinder(sheets);
        var matches = workbook.Sheets.SelectMany(worksheet => Matches(headers, workbook, worksheet)).ToList();
        if (matches.Count == 0) return null;

        var best = matches.Max(Fit);
        List<Sheet> found = [.. matches.Where(match => Fit(match) == best).Select(match => match.Sheet).Distinct()];
        if (found.Count == 1) return found[0];

        return named is not null && found.Contains(named) ? named : throw new SheetUncertainException(fileName, found);
    }

    private List<HeaderMatch> Matches(HeaderFinder headers, IWorkbook workbook, Worksheet worksheet)
    {
        var top = workbook.Rows(worksheet).TakeWhile(row => row.Number <= HeaderFinder.LastRow).ToList();
        var merges = workbook.Merges(worksheet);
        return top.Count == 0 ? [] : [.. sheets.All.Select(sheet => headers.Find(sheet, top, merges).Own).OfType<HeaderMatch>().Where(match => match.Missing.Count == 0 || !WorkbookParser.IsOwn(worksheet))];
    }

    // A header with all it must have before one that lacks something, however many words the two have.
    private static (bool IsComplete, int Score) Fit(HeaderMatch match) => (match.Missing.Count == 0, match.Score);
}

/// <summary>看不出是哪张表 · neither its header nor its name says which list a workbook is for</summary>
public sealed class SheetNotFoundException : UserErrorException
{
    internal SheetNotFoundException(string fileName, IReadOnlyList<Sheet> all) : base(new(
        $"看不出“{fileName}”是哪张表：没有找到任何一张表的表头，文件名也不是模板的名称。请使用模板，或逐个上传到对应的表。可用的表：{string.Join('、', all.Select(sheet => sheet.Title))}。",
        $"Nothing says which list {fileName} is for: it has the header of none, and its name is no template's. Use a template, or upload it to its list. There are: {string.Join(", ", all.Select(sheet => $"{sheet.Label.English} ({sheet.Title})"))}."))
    {
    }

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Unusable;
}

/// <summary>可能是几张表 · the header of a workbook fits several lists alike</summary>
public sealed class SheetUncertainException : UserErrorException
{
    internal SheetUncertainException(string fileName, IReadOnlyList<Sheet> found) : base(new(
        $"“{fileName}”可能是{string.Join("或", found.Select(sheet => $"“{sheet.Title}”"))}，无法判断。请把文件名改为 {string.Join(" 或 ", found.Select(sheet => sheet.FileName))}，或上传到对应的表。",
        $"{fileName} may be {string.Join(" or ", found.Select(sheet => $"{sheet.Label.English} ({sheet.Title})"))}. Name it {string.Join(" or ", found.Select(sheet => sheet.FileName))}, or upload it to its list."))
    {
    }

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Unusable;
}
