using GraphApi.Features.Campaigns.Deadlines;
using GraphApi.Platform.Access;
using GraphApi.Platform.Hosting;
using GraphApi.Platform.Words;

namespace GraphApi.Features.Campaigns.Tasks;

/// <summary>What can be said of a task, whether it comes from a program or from a row.</summary>
public sealed record TaskFields
{
    public required string Content { get; init; }

    public required int LeadUnitId { get; init; }

    public required DueDate Due { get; init; }

    /// <summary>Why the deadline as written is none, to be said with all else that is wrong.</summary>
    public DueTextException? DueRefusal { get; init; }

    public string? NumberText { get; init; }

    public string? Measures { get; init; }

    public int? ItemId { get; init; }

    public IReadOnlyList<int> CoUnitIds { get; init; } = [];

    /// <summary>Words that name many at once, as they were written beside the co-operating units.</summary>
    public IReadOnlyList<string> CoUnitWords { get; init; } = [];

    internal bool Says(TaskFields other)
    {
        var own = Tidy();
        return own with { CoUnitIds = other.CoUnitIds, CoUnitWords = other.CoUnitWords } == other && own.CoUnitIds.SequenceEqual(other.CoUnitIds) && own.CoUnitWords.SequenceEqual(other.CoUnitWords);
    }

    internal TaskFields Tidy() => this with
    {
        Content = Content.Trim(),
        NumberText = GivenText.OrNull(NumberText),
        Measures = GivenText.OrNull(Measures),
        CoUnitIds = [.. CoUnitIds.Distinct()],
        CoUnitWords = [.. CoUnitWords.Distinct(StringComparer.Ordinal)],
    };
}

/// <summary>Who does something to a task, and on which day.</summary>
/// <param name="By">as the caller is named in records</param>
/// <param name="On">the day in the city's zone</param>
public sealed record TaskActor(string By, DateOnly On)
{
    public static TaskActor Of(ICaller caller, TimeProvider clock) => new(caller.Name, clock.Today());
}
