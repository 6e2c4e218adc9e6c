using System.Text.Json;
using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Platform.Excel.Writing;
using GraphApi.Tests.TestKit;

namespace GraphApi.Tests.Features.Campaigns.Tasks;

/// <summary>A list of a year, filed again each quarter.</summary>
public sealed class YearListTests : IAsyncLifetime
{
    private const string Going = "正在推进";

    private TestCity _city = null!;

    public async ValueTask InitializeAsync()
    {
        _city = await TestCity.Start(change: NamedCaller.Add);
        var root = await _city.Create("示范市", "519900000000", "CITY");
        await _city.Create("市应急管理局", null, "DEPARTMENT", root);
        await Upload(Row("排查", "2026-03-30", Going), Row("培训", "2026-03-30", Going));
        _city.Clock.SetUtcNow(new(2026, 6, 29, 2, 0, 0, TimeSpan.Zero));
    }

    public async ValueTask DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    public async Task The_same_words_filed_for_the_next_quarter_are_its_report()
    {
        var upload = await Upload(Row("排查", "2026-06-28", Going), Row("培训", "2026-06-28", Going));

        Assert.Equal((2, 0), (upload.Count("changed"), upload.Count("unchanged")));
        Assert.Equal(["排查 2026-Q1 正在推进", "排查 2026-Q2 正在推进", "培训 2026-Q1 正在推进", "培训 2026-Q2 正在推进"], await Reports());
    }

    [Fact]
    public async Task The_preview_shows_the_new_report_as_new()
    {
        var upload = await _city.Upload("tasks", Book(Row("排查", "2026-06-28", Going)), "任务清单.xlsx", "?wait=60");

        var row = (await _city.Send("query($id: ID!) { node(id: $id) { ... on ImportJob { rows { nodes { outcome changes { field oldValue newValue } } } } } }", new { id = upload.Id })).Data("node").GetProperty("rows").GetProperty("nodes")[0];
        Assert.Equal("CHANGED", row.GetProperty("outcome").GetString());
        var progress = Assert.Single(row.GetProperty("changes").EnumerateArray(), change => change.GetProperty("field").GetString() == "progressText");
        Assert.Equal((JsonValueKind.Null, Going), (progress.GetProperty("oldValue").ValueKind, progress.GetProperty("newValue").GetString()));
    }

    [Fact]
    public async Task The_same_words_filed_again_in_the_same_quarter_change_nothing()
    {
        await Upload(Row("排查", "2026-06-20", Going), Row("培训", "2026-06-20", Going));

        var again = await Upload(Row("排查", "2026-06-28", Going), Row("培训", "2026-06-28", Going));

        Assert.Equal((0, 2), (again.Count("changed"), again.Count("unchanged")));
        Assert.Equal(4, (await Reports()).Length);
    }

    [Fact]
    public async Task What_bears_no_filing_date_is_filed_on_the_day_it_comes_in()
    {
        await Upload(Row("排查", "", "完成60%"));

        Assert.Equal(["排查 2026-Q1 正在推进", "排查 2026-Q2 完成60%"], (await Reports()).Where(report => report.StartsWith("排查", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_filed_late_for_a_quarter_gone_by_rewrites_the_report_of_that_quarter_alone()
    {
        await Upload(Row("排查", "2026-06-28", "完成60%"));

        var late = await Upload(Row("排查", "2026-03-30", "完成30%"));

        Assert.Equal(1, late.Count("changed"));
        Assert.Equal(["排查 2026-Q1 完成30%", "排查 2026-Q2 完成60%"], (await Reports()).Where(report => report.StartsWith("排查", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_export_sent_back_as_it_is_reports_nothing()
    {
        var export = await _city.Client.GetByteArrayAsync(new Uri("/exports/tasks.xlsx", UriKind.Relative), TestContext.Current.CancellationToken);

        var upload = await _city.Upload("tasks", export, "任务清单.xlsx", "?apply=all&wait=60");

        Assert.Equal((2, 0), (upload.Count("unchanged"), upload.Count("warning")));
        Assert.Equal(2, (await Reports()).Length);
    }

    [Fact]
    public async Task An_export_with_a_new_filing_date_and_nothing_else_new_is_the_report_of_the_new_quarter()
    {
        var export = await _city.Client.GetByteArrayAsync(new Uri("/exports/tasks.xlsx", UriKind.Relative), TestContext.Current.CancellationToken);
        var edited = await Python.Edit(export,
        [
            "head = {cell.value: cell.column for cell in sheet[1]}",
            "for row in (2, 3): sheet.cell(row, head['填报日期']).value = '2026-06-28'",
        ]);

        var upload = await _city.Upload("tasks", edited, "任务清单.xlsx", "?apply=all&wait=60");

        Assert.Equal((2, 0), (upload.Count("changed"), upload.Count("warning")));
        Assert.Equal(4, (await Reports()).Length);
    }

    private Task<Upload> Upload(params IReadOnlyDictionary<string, string>[] rows) => _city.Upload("tasks", Book(rows), "任务清单.xlsx", "?apply=all&wait=60");

    private static byte[] Book(params IReadOnlyDictionary<string, string>[] rows) => TextWorkbook.Write(new TaskSheet(), rows);

    private static Dictionary<string, string> Row(string content, string filedOn, string progress) => new(StringComparer.Ordinal)
    {
        ["主要任务"] = content,
        ["牵头单位"] = "市应急管理局",
        ["完成时限"] = "2026-12-31",
        ["填报单位"] = "市应急管理局",
        ["期次"] = "2026",
        ["填报日期"] = filedOn,
        ["进展情况"] = progress,
    };

    private async Task<string[]> Reports()
        => [.. (await _city.Send("{ tasks { nodes { content reports { period progressText } } } }")).Data("tasks").GetProperty("nodes").EnumerateArray()
            .SelectMany(task => task.GetProperty("reports").EnumerateArray().Select(report => $"{Text(task, "content")} {Text(report, "period")} {Text(report, "progressText")}"))];

    private static string? Text(JsonElement value, string field) => value.GetProperty(field).GetString();
}
