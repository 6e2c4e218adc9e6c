using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Imports;
using GraphApi.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Tests.Imports;

/// <summary>A zip of workbooks: one import each, and a reason for each file that became none.</summary>
public sealed class ImportBatchTests
{
    private static readonly byte[] Depots = Grid.Of("编码", "名称", "等级").Row("A", "东库", "一级").Pack();
    private static readonly byte[] Plans = Grid.Of("计划名称", "责任仓库", "期次").Row("年度计划", null, "2026").Pack();
    private static readonly byte[] Nothing = Grid.Of("甲", "乙").Row("1", "2").Pack();

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    public async Task Each_workbook_becomes_an_import_of_the_list_its_header_is_of(string encoding)
    {
        await using var city = await Start();

        var answer = await Send(city, Zip(encoding, ("部门/仓库上报.xlsx", Depots), ("计划.xlsx", Plans)), "?apply=all&wait=60");

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Equal([("仓库上报.xlsx", "depots", "APPLIED"), ("计划.xlsx", "depot-plans", "APPLIED")], Imports(answer).Select(Told));
        Assert.Empty(LeftOut(answer));
        Assert.Equal(["东库", "年度计划"], (await city.Depots()).Select(depot => depot.Name));
    }

    [Fact]
    public async Task Names_in_UTF8_that_do_not_say_so_are_read_as_well()
    {
        await using var city = await Start();

        // As programs on a Mac write it: the bytes of the name are UTF-8, and nothing marks them.
        var answer = await Send(city, Zip("latin1", (Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("仓库.xlsx")), Depots)));

        Assert.Equal("仓库.xlsx", Imports(answer)[0].GetProperty("fileName").GetString());
    }

    [Fact]
    public async Task What_is_no_workbook_is_left_out_by_name_with_the_reason()
    {
        await using var city = await Start();

        var answer = await Send(city, Zip("utf-8", ("部门/", []), ("__MACOSX/._仓库.xlsx", [1]), (".DS_Store", [1]), ("部门/~$仓库.xlsx", [1]), ("里面.zip", [1]), ("说明.docx", [1, 2]), ("别的.xlsx", Nothing), ("仓库.xlsx", Depots)));

        Assert.Equal("仓库.xlsx", Assert.Single(Imports(answer)).GetProperty("fileName").GetString());
        Assert.Equal(
            [("部门/", "FOLDER"), ("__MACOSX/._仓库.xlsx", "SYSTEM_FILE"), (".DS_Store", "SYSTEM_FILE"), ("部门/~$仓库.xlsx", "LOCK_FILE"), ("里面.zip", "NESTED_ARCHIVE"), ("说明.docx", "NOT_A_WORKBOOK"), ("别的.xlsx", "SHEET_NOT_FOUND")],
            LeftOut(answer).Select(one => (one.GetProperty("file").GetString(), one.GetProperty("code").GetString())));
        Assert.All(LeftOut(answer), one => Assert.NotEmpty(one.GetProperty("message").GetString()!));
        Assert.Single(Stored(city));
    }

    [Fact]
    public async Task One_bad_file_refuses_only_itself()
    {
        await using var city = await Start();

        var answer = await Send(city, Zip("utf-8", ("depots.xlsx", Depots[..300]), ("仓库清单-模板.xlsx", Grid.Of("编码", "等级", "启用日期").Row("A", "一级", null).Pack()), ("好.xlsx", Depots)), "?apply=all&wait=60");

        Assert.Equal([("depots.xlsx", "depots", "REJECTED"), ("仓库清单-模板.xlsx", "depots", "REJECTED"), ("好.xlsx", "depots", "APPLIED")], Imports(answer).Select(Told));
        Assert.Equal(["BROKEN_WORKBOOK", "MISSING_COLUMN", null], Imports(answer).Select(one => one.GetProperty("reasonCode").GetString()));
    }

    [Fact]
    public async Task An_option_a_list_does_not_take_leaves_out_the_workbooks_of_that_list()
    {
        await using var city = await Start();

        var answer = await Send(city, Zip("utf-8", ("仓库.xlsx", Depots), ("计划.xlsx", Plans)), "?period=2026-Q3");

        Assert.Equal(("depot-plans", "2026-Q3"), (Imports(answer)[0].GetProperty("sheet").GetString(), Imports(answer)[0].GetProperty("period").GetString()));
        Assert.Equal("SHEET_OPTION_NOT_TAKEN", Assert.Single(LeftOut(answer)).GetProperty("code").GetString());
    }

    public static TheoryData<string, HttpStatusCode, byte[]> Zips => new()
    {
        { "NOT_A_ZIP", HttpStatusCode.UnprocessableEntity, [1, 2, 3] },
        { "NOT_A_ZIP", HttpStatusCode.UnprocessableEntity, [] },
        { "WORKBOOK_INSTEAD_OF_ZIP", HttpStatusCode.UnprocessableEntity, Depots },
        { "BATCH_HOLDS_NOTHING", HttpStatusCode.UnprocessableEntity, Zip("utf-8", ("说明.docx", [1, 2])) },
        { "TOO_MANY_FILES", HttpStatusCode.RequestEntityTooLarge, Zip("utf-8", ("1.xlsx", Depots), ("2.xlsx", Depots), ("3.xlsx", Depots), ("4.xlsx", Depots)) },
        { "BATCH_UNPACKS_TOO_LARGE", HttpStatusCode.RequestEntityTooLarge, Zip("utf-8", ("1.xlsx", Depots), ("大.xlsx", new byte[200_000])) },
        { "FILE_TOO_LARGE", HttpStatusCode.RequestEntityTooLarge, new byte[160_000] },
    };

    [Theory, MemberData(nameof(Zips))]
    public async Task A_zip_that_cannot_be_taken_is_refused_whole_and_leaves_nothing(string code, HttpStatusCode status, byte[] zip)
    {
        await using var city = await Start(new ImportSettings { MaxBatchFiles = 3, MaxBatchUnpackedBytes = 150_000, MaxBatchBytes = 150_000 });

        var answer = await Send(city, zip);

        Assert.Equal((status, code), (answer.Status, answer.Body.GetProperty("code").GetString()));
        Assert.Contains("包.zip", answer.Body.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, await city.Ask(db => db.ImportJobs.CountAsync()));
        Assert.Empty(Stored(city));
    }

    [Theory]
    [InlineData("/imports/batch?wait=60")]
    [InlineData("/imports/depots?apply=all&wait=60")]
    public async Task Several_files_in_one_form_are_refused_and_none_is_taken(string address)
    {
        await using var city = await Start();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Depots), "file", "一.xlsx" }, { new StringContent("旁注"), "note" }, { new ByteArrayContent(Depots), "file", "二.xlsx" } };

        var answer = await city.Post(address, form);

        Assert.Equal((HttpStatusCode.BadRequest, "IMPORT_SEVERAL_FILES"), (answer.Status, answer.Body.GetProperty("code").GetString()));
        Assert.Contains("zip", answer.Body.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, await city.Ask(db => db.ImportJobs.CountAsync()));
        Assert.Empty(Stored(city));
    }

    private static Task<DepotCity> Start(ImportSettings? settings = null) => DepotCity.Start(null, services =>
    {
        services.AddSingleton<Sheet, DepotPlanSheet>();
        if (settings is not null) services.AddSingleton(settings);
    });

    private static async Task<Upload> Send(DepotCity city, byte[] zip, string query = "?wait=60")
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(zip), "file", "包.zip" } };
        return await city.Post("/imports/batch" + query, form);
    }

    private static byte[] Zip(string encoding, params (string Name, byte[] Content)[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true, CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }

    private static IReadOnlyList<JsonElement> Imports(Upload answer) => [.. answer.Body.GetProperty("imports").EnumerateArray()];

    private static IReadOnlyList<JsonElement> LeftOut(Upload answer) => [.. answer.Body.GetProperty("leftOut").EnumerateArray()];

    private static (string?, string?, string?) Told(JsonElement one) => (one.GetProperty("fileName").GetString(), one.GetProperty("sheet").GetString(), one.GetProperty("state").GetString());

    private static string[] Stored(DepotCity city)
        => Directory.Exists(Path.Combine(city.Folder, "data", "imports")) ? Directory.GetFiles(Path.Combine(city.Folder, "data", "imports"), "*", SearchOption.AllDirectories) : [];
}
