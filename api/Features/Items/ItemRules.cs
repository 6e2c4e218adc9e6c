using System.Text.RegularExpressions;
using GraphApi.Features.Units;
using GraphApi.Platform.Data;
using GraphApi.Platform.Words;

namespace GraphApi.Features.Items;

/// <summary>What may not be said of a supervision item, everything at once.</summary>
internal static partial class ItemRules
{
    public const int LongestCode = 60;
    public const int LongestTitle = 300;
    public const int LongestText = 2000;

    /// <param name="current">the item as it is, none for a new one</param>
    /// <param name="wanted">what it shall be, with a code</param>
    /// <param name="items">all items</param>
    /// <param name="units">all units</param>
    public static IEnumerable<UserErrorException> Refusals(SupervisionItem? current, ItemFields wanted, ItemDirectory items, UnitDirectory units)
        => [.. Texts(wanted), .. Identity(current, wanted, items), .. Units(current, wanted, units), .. Time(wanted)];

    private static IEnumerable<UserErrorException> Texts(ItemFields wanted)
    {
        Text title = new("监管事项", "The title");
        if (wanted.Title.Length == 0) yield return new RequiredException("title", title);

        (string Field, Text Label, string? Value, int Longest)[] texts =
        [
            ("title", title, wanted.Title, LongestTitle), ("code", new("事项编码", "The code"), wanted.Code, LongestCode),
            ("legalBasis", new("法律依据", "The legal basis"), wanted.LegalBasis, LongestText), ("authorityDocument", new("职责文件", "The document"), wanted.AuthorityDocument, LongestText),
        ];
        foreach (var refusal in TooLongException.Among(texts)) yield return refusal;
    }

    private static IEnumerable<UserErrorException> Identity(SupervisionItem? current, ItemFields wanted, ItemDirectory items)
    {
        if (!CodeForm().IsMatch(wanted.Code!)) yield return new ItemCodeMalformedException(wanted.Code!);
        else if (items.ByCode(wanted.Code!) is { } owner && owner.Id != current?.Id) yield return new ItemCodeTakenException(owner);

        var twin = items.Titled(wanted.Title).FirstOrDefault(item => item.Id != current?.Id && new Validity(item.ValidFrom, item.ValidTo).Overlaps(new Validity(wanted.ValidFrom, wanted.ValidTo)) && item.LeadIds.ToHashSet().SetEquals(wanted.LeadIds));
        if (twin is not null) yield return new ItemTitleTakenException(twin);
    }

    private static IEnumerable<UserErrorException> Units(SupervisionItem? current, ItemFields wanted, UnitDirectory units)
    {
        if (wanted.LeadIds.Count > 1 && !wanted.SharedLead) yield return new LeadNotSharedException([.. wanted.LeadIds.Select(id => units.TryFind(id)).OfType<Unit>()]);
        if (wanted.LeadIds.Count < 2 && wanted.SharedLead) yield return new SharedLeadAloneException();

        foreach (var id in wanted.LeadIds.Intersect(wanted.CoUnitIds)) if (units.TryFind(id) is { } both) yield return new LeadAndCoUnitException(both);

        foreach (var (field, id) in wanted.LeadIds.Select(id => ("leadIds", id)).Concat(wanted.CoUnitIds.Select(id => ("coUnitIds", id))))
        {
            var unit = units.TryFind(id);
            var isAlreadyThere = current is not null && current.LeadIds.Concat(current.CoUnitIds).Contains(id);
            if (unit is null) yield return new NotFoundException(typeof(Unit), field);
            else if (unit.ValidTo < (wanted.ValidTo ?? DateOnly.MaxValue) && !isAlreadyThere) yield return new ItemUnitEndedException(field, unit);
        }
    }

    private static IEnumerable<UserErrorException> Time(ItemFields wanted)
    {
        if (wanted.ValidTo < wanted.ValidFrom) yield return new ItemEndBeforeStartException(wanted.ValidFrom.Value, wanted.ValidTo.Value);
    }

    [GeneratedRegex(@"^[A-Z0-9][A-Z0-9.\-]*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeForm();
}
