using System.Buffers.Text;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace GraphApi.Benchmarks;

/// <summary>A place in the list of tasks, as the product's cursor and as the values behind it.</summary>
internal sealed record Place(string Cursor, long ListId, long Position, long Id)
{
    /// <summary>The same place as the floor is asked for it.</summary>
    public string Query => string.Create(CultureInfo.InvariantCulture, $"l={ListId}&p={Position}&i={Id}");
}

/// <summary>What there is to ask for in the database at hand.</summary>
internal sealed class Ground(Server product, SqliteConnection db)
{
    private const int Step = 200;
    private const int Places = 64;

    private readonly List<Place> _places = [];

    /// <summary>The first places in the list of tasks, a step apart.</summary>
    public IReadOnlyList<Place> FirstPlaces => [.. _places.Take(Places)];

    public static async Task<Ground> Survey(Settings settings, Server product)
    {
        var db = new SqliteConnection($"Data Source={Path.Combine(settings.DataFolder, "city.db")};Mode=ReadOnly");
        await db.OpenAsync();
        var ground = new Ground(product, db);
        await ground.WalkTo(Places * Step);
        return ground;
    }

    /// <summary>The places a step apart up to a row, or to the last one.</summary>
    public async Task<IReadOnlyList<Place>> WalkTo(int row)
    {
        while (_places.Count * Step < row)
        {
            var page = (await Ask("query($after: String) { tasks(first: 200, after: $after) { pageInfo { endCursor hasNextPage } nodes { id } } }", new { after = _places.LastOrDefault()?.Cursor })).GetProperty("tasks");
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()) break;

            var id = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(page.GetProperty("nodes").EnumerateArray().Last().GetProperty("id").GetString())).Split(':')[1];
            var place = Rows($"SELECT ListId, Position FROM CampaignTask WHERE Id = {long.Parse(id, CultureInfo.InvariantCulture)}")[0];
            _places.Add(new(page.GetProperty("pageInfo").GetProperty("endCursor").GetString()!, (long)place[0], (long)place[1], long.Parse(id, CultureInfo.InvariantCulture)));
        }

        return _places;
    }

    /// <summary>Asks the product.</summary>
    public async Task<JsonElement> Ask(string query, object? variables = null)
    {
        using var answer = await product.Client.PostAsJsonAsync("/graphql", new { query, variables });
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return body.TryGetProperty("errors", out var errors) ? throw new InvalidOperationException(errors.ToString()) : body.GetProperty("data");
    }

    /// <summary>Asks the database itself.</summary>
    public IReadOnlyList<object[]> Rows(string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }
}
