namespace GraphApi.Features.Units;

/// <summary>名称种类 · which of a unit's names a text is part of</summary>
public enum MatchedNameKind
{
    /// <summary>单位名称 · its full name</summary>
    Name,
    /// <summary>简称 · its short name</summary>
    ShortName,
    /// <summary>别名 · another name of it, in use for ever or for a time</summary>
    Alias,
    /// <summary>单位代码 · its code</summary>
    Code,
}

/// <summary>匹配的名称 · the name by which a search finds a unit</summary>
/// <param name="Text">文字 · the name as the unit has it</param>
/// <param name="Kind">种类 · which of its names it is</param>
/// <param name="ValidFrom">起始日期 · first day of an alias, none if unknown</param>
/// <param name="ValidTo">截止日期 · last day of an alias, none while it is in use</param>
public sealed record MatchedName(string Text, MatchedNameKind Kind, DateOnly? ValidFrom = null, DateOnly? ValidTo = null)
{
    /// <summary>The first of a unit's names that a search finds, as <c>units(search:)</c> does; none if no name is found by it.</summary>
    public static MatchedName? Of(Unit unit, string search)
    {
        var part = NameForm.Key(search);
        return part.Length == 0 ? null : Names(unit).FirstOrDefault(name => NameForm.Key(name.Text).Contains(part, StringComparison.Ordinal));
    }

    private static IEnumerable<MatchedName> Names(Unit unit) =>
    [
        new(unit.Name, MatchedNameKind.Name),
        .. unit.ShortName is { } shortName ? [new MatchedName(shortName, MatchedNameKind.ShortName)] : Array.Empty<MatchedName>(),
        new(unit.Code, MatchedNameKind.Code),
        .. unit.Aliases.OrderByDescending(alias => alias.ValidTo ?? DateOnly.MaxValue).Select(alias => new MatchedName(alias.Name, MatchedNameKind.Alias, alias.ValidFrom, alias.ValidTo)),
    ];
}
