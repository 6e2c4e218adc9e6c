using System.Linq.Expressions;
using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Features.Units;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphApi.Features.Campaigns.Reports;

/// <summary>审核状态 · what a reviewer made of a report</summary>
public enum ReportReview
{
    /// <summary>待审核 · nobody has looked at it yet</summary>
    Unreviewed,
    /// <summary>已认可 · taken as it is</summary>
    Accepted,
    /// <summary>已退回 · to be written again</summary>
    Returned,
}

/// <summary>进展报告 · what a unit reports of a task for one period</summary>
public sealed class TaskReport : Entity, IReadable<TaskReport>, IBelongsToUnit
{
    /// <summary>读者 · who may read the task</summary>
    public static Expression<Func<TaskReport, Scope, bool>> Readers => (report, scope) => scope.Reads<CampaignTask>(report.TaskId);

    private static readonly Text ReasonLabel = new("退回原因", "The reason");

    private TaskReport() { }

    /// <summary>任务 · the task it reports on</summary>
    public int TaskId { get; private set; }

    /// <summary>填报单位 · the unit that reports</summary>
    public int UnitId { get; private set; }

    int? IBelongsToUnit.OwnerUnitId => UnitId;

    /// <summary>期次 · the period it reports for</summary>
    public Period Period { get; private set; }

    /// <summary>进展情况 · what has been done</summary>
    public string? ProgressText { get; private set; }

    /// <summary>存在困难 · what stands in the way</summary>
    public string? Difficulty { get; private set; }

    /// <summary>下步措施 · what comes next</summary>
    public string? NextStep { get; private set; }

    /// <summary>填报日期 · the day of the first filing, as the unit wrote it; later corrections leave it</summary>
    public DateOnly ReportedOn { get; private set; }

    /// <summary>计入日期 · the day by which it is in time or late: when it was first received, whatever filing date it bears; when it was filed, where its period was over before lists came to this system</summary>
    public DateOnly CountedOn { get; private set; }

    /// <summary>填报人 · who wrote it last</summary>
    public string RecordedBy { get; private set; } = "";

    /// <summary>审核状态 · what a reviewer made of it</summary>
    public ReportReview Review { get; private set; }

    /// <summary>审核日期 · the day of the review</summary>
    public DateOnly? ReviewedOn { get; private set; }

    /// <summary>审核人 · who reviewed it</summary>
    public string? ReviewedBy { get; private set; }

    /// <summary>退回原因 · why it was returned</summary>
    public string? ReturnReason { get; private set; }

    [GraphQLIgnore]
    public ReportTexts Texts => new(ProgressText, Difficulty, NextStep);

    internal static TaskReport Write(CampaignTask task, Period period, ReportTexts texts, TaskActor actor, DateOnly filedOn)
    {
        var report = new TaskReport { TaskId = task.Id, UnitId = task.UnitId, Period = period, ReportedOn = filedOn, CountedOn = actor.On };
        report.Take(texts, actor);
        return report;
    }

    /// <summary>Writes it again, unreviewed; what was accepted stands until a reviewer returns it.</summary>
    internal void Rewrite(ReportTexts texts, TaskActor actor)
    {
        if (texts == Texts) return;
        if (Review == ReportReview.Accepted) throw new ReportAcceptedException(this);

        Take(texts, actor);
    }

    public void Accept(TaskActor actor)
    {
        if (Review == ReportReview.Accepted) throw new ReportReviewedException(this);

        Look(actor);
        Review = ReportReview.Accepted;
    }

    public void Return(TaskActor actor, string reason)
    {
        var said = TaskRules.Reason(reason, ReasonLabel);
        Look(actor);
        (Review, ReturnReason) = (ReportReview.Returned, said);
    }

    /// <summary>What speaks against the reason of a return, whatever report it is about.</summary>
    internal static IEnumerable<UserErrorException> ReasonRefusals(string reason) => TaskRules.ReasonRefusals(reason, ReasonLabel);

    private void Look(TaskActor actor)
    {
        if (Review == ReportReview.Returned) throw new ReportReturnedException(this);
        if (RecordedBy == actor.By) throw new RecorderReviewsException(actor.By);

        (ReviewedOn, ReviewedBy, ReturnReason) = (actor.On, actor.By, null);
    }

    private void Take(ReportTexts texts, TaskActor actor)
    {
        (ProgressText, Difficulty, NextStep) = (texts.Progress, texts.Difficulty, texts.NextStep);
        (RecordedBy, Review, ReviewedOn, ReviewedBy, ReturnReason) = (actor.By, ReportReview.Unreviewed, null, null, null);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<TaskReport>
    {
        public void Configure(EntityTypeBuilder<TaskReport> report)
        {
            report.Ignore(r => r.Texts);
            report.Property(r => r.ProgressText).HasMaxLength(TaskRules.LongestText);
            report.Property(r => r.Difficulty).HasMaxLength(TaskRules.LongestText);
            report.Property(r => r.NextStep).HasMaxLength(TaskRules.LongestText);
            report.Property(r => r.RecordedBy).HasMaxLength(100);
            report.Property(r => r.ReviewedBy).HasMaxLength(100);
            report.Property(r => r.ReturnReason).HasMaxLength(TaskRules.LongestReason);
            report.HasOne<Unit>().WithMany().HasForeignKey(r => r.UnitId).OnDelete(DeleteBehavior.Restrict);
            report.HasIndex(r => new { r.TaskId, r.Period }).IsUnique();
            report.HasIndex(r => new { r.Review, r.ReportedOn });
            report.HasIndex(r => new { r.UnitId, r.Period });
        }
    }
}

/// <summary>The three texts of a report.</summary>
public sealed record ReportTexts(string? Progress, string? Difficulty, string? NextStep)
{
    [GraphQLIgnore]
    public bool IsBlank => Progress is null && Difficulty is null && NextStep is null;

    internal ReportTexts Tidy() => new(GivenText.OrNull(Progress), GivenText.OrNull(Difficulty), GivenText.OrNull(NextStep));

    internal IEnumerable<UserErrorException> Refusals()
    {
        if (IsBlank) yield return new RequiredException("progressText", new("进展情况", "The progress"));

        (string Field, Text Label, string? Value, int Longest)[] texts =
        [
            ("progressText", new("进展情况", "The progress"), Progress, TaskRules.LongestText), ("difficulty", new("存在困难", "The difficulty"), Difficulty, TaskRules.LongestText),
            ("nextStep", new("下步措施", "The next step"), NextStep, TaskRules.LongestText),
        ];
        foreach (var refusal in TooLongException.Among(texts)) yield return refusal;
    }
}

internal static class TaskReportTable
{
    extension(CityDb db) { public DbSet<TaskReport> TaskReports => db.Set<TaskReport>(); }
}
