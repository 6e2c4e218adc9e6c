using System.Globalization;
using Microsoft.Data.Sqlite;

namespace GraphApi.Benchmarks.Workbooks;

/// <summary>A workbook of made-up task lists, as one would be sent by many units at once: names of units, codes of items, days.</summary>
internal static class TaskFile
{
    public static readonly IReadOnlyList<string> Headers = ["序号", "主要任务", "具体措施", "监管事项", "牵头单位", "责任单位", "完成时限", "填报单位", "期次", "填报日期"];

    private const int RowsInAList = 50;
    private const int Quarters = 8;

    /// <param name="path">the file to write</param>
    /// <param name="database">of the city whose units and items it names</param>
    /// <param name="rows">how many tasks</param>
    /// <param name="firstYear">of the two whose quarters the lists are for</param>
    public static void Write(string path, string database, int rows, int firstYear)
    {
        using var db = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        db.Open();
        // Names that several units have would be asked about.
        var units = Texts(db, "SELECT Name FROM Unit WHERE ValidTo IS NULL AND Kind IN ('County', 'Park', 'Township', 'Department') AND Name IN (SELECT Name FROM Unit GROUP BY Name HAVING count(*) = 1) ORDER BY Id");
        var items = Texts(db, "SELECT Code FROM SupervisionItem WHERE ValidTo IS NULL ORDER BY Id");
        if (rows > units.Count * Quarters * RowsInAList) throw new InvalidOperationException($"{units.Count} units send no more than {units.Count * Quarters * RowsInAList} rows in {Quarters} quarters.");

        using var file = File.Create(path);
        using var sheet = new DirectWorkbook(file, "任务清单");
        sheet.Row();
        foreach (var (column, header) in Headers.Index()) sheet.Text(column, header);
        for (var row = 0; row < rows; row++) Write(sheet, row, firstYear, units, items);
    }

    private static void Write(DirectWorkbook sheet, int row, int firstYear, List<string> units, List<string> items)
    {
        var (list, place) = Math.DivRem(row, RowsInAList);
        var (quarter, sender) = Math.DivRem(list, units.Count);
        var first = new DateOnly(firstYear, 1, 1).AddMonths(quarter * 3);
        string Unit(int step) => units[(sender + step) % units.Count];

        sheet.Row();
        sheet.Text(0, string.Create(CultureInfo.InvariantCulture, $"{place + 1}."));
        sheet.Text(1, string.Create(CultureInfo.InvariantCulture, $"开展重点企业有限空间作业第{place + 1}轮专项检查"));
        sheet.Text(2, string.Create(CultureInfo.InvariantCulture, $"建立台账、逐项销号、每月通报进展{row}"));
        sheet.Text(3, items[row % items.Count]);
        sheet.Text(4, Unit(place));
        if (place % 3 > 0) sheet.Text(5, place % 3 == 1 ? Unit(place + 1) : $"{Unit(place + 2)}、{Unit(place + 7)}");
        sheet.Day(6, first.AddDays(20 + place));
        sheet.Text(7, Unit(0));
        sheet.Text(8, string.Create(CultureInfo.InvariantCulture, $"{first.Year}年第{"一二三四"[(first.Month - 1) / 3]}季度"));
        sheet.Day(9, first.AddDays(3));
    }

    private static List<string> Texts(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        var texts = new List<string>();
        while (row.Read()) texts.Add(row.GetString(0));
        return texts;
    }
}
