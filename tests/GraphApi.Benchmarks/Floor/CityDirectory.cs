using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace GraphApi.Benchmarks.Floor;

internal sealed class DirectoryUnit(int id, string code, string kind, JsonEncodedText name, int? parentId)
{
    public int Id => id;

    public string Code => code;

    public string Kind => kind;

    public JsonEncodedText Name => name;

    public int? ParentId => parentId;

    public List<DirectoryUnit> Children { get; } = [];
}

internal sealed record DirectoryItem(JsonEncodedText Code, JsonEncodedText Title, int? LeadId);

/// <summary>Units and items in memory, their texts as they are written.</summary>
internal sealed class CityDirectory
{
    private readonly Dictionary<int, DirectoryUnit> _units;
    private readonly Dictionary<string, DirectoryUnit> _codes;
    private readonly Dictionary<int, DirectoryItem> _items;

    private CityDirectory(IReadOnlyList<DirectoryUnit> units, Dictionary<int, DirectoryItem> items)
    {
        (_units, _items) = (units.ToDictionary(unit => unit.Id), items);
        _codes = units.ToDictionary(unit => unit.Code, StringComparer.Ordinal);
        foreach (var unit in units)
            if (TryUnit(unit.ParentId) is { } parent) parent.Children.Add(unit);
        Counties = [.. units.Where(unit => unit.Kind == "County").OrderBy(unit => unit.Code, StringComparer.Ordinal)];
    }

    public IReadOnlyList<DirectoryUnit> Counties { get; }

    public static CityDirectory Load(string database)
    {
        using var db = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        db.Open();
        var units = Read(db, "SELECT Id, Code, Kind, Name, ParentId FROM Unit ORDER BY Rank, Id",
            row => new DirectoryUnit(row.GetInt32(0), row.GetString(1), row.GetString(2), Text(row.GetString(3)), row.IsDBNull(4) ? null : row.GetInt32(4)));
        var items = Read(db, "SELECT Id, Code, Title, LeadId FROM SupervisionItem",
            row => (Id: row.GetInt32(0), Item: new DirectoryItem(Text(row.GetString(1)), Text(row.GetString(2)), row.IsDBNull(3) ? null : row.GetInt32(3))));
        return new(units, items.ToDictionary(each => each.Id, each => each.Item));
    }

    public DirectoryUnit Unit(int id) => _units[id];

    public DirectoryUnit? TryUnit(int? id) => id is { } number ? _units[number] : null;

    public DirectoryUnit UnitByCode(string code) => _codes[code];

    public DirectoryItem Item(int id) => _items[id];

    private static JsonEncodedText Text(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    private static List<T> Read<T>(SqliteConnection db, string sql, Func<SqliteDataReader, T> read)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        var all = new List<T>();
        while (row.Read()) all.Add(read(row));
        return all;
    }
}
