using System.Globalization;
using System.Text.Json;
using GraphApi.Benchmarks.Workbooks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Data.Sqlite;

namespace GraphApi.Benchmarks.Floor;

/// <summary>All tasks as the product exports them: one statement, read row by row into a zip that goes out as it is written.</summary>
internal static class TaskExport
{
    private const string Tasks =
        """
        SELECT task.Id, task.NumberText, task.Content, task.Measures, task.ItemId, task.LeadUnitId, task.CoUnitIds, task.DueText, report.ProgressText, report.Difficulty, report.NextStep, task.State, task.EffectiveDueOn,
          task.EffectiveDueOn < $today AND task.OpenedOn <= $today AND (task.SettledOn IS NULL OR task.SettledOn > $today), report.Review, task.UnitId, task.Period, list.FiledOn, task.PlanId, list.Title, task.Version
        FROM CampaignTask task JOIN TaskList list ON list.Id = task.ListId LEFT JOIN TaskReport report ON report.TaskId = task.Id AND report.Period = list.Period
        ORDER BY task.ListId, task.Position
        """;

    // Offices of many departments have one name.
    private const string Units = "SELECT unit.Id, CASE unit.Kind WHEN 'Office' THEN parent.Name || '/' || unit.Name ELSE unit.Name END FROM Unit unit LEFT JOIN Unit parent ON parent.Id = unit.ParentId";

    private static readonly string[] Headers =
    [
        "序号", "主要任务", "具体措施", "监管事项", "牵头单位", "责任单位", "完成时限", "进展情况", "存在困难", "下步措施", "状态", "现行时限", "是否逾期", "审核", "填报单位", "期次", "填报日期", "行动方案", "清单标题", "备注",
        "系统编号(勿改)", "版本(勿改)",
    ];

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["NotStarted"] = "未启动",
        ["InProgress"] = "正在推进",
        ["SubmittedDone"] = "已报完成",
        ["Done"] = "已完成",
        ["Returned"] = "退回",
        ["Suspended"] = "暂停",
        ["Cancelled"] = "取消",
        ["Unreviewed"] = "待审核",
        ["Accepted"] = "已认可",
    };

    public static Task Answer(HttpContext http, string database)
    {
        // The zip writes when it wants to; its bytes go out on the thread that makes them.
        http.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        http.Response.ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        Write(http.Response.Body, database);
        return Task.CompletedTask;
    }

    private static void Write(Stream output, string database)
    {
        using var db = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        db.Open();
        var (units, items, plans) = (Names(db, Units), Names(db, "SELECT Id, Title FROM SupervisionItem"), Names(db, "SELECT Id, Name FROM CampaignPlan"));
        using var tasks = db.CreateCommand();
        tasks.CommandText = Tasks;
        tasks.Parameters.AddWithValue("$today", DateTime.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        using var row = tasks.ExecuteReader();
        using var sheet = new DirectWorkbook(output, "任务清单");
        sheet.Row();
        foreach (var (column, header) in Headers.Index()) sheet.Text(column, header);
        Span<byte> id = stackalloc byte[64];
        while (row.Read())
        {
            sheet.Row();
            for (var column = 0; column < 3; column++) sheet.Text(column, Text(row, column + 1));
            if (!row.IsDBNull(4)) sheet.Text(3, items[row.GetInt32(4)]);
            sheet.Text(4, units[row.GetInt32(5)]);
            if (row.GetString(6) is { Length: > 2 } coUnits) sheet.Text(5, string.Join('、', JsonSerializer.Deserialize<int[]>(coUnits)!.Select(unit => units[unit])));
            for (var column = 6; column < 10; column++) sheet.Text(column, Text(row, column + 1));
            sheet.Text(10, Words[row.GetString(11)]);
            if (!row.IsDBNull(12)) sheet.Day(11, Day(row, 12));
            sheet.Text(12, !row.IsDBNull(13) && row.GetBoolean(13) ? "是" : "否");
            if (!row.IsDBNull(14)) sheet.Text(13, Words[row.GetString(14)]);
            sheet.Text(14, units[row.GetInt32(15)]);
            var period = row.GetString(16);
            sheet.Text(15, $"{period.AsSpan(0, 4)}年第{"一二三四"[period[6] - '1']}季度");
            sheet.Day(16, Day(row, 17));
            if (!row.IsDBNull(18)) sheet.Text(17, plans[row.GetInt32(18)]);
            sheet.Text(18, Text(row, 19));
            sheet.Text(20, System.Text.Encoding.ASCII.GetString(GlobalId.Of("CampaignTask"u8, row.GetInt32(0), id)));
            sheet.Text(21, row.GetInt32(20).ToString(CultureInfo.InvariantCulture));
        }
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateOnly Day(SqliteDataReader row, int column) => DateOnly.ParseExact(row.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Dictionary<int, string> Names(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        var names = new Dictionary<int, string>();
        while (row.Read()) names[row.GetInt32(0)] = row.GetString(1);
        return names;
    }
}
