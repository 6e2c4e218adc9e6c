using GraphApi.Features.Units;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Hosting;

namespace GraphApi.ExampleList.Drills;

/// <summary>登记演练 · what is recorded of a drill</summary>
/// <param name="UnitId">组织单位 · the unit that held it</param>
/// <param name="Title">演练名称 · what was drilled</param>
/// <param name="HeldOn">演练日期 · the day it was held</param>
/// <param name="Participants">参加人数 · how many took part</param>
public sealed record HoldDrillInput([property: ID<Unit>] int UnitId, string Title, DateOnly HeldOn, int? Participants);

[MutationType]
public static class DrillMutations
{
    /// <summary>登记演练 · record a drill that was held</summary>
    [Authorize(Roles = [Role.SafetyOffice, Role.Clerk])]
    [Error<DrillInFutureException>]
    public static async Task<Drill> HoldDrill(HoldDrillInput input, CityDb db, TimeProvider clock, CancellationToken cancel)
    {
        var drill = Drill.Hold(input.UnitId, input.Title, input.HeldOn, input.Participants, clock.Today());
        db.Add(drill);
        await db.SaveChangesAsync(cancel);
        return drill;
    }
}
