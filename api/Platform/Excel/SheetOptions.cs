using GraphApi.Platform.Words;

namespace GraphApi.Platform.Excel;

/// <summary>What an upload or a template may be told of a whole list. Looked at before anything else is done: a slip here would otherwise be found in every row, or nowhere.</summary>
internal sealed class SheetOptions(SheetContexts contexts)
{
    /// <returns>the unit as it was given and the period by its code; null where nothing was said</returns>
    /// <exception cref="SheetOptionNotTakenException">the list has nothing this would fill in</exception>
    /// <exception cref="UnknownUnitCodeException">no unit has the code</exception>
    /// <exception cref="PeriodUnreadableException">it is no period</exception>
    public (string? Unit, string? Period) Check(Sheet sheet, string? unit, string? period)
        => (Unit(sheet, unit?.Trim()), Period(sheet, period?.Trim()));

    private string? Unit(Sheet sheet, string? code)
    {
        if (string.IsNullOrEmpty(code)) return null;
        if (!sheet.Takes(HeadingPart.Unit)) throw new SheetOptionNotTakenException(sheet, "unit");

        var names = sheet.Columns.First(column => column.Heading == HeadingPart.Unit).NamesType;
        return names is not null && contexts.Knows(names, code) ? code : throw new UnknownUnitCodeException(code);
    }

    private static string? Period(Sheet sheet, string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (!sheet.Takes(HeadingPart.Period)) throw new SheetOptionNotTakenException(sheet, "period");

        return Words.Period.TryParse(text, out var period) ? period.ToString() : throw new PeriodUnreadableException(text);
    }
}

/// <summary>没有这个单位 · no unit has the code that was given beside a list</summary>
public sealed class UnknownUnitCodeException : UserErrorException
{
    internal UnknownUnitCodeException(string code) : base(new(
        $"没有编码为“{Parsing.CellFindings.Quote(code)}”的单位，请核对单位编码（行政区划 12 位，部门如 D01）。",
        $"No unit has the code \"{Parsing.CellFindings.Quote(code)}\". Check it: 12 digits for areas, such as D01 for departments."))
    {
        Field = "unit";
        Params = new Dictionary<string, object?>(StringComparer.Ordinal) { ["unit"] = code };
    }
}

/// <summary>期次看不懂 · what was given beside a list is no period</summary>
public sealed class PeriodUnreadableException : UserErrorException
{
    internal PeriodUnreadableException(string text) : base(new(
        $"“{Parsing.CellFindings.Quote(text)}”不是期次，请写成 2026（年度）、2026-H1（上半年）、2026-Q3（第三季度）或 2026-09（月）。",
        $"\"{Parsing.CellFindings.Quote(text)}\" is no period. Write 2026 for a year, 2026-H1 for a half-year, 2026-Q3 for a quarter or 2026-09 for a month."))
    {
        Field = "period";
        Params = new Dictionary<string, object?>(StringComparer.Ordinal) { ["period"] = text };
    }
}

/// <summary>本表不分单位或期次 · a unit or a period was given beside a list that is not kept by unit or period</summary>
public sealed class SheetOptionNotTakenException : UserErrorException
{
    internal SheetOptionNotTakenException(Sheet sheet, string option) : base(option == "unit"
        ? new(
            $"“{sheet.Title}”不按单位填报，不能指定单位。请去掉 unit 后重试。",
            $"{sheet.Label.English} ({sheet.Title}) is not a list of one unit, so it takes no unit. Leave out unit and try again.")
        : new(
            $"“{sheet.Title}”不分期次，不能指定期次。请去掉 period 后重试。",
            $"{sheet.Label.English} ({sheet.Title}) is not a list for a period, so it takes none. Leave out period and try again."))
    {
        Field = option;
        Params = new Dictionary<string, object?>(StringComparer.Ordinal) { ["sheet"] = sheet.Name };
    }
}
