using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Platform.Data;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphApi.Features.Campaigns.Reports;

/// <summary>期次关闭 · a period for which no report is taken any more</summary>
public sealed class PeriodClosing : Entity
{
    private PeriodClosing() { }

    /// <summary>期次 · the period</summary>
    public Period Period { get; private set; }

    /// <summary>关闭日期 · the day on which it was closed</summary>
    public DateOnly ClosedOn { get; private set; }

    /// <summary>关闭人 · who closed it</summary>
    public string ClosedBy { get; private set; } = "";

    /// <exception cref="PeriodNotOverException">the period is not over yet</exception>
    /// <exception cref="PeriodClosedException">it is closed already</exception>
    public static PeriodClosing Close(Period period, TaskActor actor, ClosedPeriods closed)
    {
        if (period.LastDay >= actor.On) throw new PeriodNotOverException(period);
        if (closed.Find(period) is { } there) throw new PeriodClosedException(there);

        return new() { Period = period, ClosedOn = actor.On, ClosedBy = actor.By };
    }

    internal sealed class Mapping : IEntityTypeConfiguration<PeriodClosing>
    {
        public void Configure(EntityTypeBuilder<PeriodClosing> closing)
        {
            closing.Property(c => c.ClosedBy).HasMaxLength(100);
            closing.HasIndex(c => c.Period).IsUnique();
        }
    }
}

/// <summary>关闭的期次 · all closed periods in memory</summary>
public sealed class ClosedPeriods : ISnapshot<ClosedPeriods>
{
    /// <summary>No period is closed.</summary>
    public static readonly ClosedPeriods None = new(new Dictionary<Period, PeriodClosing>());

    private readonly Dictionary<Period, PeriodClosing> _closed;

    private ClosedPeriods(Dictionary<Period, PeriodClosing> closed) => _closed = closed;

    public static IReadOnlyList<Type> Watches => [typeof(PeriodClosing)];

    public static async Task<ClosedPeriods> Load(CityDb db, CancellationToken cancel)
        => new(await db.PeriodClosings.AsNoTracking().ToDictionaryAsync(closing => closing.Period, cancel));

    public PeriodClosing? Find(Period period) => _closed.GetValueOrDefault(period);
}

internal static class PeriodClosingTable
{
    extension(CityDb db) { public DbSet<PeriodClosing> PeriodClosings => db.Set<PeriodClosing>(); }
}
