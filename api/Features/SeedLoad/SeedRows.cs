using GraphApi.Features.Campaigns.Deadlines;
using GraphApi.Features.Campaigns.Reports;
using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Features.Units;
using GraphApi.Platform.Words;

namespace GraphApi.Features.SeedLoad;

/// <summary>A made-up list.</summary>
internal sealed record SeedList(int Id, int UnitId, Period Period, int PlanId, string Title, DateOnly FiledOn)
{
    public static readonly IReadOnlyList<string> Columns = ["Id", "UnitId", "Period", "PlanId", "Title", "FiledOn", "ReceivedOn", "Version"];

    public object?[] ToRow() => [Id, UnitId, Period.ToString(), PlanId, Title, FiledOn, FiledOn, 1];
}

/// <summary>A made-up task, in a state it could have reached by the verbs of a task.</summary>
internal sealed record SeedTask(int Id, SeedList List, int Position, string Content, string Measures, int? ItemId, int LeadUnitId, int[] CoUnitIds, DueDate Due, DateOnly OpenedOn, SeedStanding Standing, SeedReport? Report)
{
    public static readonly IReadOnlyList<string> Columns =
    [
        "Id", "ListId", "UnitId", "Period", "PlanId", "Position", "NumberText", "Level", "Content", "Measures", "ItemId", "LeadUnitId", "CoUnitIds", "CoUnitWords",
        "DueText", "DueOn", "DueKind", "DueRule", "EffectiveDueOn", "State", "Progress", "OpenedOn", "SettledOn", "DoneOn", "ClosedOn", "SubmittedBy", "StateReason", "SearchText", "Version",
    ];

    public object?[] ToRow()
    {
        var number = $"{Position}.";
        return
        [
            Id, List.Id, List.UnitId, List.Period.ToString(), List.PlanId, Position, number, TaskNumber.LevelOf(number), Content, Measures, ItemId, LeadUnitId, CoUnitIds, Array.Empty<string>(),
            Due.Text, Due.On, Due.Kind.ToString(), Due.Rule.ToString(), Due.On, Standing.State.ToString(), Standing.Progress, OpenedOn, Standing.SettledOn, Standing.DoneOn, Standing.ClosedOn, Standing.SubmittedBy, Standing.Reason, NameForm.Searchable([Content, Measures]), 1,
        ];
    }
}

/// <summary>How far a task has come, with the days that go with it.</summary>
internal sealed record SeedStanding(TaskState State, int Progress, DateOnly? SettledOn = null, DateOnly? DoneOn = null, DateOnly? ClosedOn = null, string? SubmittedBy = null, string? Reason = null);

/// <summary>A made-up report on a task.</summary>
internal sealed record SeedReport(string Progress, string? Difficulty, string NextStep, DateOnly ReportedOn, string RecordedBy, DateOnly? ReviewedOn, string? ReviewedBy)
{
    public static readonly IReadOnlyList<string> Columns =
        ["Id", "TaskId", "UnitId", "Period", "ProgressText", "Difficulty", "NextStep", "ReportedOn", "CountedOn", "RecordedBy", "Review", "ReviewedOn", "ReviewedBy", "ReturnReason", "Version"];

    public object?[] ToRow(int id, SeedTask task)
    {
        var review = ReviewedOn is null ? ReportReview.Unreviewed : ReportReview.Accepted;
        return [id, task.Id, task.List.UnitId, task.List.Period.ToString(), Progress, Difficulty, NextStep, ReportedOn, ReportedOn, RecordedBy, review.ToString(), ReviewedOn, ReviewedBy, null, 1];
    }
}
