using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphApi.Tests.Excel.Writing;

public enum KioskKind
{
    /// <summary>报刊 · papers</summary>
    Papers,
    /// <summary>早点 · breakfast</summary>
    Breakfast,
}

[CommonKnowledge]
public sealed class Kiosk : Entity
{
    public required string Name { get; set; }
    public string? Code { get; set; }
    public KioskKind Kind { get; set; }
    public DateOnly? OpenedOn { get; set; }
    public int? Seats { get; set; }
    public decimal? Rent { get; set; }
    public bool? IsOpen { get; set; }
    public int? SupplierId { get; set; }
    public List<int> NeighbourIds { get; set; } = [];
    public string? Remark { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Kiosk>
    {
        public void Configure(EntityTypeBuilder<Kiosk> kiosk) => kiosk.HasIndex(one => one.Code);
    }
}

/// <param name="Name">名称 · name</param>
/// <param name="Code">编码 · code</param>
/// <param name="Kind">类型 · what it sells</param>
/// <param name="OpenedOn">开业日期 · day it opened</param>
/// <param name="Seats">座位 · seats</param>
/// <param name="Rent">租金 · rent</param>
/// <param name="IsOpen">营业 · whether it is open</param>
/// <param name="SupplierId">供货商 · who supplies it</param>
/// <param name="NeighbourIds">相邻 · what stands beside it</param>
/// <param name="Remark">备注 · remark</param>
public sealed record KioskRow(string Name, string? Code, KioskKind Kind, DateOnly? OpenedOn, int? Seats, decimal? Rent, bool? IsOpen, int? SupplierId, IReadOnlyList<int> NeighbourIds, string? Remark);

/// <summary>售货亭 · kiosks</summary>
public sealed class KioskSheet : Sheet<KioskRow, Kiosk>
{
    public KioskSheet() : base("售货亭清单", "kiosks.xlsx")
    {
        Column(row => row.Name, "名称").Required().Alias("亭名").Example("东门早点亭");
        Column(row => row.Code, "编码").Example("007").AtMost(12).Help("三位数字，开头的 0 要写", "three digits with their leading zeros");
        Column(row => row.Kind, "类型").Required().Word(KioskKind.Papers, "报纸").Example("早点");
        Column(row => row.OpenedOn, "开业日期").Example("2026-03-31");
        Column(row => row.Seats, "座位").Example("12");
        Column(row => row.Rent, "租金").Example("12.5");
        Column(row => row.IsOpen, "营业").Example("是");
        Column(row => row.SupplierId, "供货商").Named<KioskNames>().FromHeading(HeadingPart.Unit);
        Column(row => row.NeighbourIds, "相邻").Named<KioskNames>().Example("西门亭、南门亭");
        Column(row => row.Remark, "备注");
        Key(row => row.Code);
        Key(row => row.Name);
    }

    public override IQueryable<Kiosk> Rows(CityDb db) => db.Set<Kiosk>().OrderBy(kiosk => kiosk.Id);

    public override KioskRow Read(Kiosk entity, SheetContext context)
        => new(entity.Name, entity.Code, entity.Kind, entity.OpenedOn, entity.Seats, entity.Rent, entity.IsOpen, entity.SupplierId, entity.NeighbourIds, entity.Remark);

    public override Kiosk Create(KioskRow row, SheetContext context) => new() { Name = row.Name };

    public override void Change(Kiosk entity, KioskRow row, SheetContext context) => entity.Name = row.Name;
}

/// <summary>Knows number 7 as 供货商7, and so on; no table stands behind it.</summary>
public sealed record KioskNames : ISnapshot<KioskNames>, INames
{
    public static IReadOnlyList<Type> Watches => [];

    public static Task<KioskNames> Load(CityDb db, CancellationToken cancel) => Task.FromResult(new KioskNames());

    public NameAnswer Find(string text, DateOnly on) => new(text == "D01" ? 1 : null);

    public string NameOf(int id) => $"供货商{id}";

    public IReadOnlyList<string> Choices(DateOnly on) => [.. Enumerable.Range(1, 300).Select(NameOf), "=危险名称"];

    public INames With(Entity pending) => this;
}
