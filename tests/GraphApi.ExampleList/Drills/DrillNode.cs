using GraphApi.Features.Units;
using GraphApi.Platform.GraphQL;

namespace GraphApi.ExampleList.Drills;

[ObjectType<Drill>]
public static class DrillNode
{
    /// <summary>组织单位 · the unit that held it</summary>
    public static Unit GetUnit([Parent] Drill drill, UnitDirectory units) => units.Find(drill.UnitId);
}
