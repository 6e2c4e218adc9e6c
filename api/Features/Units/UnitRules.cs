using System.Globalization;
using System.Text.RegularExpressions;
using GraphApi.Platform.Data;
using GraphApi.Platform.Words;

namespace GraphApi.Features.Units;

/// <summary>What may not be said of a unit, everything at once.</summary>
internal static partial class UnitRules
{
    public const int LongestName = 100;
    public const int LongestCode = 40;
    public const int LongestContact = 60;

    /// <param name="current">the unit as it is, none for a new one</param>
    /// <param name="wanted">what it shall be, with a code if one could be given</param>
    /// <param name="units">all units</param>
    public static IEnumerable<UserErrorException> Refusals(Unit? current, UnitFields wanted, UnitDirectory units)
        => [.. Texts(wanted), .. Place(current, wanted, units), .. Names(current, wanted, units), .. UnitCode.Refusals(current, wanted, units), .. UnitLine.Refusals(current, wanted, units), .. Held(current, wanted, units), .. Time(current, wanted, units)];

    /// <summary>Whether a number that may be dialled has a form numbers have here: a mobile, a landline with its area code, 400 and 800, or a short code; any other is accepted, with a doubt.</summary>
    public static bool IsUsualPhone(string phone)
        => Numbers(phone).All(number => UsualPhone().IsMatch(string.Concat(number.Split('转')[0].Where(char.IsAsciiDigit))));

    private static IEnumerable<UserErrorException> Texts(UnitFields wanted)
    {
        Text name = new("单位名称", "The name"), shortName = new("简称", "The short name"), alias = new("别名", "The alias");
        if (wanted.Name.Length == 0) yield return new RequiredException("name", name);
        foreach (var (index, one) in wanted.Aliases.Index()) if (one.Name.Length == 0) yield return new RequiredException(AliasField(index, "name"), alias);

        (string Field, Text Label, string? Value, int Longest)[] texts =
        [
            ("name", name, wanted.Name, LongestName), ("shortName", shortName, wanted.ShortName, LongestName),
            .. wanted.Aliases.Select((one, index) => (AliasField(index, "name"), alias, (string?)one.Name, LongestName)),
            ("code", new("单位代码", "The code"), wanted.Code, LongestCode),
            ("contactName", new("负责人", "The contact's name"), wanted.ContactName, LongestContact),
            ("contactPhone", new("电话", "The telephone number"), wanted.ContactPhone, LongestContact),
        ];
        foreach (var refusal in TooLongException.Among(texts)) yield return refusal;

        foreach (var (field, _, value, _) in texts.Where(text => text.Longest == LongestName))
            if (value is not null && Separator().IsMatch(value)) yield return new UnitNameFormException(field, value);

        if (wanted.ContactPhone is { } phone && !MayBeDialled(phone)) yield return new PhoneFormException(phone);
    }

    private static bool MayBeDialled(string phone)
        => Numbers(phone).All(number => Phone().IsMatch(number) && number.Count(char.IsAsciiDigit) is >= 3 and <= 20);

    private static IEnumerable<string> Numbers(string phone) => NameForm.Width(phone).Split('/', '、', ',', ';').Select(number => number.Trim());

    private static IEnumerable<UserErrorException> Place(Unit? current, UnitFields wanted, UnitDirectory units)
    {
        if (current is not null && current.Kind != wanted.Kind) yield return new UnitKindFixedException(current.Kind);

        var parent = units.TryFind(wanted.ParentId);
        if (wanted.ParentId is not null && parent is null) yield return new NotFoundException(typeof(Unit), "parentId");
        else if (parent is not null && current is not null && units.Chain(parent).Any(unit => unit.Id == current.Id)) yield return UnitCycleException.Parent(current.Name, parent.Name);
        else if (parent?.Kind is { } kind ? !wanted.Kind.AllowedParents.Contains(kind) : wanted.Kind != UnitKind.City) yield return new UnitParentKindException(wanted.Kind, parent);
        else if (parent is not null && parent.ValidTo < (wanted.ValidTo ?? DateOnly.MaxValue) && (parent.Id != current?.ParentId || current.ValidTo < (wanted.ValidTo ?? DateOnly.MaxValue))) yield return UnitEndedException.Parent(parent);
    }

    // An alias that is a sister's name would never be found, and two units of one name never told apart.
    // Two sisters may share an alias: after a reform both may be meant by an old name, and who writes it is asked which.
    private static IEnumerable<UserErrorException> Names(Unit? current, UnitFields wanted, UnitDirectory units)
    {
        var sisters = units.Children(wanted.ParentId).Where(unit => unit.Id != current?.Id && Days(unit).Overlaps(new(wanted.ValidFrom, wanted.ValidTo))).ToList();
        var name = NameForm.Key(wanted.Name);
        if (sisters.Find(sister => NameForm.Key(sister.Name) == name) is { } twin) yield return UnitNameTakenException.Name(twin, units.TryFind(wanted.ParentId));
        else if (sisters.Find(sister => sister.Aliases.Any(alias => NameForm.Key(alias.Name) == name && Days(alias).Overlaps(new(wanted.ValidFrom, wanted.ValidTo)))) is { } called) yield return UnitNameTakenException.NameIsAlias(called);

        foreach (var (index, alias) in wanted.Aliases.Index())
            if (sisters.Find(sister => NameForm.Key(sister.Name) == NameForm.Key(alias.Name) && Days(sister).Overlaps(Days(alias))) is { } named) yield return UnitNameTakenException.Alias(AliasField(index, "name"), named);
    }

    private static Validity Days(Unit unit) => new(unit.ValidFrom, unit.ValidTo);

    private static Validity Days(UnitAlias alias) => new(alias.ValidFrom, alias.ValidTo);

    private static string AliasField(int index, string member) => string.Create(CultureInfo.InvariantCulture, $"aliases[{index}].{member}");

    // What hangs on a unit by its code or its place would be wrong afterwards without a word.
    private static IEnumerable<UserErrorException> Held(Unit? current, UnitFields wanted, UnitDirectory units)
    {
        if (current is null) yield break;

        var left = wanted.Code != current.Code && DivisionCode.TryParse(wanted.Code ?? "", out var code)
            ? units.Children(current.Id).Where(child => child.ValidTo is null && DivisionCode.TryParse(child.Code, out var below) && !below.LiesIn(code)).ToList()
            : [];
        if (left.Count > 0) yield return new UnitCodeInUseException(current, left);

        var led = wanted.ParentId != current.ParentId ? units.Counterparts(current.Id).Where(unit => unit.ValidTo is null).ToList() : [];
        if (led.Count > 0) yield return new UnitLeadsOthersException(current, led);
    }

    private static IEnumerable<UserErrorException> Time(Unit? current, UnitFields wanted, UnitDirectory units)
    {
        if (wanted.ValidTo < wanted.ValidFrom) yield return new UnitEndBeforeStartException("validTo", wanted.ValidFrom.Value, wanted.ValidTo.Value);

        foreach (var (index, alias) in wanted.Aliases.Index().Where(each => each.Item.ValidTo < each.Item.ValidFrom))
            yield return new UnitEndBeforeStartException(AliasField(index, "validTo"), alias.ValidFrom!.Value, alias.ValidTo!.Value);

        if (current is not null && wanted.ValidTo is { } last)
        {
            var left = units.Children(current.Id).Where(child => child.ValidTo is null || child.ValidTo > last).ToList();
            if (left.Count > 0) yield return new UnitHasChildrenException(current.Name, left);
        }

        foreach (var id in wanted.SuccessorIds)
        {
            var heir = units.TryFind(id);
            if (heir is null) yield return new NotFoundException(typeof(Unit), "successorIds");
            else if (heir.Id == current?.Id || heir.ValidTo <= (wanted.ValidTo ?? DateOnly.MaxValue)) yield return new UnitSuccessorException(heir);
        }
    }

    // What separates names in a cell, or the steps of a path, cannot stand in one.
    [GeneratedRegex(@"[/／、，,；;\p{Cc}]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separator();

    // Groups of digits with blanks, dashes, brackets, and an extension by 转.
    [GeneratedRegex(@"^\+?[\d(][\d ()\-]*(转 ?\d{1,6})?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Phone();

    // 11 digits from 13 to 19; an area code and 8 digits, or 7 or 8 beyond the largest cities; 400 and 800; emergency, government, bank and trade lines.
    [GeneratedRegex(@"^((86)?1[3-9]\d{9}|(860?|0)((10|2\d)\d{8}|[3-9]\d{2}\d{7,8})|[48]00\d{7}|110|114|119|120|122|1[02]\d{3}|9[56]\d{3,4})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UsualPhone();
}
