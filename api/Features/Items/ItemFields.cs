using GraphApi.Platform.Words;

namespace GraphApi.Features.Items;

/// <summary>What can be said of a supervision item, whether it comes from a program or from a row.</summary>
public sealed record ItemFields
{
    public required string Title { get; init; }

    public required ItemKind Kind { get; init; }

    /// <summary>None: the item keeps the one it has, a new one is given one.</summary>
    public string? Code { get; init; }

    public string? LegalBasis { get; init; }

    public string? AuthorityDocument { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    /// <summary>One, or several if <see cref="SharedLead"/>, or none: a gap.</summary>
    public IReadOnlyList<int> LeadIds { get; init; } = [];

    public bool SharedLead { get; init; }

    public IReadOnlyList<int> CoUnitIds { get; init; } = [];

    internal bool Says(ItemFields other)
        => this with { LeadIds = other.LeadIds, CoUnitIds = other.CoUnitIds } == other && LeadIds.SequenceEqual(other.LeadIds) && CoUnitIds.SequenceEqual(other.CoUnitIds);

    internal ItemFields Tidy() => this with
    {
        Title = Title.Trim(),
        Code = GivenText.OrNull(Code),
        LegalBasis = GivenText.OrNull(LegalBasis),
        AuthorityDocument = GivenText.OrNull(AuthorityDocument),
        LeadIds = [.. LeadIds.Distinct()],
        CoUnitIds = [.. CoUnitIds.Distinct()],
    };
}
