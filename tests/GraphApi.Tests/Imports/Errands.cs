using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphApi.Tests.Imports;

public sealed class ErrandDb(DbContextOptions options) : CityDb(options);

/// <summary>清单 · a list that several errands belong to</summary>
[CommonKnowledge]
public sealed class ErrandList : Entity
{
    public required int UnitId { get; init; }
    public required Period Period { get; init; }
    public DateOnly? FiledOn { get; set; }
}

/// <summary>事项 · an errand with what was reported of it</summary>
[CommonKnowledge]
public sealed class Errand : Entity
{
    public required ErrandList List { get; set; }
    public int ListId { get; set; }
    public required string Text { get; set; }
    public string? Code { get; set; }
    public List<int> CoUnitIds { get; set; } = [];
    public List<string> CoUnitWords { get; set; } = [];
    public List<ErrandReport> Reports { get; set; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Errand>
    {
        public void Configure(EntityTypeBuilder<Errand> errand)
        {
            errand.HasOne(one => one.List).WithMany().HasForeignKey(one => one.ListId);
            errand.HasMany(one => one.Reports).WithOne().HasForeignKey(report => report.ErrandId);
            errand.HasIndex(one => one.Code).IsUnique();
        }
    }
}

/// <summary>进展 · one report of an errand</summary>
[CommonKnowledge]
public sealed class ErrandReport : Entity
{
    public int ErrandId { get; set; }
    public required string Text { get; set; }
}

public sealed record ErrandRow(int UnitId, Period Period, DateOnly? FiledOn, string Text, string? Code, IReadOnlyList<int> CoUnitIds, IReadOnlyList<string> CoUnitWords, string? Report, int State);

/// <summary>事项清单 · errands</summary>
public sealed class ErrandSheet : Sheet<ErrandRow, Errand>
{
    public const string Forbidden = "禁";

    /// <summary>Begins what is refused unless the list was filed the day before.</summary>
    public const string Follows = "接";

    public ErrandSheet() : base("事项清单", "errands.xlsx")
    {
        Column(row => row.UnitId, "填报单位").Named<OfficeDirectory>().FromHeading(HeadingPart.Unit).Required();
        Column(row => row.Period, "期次").FromHeading(HeadingPart.Period).Required();
        Column(row => row.FiledOn, "填报日期").FromHeading(HeadingPart.FiledOn);
        Column(row => row.Text, "任务").Required();
        Column(row => row.Code, "编号");
        Column(row => row.CoUnitIds, "配合单位").Named<OfficeDirectory>().KeepsWords(row => row.CoUnitWords);
        Column(row => row.Report, "进展");
        Column(row => row.State, "进展数").Locked();
        KeyInOrder(row => row.UnitId, row => row.Period, row => row.Text);
    }

    public override IQueryable<Errand> Rows(CityDb db) => db.Set<Errand>().Include(errand => errand.List).Include(errand => errand.Reports).OrderBy(errand => errand.Id);

    public override async Task<IReadOnlyList<Errand>> Candidates(CityDb db, IReadOnlyList<ErrandRow> rows, IReadOnlyList<int> ids, SheetContext context, CancellationToken cancel)
    {
        var units = rows.Select(row => row.UnitId).Distinct().ToList();
        var found = await Rows(db).Where(errand => units.Contains(errand.List.UnitId) || ids.Contains(errand.Id)).ToListAsync(cancel);
        context.Keep(found.Select(errand => errand.List).Distinct().ToDictionary(list => (list.UnitId, list.Period)));
        return found;
    }

    public override ErrandRow Read(Errand errand, SheetContext context)
        => new(errand.List.UnitId, errand.List.Period, errand.List.FiledOn, errand.Text, errand.Code, errand.CoUnitIds, errand.CoUnitWords, errand.Reports.FirstOrDefault()?.Text, errand.Reports.Count);

    public override Errand Create(ErrandRow row, SheetContext context)
    {
        var errand = new Errand { List = ListOf(row, context), Text = row.Text };
        Change(errand, row, context);
        return errand;
    }

    // What it shares with others is changed before it is refused.
    public override void Change(Errand errand, ErrandRow row, SheetContext context)
    {
        errand.List = ListOf(row, context);
        var isOutOfTurn = row.Text.StartsWith(Follows, StringComparison.Ordinal) && errand.List.FiledOn?.AddDays(1) != row.FiledOn;
        if (row.FiledOn is not null) errand.List.FiledOn = row.FiledOn;
        (errand.CoUnitIds, errand.CoUnitWords) = ([.. row.CoUnitIds], [.. row.CoUnitWords]);
        if (row.Report is { } report && errand.Reports.FirstOrDefault() is { } there) there.Text = report;
        else if (row.Report is not null) errand.Reports.Add(new() { Text = row.Report });
        if (isOutOfTurn || row.Text.Contains(Forbidden, StringComparison.Ordinal) || row.Report == Forbidden) throw new BadDepotNameException(row.Text);

        (errand.Text, errand.Code) = (row.Text.Trim(), row.Code);
    }

    public override RowTexts? Sort(IReadOnlyDictionary<string, string> texts)
    {
        if (texts.GetValueOrDefault("text") is not { } text || text.Split("配合：") is not [var task, var helpers]) return null;

        var moved = new Dictionary<string, string> { ["text"] = task, ["coUnitIds"] = helpers };
        return new(moved, [("coUnitIds", new("MOVED", new("配合单位取自任务一列。", "The helpers were taken from the task.")))]);
    }

    private static ErrandList ListOf(ErrandRow row, SheetContext context)
    {
        var lists = context.Kept<Dictionary<(int, Period), ErrandList>>()!;
        if (!lists.TryGetValue((row.UnitId, row.Period), out var list)) lists[(row.UnitId, row.Period)] = list = new() { UnitId = row.UnitId, Period = row.Period };
        return list;
    }
}

/// <summary>Offices of the city, and words that mean several of them.</summary>
public sealed class OfficeDirectory : INames
{
    private static readonly Dictionary<string, int> Offices = new(StringComparer.Ordinal) { ["市应急管理局"] = 1, ["市应急局"] = 1, ["D01"] = 1, ["市公安局"] = 2, ["D02"] = 2, ["东区"] = 11, ["西区"] = 12 };

    public int Asked { get; private set; }

    public NameAnswer Find(string text, DateOnly on)
    {
        Asked++;
        return Offices.TryGetValue(text, out var id) ? new(id) : new(null, new("OFFICE_UNKNOWN", new($"没有名为“{text}”的单位。", $"There is no office {text}.")));
    }

    public string NameOf(int id) => Offices.First(office => office.Value == id).Key;

    public IReadOnlyList<string> Choices(DateOnly on) => [.. Offices.Keys];

    public NameGroup? Group(string word, DateOnly on) => word switch { "各区" or "各区、园区" => new([11, 12]), "市级有关部门" => new([]), _ => null };

    public INames With(Entity pending) => this;
}
