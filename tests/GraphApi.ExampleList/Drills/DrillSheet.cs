using GraphApi.Features.Units;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;

namespace GraphApi.ExampleList.Drills;

/// <summary>应急演练 · one row of the drill list</summary>
/// <param name="UnitId">组织单位 · the unit that held it</param>
/// <param name="Title">演练名称 · what was drilled</param>
/// <param name="HeldOn">演练日期 · the day it was held</param>
/// <param name="Participants">参加人数 · how many took part</param>
public sealed record DrillRow(int UnitId, string Title, DateOnly HeldOn, int? Participants);

/// <summary>应急演练 · emergency drills</summary>
public sealed class DrillSheet : Sheet<DrillRow, Drill>
{
    public DrillSheet() : base("应急演练", "drills.xlsx")
    {
        Column(row => row.UnitId, "组织单位").Alias("单位").Unit().Required();
        Column(row => row.Title, "演练名称").Required().Example("消防疏散演练");
        Column(row => row.HeldOn, "演练日期").Required();
        Column(row => row.Participants, "参加人数");
        Key(row => row.UnitId, row => row.HeldOn, row => row.Title);
    }

    public override IQueryable<Drill> Rows(CityDb db) => db.Drills.OrderBy(drill => drill.HeldOn);

    public override DrillRow Read(Drill drill, SheetContext context) => new(drill.UnitId, drill.Title, drill.HeldOn, drill.Participants);

    public override Drill Create(DrillRow row, SheetContext context) => Drill.Hold(row.UnitId, row.Title, row.HeldOn, row.Participants, context.Today);

    public override void Change(Drill drill, DrillRow row, SheetContext context) => drill.Correct(row.Title, row.HeldOn, row.Participants, context.Today);
}
