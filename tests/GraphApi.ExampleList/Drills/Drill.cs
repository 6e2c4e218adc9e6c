using System.Linq.Expressions;
using GraphApi.Features.Units;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphApi.ExampleList.Drills;

/// <summary>应急演练 · an emergency drill a unit held</summary>
public sealed class Drill : Entity, IReadable<Drill>, IBelongsToUnit
{
    /// <summary>读者 · the unit that held it</summary>
    public static Expression<Func<Drill, Scope, bool>> Readers => (drill, scope) => scope.Covers(drill.UnitId);

    private Drill() { }

    /// <summary>组织单位 · the unit that held it</summary>
    public int UnitId { get; private set; }

    int? IBelongsToUnit.OwnerUnitId => UnitId;

    /// <summary>演练名称 · what was drilled</summary>
    public string Title { get; private set; } = "";

    /// <summary>演练日期 · the day it was held</summary>
    public DateOnly HeldOn { get; private set; }

    /// <summary>参加人数 · how many took part</summary>
    public int? Participants { get; private set; }

    public static Drill Hold(int unitId, string title, DateOnly heldOn, int? participants, DateOnly today)
    {
        var drill = new Drill { UnitId = unitId };
        drill.Correct(title, heldOn, participants, today);
        return drill;
    }

    public void Correct(string title, DateOnly heldOn, int? participants, DateOnly today)
    {
        if (heldOn > today) throw new DrillInFutureException(heldOn);

        (Title, HeldOn, Participants) = (title, heldOn, participants);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Drill>
    {
        public void Configure(EntityTypeBuilder<Drill> drill) => drill.HasOne<Unit>().WithMany().HasForeignKey(d => d.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class DrillTable
{
    extension(CityDb db) { public DbSet<Drill> Drills => db.Set<Drill>(); }
}
