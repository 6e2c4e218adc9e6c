using System.Globalization;
using GraphApi.Platform.GraphQL;
using GraphApi.Tests.TestKit;

namespace GraphApi.Tests.Imports;

/// <summary>Rows known again by the hidden id and version that exports carry.</summary>
public sealed class RowIdTests
{
    private const string Id = "系统编号(勿改)";
    private const string Version = "版本(勿改)";

    [Fact]
    public async Task A_key_edited_in_a_row_with_an_id_is_a_change_and_no_new_row()
    {
        await using var city = await DepotCity.Start(new Depot { Name = "东库", Code = "A" });

        var upload = await city.Upload(Grid.Of("编码", "名称", Id, Version).Row("Z", "新名", IdOf(1), "1"), "?apply=all&wait=60");

        Assert.Equal((1, 0), (upload.Count("changed"), upload.Count("new")));
        Assert.Equal(("Z", "新名", 2), ((await city.Depots())[0].Code, (await city.Depots())[0].Name, (await city.Depots())[0].Version));
    }

    [Fact]
    public async Task A_row_made_before_somebody_changed_the_record_is_a_conflict_and_is_not_stored()
    {
        await using var city = await DepotCity.Start(new Depot { Name = "东库", Code = "A" });
        var row = Grid.Of("编码", "名称", Id, Version).Row("A", "他改的", IdOf(1), "1");
        await city.Upload(row, "?apply=all&wait=60");

        var upload = await city.Upload(Grid.Of("编码", "名称", Id, Version).Row("A", "我改的", IdOf(1), "1"), "?apply=good&wait=60");

        Assert.Equal((1, 0, "CHECKED"), (upload.Count("conflict"), upload.Count("error"), upload.State));
        Assert.Equal(1, upload.Issue("STALE_VERSION"));
        Assert.Equal("他改的", (await city.Depots())[0].Name);
    }

    [Fact]
    public async Task An_old_version_that_says_what_is_stored_is_no_conflict()
    {
        await using var city = await DepotCity.Start(new Depot { Name = "东库", Code = "A" });
        var file = Grid.Of("编码", "名称", Id, Version).Row("A", "新名", IdOf(1), "1").Pack();
        await city.Upload(file, "一.xlsx", "?apply=all&wait=60");

        var again = await city.Upload(file, "一.xlsx", "?apply=all&wait=60");

        Assert.Equal((0, 1), (again.Count("conflict"), again.Count("unchanged")));
    }

    [Theory]
    [InlineData("RGVwb3Q6OTk")]
    [InlineData("VW5pdDox")]
    [InlineData("不是编号")]
    public async Task An_id_nobody_knows_is_an_error_and_no_new_row(string id)
    {
        await using var city = await DepotCity.Start(new Depot { Name = "东库", Code = "A" });

        var upload = await city.Upload(Grid.Of("编码", "名称", Id, Version).Row("A", "东库", id, "1"));

        Assert.Equal((1, 1), (upload.Count("error"), upload.Issue("UNKNOWN_ID")));
    }

    [Fact]
    public async Task A_row_copied_with_its_hidden_id_is_told_what_to_clear()
    {
        await using var city = await DepotCity.Start(new Depot { Name = "东库", Code = "A" });

        var upload = await city.Upload(Grid.Of("编码", "名称", Id, Version).Row("A", "东库", IdOf(1), "1").Row("B", "西库", IdOf(1), "1"));

        Assert.Equal((2, 2), (upload.Count("error"), upload.Issue("SAME_ID_TWICE")));
        Assert.Contains("系统编号(勿改)", upload.Issues[1].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Renaming_what_other_rows_name_does_not_put_them_in_error()
    {
        await using var city = await DepotCity.Start(new Depot { Name = "东库", Code = "A" });
        await city.Upload(Grid.Of("编码", "名称", "上级").Row("B", "一室", "东库"), "?apply=all&wait=60");

        var upload = await city.Upload(Grid.Of("编码", "名称", "上级", Id, Version).Row("A", "大东库", null, IdOf(1), "1").Row("B", "一室", "东库", IdOf(2), "1"), "?apply=all&wait=60");

        Assert.Equal((1, 1, 0), (upload.Count("changed"), upload.Count("unchanged"), upload.Count("error")));
        Assert.Equal(1, (await city.Depots())[1].ParentId);
    }

    [Fact]
    public async Task A_row_whose_cells_were_emptied_deletes_nothing_and_is_named()
    {
        await using var city = await DepotCity.Start(new Depot { Name = "东库", Code = "A" });

        var upload = await city.Upload(Grid.Of("编码", "名称", Id, Version).Row(null, null, IdOf(1), "1").Row("B", "西库"));

        Assert.Equal((1, 1), (upload.Count("rows"), upload.Issue("ROW_CLEARED")));
    }

    [Fact]
    public async Task Five_cells_edited_by_another_program_are_exactly_five_changes()
    {
        await using var city = await DepotCity.Start([.. Enumerable.Range(1, 20).Select(i => new Depot { Name = string.Create(CultureInfo.InvariantCulture, $"库{i}"), Places = i, Remark = "无" })]);
        var export = await city.Download("/exports/depots.xlsx");

        var edited = await Python.Edit(export, "sheet['B2'] = '改一'", "sheet['F3'] = 99", "sheet['L4'] = None", "sheet['E5'] = '2026-03-01'", "sheet['D6'] = '甲级'");
        var upload = await city.Upload(edited, "改过.xlsx", "?apply=all&wait=60");

        Assert.Equal((5, 15, 0), (upload.Count("changed"), upload.Count("unchanged"), upload.Count("error")));
        Assert.Equal(("改一", 99, null, new DateOnly(2026, 3, 1), DepotGrade.First), ((await city.Depots())[0].Name, (await city.Depots())[1].Places, (await city.Depots())[2].Remark, (await city.Depots())[3].OpenedOn, (await city.Depots())[4].Grade));
    }

    private static string IdOf(int id) => GlobalId.Of<Depot>(id);
}
