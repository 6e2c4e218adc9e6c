using System.Net;
using GraphApi.Tests.TestKit;

namespace GraphApi.Tests.Acceptance;

/// <summary>Workbooks as departments send them, through the front door.</summary>
public sealed class RealWorkbookTests
{
    private const string UnitsFile = "单位名录-示范市.xlsx";
    private const string ItemsFile = "安全监管事项清单-59个部门.csv";

    [Fact]
    public async Task The_unit_directory_brings_107_units_when_the_city_exists()
    {
        await using var city = await TestCity.Start();
        await city.Create("示范市", "519900000000", "CITY");

        var upload = await city.Upload("units", Workbook(UnitsFile), UnitsFile, "?apply=all&wait=60");

        Assert.Equal((HttpStatusCode.Created, "APPLIED"), (upload.Status, upload.State));
        Assert.Equal((107, 107, 0), (upload.Count("rows"), upload.Count("new"), upload.Count("error")));
        Assert.Equal((7, 3, 97), (await city.CountUnits("COUNTY"), await city.CountUnits("PARK"), await city.CountUnits("TOWNSHIP")));
    }

    [Fact]
    public async Task Merged_townships_are_a_warning_that_changes_nothing()
    {
        await using var city = await TestCity.Start();
        await city.Create("示范市", "519900000000", "CITY");

        var upload = await city.Upload("units", Workbook(UnitsFile), UnitsFile, "?apply=all&wait=60");

        Assert.Equal(14, upload.Issues.Count(issue => issue.GetProperty("raw").GetString() == "2025年撤并"));
        var ended = await city.Send("{ units(where: { validTo: { neq: null } }) { totalCount } }");
        Assert.Equal(0, ended.Data("units").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Codes_and_phones_stored_as_numbers_come_out_as_text()
    {
        await using var city = await TestCity.Start();
        await city.Create("示范市", "519900000000", "CITY");
        await city.Upload("units", Workbook(UnitsFile), UnitsFile, "?apply=all&wait=60");

        var unit = (await city.Send("""{ unitByCode(code: "519901103000") { name contactName contactPhone parent { name } } }""")).Data("unitByCode");

        Assert.Equal(("东城区第3街道", "赵敏", "13800000000", "东城区人民政府"), (
            unit.GetProperty("name").GetString(), unit.GetProperty("contactName").GetString(),
            unit.GetProperty("contactPhone").GetString(), unit.GetProperty("parent").GetProperty("name").GetString()));
    }

    [Fact]
    public async Task The_item_list_brings_216_items_with_one_lead_each()
    {
        await using var city = await TestCity.StartWithDemo();

        var upload = await city.Upload("items", Workbook(ItemsFile), ItemsFile, "?apply=all&wait=60");

        Assert.Equal("APPLIED", upload.State);
        Assert.Equal((216, 0, 0), (upload.Count("rows"), upload.Count("new"), upload.Count("error")));
    }

    [Fact]
    public async Task The_demo_city_differs_from_the_unit_directory_in_contact_fields_only()
    {
        await using var city = await TestCity.StartWithDemo();

        var upload = await city.Upload("units", Workbook(UnitsFile), UnitsFile);

        Assert.Equal((107, 0, 0), (upload.Count("rows"), upload.Count("new"), upload.Count("error")));
        var rows = (await city.Send("""query($id: ID!) { node(id: $id) { ... on ImportJob { rows(first: 200) { nodes { changes { field } } } } } }""", new { id = upload.Id })).Data("node");
        var fields = rows.GetProperty("rows").GetProperty("nodes").EnumerateArray()
            .SelectMany(row => row.GetProperty("changes").EnumerateArray()).Select(change => change.GetProperty("field").GetString()).Distinct().Order();
        Assert.Equal(["contactName", "contactPhone"], fields);
    }

    [Theory]
    [InlineData(UnitsFile, "units")]
    [InlineData(ItemsFile, "items")]
    public async Task The_same_file_again_changes_nothing(string file, string sheet)
    {
        await using var city = await TestCity.StartWithDemo();
        await city.Upload(sheet, Workbook(file), file, "?apply=all&wait=60");

        var again = await city.Upload(sheet, Workbook(file), file, "?apply=all&wait=60");

        Assert.Equal((0, 0, 0), (again.Count("new"), again.Count("changed"), again.Count("error")));
        Assert.Equal(again.Count("rows"), again.Count("unchanged"));
    }

    [Theory]
    [InlineData("units.xlsx")]
    [InlineData("items.xlsx")]
    [InlineData("units.csv")]
    [InlineData("items.csv")]
    public async Task An_export_imported_as_it_stands_changes_nothing(string file)
    {
        await using var city = await TestCity.StartWithDemo();
        var export = await city.Client.GetByteArrayAsync($"/exports/{file}", TestContext.Current.CancellationToken);

        var upload = await city.Upload(Path.GetFileNameWithoutExtension(file), export, file);

        Assert.Equal((0, 0, 0, 0), (upload.Count("new"), upload.Count("changed"), upload.Count("conflict"), upload.Count("error")));
        Assert.True(upload.Count("unchanged") > 200, upload.Body.ToString());
    }

    [Fact]
    public async Task Five_edited_cells_are_exactly_five_changes()
    {
        await using var city = await TestCity.StartWithDemo();
        var export = await city.Client.GetByteArrayAsync("/exports/items.xlsx", TestContext.Current.CancellationToken);
        var edited = await Python.Edit(export,
            "header = {cell.value: cell.column for cell in sheet[1]}",
            "for row in range(2, 7): sheet.cell(row, header['法律依据']).value = '《安全生产法》第三条'");

        var upload = await city.Upload("items", edited, "items.xlsx", "?apply=all&wait=60");

        Assert.Equal((5, 0, 0, "APPLIED"), (upload.Count("changed"), upload.Count("new"), upload.Count("error"), upload.State));
        var changed = await city.Send("""{ supervisionItems(where: { legalBasis: { eq: "《安全生产法》第三条" } }) { totalCount } }""");
        Assert.Equal(5, changed.Data("supervisionItems").GetProperty("totalCount").GetInt32());
    }

    private static byte[] Workbook(string name) => SentFiles.Read(name);
}
