using GraphApi.Platform.Excel;

namespace GraphApi.Features.Campaigns.Deadlines;

/// <summary>What one rule makes of a text, before the checks that all rules share.</summary>
internal sealed record DueMeaning(DateOnly? On, DueKind Kind, DueRule Rule)
{
    public bool IsApproximate { get; init; }

    /// <summary>Whether the year stands in the text, and so may be mistyped.</summary>
    public bool IsYearTyped { get; init; }

    public IReadOnlyList<Finding> Doubts { get; init; } = [];

    public Finding? Error { get; private init; }

    public static DueMeaning Wrong(Finding error) => new(null, DueKind.Unknown, DueRule.NotUnderstood) { Error = error };

    public static DueMeaning Open(DueRule rule, Finding doubt) => new(null, DueKind.Unknown, rule) { Doubts = [doubt] };

    public DueMeaning With(Finding doubt) => this with { Doubts = [.. Doubts, doubt] };
}
