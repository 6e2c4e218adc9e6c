using System.Linq.Expressions;
using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Features.Units;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphApi.Features.Campaigns.Counts;

/// <summary>任务角色 · what part a unit has in a task</summary>
public enum TaskRole
{
    /// <summary>牵头 · leads</summary>
    Lead,
    /// <summary>配合 · co-operates</summary>
    Co,
}

/// <summary>What one day adds to the counts of one unit: sums up to a day are the counts as of it.</summary>
/// <remarks>So a roll-up costs units and days, not tasks, and a unit that moves in the tree moves nothing here.</remarks>
internal sealed class TaskCounter : IReadable<TaskCounter>
{
    public static Expression<Func<TaskCounter, Scope, bool>> Readers => (counter, scope) => scope.Covers(counter.UnitId);

    public int UnitId { get; init; }

    public TaskRole Role { get; init; }

    public DateOnly Day { get; init; }

    public int Open { get; init; }

    public int Overdue { get; init; }

    public int Done { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<TaskCounter>
    {
        public void Configure(EntityTypeBuilder<TaskCounter> counter)
        {
            counter.ToTable("TaskCounters");
            counter.HasKey(c => new { c.UnitId, c.Role, c.Day });
            // All that a sum needs stands in the index, in the order it is summed in.
            counter.HasIndex(c => new { c.Role, c.UnitId, c.Day, c.Open, c.Overdue, c.Done });
            counter.HasOne<Unit>().WithMany().HasForeignKey(c => c.UnitId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>What one day adds to the reports due from one unit for one period.</summary>
internal sealed class ReportCounter : IReadable<ReportCounter>
{
    public static Expression<Func<ReportCounter, Scope, bool>> Readers => (counter, scope) => scope.Covers(counter.UnitId);

    public int UnitId { get; init; }

    public string Period { get; init; } = "";

    public DateOnly Day { get; init; }

    public int Expected { get; init; }

    public int Reported { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ReportCounter>
    {
        public void Configure(EntityTypeBuilder<ReportCounter> counter)
        {
            counter.ToTable("ReportCounters");
            counter.HasKey(c => new { c.UnitId, c.Period, c.Day });
            counter.HasIndex(c => new { c.Period, c.UnitId, c.Day, c.Expected, c.Reported });
            counter.Property(c => c.Period).HasMaxLength(7);
            counter.HasOne<Unit>().WithMany().HasForeignKey(c => c.UnitId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>Which tasks a unit co-operates in, as rows that can be searched; kept with the tasks themselves.</summary>
internal sealed class TaskCoUnit
{
    public int TaskId { get; init; }

    public int UnitId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<TaskCoUnit>
    {
        public void Configure(EntityTypeBuilder<TaskCoUnit> co)
        {
            co.ToTable("TaskCoUnits");
            co.HasKey(c => new { c.UnitId, c.TaskId });
            co.HasOne<CampaignTask>().WithMany().HasForeignKey(c => c.TaskId).OnDelete(DeleteBehavior.Cascade);
            co.HasOne<Unit>().WithMany().HasForeignKey(c => c.UnitId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

internal static class CounterTables
{
    extension(CityDb db)
    {
        public DbSet<TaskCounter> TaskCounters => db.Set<TaskCounter>();

        public DbSet<ReportCounter> ReportCounters => db.Set<ReportCounter>();

        public DbSet<TaskCoUnit> TaskCoUnits => db.Set<TaskCoUnit>();
    }
}
