using GraphApi.Features.Units;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;

namespace GraphApi.Features.Items;

/// <summary>承担方式 · what part the unit of a row has in it</summary>
public enum ItemRole
{
    /// <summary>牵头 · leads</summary>
    Lead,
    /// <summary>配合 · co-operates</summary>
    Co,
}

/// <summary>安全监管事项 · one row of the list of supervision items</summary>
/// <param name="Code">事项编码 · code; it may stay empty and is given</param>
/// <param name="LeadIds">牵头单位 · the unit that leads, several if they share</param>
/// <param name="Title">监管事项 · what is supervised</param>
/// <param name="Kind">事项类型 · what the department does in it</param>
/// <param name="Role">牵头/配合 · what part the unit of the row has; only leading can be written this way</param>
/// <param name="SharedLead">共同牵头 · several units have agreed to lead together</param>
/// <param name="CoUnitIds">配合单位 · the units that co-operate</param>
/// <param name="LegalBasis">法律依据 · laws it rests on</param>
/// <param name="AuthorityDocument">职责文件 · the document that gives it to the department</param>
/// <param name="ValidFrom">生效日期 · first day in force</param>
/// <param name="ValidTo">废止日期 · last day in force</param>
public sealed record ItemRow(
    string? Code, IReadOnlyList<int> LeadIds, string Title, ItemKind Kind, ItemRole? Role, bool SharedLead, IReadOnlyList<int> CoUnitIds,
    string? LegalBasis, string? AuthorityDocument, DateOnly? ValidFrom, DateOnly? ValidTo);

/// <summary>安全监管事项清单 · supervision items</summary>
public sealed class ItemSheet : Sheet<ItemRow, SupervisionItem>
{
    public ItemSheet() : base("安全监管事项清单", "items.xlsx")
    {
        Column(row => row.Code, "事项编码").Alias("编码", "事项代码", "事项编号").AtMost(ItemRules.LongestCode).Example("D01-01").Help("新事项可留空，由系统按牵头单位编号", "Leave it empty for a new item and one is given after its lead unit");
        Column(row => row.LeadIds, "牵头单位").Alias("部门（单位）", "部门", "责任单位", "责任部门", "牵头部门", "主管部门").Unit().Example("市应急管理局").Help("暂无牵头单位的留空，事项会列为缺口", "Leave it empty if nobody leads; the item then shows as a gap");
        Column(row => row.Title, "监管事项").Alias("事项名称", "安全监管事项", "事项").Required().AtMost(ItemRules.LongestTitle).Example("危险化学品生产经营许可与检查");
        Column(row => row.Kind, "事项类型").Alias("类型", "事项类别").Required().Example("监督检查")
            .Word(ItemKind.Permit, "许可", "审批", "P").Word(ItemKind.Supervise, "监管", "检查", "监督管理", "S").Word(ItemKind.Guide, "指导", "督促", "G")
            .Word(ItemKind.Internal, "内部管理", "本系统管理", "I").Word(ItemKind.Support, "支持", "保障", "U");
        Column(row => row.Role, "牵头/配合").Alias("承担方式", "角色").Help("只能是牵头；配合的单位请填在配合单位列", "Leading only; units that co-operate go into 配合单位").Note();
        Column(row => row.SharedLead, "共同牵头").Help("几个单位商定共同牵头的填“是”", "是 where several units have agreed to lead together");
        Column(row => row.CoUnitIds, "配合单位").Alias("配合部门", "协同单位", "协助单位").Unit().Help("多个用、分开", "Several separated by 、");
        Column(row => row.LegalBasis, "法律依据").Alias("依据", "法规依据", "设定依据").AtMost(ItemRules.LongestText).Example("《安全生产法》第十条");
        Column(row => row.AuthorityDocument, "职责文件").Alias("文件依据", "三定依据").AtMost(ItemRules.LongestText);
        Column(row => row.ValidFrom, "生效日期").Alias("实施日期");
        Column(row => row.ValidTo, "废止日期").Alias("失效日期").Help("最后有效的一天；填写后该事项即告废止", "The last day in force; filling it in repeals the item");
        Key(row => row.Code);
        Key(row => row.Title, row => row.LeadIds);
    }

    public override IReadOnlyCollection<Role> Roles => [Role.SafetyOffice];

    public override IQueryable<SupervisionItem> Rows(CityDb db) => db.SupervisionItems.OrderBy(item => item.Code);

    public override ItemRow Read(SupervisionItem item, SheetContext context) => new(
        item.Code, item.LeadIds, item.Title, item.Kind, null, item.SharedLead, item.CoUnitIds, item.LegalBasis, item.AuthorityDocument, item.ValidFrom, item.ValidTo);

    public override SupervisionItem Create(ItemRow row, SheetContext context)
        => SupervisionItem.Create(Said(row, null), context.Names<ItemDirectory>(), context.Names<UnitDirectory>());

    public override void Change(SupervisionItem item, ItemRow row, SheetContext context)
        => item.Change(Said(row, item.Code), context.Names<ItemDirectory>(), context.Names<UnitDirectory>(), context.Today);

    public override IEnumerable<(string Field, Finding Finding)> Doubts(ItemRow row, SheetContext context)
    {
        if (row.LeadIds.Count == 0) yield return ("leadIds", NoLead(row.Title));
    }

    private static ItemFields Said(ItemRow row, string? code) => row.Role == ItemRole.Co ? throw new CoRoleInLeadColumnException() : new()
    {
        Code = row.Code ?? code,
        Title = row.Title,
        Kind = row.Kind,
        LeadIds = row.LeadIds,
        SharedLead = row.SharedLead,
        CoUnitIds = row.CoUnitIds,
        LegalBasis = row.LegalBasis,
        AuthorityDocument = row.AuthorityDocument,
        ValidFrom = row.ValidFrom,
        ValidTo = row.ValidTo,
    };

    private static Finding NoLead(string title) => new("ITEM_WITHOUT_LEAD", new(
        $"事项“{title}”没有牵头单位，导入后列为缺口，请尽快明确。",
        $"Nobody leads \"{title}\". It is taken in and shown as a gap; settle who leads."));
}
