using System.Text;
using System.Text.Json;
using ClosedXML.Excel;
using GraphApi.Features.Campaigns.Tasks;
using GraphApi.Platform.Excel.Writing;
using GraphApi.Tests.Excel.Writing;
using GraphApi.Tests.TestKit;

namespace GraphApi.Tests.Acceptance;

/// <summary>What goes wrong with task lists, by workbook and by program: each fault has its own words at its own cell, and nothing is half done.</summary>
public sealed class BadTaskTests : IAsyncLifetime
{
    private const string All = "?apply=all&wait=60";
    private const string Good = "?apply=good&wait=60";
    private const string Red = "FFFFC7CE";

    private TestCity _city = null!;
    private string _office = "";

    public static TheoryData<string, string, string> Cells => new()
    {
        { "完成时限", "2026-02-30", "NOT_A_DATE" },
        { "完成时限", "2021.4.31", "NOT_A_DATE" },
        { "完成时限", "2026.9.30-2026.9.1", "END_BEFORE_START" },
        { "完成时限", "1900年1月1日", "UNLIKELY_YEAR" },
        { "填报日期", "1900-01-01", "FILING_YEAR" },
        { "牵头单位", "市安全生产执法局", "UNIT_ENDED" },
        { "牵头单位", "市应急管理局、市公安局", "SEVERAL_LEADS" },
        { "牵头单位", "市应急管理局（牵头）、市公安局（牵头单位）", "SEVERAL_LEADS" },
        { "责任单位", "市应急管理局", "LEAD_AND_CO" },
        { "期次", "2026年第五季度", "NOT_A_PERIOD" },
    };

    public async ValueTask InitializeAsync()
    {
        _city = await TestCity.Start(change: NamedCaller.Add);
        var root = await _city.Create("示范市", "519900000000", "CITY");
        _office = await _city.Create("市应急管理局", null, "DEPARTMENT", root);
        await _city.Create("市公安局", null, "DEPARTMENT", root);
        var ended = await _city.Create("市安全生产执法局", null, "DEPARTMENT", root);
        await Done("endUnit", "unit { id }", new { id = ended, version = 1, validTo = "2025-12-31" });
        _city.Clock.SetUtcNow(new(2026, 4, 8, 2, 0, 0, TimeSpan.Zero));
    }

    public async ValueTask DisposeAsync() => await _city.DisposeAsync();

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_cell_in_error_is_named_with_its_words_and_nothing_is_stored(string header, string text, string code)
    {
        var upload = await _city.Upload("tasks", Book(Row("排查", (header, text))), "任务清单.xlsx", All);

        var issue = Assert.Single(upload.Issues, each => Text(each, "severity") == "ERROR");
        Assert.Equal((code, header), (Text(issue, "code"), Text(issue, "header")));
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", Text(issue, "message"));
        Assert.False(upload.Body.GetProperty("applied").GetBoolean());
        Assert.Equal((0, 0), await Stored());
    }

    [Theory]
    [InlineData("完成时限", "2026-02-30", "2026-02-28")]
    [InlineData("牵头单位", "市应急管理局、市公安局", "市应急管理局 市公安局")]
    public async Task What_may_have_been_meant_is_offered_with_the_error(string header, string text, string candidates)
    {
        var upload = await _city.Upload("tasks", Book(Row("排查", (header, text))), "任务清单.xlsx");

        var issue = Assert.Single(upload.Issues, each => Text(each, "severity") == "ERROR");
        Assert.Equal(candidates, string.Join(' ', issue.GetProperty("candidates").EnumerateArray().Select(each => each.GetString())));
    }

    [Fact]
    public async Task An_unknown_status_word_is_warned_of_and_never_taken()
    {
        var upload = await _city.Upload("tasks", Book(Row("排查", ("状态", "搞定了"))), "任务清单.xlsx", All);
        var refused = await _city.Send("{ tasks(where: { state: { eq: 搞定了 } }) { totalCount } }");

        Assert.Equal(("APPLIED", 1), (upload.State, upload.Issue("LOCKED_COLUMN")));
        Assert.Equal("NOT_STARTED", Text(await OnlyTask(), "state"));
        Assert.NotEmpty(refused.Body.GetProperty("errors").EnumerateArray());
    }

    [Fact]
    public async Task A_filing_date_still_to_come_counts_as_today_with_a_doubt()
    {
        var upload = await _city.Upload("tasks", Book(Row("排查", ("填报日期", "2026-05-01"), ("进展情况", "已完成"))), "任务清单.xlsx", All);

        var task = await OnlyTask();
        Assert.Equal(("APPLIED", 1), (upload.State, upload.Issue("FILED_IN_FUTURE")));
        Assert.Equal(("2026-04-08", "2026-04-08"), (Text(task, "openedOn"), Text(task, "settledOn")));
        Assert.Equal("2026-04-08", Text((await _city.Send("{ taskLists { nodes { filedOn } } }")).Data("taskLists").GetProperty("nodes")[0], "filedOn"));
    }

    [Fact]
    public async Task A_second_list_for_the_same_unit_and_period_is_refused_under_another_title()
    {
        await _city.Upload("tasks", Book(Row("排查")), "任务清单.xlsx", All);

        var upload = await _city.Upload("tasks", Book(Row("另一项", ("清单标题", "另一份清单"))), "任务清单.xlsx", All);
        var refused = await Refused("createTaskList", "taskList { id }", new { unitId = _office, period = "2026-Q2", title = "另一份清单" });

        Assert.Equal(("TASK_LIST_TITLE", "清单标题"), (Text(Assert.Single(upload.Issues, each => Text(each, "severity") == "ERROR"), "code"), Text(upload.Issues.First(each => Text(each, "severity") == "ERROR"), "header")));
        Assert.Equal("TaskListExistsError", refused);
        Assert.Equal((1, 1), await Stored());
    }

    [Fact]
    public async Task A_row_that_fails_at_its_report_leaves_no_trace_when_the_good_ones_are_taken()
    {
        await _city.Upload("tasks", Book(Row("排查", ("期次", "2026-Q1"), ("填报日期", "2026-03-30"))), "任务清单.xlsx", All);
        await Done("closeReportPeriod", "periodClosing { period }", new { period = "2026-Q1" });

        var upload = await _city.Upload("tasks", Book(
            Row("排查", ("期次", "2026-Q1"), ("填报日期", "2026-04-08"), ("具体措施", "逐企核查"), ("进展情况", "完成80%")),
            Row("新任务", ("填报单位", "市公安局"), ("期次", "2026-Q1"), ("进展情况", "已启动")),
            Row("好任务", ("填报单位", "市公安局"), ("牵头单位", "市公安局"))), "任务清单.xlsx", Good);

        var lists = (await _city.Send("{ taskLists { nodes { period filedOn unit { name } taskCount } } tasks { nodes { content measures version reports { period } } } }")).Body.GetProperty("data");
        Assert.Equal((2, 1, 2), (upload.Count("error"), upload.Count("new"), upload.Issue("PERIOD_CLOSED")));
        Assert.Equal(["2026-Q1 2026-03-30 市应急管理局 1", "2026-Q2 2026-04-08 市公安局 1"], lists.GetProperty("taskLists").GetProperty("nodes").EnumerateArray()
            .Select(list => $"{Text(list, "period")} {Text(list, "filedOn")} {Text(list.GetProperty("unit"), "name")} {list.GetProperty("taskCount")}").Order(StringComparer.Ordinal));
        Assert.Equal("""{"content":"排查","measures":null,"version":1,"reports":[]}""", System.Text.RegularExpressions.Regex.Unescape(lists.GetProperty("tasks").GetProperty("nodes")[0].ToString()));
    }

    [Fact]
    public async Task A_report_for_a_closed_year_is_refused_in_each_of_its_quarters_until_the_year_is_open_again()
    {
        _city.Clock.SetUtcNow(new(2027, 1, 6, 2, 0, 0, TimeSpan.Zero));
        await _city.Upload("tasks", Book(Row("排查", ("期次", "2026"))), "任务清单.xlsx", All);
        await Done("closeReportPeriod", "periodClosing { period }", new { period = "2026" }, "甲");
        var task = await OnlyTask();
        var report = new { taskId = Text(task, "id"), version = Version(task), period = "2026-Q2", progressText = "已开展排查" };

        var closed = await Refused("reportTask", "taskReport { id }", report);
        var part = await Refused("reopenReportPeriod", "periodClosing { id }", new { period = "2026-Q2" });
        await Done("reopenReportPeriod", "periodClosing { id }", new { period = "2026" }, "乙");
        await Done("reportTask", "taskReport { id }", report);
        await Done("closeReportPeriod", "periodClosing { id }", new { period = "2026" }, "丙");

        Assert.Equal(("PeriodClosedError", "PeriodClosedWithError"), (closed, part));
        var closings = (await _city.Send("{ periodClosings { nodes { closedBy reopenedBy reopenedOn } } }")).Data("periodClosings").GetProperty("nodes").EnumerateArray();
        Assert.Equal(["丙 null ", "甲 乙 2027-01-06"], closings.Select(closing => $"{Text(closing, "closedBy")} {Text(closing, "reopenedBy") ?? "null"} {Text(closing, "reopenedOn")}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_quarter_closed_before_its_year_is_opened_only_with_the_year()
    {
        _city.Clock.SetUtcNow(new(2027, 1, 6, 2, 0, 0, TimeSpan.Zero));
        await Done("closeReportPeriod", "periodClosing { period }", new { period = "2026-Q2" });
        await Done("closeReportPeriod", "periodClosing { period }", new { period = "2026" });

        Assert.Equal("PeriodClosedWithError", await Refused("reopenReportPeriod", "periodClosing { id }", new { period = "2026-Q2" }));
        await Done("reopenReportPeriod", "periodClosing { id }", new { period = "2026" });
        await Done("reopenReportPeriod", "periodClosing { id }", new { period = "2026-Q2" });
        Assert.Equal("PeriodNotClosedError", await Refused("reopenReportPeriod", "periodClosing { id }", new { period = "2026-Q2" }));
    }

    [Fact]
    public async Task Of_two_reports_written_from_one_view_the_second_is_told_of_the_first()
    {
        await _city.Upload("tasks", Book(Row("排查")), "任务清单.xlsx", All);
        var task = await OnlyTask();
        object Report(string text) => new { taskId = Text(task, "id"), version = Version(task), period = "2026-Q2", progressText = text };

        await Done("reportTask", "taskReport { id }", Report("甲所写"));

        Assert.Equal("StaleVersionError", await Refused("reportTask", "taskReport { id }", Report("乙所写")));
    }

    [Theory]
    [InlineData("市公安局2026年第五季度任务清单", "NOT_A_PERIOD", "2026年第五季度")]
    [InlineData("市公安局2026年13月任务清单", "NOT_A_PERIOD", "2026年13月")]
    public async Task A_period_that_does_not_exist_is_told_where_the_title_says_it(string title, string code, string said)
    {
        var file = Encoding.UTF8.GetBytes($"{title},,,\n填报单位：市公安局,,,\n序号,主要任务,牵头单位,完成时限\n1,排查,市公安局,2026-12-31\n");

        var upload = await _city.Upload("tasks", file, "任务清单.csv", All);

        var issue = Assert.Single(upload.Issues, one => one.GetProperty("severity").GetString() == "ERROR");
        Assert.Equal((code, 1, 1), (issue.GetProperty("code").GetString(), issue.GetProperty("row").GetInt32(), upload.Count("error")));
        Assert.Contains(said, issue.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("完成150%", "ERROR", "PROGRESS_TEXT")]
    [InlineData("完成-5%", "ERROR", "PROGRESS_TEXT")]
    [InlineData("搞得很好哦", "WARNING", "UNKNOWN_PROGRESS")]
    [InlineData("没有启动", null, null)]
    [InlineData("已对12家企业开展检查", null, null)]
    public async Task A_word_of_progress_that_cannot_be_understood_is_told_at_its_cell(string progress, string? severity, string? code)
    {
        var upload = await _city.Upload("tasks", Book(Row("排查", ("进展情况", progress))), "任务清单.xlsx", All);

        var issue = upload.Issues.SingleOrDefault(one => one.GetProperty("field").GetString() == "progressText");
        Assert.Equal((severity, code), issue.ValueKind == JsonValueKind.Undefined ? (null, null) : (issue.GetProperty("severity").GetString(), issue.GetProperty("code").GetString()));
        Assert.Equal(severity == "ERROR" ? 0 : 1, (await Tasks()).Length);
    }

    [Fact]
    public async Task A_percentage_means_what_it_shows_and_the_same_as_in_a_csv_file()
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("任务清单");
        string[] head = ["填报单位", "期次", "主要任务", "牵头单位", "完成时限", "进展情况"];
        for (var column = 0; column < head.Length; column++) sheet.Cell(1, column + 1).Value = head[column];
        foreach (var (at, share) in new[] { 0.8, 1, 0.125 }.Index())
        {
            string[] texts = ["市公安局", "2026-Q2", $"排查{at}", "市公安局", "2026-06-30"];
            for (var column = 0; column < texts.Length; column++) sheet.Cell(at + 2, column + 1).Value = texts[column];
            sheet.Cell(at + 2, 6).Value = share;
            sheet.Cell(at + 2, 6).Style.NumberFormat.Format = "0.0%";
        }

        using var file = new MemoryStream();
        workbook.SaveAs(file);
        await _city.Upload("tasks", file.ToArray(), "任务清单.xlsx", All);

        var csv = $"{string.Join(',', head)}\n市公安局,2026-Q2,排查0,市公安局,2026-06-30,80%\n市公安局,2026-Q2,排查1,市公安局,2026-06-30,100%\n市公安局,2026-Q2,排查2,市公安局,2026-06-30,12.5%\n";
        var again = await _city.Upload("tasks", Encoding.UTF8.GetBytes(csv), "任务清单.csv", All);
        var tasks = (await _city.Send("{ tasks { nodes { state progress reports { progressText } } } }")).Data("tasks").GetProperty("nodes").EnumerateArray();
        Assert.Equal(3, again.Count("unchanged"));
        Assert.Equal(["IN_PROGRESS 80 80%", "SUBMITTED_DONE 100 100%", "IN_PROGRESS 12 12.5%"], tasks.Select(task => $"{Text(task, "state")} {task.GetProperty("progress")} {Text(task.GetProperty("reports")[0], "progressText")}"));
    }

    [Fact]
    public async Task A_deadline_in_force_is_not_rewritten_by_a_second_upload()
    {
        await _city.Upload("tasks", Book(Row("排查", ("进展情况", "已启动")), Row("培训")), "任务清单.xlsx", All);

        var upload = await _city.Upload("tasks", Book(Row("排查", ("进展情况", "已启动"), ("完成时限", "2026-09-30")), Row("培训", ("完成时限", "2026-07-31"))), "任务清单.xlsx", Good);
        var task = await TaskOf("排查");
        var refused = await Refused("changeTask", "campaignTask { id }", new { id = Text(task, "id"), version = Version(task), dueText = "2026-09-30" });

        var issue = Assert.Single(upload.Issues, each => Text(each, "severity") == "ERROR");
        Assert.Equal(("DUE_NEEDS_EXTENSION", "完成时限", "DueNeedsExtensionError"), (Text(issue, "code"), Text(issue, "header"), refused));
        Assert.Contains("申请延期", Text(issue, "message"), StringComparison.Ordinal);
        Assert.Equal(("2026-06-30", null), (Text(task, "effectiveDueOn"), Text(task, "firstDueText")));
        Assert.Equal(("2026-07-31", "2026-06-30"), (Text(await TaskOf("培训"), "effectiveDueOn"), Text(await TaskOf("培训"), "firstDueText")));
    }

    [Fact]
    public async Task The_recorder_does_not_review_and_an_extension_is_asked_for_in_time()
    {
        await _city.Upload("tasks", Book(Row("排查", ("进展情况", "已完成")), Row("培训", ("完成时限", "2026-04-07"))), "任务清单.xlsx", All);
        var (done, late) = (await TaskOf("排查"), await TaskOf("培训"));

        var review = await Refused("approveTask", "campaignTask { id }", Move(done), "市安办");
        var extension = await Refused("askTaskExtension", "dueExtension { id }", new { taskId = Text(late, "id"), version = Version(late), until = "2026-05-01", reason = "需跨区协调" });

        Assert.Equal(("RecorderReviewsError", "ExtensionTooLateError"), (review, extension));
        Assert.Equal(("SUBMITTED_DONE", 0), (Text(await TaskOf("排查"), "state"), (await _city.Send("{ dueExtensions { totalCount } }")).Data("dueExtensions").GetProperty("totalCount").GetInt32()));
    }

    [Fact]
    public async Task Of_two_reviewers_at_the_same_moment_one_decides_and_the_other_gets_it_as_it_is_now()
    {
        await _city.Upload("tasks", Book(Row("排查", ("进展情况", "已完成"))), "任务清单.xlsx", All);
        var task = await OnlyTask();
        var report = task.GetProperty("reports")[0];
        var move = new { id = Text(report, "id"), version = Version(report) };

        var tasks = await Task.WhenAll(new[] { "甲", "乙" }.Select(name => Sent("approveTask", "campaignTask { state }", Move(task), name)));
        var reports = await Task.WhenAll(new[] { "甲", "乙" }.Select(name => Sent("acceptTaskReport", "taskReport { reviewedBy }", move, name)));

        var lost = Assert.Single(tasks, answer => answer.GetProperty("campaignTask").ValueKind == JsonValueKind.Null).GetProperty("errors")[0];
        Assert.Equal(("StaleVersionError", "DONE"), (Text(lost, "__typename"), Text(lost.GetProperty("current"), "state")));
        var won = Text(Assert.Single(reports, answer => answer.GetProperty("taskReport").ValueKind == JsonValueKind.Object).GetProperty("taskReport"), "reviewedBy");
        var late = Assert.Single(reports, answer => answer.GetProperty("taskReport").ValueKind == JsonValueKind.Null).GetProperty("errors")[0];
        Assert.Equal(("StaleVersionError", won), (Text(late, "__typename"), Text(late.GetProperty("current"), "reviewedBy")));
    }

    [Fact]
    public async Task Of_two_requests_for_a_later_deadline_at_the_same_moment_one_stands()
    {
        await _city.Upload("tasks", Book(Row("排查")), "任务清单.xlsx", All);
        var task = await OnlyTask();

        var answers = await Task.WhenAll(new[] { "2026-07-10", "2026-07-20" }.Select(until
            => Sent("askTaskExtension", "dueExtension { until }", new { taskId = Text(task, "id"), version = Version(task), until, reason = "需跨区协调" })));

        var refused = Assert.Single(answers, answer => answer.GetProperty("dueExtension").ValueKind == JsonValueKind.Null);
        Assert.Equal("ExtensionOpenError", Text(refused.GetProperty("errors")[0], "__typename"));
        Assert.Equal(1, (await _city.Send("{ dueExtensions { totalCount } }")).Data("dueExtensions").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task What_was_returned_and_is_sent_again_unchanged_is_told_that_it_was_not_reported_done()
    {
        var file = Book(Row("排查", ("进展情况", "已完成")));
        await _city.Upload("tasks", file, "任务清单.xlsx", All);
        await Done("returnTask", "campaignTask { id }", new { id = Text(await OnlyTask(), "id"), version = Version(await OnlyTask()), reason = "佐证材料不足" }, "审核人");

        var again = await _city.Upload("tasks", file, "任务清单.xlsx", All);
        var anew = await _city.Upload("tasks", Book(Row("排查", ("进展情况", "全部完成"))), "任务清单.xlsx", All);

        Assert.Equal((1, 1), (again.Count("unchanged"), again.Issue("STILL_RETURNED")));
        Assert.Equal((1, 0, "SUBMITTED_DONE"), (anew.Count("changed"), anew.Issue("STILL_RETURNED"), Text(await OnlyTask(), "state")));
    }

    [Fact]
    public async Task Tasks_are_found_by_what_is_written_in_them_however_it_is_typed()
    {
        await _city.Upload("tasks", Book(Row("开展LPG 储罐排查")), "任务清单.xlsx", All);

        var found = (await _city.Send("{ tasks(search: \"ｌｐｇ储罐\") { totalCount } }")).Data("tasks").GetProperty("totalCount").GetInt32();

        Assert.Equal(1, found);
    }

    [Fact]
    public async Task Ten_planted_faults_come_back_red_at_their_cells_with_the_reason_beside_them()
    {
        (string Header, string Text)[] faults =
        [
            ("完成时限", "2026-02-30"), ("完成时限", "2021.4.31"), ("完成时限", "2026.9.30-2026.9.1"), ("完成时限", "1900年1月1日"), ("牵头单位", "市安全生产执法局"),
            ("牵头单位", "市应急管理局、市公安局"), ("牵头单位", "没有这个局"), ("责任单位", "市应急管理局"), ("期次", "2026年第五季度"), ("主要任务", ""),
        ];
        var clean = Book([.. faults.Select((_, at) => Row($"任务{at}"))]);
        var planted = await Python.Edit(clean,
        [
            "head = {cell.value: cell.column for cell in sheet[1]}",
            .. faults.Select((fault, at) => $"sheet.cell({at + 2}, head['{fault.Header}']).value = {(fault.Text.Length == 0 ? "None" : $"'{fault.Text}'")}"),
        ]);

        var upload = await _city.Upload("tasks", planted, "任务清单.xlsx", All);
        var copy = await _city.Client.GetByteArrayAsync(new Uri($"/imports/{upload.Id}/annotated", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((10, 10), (upload.Count("rows"), upload.Count("error")));
        Assert.Equal((0, 0), await Stored());
        using var document = Workbooks.Open(copy);
        var head = document.Row("任务清单", 1);
        foreach (var (at, fault) in faults.Index())
        {
            string Cell(string header) => $"{(char)('A' + Array.FindIndex(head, text => text == header))}{at + 2}";
            Assert.True(document.Fill(document.Sheet("任务清单").Cell(Cell(fault.Header))!) == Red, $"{Cell(fault.Header)} {fault}");
            Assert.Contains(fault.Text.Length == 0 ? "主要任务" : fault.Text.Split('、')[0], document.Text(document.Sheet("任务清单").Cell(Cell("导入结果/原因"))), StringComparison.Ordinal);
        }
    }

    private static byte[] Book(params IReadOnlyDictionary<string, string>[] rows) => TextWorkbook.Write(new TaskSheet(), rows);

    private static Dictionary<string, string> Row(string content, params (string Header, string Text)[] cells)
    {
        Dictionary<string, string> row = new(StringComparer.Ordinal) { ["主要任务"] = content, ["牵头单位"] = "市应急管理局", ["完成时限"] = "2026-06-30", ["填报单位"] = "市应急管理局", ["期次"] = "2026-Q2" };
        foreach (var (header, text) in cells) row[header] = text;
        return row;
    }

    private static object Move(JsonElement task) => new { id = Text(task, "id"), version = Version(task) };

    private async Task<(int Lists, int Tasks)> Stored()
    {
        var data = (await _city.Send("{ taskLists { totalCount } tasks { totalCount } }")).Body.GetProperty("data");
        return (data.GetProperty("taskLists").GetProperty("totalCount").GetInt32(), data.GetProperty("tasks").GetProperty("totalCount").GetInt32());
    }

    private async Task<JsonElement> OnlyTask() => Assert.Single(await Tasks());

    private async Task<JsonElement> TaskOf(string content) => Assert.Single(await Tasks(), task => Text(task, "content") == content);

    private async Task<JsonElement[]> Tasks()
        => [.. (await _city.Send("{ tasks { nodes { id version content state openedOn settledOn effectiveDueOn firstDueText reports { id version } } } }")).Data("tasks").GetProperty("nodes").EnumerateArray()];

    private async Task Done(string mutation, string selection, object input, string caller = "市安办")
        => Assert.Equal(JsonValueKind.Null, (await Sent(mutation, selection, input, caller)).GetProperty("errors").ValueKind);

    private async Task<string?> Refused(string mutation, string selection, object input, string caller = "市安办")
        => Text(Assert.Single((await Sent(mutation, selection, input, caller)).GetProperty("errors").EnumerateArray()), "__typename");

    private async Task<JsonElement> Sent(string mutation, string selection, object input, string caller = "市安办")
    {
        var type = mutation switch
        {
            "approveTask" => "MoveTaskInput",
            "returnTask" => "MoveTaskWithReasonInput",
            _ => char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input",
        };
        var current = mutation.StartsWith("approve", StringComparison.Ordinal) || mutation.StartsWith("accept", StringComparison.Ordinal)
            ? "... on StaleVersionError { current { ... on CampaignTask { state } ... on TaskReport { reviewedBy } } }" : "";
        var answer = await NamedCaller.Send(_city, caller, $"mutation($input: {type}!) {{ {mutation}(input: $input) {{ {selection} errors {{ __typename ... on Error {{ message code }} {current} }} }} }}", new { input });
        return answer.Data(mutation);
    }

    private static int Version(JsonElement value) => value.GetProperty("version").GetInt32();

    private static string? Text(JsonElement value, string field) => value.GetProperty(field).GetString();
}
