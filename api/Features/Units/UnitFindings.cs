using GraphApi.Platform.Excel;

namespace GraphApi.Features.Units;

/// <summary>What is said of a name that does not simply mean one unit.</summary>
internal static class UnitFindings
{
    public static Finding Ambiguous(string text, IReadOnlyList<string> paths) => new("UNIT_AMBIGUOUS", new(
        $"“{text}”可能是几个单位：{string.Join('、', paths)}，请写出完整路径。",
        $"\"{text}\" may mean several units: {string.Join(", ", paths)}. Write the whole path."))
    {
        Candidates = paths,
    };

    public static Finding Unknown(string text, IReadOnlyList<string> near) => new("UNIT_UNKNOWN", new(
        near.Count > 0 ? $"没有名为“{text}”的单位，是否为：{string.Join('、', near)}？请改正或先新建该单位。" : $"没有名为“{text}”的单位，请改正或先新建该单位。",
        near.Count > 0 ? $"There is no unit \"{text}\". Did you mean {string.Join(", ", near)}? Correct it, or create the unit first." : $"There is no unit \"{text}\". Correct it, or create the unit first."))
    {
        Candidates = near,
    };

    public static Finding Ended(string text, IReadOnlyList<string> heirs) => new("UNIT_ENDED", new(
        heirs.Count > 0 ? $"“{text}”已不再使用，承接它的有：{string.Join('、', heirs)}，请写明是哪一个。" : $"“{text}”已撤销，也没有登记承接它的单位，请写现在负责的单位。",
        heirs.Count > 0 ? $"\"{text}\" is no longer in use; {string.Join(", ", heirs)} carry it on. Say which." : $"\"{text}\" has ended and no unit is recorded to carry it on. Name the unit in charge now."))
    {
        Candidates = heirs,
    };

    public static Finding CarriedOn(string text, Unit heir, DateOnly? lastDay) => new("UNIT_NAME_ENDED", new(
        $"“{text}”{(lastDay is { } day ? $"是 {day:yyyy-MM-dd} 以前的名称" : "是旧名称")}，已按现在的“{heir.Name}”处理，请确认。",
        $"\"{text}\" is a name {(lastDay is { } until ? $"in use until {until:yyyy-MM-dd}" : "no longer in use")}; it was read as {heir.Name}. Check that this is meant."))
    {
        Candidates = [heir.Name],
    };

    public static Finding NotYet(string text, Unit unit, DateOnly on) => new("UNIT_NAME_NOT_YET", new(
        $"“{text}”在 {on:yyyy-MM-dd} 还没有使用，已按“{unit.Name}”处理，请确认。",
        $"\"{text}\" was not yet in use on {on:yyyy-MM-dd}; it was read as {unit.Name}. Check that this is meant."))
    {
        Candidates = [unit.Name],
    };

    public static Finding Brackets(string text, string unit, string inside) => new("UNIT_NAME_BRACKETS", new(
        $"“{text}”已按“{unit}”处理，括号中的“{inside}”没有导入。",
        $"\"{text}\" was read as {unit}; \"{inside}\" in brackets was not taken in."))
    {
        Candidates = [unit],
    };
}
