using System.Data.Common;
using System.Globalization;
using System.Text;
using ExcelDataReader;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace GraphApi.Benchmarks.Floor;

/// <summary>Task lists from a workbook into the tables of the product: ExcelDataReader, each cell typed, two prepared statements, one transaction. It checks nothing and keeps no preview.</summary>
internal static class TaskImport
{
    public static async Task Answer(HttpContext http)
    {
        using var content = new MemoryStream();
        await http.Request.Body.CopyToAsync(content);
        content.Position = 0;
        await http.Response.WriteAsync(Run(content, http.Request.Query["into"]!).ToString(CultureInfo.InvariantCulture));
    }

    private static int Run(Stream content, string database)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var db = new SqliteConnection($"Data Source={database};Pooling=False");
        db.Open();
        using (var durably = db.CreateCommand())
        {
            durably.CommandText = "PRAGMA synchronous=FULL";
            durably.ExecuteNonQuery();
        }

        var (units, items) = (Numbers(db, "SELECT Name, min(Id) FROM Unit GROUP BY Name"), Numbers(db, "SELECT Code, Id FROM SupervisionItem"));
        var lists = new Dictionary<(int Unit, string Period), (long Id, int Length)>();
        using var transaction = db.BeginTransaction();
        using var addList = Insert(db, transaction, "TaskList", "UnitId", "Period", "Title", "FiledOn", "Version");
        addList.CommandText += " RETURNING Id";
        using var addTask = Insert(db, transaction, "CampaignTask", "ListId", "UnitId", "Period", "Position", "NumberText", "Level", "Content", "Measures", "ItemId", "LeadUnitId", "CoUnitIds", "CoUnitWords",
            "DueText", "DueOn", "DueKind", "DueRule", "EffectiveDueOn", "State", "Progress", "OpenedOn", "SearchText", "Version");
        using var sheet = ExcelReaderFactory.CreateOpenXmlReader(content, new() { LeaveOpen = true });
        sheet.Read();
        var rows = 0;
        for (; sheet.Read(); rows++)
        {
            var (unit, label, filedOn) = (units[sheet.GetString(7)], sheet.GetString(8), Day(sheet.GetDateTime(9)));
            var period = $"{label[..4]}-Q{"一二三四".IndexOf(label[6], StringComparison.Ordinal) + 1}";
            if (!lists.TryGetValue((unit, period), out var list)) list = ((long)Set(addList, unit, period, $"{sheet.GetString(7)}{label}安全生产任务清单", filedOn, 1).ExecuteScalar()!, 0);
            lists[(unit, period)] = list = (list.Id, list.Length + 1);

            var (content1, measures, due) = (sheet.GetString(1), sheet.GetString(2), Day(sheet.GetDateTime(6)));
            Set(addTask, list.Id, unit, period, list.Length, sheet.GetString(0), 3, content1, measures, items[sheet.GetString(3)], units[sheet.GetString(4)], CoUnits(sheet.GetString(5), units), "[]",
                due, due, "Date", "WrittenDay", due, "NotStarted", 0, filedOn, $"{Searched(content1)}\n{Searched(measures)}", 1).ExecuteNonQuery();
        }

        transaction.Commit();
        return rows;
    }

    private static string CoUnits(string? names, Dictionary<string, int> units)
        => names is null ? "[]" : string.Create(CultureInfo.InvariantCulture, $"[{string.Join(',', names.Split('、').Select(name => units[name]))}]");

    private static string Searched(string text) => text.Normalize(NormalizationForm.FormKC).ToUpperInvariant();

    private static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static SqliteCommand Insert(SqliteConnection db, SqliteTransaction transaction, string table, params string[] columns)
    {
        var insert = db.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(column => $"${column}"))})";
        foreach (var column in columns) insert.Parameters.Add(new($"${column}", null));
        return insert;
    }

    private static SqliteCommand Set(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var place = 0; place < values.Length; place++) command.Parameters[place].Value = values[place];
        return command;
    }

    private static Dictionary<string, int> Numbers(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        using DbDataReader row = command.ExecuteReader();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        while (row.Read()) numbers[row.GetString(0)] = row.GetInt32(1);
        return numbers;
    }
}
