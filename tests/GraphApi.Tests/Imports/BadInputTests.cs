using System.IO.Compression;
using System.Net;
using System.Text;
using GraphApi.Tests.Excel.Reading;
using GraphApi.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Tests.Imports;

/// <summary>What people send by mistake or in malice: each gets a sentence of its own, and nothing is stored but the job.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string, string, byte[]> Files => new()
    {
        { "EMPTY_FILE", "空.xlsx", [] },
        { "NOT_A_WORKBOOK", "说明.pdf", "%PDF-1.7 …"u8.ToArray() },
        { "BROKEN_WORKBOOK", "截断.xlsx", Grid.Of("名称", "等级").Row("东库", "一级").Pack()[..400] },
        { "ENCRYPTED_WORKBOOK", "加密.xlsx", OleFile.With("EncryptedPackage") },
    };

    [Theory, MemberData(nameof(Files))]
    public async Task A_file_that_is_no_workbook_is_refused_and_only_the_job_is_kept(string code, string fileName, byte[] file)
    {
        await using var city = await DepotCity.Start();

        var upload = await city.Upload(file, fileName, "?apply=all&wait=0");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, code), (upload.Status, upload.Body.GetProperty("code").GetString()));
        Assert.Equal("REJECTED", upload.State);
        Assert.Contains(fileName, upload.Body.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("REJECTED", (await city.Get($"/imports/{upload.Id}")).State);
        Assert.Empty(await city.Depots());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_above_the_limit_is_refused_whether_it_says_so_or_not(bool isChunked)
    {
        await using var city = await DepotCity.Start();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[21 * 1024 * 1024]), "file", "大.xlsx" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/imports/depots") { Content = isChunked ? new Chunked(form) : form };

        using var response = await city.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        var refusal = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("FILE_TOO_LARGE", refusal, StringComparison.Ordinal);
        Assert.Contains("大.xlsx", refusal, StringComparison.Ordinal);
        Assert.Equal(0, await city.Ask(db => db.Set<GraphApi.Platform.Imports.ImportJob>().CountAsync()));
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(city.Folder, "data"), "*", SearchOption.AllDirectories), file => file.Contains("imports", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_package_that_unpacks_past_the_limit_is_refused()
    {
        await using var city = await DepotCity.Start();
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in new ZipArchive(new MemoryStream(Grid.Of("名称").Row("东库").Pack())).Entries)
            {
                using var to = zip.CreateEntry(entry.FullName).Open();
                using var from = entry.Open();
                from.CopyTo(to);

            }

            using var styles = zip.CreateEntry("xl/sharedStrings.xml").Open();
            styles.Write(Encoding.UTF8.GetBytes("<sst>"));
            var blanks = Encoding.UTF8.GetBytes(new string(' ', 1 << 20));
            for (var i = 0; i < 280; i++) styles.Write(blanks);
        }

        var upload = await city.Upload(packed.ToArray(), "炸弹.xlsx");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, upload.Status);
        Assert.Empty(await city.Depots());
    }

    [Fact]
    public async Task Without_a_header_the_sentence_says_what_a_header_has()
    {
        await using var city = await DepotCity.Start();

        var upload = await city.Upload(Grid.Of("甲", "乙", "丙").Row("1", "2", "3"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "NO_HEADER"), (upload.Status, upload.Body.GetProperty("code").GetString()));
        Assert.Contains("名称", upload.Body.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("表", upload.Body.GetProperty("sheet").GetString());
    }

    [Fact]
    public async Task A_missing_column_that_must_be_there_is_named_in_the_callers_language()
    {
        await using var city = await DepotCity.Start();

        var upload = await city.Upload(Grid.Of("编码", "等级", "启用日期").Row("A", "一级", null), language: "en");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "MISSING_COLUMN"), (upload.Status, upload.Body.GetProperty("code").GetString()));
        Assert.Equal("Sheet 表, row 1: The header in row 1 lacks columns that must be there: 名称. Add them and upload the file again.", upload.Body.GetProperty("detail").GetString());
        Assert.Equal(1, upload.Body.GetProperty("row").GetInt32());
    }

    [Theory]
    [InlineData("ERROR_CELL", "#REF!")]
    [InlineData("FORMULA_WITHOUT_VALUE", "=A1+1")]
    [InlineData("TOO_LONG", "40,000")]
    [InlineData("NOT_A_DATE", "2026年2月30日")]
    [InlineData("DEPOT_UNKNOWN", "没人知道")]
    [InlineData("UNKNOWN_WORD", "特级")]
    public async Task A_faulty_cell_is_named_by_sheet_row_column_and_header_and_stores_nothing(string code, string quoted)
    {
        await using var city = await DepotCity.Start();
        object? name = code switch { "ERROR_CELL" => Raw.Reference, "FORMULA_WITHOUT_VALUE" => Raw.Uncomputed, "TOO_LONG" => new string('安', 40_000), _ => "东库" };

        var upload = await city.Upload(Grid.Of("名称", "启用日期", "上级", "等级").Skip(1).Row(name, code == "NOT_A_DATE" ? quoted : null, code == "DEPOT_UNKNOWN" ? quoted : null, code == "UNKNOWN_WORD" ? quoted : null), "?apply=all&wait=60");

        var issue = Assert.Single(upload.Issues);
        Assert.Equal((code, "表", 3), (issue.GetProperty("code").GetString(), issue.GetProperty("sheet").GetString(), issue.GetProperty("row").GetInt32()));
        Assert.Equal(code switch { "NOT_A_DATE" => "B", "DEPOT_UNKNOWN" => "C", "UNKNOWN_WORD" => "D", _ => "A" }, issue.GetProperty("column").GetString());
        Assert.Contains(quoted, issue.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(("CHECKED", 1), (upload.State, upload.Count("error")));
        Assert.Empty(await city.Depots());
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+86 830")]
    [InlineData("@all")]
    public async Task Text_that_looks_like_a_formula_is_text_and_comes_back_as_it_was(string text)
    {
        await using var city = await DepotCity.Start();

        await city.Upload(Grid.Of("名称", "备注").Row("东库", text), "?apply=all&wait=60");

        Assert.Equal(text, (await city.Depots())[0].Remark);
    }

    [Theory]
    [InlineData("/imports/castles", HttpStatusCode.NotFound, "UNKNOWN_SHEET")]
    [InlineData("/imports/depots?apply=some", HttpStatusCode.BadRequest, "IMPORT_PARAMETER")]
    [InlineData("/imports/depots?wait=3600", HttpStatusCode.BadRequest, "IMPORT_PARAMETER")]
    [InlineData("/imports/depots?wait=-1", HttpStatusCode.BadRequest, "IMPORT_PARAMETER")]
    public async Task An_address_with_a_slip_is_refused_in_words(string path, HttpStatusCode status, string code)
    {
        await using var city = await DepotCity.Start();
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "a.xlsx" } };

        var answer = await city.Post(path, form);

        Assert.Equal((status, code), (answer.Status, answer.Body.GetProperty("code").GetString()));
        Assert.NotEmpty(answer.Body.GetProperty("detail").GetString()!);
    }

    [Fact]
    public async Task A_request_that_is_no_form_or_has_no_file_is_refused_in_words()
    {
        await using var city = await DepotCity.Start();
        using var nothing = new MultipartFormDataContent { { new StringContent("x"), "other" } };
        using var broken = new StringContent("--a\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\nPK");
        broken.Headers.Remove("Content-Type");
        broken.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=a");

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "IMPORT_NOT_A_FORM"), Told(await city.Post("/imports/depots", new StringContent("{}"))));
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "IMPORT_NOT_A_FORM"), Told(await city.Post("/imports/depots", broken)));
        Assert.Equal((HttpStatusCode.BadRequest, "IMPORT_FILE_MISSING"), Told(await city.Post("/imports/depots", nothing)));
    }

    [Theory]
    [InlineData("/imports/SW1wb3J0Sm9iOjk5")]
    [InlineData("/imports/x")]
    [InlineData("/imports/RGVwb3Q6MQ/original")]
    [InlineData("/imports/RGVwb3Q6MQ/annotated")]
    public async Task An_import_nobody_knows_is_not_found(string path)
    {
        await using var city = await DepotCity.Start();

        var answer = await city.Get(path);

        Assert.Equal((HttpStatusCode.NotFound, "NOT_FOUND"), Told(answer));
        Assert.DoesNotContain("ImportJob", answer.Body.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN", "没有找到这次导入：网址可能不完整，或者它已不存在，或不在您的权限范围内。请从导入列表里打开。")]
    [InlineData("en", "There is no such import: the address may be cut off, or the import is gone or outside what you may see. Open it from the list of imports.")]
    public async Task Deciding_about_an_import_nobody_knows_is_refused_in_the_callers_language(string language, string sentence)
    {
        await using var city = await DepotCity.Start();

        var answer = await city.Post("/imports/SW1wb3J0Sm9iOjk5/apply", language: language);

        Assert.Equal((HttpStatusCode.NotFound, sentence), (answer.Status, answer.Body.GetProperty("detail").GetString()));
    }

    [Fact]
    public async Task A_workbook_that_holds_nothing_below_its_header_is_no_success()
    {
        await using var city = await DepotCity.Start();

        var upload = await city.Upload(Grid.Of("名称", "等级"), "?apply=all&wait=60");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "NO_ROWS"), Told(upload));
    }

    private static (HttpStatusCode, string?) Told(Upload answer) => (answer.Status, answer.Body.GetProperty("code").GetString());

    /// <summary>Content that does not say how long it is.</summary>
    private sealed class Chunked : HttpContent
    {
        private readonly HttpContent _inner;

        public Chunked(HttpContent inner)
        {
            _inner = inner;
            Headers.ContentType = inner.Headers.ContentType;
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => _inner.CopyToAsync(stream, context);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
