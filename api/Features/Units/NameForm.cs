using System.Text;

namespace GraphApi.Features.Units;

/// <summary>How a name relates to the unit that has it; the first kind that finds anything decides.</summary>
internal enum NameKind
{
    Name,
    ShortName,
    Alias,
    /// <summary>Another way to write one of these.</summary>
    Derived,
}

/// <summary>One way to write a unit's name, and the days on which it is right.</summary>
/// <param name="UnitId">whose name</param>
/// <param name="Kind">what kind of name</param>
/// <param name="Written">as the unit has it</param>
/// <param name="From">first day</param>
/// <param name="To">last day</param>
internal readonly record struct NameForm(int UnitId, NameKind Kind, string Written, DateOnly? From, DateOnly? To)
{
    private static readonly string[] Governments = ["人民政府", "政府", "管理委员会", "管委会"];
    private static readonly string[] StreetOffices = ["街道", "街道办", "街道办事处"];

    public bool IsRightOn(DateOnly day) => (From is null || From <= day) && (To is null || To >= day);

    /// <summary>Two texts with the same key are the same name: full-width as half-width, no blanks, no case.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var one in Width(text)) if (!char.IsWhiteSpace(one) && !IsInvisible(one)) key.Append(char.ToUpperInvariant(one));
        return key.ToString();
    }

    /// <summary>Full-width letters, digits and signs as half-width; what is no text at all becomes �.</summary>
    public static string Width(string text) => string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormKC);

    public static string Searchable(IEnumerable<string?> names) => string.Join('\n', names.OfType<string>().Select(Key).Distinct());

    /// <summary>Every key by which a unit is found, each with what it stands for.</summary>
    public static IEnumerable<(string Key, NameForm Form)> Of(Unit unit, bool isOfCity)
    {
        NameForm Form(NameKind kind, string written) => new(unit.Id, kind, written, null, null);

        yield return (Key(unit.Name), Form(NameKind.Name, unit.Name));
        if (unit.ShortName is { } shortName) yield return (Key(shortName), Form(NameKind.ShortName, shortName));
        foreach (var alias in unit.Aliases) yield return (Key(alias.Name), new(unit.Id, NameKind.Alias, alias.Name, alias.ValidFrom, alias.ValidTo));
        foreach (var derived in Derived(unit, isOfCity).Distinct()) yield return (Key(derived), Form(NameKind.Derived, derived));
    }

    /// <summary>The name of an area without 人民政府 or 管委会: what the names of things in it begin with.</summary>
    public static string Place(string name)
    {
        var ending = Governments.FirstOrDefault(ending => name.Length > ending.Length + 1 && name.EndsWith(ending, StringComparison.Ordinal));
        return ending is null ? name : name[..^ending.Length];
    }

    private static IEnumerable<string> Derived(Unit unit, bool isOfCity)
    {
        if (unit.Kind.IsArea) return OfArea(unit);
        if (unit.Kind == UnitKind.Department && isOfCity) return OfCityDepartment(unit);
        return [];
    }

    private static IEnumerable<string> OfArea(Unit area)
    {
        var place = Place(area.Name);
        if (place.EndsWith("街道办事处", StringComparison.Ordinal)) place = place[..^3];
        string[] streets = place.EndsWith("街道", StringComparison.Ordinal) ? [.. StreetOffices.Select(ending => place[..^2] + ending)] : [];
        string[] ofCity = area.Kind == UnitKind.City ? ["市人民政府", "市政府"] : [];
        return [place, .. Governments.Select(ending => place + ending), .. streets, .. ofCity];
    }

    // 市 before a short name, and the full name without it; 市委 is a word of its own.
    private static IEnumerable<string> OfCityDepartment(Unit department)
    {
        if (department.ShortName is { } shortName) yield return "市" + shortName;
        if (department.Name.Length > 3 && department.Name[0] == '市' && department.Name[1] != '委') yield return department.Name[1..];
    }

    // Zero-width blanks and joiners, soft hyphens, marks of order.
    private static bool IsInvisible(char one) => char.GetUnicodeCategory(one) == System.Globalization.UnicodeCategory.Format;
}
