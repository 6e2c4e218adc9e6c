using System.Net;
using GraphApi.Platform.Imports;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Tests.Imports;

public sealed class ImportTests
{
    [Fact]
    public async Task New_rows_are_shown_first_and_stored_when_they_are_applied()
    {
        await using var city = await DepotCity.Start();

        var upload = await city.Upload(Grid.Of("名称", "等级", "启用日期").Row("东库", "一级", new DateOnly(2026, 3, 31)).Row("西库", "二级", null));

        Assert.Equal(HttpStatusCode.Created, upload.Status);
        Assert.Equal(("CHECKED", 2), (upload.State, upload.Count("new")));
        Assert.Empty(await city.Depots());

        var applied = await city.Post($"/imports/{upload.Id}/apply?wait=60");

        Assert.Equal("APPLIED", applied.State);
        Assert.True(applied.Body.GetProperty("applied").GetBoolean());
        Assert.Equal(["东库", "西库"], (await city.Depots()).Select(depot => depot.Name));
        Assert.Equal(new DateOnly(2026, 3, 31), (await city.Depots())[0].OpenedOn);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_is_no_success()
    {
        await using var city = await DepotCity.Start();
        var table = Grid.Of("编码", "名称", "上级").Row("A", "东库", null).Row("B", "东库一室", "东库").Pack();
        await city.Upload(table, "一.xlsx", "?apply=all&wait=60");

        var again = await city.Upload(table, "二.xlsx", "?apply=all&wait=60");

        Assert.Equal((0, 0, 2), (again.Count("new"), again.Count("changed"), again.Count("unchanged")));
        Assert.Equal("NOTHING_TO_APPLY", again.Body.GetProperty("reasonCode").GetString());
        Assert.False(again.Body.GetProperty("applied").GetBoolean());
        Assert.All(await city.Depots(), depot => Assert.Equal(1, depot.Version));
    }

    [Fact]
    public async Task A_change_is_told_field_by_field_from_old_to_new()
    {
        await using var city = await DepotCity.Start(new Depot { Name = "东库", Code = "A", Grade = DepotGrade.First, Remark = "旧" }, new Depot { Name = "西库", Code = "B" });

        var upload = await city.Upload(Grid.Of("编码", "名称", "等级", "上级", "备注").Row("A", "东库", "二级", "西库", null));

        Assert.Equal(1, upload.Count("changed"));
        var row = await city.Ask(db => db.ImportRows.SingleAsync());
        Assert.Equal(
            [new("parentId", "上级", null, "西库"), new("grade", "等级", "一级", "二级"), new("remark", "备注", "旧", null)],
            row.Changes);
    }

    [Fact]
    public async Task A_column_the_file_lacks_keeps_its_value_and_a_blank_cell_clears_it()
    {
        await using var city = await DepotCity.Start(new Depot { Name = "东库", Code = "A", Places = 3, Remark = "旧" });

        await city.Upload(Grid.Of("编码", "名称", "备注").Row("A", "东库", null), "?apply=all&wait=60");

        var depot = Assert.Single(await city.Depots());
        Assert.Equal((3, null), (depot.Places, depot.Remark));
    }

    [Fact]
    public async Task A_row_may_name_what_a_later_row_brings()
    {
        await using var city = await DepotCity.Start();

        await city.Upload(Grid.Of("名称", "上级", "协作").Row("三室", "二层", null).Row("二层", "主楼", "主楼").Row("主楼", null, null), "?apply=all&wait=60");

        var depots = (await city.Depots()).ToDictionary(depot => depot.Name);
        Assert.Equal(depots["二层"].Id, depots["三室"].ParentId);
        Assert.Equal(depots["主楼"].Id, depots["二层"].ParentId);
        Assert.Equal([depots["主楼"].Id], depots["二层"].PartnerIds);
    }

    [Fact]
    public async Task A_name_the_file_itself_makes_ambiguous_is_an_error_whatever_the_order_of_rows()
    {
        await using var city = await DepotCity.Start(new Depot { Name = "主楼", Code = "M" }, new Depot { Name = "东库", Code = "A" });

        var upload = await city.Upload(Grid.Of("编码", "名称", "上级").Row("C", "一室", "东库").Row("B", "东库", "主楼"));

        Assert.Equal((1, 1), (upload.Count("error"), upload.Count("new")));
        Assert.Equal(("DEPOT_AMBIGUOUS", 2), (upload.Issues[0].GetProperty("code").GetString(), upload.Issues[0].GetProperty("row").GetInt32()));
        Assert.Equal(["东库", "主楼/东库"], upload.Issues[0].GetProperty("candidates").EnumerateArray().Select(one => one.GetString()!));
    }

    [Fact]
    public async Task A_row_that_names_a_row_in_error_falls_with_it()
    {
        await using var city = await DepotCity.Start();

        var upload = await city.Upload(Grid.Of("编码", "名称", "上级").Row("A", "东库", null).Row("A", "另一个", null).Row("C", "一室", "东库").Row("D", "西库", null), "?apply=good&wait=60");

        Assert.Equal((3, 1), (upload.Count("error"), upload.Count("new")));
        Assert.Equal(1, upload.Issue("DEPENDS_ON_ROW"));
        Assert.Equal(["西库"], (await city.Depots()).Select(depot => depot.Name));
    }

    [Fact]
    public async Task Rows_that_wait_for_each_other_are_told_so()
    {
        await using var city = await DepotCity.Start();

        var upload = await city.Upload(Grid.Of("名称", "上级").Row("东库", "西库").Row("西库", "东库").Row("一室", "东库"));

        Assert.Equal((2, 1), (upload.Issue("WAITS_IN_CIRCLE"), upload.Issue("DEPENDS_ON_ROW")));
    }

    [Fact]
    public async Task A_name_only_a_fallen_row_made_ambiguous_is_no_error()
    {
        await using var city = await DepotCity.Start(new Depot { Name = "主楼", Code = "M" }, new Depot { Name = "东库", Code = "A" });

        var upload = await city.Upload(Grid.Of("编码", "名称", "上级").Row("C", "一室", "东库").Row("B", "东库", "主楼").Row("B", "南库", null), "?apply=good&wait=60");

        Assert.Equal((2, 1), (upload.Issue("SAME_KEY_TWICE"), upload.Count("new")));
        Assert.Equal(2, (await city.Depots()).Single(depot => depot.Name == "一室").ParentId);
    }

    [Fact]
    public async Task All_rows_or_none_leaves_it_for_somebody_to_decide()
    {
        await using var city = await DepotCity.Start();

        var upload = await city.Upload(Grid.Of("名称", "等级").Row("东库", "一级").Row("西库", "特级"), "?apply=all&wait=60");

        Assert.Equal(("CHECKED", "IMPORT_ROWS_IN_ERROR"), (upload.State, upload.Body.GetProperty("reasonCode").GetString()));
        Assert.Empty(await city.Depots());
        Assert.Equal(HttpStatusCode.Conflict, (await city.Post($"/imports/{upload.Id}/apply?wait=60")).Status);

        var good = await city.Post($"/imports/{upload.Id}/apply?scope=good&wait=60");

        Assert.Equal(("APPLIED", 1, 1), (good.State, good.Count("new"), good.Count("error")));
        Assert.Equal(["东库"], (await city.Depots()).Select(depot => depot.Name));
    }

    [Fact]
    public async Task What_a_verb_refuses_stands_at_its_column_and_leaves_nothing_behind()
    {
        await using var city = await DepotCity.Start(new Depot { Name = "东库", Code = "A", Remark = "旧" });

        var upload = await city.Upload(Grid.Of("编码", "名称", "备注").Row("A", DepotSheet.BadName, "新").Row("B", "西库", null), "?apply=good&wait=60");

        var issue = Assert.Single(upload.Issues);
        Assert.Equal(("BAD_DEPOT_NAME", "B", 2), (issue.GetProperty("code").GetString(), issue.GetProperty("column").GetString(), issue.GetProperty("row").GetInt32()));
        Assert.Equal("旧", (await city.Depots())[0].Remark);
    }

    [Fact]
    public async Task Two_rows_with_one_key_are_both_in_error_and_name_each_other()
    {
        await using var city = await DepotCity.Start();

        var upload = await city.Upload(Grid.Of("编码", "名称").Row("A", "东库").Row("Ａ ", "西库"));

        Assert.Equal((2, 2), (upload.Count("error"), upload.Issue("SAME_KEY_TWICE")));
        Assert.Contains("第 3 行", upload.Issues[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("第 2 行", upload.Issues[1].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_is_wrong_elsewhere_still_speaks_for_its_key()
    {
        await using var city = await DepotCity.Start();

        var upload = await city.Upload(Grid.Of("编码", "名称", "等级").Row("A", new string('长', 500), "特级").Row("A", "西库", "一级"), "?apply=good&wait=60");

        Assert.Equal(2, upload.Issue("SAME_KEY_TWICE"));
        Assert.DoesNotContain("西库", (await city.Depots()).Select(depot => depot.Name));
    }

    [Fact]
    public async Task A_doubt_is_counted_beside_and_changes_nothing()
    {
        await using var city = await DepotCity.Start(new Depot { Name = "东库", Code = "A", Remark = "2025年撤并" });

        var upload = await city.Upload(Grid.Of("编码", "名称", "备注").Row("A", "东库", "2025年撤并"));

        Assert.Equal((1, 1, 0), (upload.Count("warning"), upload.Count("unchanged"), upload.Count("error")));
        Assert.Equal(("WARNING", "C"), (upload.Issues[0].GetProperty("severity").GetString(), upload.Issues[0].GetProperty("column").GetString()));
    }

    [Fact]
    public async Task A_note_is_no_change()
    {
        await using var city = await DepotCity.Start(new Depot { Name = "东库", Code = "A" });

        var upload = await city.Upload(Grid.Of("编码", "名称", "说明").Row("A", "东库", "随便写的"));

        Assert.Equal(1, upload.Count("unchanged"));
    }

    [Fact]
    public async Task Rejecting_ends_it_and_it_cannot_be_applied_afterwards()
    {
        await using var city = await DepotCity.Start();
        var upload = await city.Upload(Grid.Of("名称", "等级").Row("东库", "一级"));

        var rejected = await city.Post($"/imports/{upload.Id}/reject");

        Assert.Equal(("REJECTED", "IMPORT_GIVEN_UP"), (rejected.State, rejected.Body.GetProperty("reasonCode").GetString()));
        Assert.Equal(HttpStatusCode.Conflict, (await city.Post($"/imports/{upload.Id}/apply")).Status);
        Assert.Empty(await city.Depots());
    }

    [Fact]
    public async Task On_PostgreSQL_rows_refer_to_each_other_and_numbers_stay_free_for_others()
    {
        await using var city = await DepotCity.StartOnPostgres(new Depot { Name = "旧库", Code = "O" });

        var upload = await city.Upload(Grid.Of("编码", "名称", "上级").Row("C", "三室", "二层").Row("B", "二层", "旧库").Row("O", "旧库", null), "?apply=all&wait=60");
        await city.Ask(async db => { db.Add(new Depot { Name = "手工加的" }); return await db.SaveChangesAsync(); });

        Assert.Equal(("APPLIED", 2, 1), (upload.State, upload.Count("new"), upload.Count("unchanged")));
        var depots = (await city.Depots()).ToDictionary(depot => depot.Name);
        Assert.Equal((depots["二层"].Id, depots["旧库"].Id), (depots["三室"].ParentId, depots["二层"].ParentId));
        Assert.Equal(4, depots.Values.Select(depot => depot.Id).Distinct().Count());
    }

    [Fact]
    public async Task The_original_comes_back_byte_for_byte()
    {
        await using var city = await DepotCity.Start();
        var file = Grid.Of("名称", "等级").Row("东库", "一级").Pack();

        var upload = await city.Upload(file, "仓库 9月.xlsx");

        Assert.Equal(file, await city.Download($"/imports/{upload.Id}/original"));
        Assert.Equal("仓库 9月.xlsx", upload.Body.GetProperty("fileName").GetString());
    }
}
