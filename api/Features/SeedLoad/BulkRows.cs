using System.Data.Common;
using System.Text.Json;
using GraphApi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace GraphApi.Features.SeedLoad;

/// <summary>Writes many rows of one table in the transaction at hand: by COPY into PostgreSQL, by one prepared statement into SQLite.</summary>
internal sealed class BulkRows(CityDb db, string table, IReadOnlyList<string> columns)
{
    public Task<int> Write(IEnumerable<object?[]> rows, CancellationToken cancel) => db.Database.IsNpgsql() ? Copy(rows, cancel) : Insert(rows, cancel);

    private async Task<int> Copy(IEnumerable<object?[]> rows, CancellationToken cancel)
    {
        var written = 0;
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using (var copy = await connection.BeginBinaryImportAsync($"COPY \"{table}\" ({Names}) FROM STDIN (FORMAT BINARY)", cancel))
        {
            foreach (var row in rows)
            {
                await copy.StartRowAsync(cancel);
                foreach (var value in row) await (value is null ? copy.WriteNullAsync(cancel) : copy.WriteAsync(value, cancel));
                written++;
            }

            await copy.CompleteAsync(cancel);
        }

        // The numbers were given here, so the sequence has to be told where to go on; it has no number for an empty table.
        await using var advance = connection.CreateCommand();
        advance.CommandText = $"SELECT setval(pg_get_serial_sequence('\"{table}\"', 'Id'), max(\"Id\")) FROM \"{table}\" HAVING count(*) > 0";
        await advance.ExecuteNonQueryAsync(cancel);
        return written;
    }

    private async Task<int> Insert(IEnumerable<object?[]> rows, CancellationToken cancel)
    {
        var written = 0;
        await using var insert = db.Database.GetDbConnection().CreateCommand();
        insert.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        insert.CommandText = $"INSERT INTO \"{table}\" ({Names}) VALUES ({string.Join(", ", columns.Select((_, place) => $"@p{place}"))})";
        var places = columns.Select((_, place) => Parameter(insert, $"@p{place}")).ToList();
        foreach (var row in rows)
        {
            for (var place = 0; place < row.Length; place++) places[place].Value = Stored(row[place]);
            // SQLite works on this thread either way.
            insert.ExecuteNonQuery();
            if (++written % 1000 == 0) cancel.ThrowIfCancellationRequested();
        }

        return written;
    }

    private string Names => string.Join(", ", columns.Select(column => $"\"{column}\""));

    private static DbParameter Parameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }

    private static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        Array list => JsonSerializer.Serialize(list, list.GetType()),
        _ => value,
    };
}
