using CsCheck;

namespace GraphApi.Tests.Imports;

/// <summary>Whatever is stored comes out as a workbook and goes in again unchanged.</summary>
public sealed class RoundTripTests
{
    private static readonly Gen<string> Piece = Gen.OneOf("无", "-", "/", "、", "，", "=1+1", "+86", "@", "'", "　", " ", "\n", "２０２０", "①", "㎡", "（甲）", "同上", "东", "a", "_x000D_", "\"", "合计", "2020-1", "0", "𠮷");
    private static readonly Gen<string> Text = Piece.Array[1, 5].Select(string.Concat);
    private static readonly Gen<Depot> Any =
        from name in Text.Where(text => !string.IsNullOrWhiteSpace(text))
        from code in Text.Null()
        from grade in Gen.Enum<DepotGrade>().Nullable()
        from day in Gen.Int[0, 40_000].Select(days => new DateOnly(1950, 1, 1).AddDays(days)).Nullable()
        from places in Gen.Int.Nullable()
        from rent in Gen.Int[-1_000_000, 1_000_000].Select(cents => cents / 100m).Nullable()
        from open in Gen.Bool.Nullable()
        from others in Text.List[0, 3]
        from remark in Text.Null()
        select new Depot { Name = name, Code = code, Grade = grade, OpenedOn = day, Places = places, Rent = rent, IsOpen = open, OtherNames = others, Phone = code, Remark = remark };

    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    public async Task An_export_imported_as_it_stands_changes_nothing(string ending)
        => await Any.List[1, 12].SampleAsync(async depots =>
        {
            await using var city = await DepotCity.Start([.. depots]);
            await Link(city);
            var export = await city.Download("/exports/depots." + ending);

            var upload = await city.Upload(export, "仓库." + ending, "?apply=all&wait=60");

            Assert.True(upload.Count("unchanged") == depots.Count && upload.Issues.All(issue => issue.GetProperty("severity").GetString() == "WARNING"), upload.Body.ToString());
            Assert.Equal("NOTHING_TO_APPLY", upload.Body.GetProperty("reasonCode").GetString());
        }, iter: 20, threads: 1);

    [Fact]
    public async Task A_long_list_is_checked_and_applied_whole()
    {
        await using var city = await DepotCity.Start();
        var table = Grid.Of("编码", "名称", "等级", "启用日期", "库位", "租金", "启用", "电话", "别名", "备注");
        for (var i = 0; i < 5_000; i++) table.Row($"C{i}", $"库{i}", "一级", new DateOnly(2026, 1, 1), i, 1.5m, "是", 13_800_000_000 + i, "甲、乙", "备注文字");
        var file = table.Pack();
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var upload = await city.Upload(file, "大表.xlsx", "?apply=all&wait=60");

        TestContext.Current.TestOutputHelper?.WriteLine($"5,000 rows in {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.Equal(("APPLIED", 5_000), (upload.State, upload.Count("new")));
    }

    // Parents and partners among themselves, also where two have one name.
    private static async Task Link(DepotCity city)
    {
        await using var db = await city.Open();
        var all = db.Set<Depot>().OrderBy(depot => depot.Id).ToList();
        for (var i = 1; i < all.Count; i++) (all[i].ParentId, all[i].PartnerIds) = (all[i / 2].Id == all[i].Id ? null : all[i / 2].Id, [all[0].Id, all[i - 1].Id]);
        await db.SaveChangesAsync();
    }
}
