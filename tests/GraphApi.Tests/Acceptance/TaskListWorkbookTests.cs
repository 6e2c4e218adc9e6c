using GraphApi.Tests.TestKit;

namespace GraphApi.Tests.Acceptance;

/// <summary>The task list of a department as it was really sent, through the route a clerk uses.</summary>
public sealed class TaskListWorkbookTests
{
    private const string Name = "任务清单-市应急局-2026年三季度(终稿).xlsx";

    // The demo city has lists of its own, all of other quarters.
    private static readonly Uri ThisQuarter = new("/exports/tasks.xlsx?where=" + Uri.EscapeDataString("""{"period":{"eq":"2026-Q3"}}"""), UriKind.Relative);

    [Fact]
    public async Task A_real_task_list_comes_in_with_every_doubtful_cell_reported()
    {
        await using var city = await Start();

        var upload = await city.Upload("tasks", Workbook(), Name, "?apply=all&wait=60");

        Assert.Equal("APPLIED", upload.State);
        Assert.Equal((51, 51, 0, 0), (upload.Count("rows"), upload.Count("new"), upload.Count("error"), upload.Count("conflict")));
        Assert.Equal(
            [
                "1 WORKSHEET_IGNORED", "12 UNIT_NAME_ENDED", "2 CONTINUOUS_DONE", "3 DUE_BLANK", "3 SERIAL_DATE", "3 VAGUE_MEASURE", "5 OPEN_WORD", "6 UNIT_NAME_BRACKETS", "9 YEAR_FROM_TITLE",
            ],
            Codes(upload));
    }

    [Fact]
    public async Task What_the_words_say_becomes_dates_states_and_units()
    {
        await using var city = await Start();
        await city.Upload("tasks", Workbook(), Name, "?apply=all&wait=60");

        var answer = await city.Send("""
            { taskLists(where: { period: { eq: "2026-Q3" } }) { nodes { title period filedOn unit { name } taskCount } }
              tasks(first: 60, where: { period: { eq: "2026-Q3" } }) { totalCount nodes { content dueText effectiveDueOn dueKind state progress leadUnit { name } coUnits { name } coUnitWords reports { period progressText review reportedOn } } } }
            """);

        var list = Assert.Single(answer.Data("taskLists").GetProperty("nodes").EnumerateArray());
        Assert.Equal(("示范市应急管理局2026年第三季度安全生产任务清单", "2026-Q3", "2026-09-28", "市应急管理局", 51), (
            list.GetProperty("title").GetString(), list.GetProperty("period").GetString(), list.GetProperty("filedOn").GetString(),
            list.GetProperty("unit").GetProperty("name").GetString(), list.GetProperty("taskCount").GetInt32()));
        var tasks = answer.Data("tasks").GetProperty("nodes").EnumerateArray().ToList();
        Assert.All(tasks, task => Assert.Equal("市应急管理局", task.GetProperty("leadUnit").GetProperty("name").GetString()));
        Assert.Equal(
            ["CONTINUOUS 3 ", "DATE 30 2026-09-30", "IMMEDIATE 3 2026-09-28", "MONTH_END 6 2026-09-30", "QUARTER_END 3 2026-09-30", "UNKNOWN 3 "],
            tasks.GroupBy(task => (Kind: task.GetProperty("dueKind").GetString(), On: task.GetProperty("effectiveDueOn").GetString())).Where(group => group.Key.Kind != "YEAR_END").Select(group => $"{group.Key.Kind} {group.Count()} {group.Key.On}").Order(StringComparer.Ordinal));
        Assert.Equal(51, tasks.Sum(task => task.GetProperty("reports").GetArrayLength()));
        var expanded = tasks.First(task => task.GetProperty("coUnitWords").EnumerateArray().Any(word => word.GetString()!.StartsWith("各区县", StringComparison.Ordinal)));
        Assert.Equal(10, expanded.GetProperty("coUnits").GetArrayLength());
        Assert.DoesNotContain(tasks, task => task.GetProperty("state").GetString() == "DONE");
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_under_whatever_name()
    {
        await using var city = await Start();
        await city.Upload("tasks", Workbook(), Name, "?apply=all&wait=60");

        var again = await city.Upload("tasks", Workbook(), "最终版2.xlsx", "?apply=all&wait=60");

        Assert.Equal((51, 51, 0), (again.Count("rows"), again.Count("unchanged"), again.Count("error")));
    }

    [Fact]
    public async Task An_export_comes_back_unchanged_and_five_edited_cells_are_five_changes()
    {
        await using var city = await Start();
        await city.Upload("tasks", Workbook(), Name, "?apply=all&wait=60");
        var export = await city.Client.GetByteArrayAsync(ThisQuarter, TestContext.Current.CancellationToken);

        var unchanged = await city.Upload("tasks", export, "任务清单.xlsx");
        var edited = await city.Upload("tasks", await Python.Edit(export, "head = {cell.value: cell.column for cell in sheet[1]}", "for row in range(2, 7): sheet.cell(row, head['具体措施']).value = f'改{row}'"), "任务清单.xlsx");

        Assert.Equal((51, 51, 0), (unchanged.Count("rows"), unchanged.Count("unchanged"), unchanged.Count("error")));
        Assert.Equal((51, 5, 46, 0), (edited.Count("rows"), edited.Count("changed"), edited.Count("unchanged"), edited.Count("error")));
    }

    [Fact]
    public async Task A_second_lead_typed_into_an_export_is_an_error_and_not_dropped()
    {
        await using var city = await Start();
        await city.Upload("tasks", Workbook(), Name, "?apply=all&wait=60");
        var export = await city.Client.GetByteArrayAsync(ThisQuarter, TestContext.Current.CancellationToken);

        var upload = await city.Upload("tasks", await Python.Edit(export, "head = {cell.value: cell.column for cell in sheet[1]}", "sheet.cell(2, head['牵头单位']).value = '市应急管理局、市公安局'"), "任务清单.xlsx");

        Assert.Equal((1, 1), (upload.Count("error"), upload.Issue("SEVERAL_LEADS")));
    }

    [Theory]
    [InlineData("xls", "xls:MS Excel 97")]
    [InlineData("csv", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1")]
    public async Task The_same_content_in_another_format_gives_the_same_rows(string ending, string filter)
    {
        await using var city = await Start();
        await city.Upload("tasks", Workbook(), Name, "?apply=all&wait=60");

        var converted = await LibreOffice.Convert(Workbook(), filter, folder => File.ReadAllBytes(Directory.GetFiles(folder, $"book*.{ending}").Order(StringComparer.Ordinal).First()));
        var upload = await city.Upload("tasks", converted, $"任务清单.{ending}", "?apply=all&wait=60");

        Assert.True(upload.Count("rows") == 51 && upload.Count("unchanged") == 51, upload.Body.ToString());
    }

    private static async Task<TestCity> Start()
    {
        var city = await TestCity.StartWithDemo();
        city.Clock.SetUtcNow(new(2026, 9, 28, 2, 0, 0, TimeSpan.Zero));
        return city;
    }

    private static byte[] Workbook() => SentFiles.Read(Name);

    private static IEnumerable<string> Codes(Upload upload)
        => upload.Issues.GroupBy(issue => issue.GetProperty("code").GetString()).Select(group => $"{group.Count()} {group.Key}").Order(StringComparer.Ordinal);
}
