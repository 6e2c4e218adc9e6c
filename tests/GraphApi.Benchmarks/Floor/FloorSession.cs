using System.Buffers;
using System.Globalization;
using System.Text.Json;
using GraphApi.Benchmarks.Shapes;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Primitives;

namespace GraphApi.Benchmarks.Floor;

/// <summary>What one request needs at a time: a connection with its prepared statements, and a buffer; used by one request after another.</summary>
internal sealed class FloorSession
{
    private readonly SqliteConnection _db;
    private readonly Dictionary<string, SqliteCommand> _statements = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> _buffer = new(16 * 1024);
    private readonly Utf8JsonWriter _json;

    public FloorSession(string database, CityDirectory directory, GroupWriter writer)
    {
        (Directory, Writer) = (directory, writer);
        _json = FloorAnswer.Writer(_buffer);
        _db = new($"Data Source={database};Mode=ReadOnly;Pooling=False");
        _db.Open();
    }

    public CityDirectory Directory { get; }

    public GroupWriter Writer { get; }

    public async Task Answer(HttpContext http, Shape shape)
    {
        _buffer.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartObject();
        _json.WriteStartObject("data"u8);
        await shape.Answer(this, http.Request.Query, _json);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = _buffer.WrittenCount;
        await http.Response.BodyWriter.WriteAsync(_buffer.WrittenMemory);
    }

    /// <summary>A statement, prepared the first time it is asked for.</summary>
    public SqliteCommand Statement(string sql, params ReadOnlySpan<string> parameters)
    {
        if (_statements.TryGetValue(sql, out var known)) return known;

        var statement = _db.CreateCommand();
        statement.CommandText = sql;
        foreach (var name in parameters) statement.Parameters.Add(name, SqliteType.Integer);
        statement.Prepare();
        return _statements[sql] = statement;
    }

    /// <summary>Sets the parameters to whole numbers as they were asked for.</summary>
    public void Fill(SqliteCommand statement, params ReadOnlySpan<StringValues> values)
    {
        for (var place = 0; place < values.Length; place++) statement.Parameters[place].Value = int.Parse(values[place]!, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
