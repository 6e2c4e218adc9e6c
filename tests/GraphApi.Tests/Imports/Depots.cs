using System.Collections.Immutable;
using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphApi.Tests.Imports;

public enum DepotGrade
{
    /// <summary>一级 · first</summary>
    First,
    /// <summary>二级 · second</summary>
    Second,
}

/// <summary>仓库 · a depot, perhaps inside another</summary>
[CommonKnowledge]
public sealed class Depot : Entity
{
    public string? Code { get; set; }
    public required string Name { get; set; }
    public int? ParentId { get; set; }
    public DepotGrade? Grade { get; set; }
    public DateOnly? OpenedOn { get; set; }
    public int? Places { get; set; }
    public decimal? Rent { get; set; }
    public bool? IsOpen { get; set; }
    public string? Phone { get; set; }
    public List<string> OtherNames { get; set; } = [];
    public List<int> PartnerIds { get; set; } = [];
    public string? Remark { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Depot>
    {
        public void Configure(EntityTypeBuilder<Depot> depot) => depot.HasOne<Depot>().WithMany().HasForeignKey(one => one.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <param name="Code">编码 · code</param>
/// <param name="Name">名称 · name</param>
/// <param name="ParentId">上级 · what it belongs to</param>
/// <param name="Grade">等级 · grade</param>
/// <param name="OpenedOn">启用日期 · first day</param>
/// <param name="Places">库位 · places</param>
/// <param name="Rent">租金 · rent</param>
/// <param name="IsOpen">启用 · whether it is open</param>
/// <param name="Phone">电话 · telephone</param>
/// <param name="OtherNames">别名 · other names</param>
/// <param name="PartnerIds">协作 · depots it works with</param>
/// <param name="Remark">备注 · remark</param>
/// <param name="Note">说明 · a note</param>
public sealed record DepotRow(string? Code, string Name, int? ParentId, DepotGrade? Grade, DateOnly? OpenedOn, int? Places, decimal? Rent, bool? IsOpen, string? Phone, IReadOnlyList<string> OtherNames, IReadOnlyList<int> PartnerIds, string? Remark, string? Note);

/// <summary>仓库 · depots</summary>
public sealed class DepotSheet : Sheet<DepotRow, Depot>
{
    public const string BadName = "禁用名";

    public DepotSheet() : base("仓库清单", "depots.xlsx")
    {
        Column(row => row.Code, "编码").Alias("仓库代码");
        Column(row => row.Name, "名称").Required().Alias("仓库名称").AtMost(50).Example("东库");
        Column(row => row.ParentId, "上级").Alias("上级仓库").Named<DepotDirectory>();
        Column(row => row.Grade, "等级").Word(DepotGrade.First, "甲级");
        Column(row => row.OpenedOn, "启用日期").Example("2026-03-31");
        Column(row => row.Places, "库位");
        Column(row => row.Rent, "租金");
        Column(row => row.IsOpen, "启用");
        Column(row => row.Phone, "电话");
        Column(row => row.OtherNames, "别名");
        Column(row => row.PartnerIds, "协作").Named<DepotDirectory>();
        Column(row => row.Remark, "备注");
        Column(row => row.Note, "说明").Note();
        Key(row => row.Code);
        Key(row => row.ParentId, row => row.Name);
    }

    public override IQueryable<Depot> Rows(CityDb db) => db.Set<Depot>().OrderBy(depot => depot.Id);

    public override DepotRow Read(Depot entity, SheetContext context) => new(
        entity.Code, entity.Name, entity.ParentId, entity.Grade, entity.OpenedOn, entity.Places, entity.Rent, entity.IsOpen, entity.Phone, entity.OtherNames, entity.PartnerIds, entity.Remark, null);

    public override Depot Create(DepotRow row, SheetContext context)
    {
        var depot = new Depot { Name = row.Name };
        Change(depot, row, context);
        return depot;
    }

    public override void Change(Depot entity, DepotRow row, SheetContext context)
    {
        // Half done before it is refused: nothing of it may be saved.
        entity.Remark = row.Remark;
        if (row.Name.Contains(BadName, StringComparison.Ordinal)) throw new BadDepotNameException(row.Name);

        (entity.Code, entity.Name, entity.ParentId, entity.Grade, entity.OpenedOn, entity.Places) = (row.Code, row.Name, row.ParentId, row.Grade, row.OpenedOn, row.Places);
        (entity.Rent, entity.IsOpen, entity.Phone, entity.OtherNames, entity.PartnerIds) = (row.Rent, row.IsOpen, row.Phone, [.. row.OtherNames], [.. row.PartnerIds]);
    }

    public override IEnumerable<(string Field, Finding Finding)> Doubts(DepotRow row, SheetContext context)
    {
        if (row.Remark?.Contains("撤并", StringComparison.Ordinal) == true) yield return ("remark", new("CLOSING", new("备注提到撤并，请核对。", "The remark speaks of closing. Check it.")));
    }
}

public sealed class BadDepotNameException : UserErrorException
{
    public BadDepotNameException(string name) : base(new($"“{name}”不能使用，请换一个名称。", $"{name} may not be used. Choose another name.")) => Field = "name";
}

/// <summary>Finds depots by path, code or name; of two by one name, neither.</summary>
public sealed class DepotDirectory : ISnapshot<DepotDirectory>, INames
{
    private readonly ImmutableDictionary<int, (string Name, string? Code, int? ParentId)> _all;

    private DepotDirectory(ImmutableDictionary<int, (string, string?, int?)> all) => _all = all;

    public static IReadOnlyList<Type> Watches => [typeof(Depot)];

    public static async Task<DepotDirectory> Load(CityDb db, CancellationToken cancel)
        => new((await db.Set<Depot>().AsNoTracking().ToListAsync(cancel)).ToImmutableDictionary(depot => depot.Id, depot => (depot.Name, depot.Code, depot.ParentId)));

    public NameAnswer Find(string text, DateOnly on)
    {
        var found = _all.Where(each => each.Value.Name == text || each.Value.Code == text || (text.Contains('/', StringComparison.Ordinal) && Path(each.Key) == text)).Select(each => each.Key).OrderDescending().ToList();
        if (found.Count == 1) return new(found[0]);

        return found.Count == 0
            ? new(null, new("DEPOT_UNKNOWN", new($"没有名为“{text}”的仓库。", $"There is no depot {text}.")) { Candidates = [.. _all.Values.Take(3).Select(one => one.Name)] })
            : new(null, new("DEPOT_AMBIGUOUS", new($"有多个“{text}”，请写路径。", $"Several depots are called {text}. Write the path.")) { Candidates = [.. found.Select(Path)] });
    }

    public string NameOf(int id) => _all.Values.Count(one => one.Name == _all[id].Name) == 1 ? _all[id].Name : Path(id);

    public IReadOnlyList<string> Choices(DateOnly on) => [.. _all.Keys.Select(NameOf)];

    public INames With(Entity pending)
        => pending is Depot depot ? new DepotDirectory(_all.SetItem(depot.Id, (depot.Name, depot.Code, depot.ParentId))) : this;

    private string Path(int id) => _all[id].ParentId is { } parent ? Path(parent) + "/" + _all[id].Name : _all[id].Name;
}
