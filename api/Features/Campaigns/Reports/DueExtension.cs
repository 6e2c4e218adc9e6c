using System.Linq.Expressions;
using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphApi.Features.Campaigns.Reports;

/// <summary>延期答复 · what was decided of a request for a later deadline</summary>
public enum ExtensionDecision
{
    /// <summary>待答复 · not decided yet</summary>
    Pending,
    /// <summary>同意 · the deadline is later</summary>
    Approved,
    /// <summary>不同意 · the deadline stays</summary>
    Refused,
}

/// <summary>延期 · a request for a later deadline, and what was decided</summary>
public sealed class DueExtension : Entity, IReadable<DueExtension>, IPartOf<CampaignTask>
{
    /// <summary>读者 · who may read the task</summary>
    public static Expression<Func<DueExtension, Scope, bool>> Readers => (extension, scope) => scope.Reads<CampaignTask>(extension.TaskId);

    private static readonly Text ReasonLabel = new("答复意见", "The reason");

    private DueExtension() { }

    /// <summary>任务 · the task whose deadline it is about</summary>
    public int TaskId { get; private set; }

    int IPart.WholeId => TaskId;

    /// <summary>原时限 · the deadline when it was asked</summary>
    public DateOnly From { get; private set; }

    /// <summary>申请延至 · the last day asked for</summary>
    public DateOnly Until { get; private set; }

    /// <summary>申请理由 · why</summary>
    public string Reason { get; private set; } = "";

    /// <summary>申请日期 · the day on which it was asked</summary>
    public DateOnly AskedOn { get; private set; }

    /// <summary>申请人 · who asked</summary>
    public string AskedBy { get; private set; } = "";

    /// <summary>答复 · what was decided</summary>
    public ExtensionDecision Decision { get; private set; }

    /// <summary>答复日期 · the day on which it was decided</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>答复人 · who decided</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>答复意见 · what was said with the decision</summary>
    public string? DecisionReason { get; private set; }

    internal bool IsOpen => Decision == ExtensionDecision.Pending;

    internal static DueExtension Ask(CampaignTask task, DateOnly from, DateOnly until, string reason, TaskActor actor)
        => new() { TaskId = task.Id, From = from, Until = until, Reason = reason, AskedOn = actor.On, AskedBy = actor.By };

    /// <summary>Decides it, also after the deadline has passed; refused and granted both stay on record.</summary>
    public void Decide(CampaignTask task, bool isApproved, string? reason, TaskActor actor)
    {
        if (!IsOpen) throw new ExtensionDecidedException(this);
        if (AskedBy == actor.By) throw new RecorderReviewsException(actor.By);
        var said = isApproved ? TaskRules.ReasonOrNull(reason, ReasonLabel) : TaskRules.Reason(reason, ReasonLabel);
        if (task.State.IsClosed) throw new TaskMoveException(task, TaskMove.AskExtension);
        if (isApproved && task.EffectiveDueOn != From) throw new ExtensionOutdatedException(this, task.EffectiveDueOn);

        Decision = isApproved ? ExtensionDecision.Approved : ExtensionDecision.Refused;
        (DecidedOn, DecidedBy, DecisionReason) = (actor.On, actor.By, said);
        if (isApproved) task.Extend(Until);
    }

    /// <summary>What speaks against the reason of a decision, whatever request it is about.</summary>
    internal static IEnumerable<UserErrorException> ReasonRefusals(bool isApproved, string? reason) => TaskRules.ReasonRefusals(reason, ReasonLabel, isRequired: !isApproved);

    internal sealed class Mapping : IEntityTypeConfiguration<DueExtension>
    {
        public void Configure(EntityTypeBuilder<DueExtension> extension)
        {
            extension.Property(e => e.Reason).HasMaxLength(TaskRules.LongestReason);
            extension.Property(e => e.DecisionReason).HasMaxLength(TaskRules.LongestReason);
            extension.Property(e => e.AskedBy).HasMaxLength(100);
            extension.Property(e => e.DecidedBy).HasMaxLength(100);
            extension.HasIndex(e => e.TaskId);
            extension.HasIndex(e => new { e.Decision, e.AskedOn });
        }
    }
}

internal static class DueExtensionTable
{
    extension(CityDb db) { public DbSet<DueExtension> DueExtensions => db.Set<DueExtension>(); }
}
