using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;

namespace GraphApi.Tests.Imports;

/// <param name="Name">名称 · name</param>
/// <param name="OwnerId">责任仓库 · whose plan it is</param>
/// <param name="Period">期次 · what it is for</param>
public sealed record DepotPlanRow(string Name, int? OwnerId, string? Period);

/// <summary>仓库计划 · depots again, as a list that one unit sends for one period</summary>
public sealed class DepotPlanSheet : Sheet<DepotPlanRow, Depot>
{
    public DepotPlanSheet() : base("仓库计划", "depot-plans.xlsx")
    {
        Column(row => row.Name, "计划名称").Required();
        Column(row => row.OwnerId, "责任仓库").Named<DepotDirectory>().FromHeading(HeadingPart.Unit);
        Column(row => row.Period, "期次").FromHeading(HeadingPart.Period);
        Key(row => row.Name);
    }

    public override IQueryable<Depot> Rows(CityDb db) => db.Set<Depot>().OrderBy(depot => depot.Id);

    public override DepotPlanRow Read(Depot entity, SheetContext context) => new(entity.Name, entity.ParentId, entity.Remark);

    public override Depot Create(DepotPlanRow row, SheetContext context) => new() { Name = row.Name, ParentId = row.OwnerId, Remark = row.Period };

    public override void Change(Depot entity, DepotPlanRow row, SheetContext context) => (entity.ParentId, entity.Remark) = (row.OwnerId, row.Period);
}
