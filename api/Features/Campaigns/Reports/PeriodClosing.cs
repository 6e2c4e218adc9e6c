using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphApi.Features.Campaigns.Reports;

/// <summary>期次关闭 · a period for which no report is taken, or was not until it was opened again; it holds for the shorter periods in it</summary>
[CommonKnowledge]
public sealed class PeriodClosing : Entity
{
    private PeriodClosing() { }

    /// <summary>期次 · the period</summary>
    public Period Period { get; private set; }

    /// <summary>关闭日期 · the day on which it was closed</summary>
    public DateOnly ClosedOn { get; private set; }

    /// <summary>关闭人 · who closed it</summary>
    public string ClosedBy { get; private set; } = "";

    /// <summary>重新开放日期 · the day on which it was opened again; none while it is closed</summary>
    public DateOnly? ReopenedOn { get; private set; }

    /// <summary>重新开放人 · who opened it again</summary>
    public string? ReopenedBy { get; private set; }

    /// <exception cref="PeriodNotOverException">the period is not over yet</exception>
    /// <exception cref="PeriodClosedException">it is closed already</exception>
    public static PeriodClosing Close(Period period, TaskActor actor, ClosedPeriods closed)
    {
        if (period.LastDay >= actor.On) throw new PeriodNotOverException(period);
        if (closed.Find(period) is { } there) throw new PeriodClosedException(there);

        return new() { Period = period, ClosedOn = actor.On, ClosedBy = actor.By };
    }

    /// <summary>Takes reports again; that it was closed, and by whom, stays on record.</summary>
    /// <exception cref="PeriodNotClosedException">it is open again already</exception>
    /// <exception cref="PeriodClosedWithException">what is to be opened is only a part of what was closed</exception>
    public void Reopen(Period period, TaskActor actor)
    {
        if (ReopenedOn is not null) throw new PeriodNotClosedException(period);
        if (period != Period) throw new PeriodClosedWithException(period, this);

        (ReopenedOn, ReopenedBy) = (actor.On, actor.By);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<PeriodClosing>
    {
        public void Configure(EntityTypeBuilder<PeriodClosing> closing)
        {
            closing.Property(c => c.ClosedBy).HasMaxLength(100);
            closing.Property(c => c.ReopenedBy).HasMaxLength(100);
            closing.HasIndex(c => c.Period).IsUnique().HasFilter("\"ReopenedOn\" IS NULL");
        }
    }
}

/// <summary>关闭的期次 · all periods that are closed now, in memory</summary>
public sealed class ClosedPeriods : ISnapshot<ClosedPeriods>
{
    /// <summary>No period is closed.</summary>
    public static readonly ClosedPeriods None = new([]);

    private readonly IReadOnlyList<PeriodClosing> _closed;

    private ClosedPeriods(IReadOnlyList<PeriodClosing> closed) => _closed = closed;

    public static IReadOnlyList<Type> Watches => [typeof(PeriodClosing)];

    public static async Task<ClosedPeriods> Load(CityDb db, CancellationToken cancel)
        => new(await db.PeriodClosings.AsNoTracking().Where(closing => closing.ReopenedOn == null).ToListAsync(cancel));

    /// <summary>The closing a period falls under: that of the longest one around it, without which opening its own would open nothing.</summary>
    public PeriodClosing? Find(Period period) => _closed.Where(closing => closing.Period.Contains(period)).MaxBy(closing => closing.Period.LastDay.DayNumber - closing.Period.FirstDay.DayNumber);
}

internal static class PeriodClosingTable
{
    extension(CityDb db) { public DbSet<PeriodClosing> PeriodClosings => db.Set<PeriodClosing>(); }
}
