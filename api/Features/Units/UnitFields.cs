using GraphApi.Platform.Words;

namespace GraphApi.Features.Units;

/// <summary>What can be said of a unit, whether it comes from a program or from a row.</summary>
public sealed record UnitFields
{
    public required string Name { get; init; }

    public required UnitKind Kind { get; init; }

    /// <summary>None: the unit keeps the one it has, a new one is given one.</summary>
    public string? Code { get; init; }

    public string? ShortName { get; init; }

    public int? ParentId { get; init; }

    public int? SectorSuperiorId { get; init; }

    public int? HostUnitId { get; init; }

    public DepartmentCategory? Category { get; init; }

    public IReadOnlyList<UnitAlias> Aliases { get; init; } = [];

    public string? ContactName { get; init; }

    public string? ContactPhone { get; init; }

    /// <summary>None: after its sisters.</summary>
    public int? Rank { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public IReadOnlyList<int> SuccessorIds { get; init; } = [];

    internal bool Says(UnitFields other)
        => this with { Aliases = other.Aliases, SuccessorIds = other.SuccessorIds } == other
            && Aliases.Distinct().SequenceEqual(other.Aliases) && SuccessorIds.SequenceEqual(other.SuccessorIds);

    /// <summary>Without blanks around, and none where nothing but blanks was given. Aliases all stay, so that what is wrong with one is told by its place.</summary>
    internal UnitFields Tidy() => this with
    {
        Name = Name.Trim(),
        Code = GivenText.OrNull(Code),
        ShortName = GivenText.OrNull(ShortName),
        ContactName = GivenText.OrNull(ContactName),
        ContactPhone = GivenText.OrNull(ContactPhone),
        Aliases = [.. Aliases.Select(alias => alias with { Name = alias.Name.Trim() })],
        SuccessorIds = [.. SuccessorIds.Distinct()],
    };
}
