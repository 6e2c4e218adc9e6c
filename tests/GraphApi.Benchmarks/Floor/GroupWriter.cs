using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace GraphApi.Benchmarks.Floor;

internal sealed record Retitling(int ListId, int Version, string Title)
{
    public TaskCompletionSource<bool> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>One writer for all: what has come in meanwhile goes to the disk together.</summary>
internal sealed class GroupWriter : IAsyncDisposable
{
    private const int MostTogether = 64;

    private readonly Channel<Retitling> _waiting = Channel.CreateUnbounded<Retitling>(new() { SingleReader = true });
    private readonly SqliteConnection _db;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _retitle;
    private readonly SqliteCommand _commit;
    private readonly Task _work;

    public GroupWriter(string database)
    {
        _db = new($"Data Source={database};Pooling=False");
        _db.Open();
        (_begin, _commit) = (Prepared("BEGIN IMMEDIATE"), Prepared("COMMIT"));
        Prepared("PRAGMA synchronous=FULL").ExecuteNonQuery();
        _retitle = _db.CreateCommand();
        _retitle.CommandText = "UPDATE TaskList SET Title = $t, Version = Version + 1 WHERE Id = $i AND Version = $v";
        foreach (var name in (string[])["$t", "$i", "$v"]) _retitle.Parameters.Add(new(name, null));
        _work = Task.Run(Work);
    }

    public Task<bool> Retitle(Retitling change)
    {
        _waiting.Writer.TryWrite(change);
        return change.Answer.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.Complete();
        await _work;
        await _db.DisposeAsync();
    }

    private async Task Work()
    {
        var together = new List<(Retitling Change, bool IsDone)>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            together.Clear();
            _begin.ExecuteNonQuery();
            while (together.Count < MostTogether && _waiting.Reader.TryRead(out var change)) together.Add((change, Write(change)));
            _commit.ExecuteNonQuery();
            foreach (var (change, isDone) in together) change.Answer.SetResult(isDone);
        }
    }

    private bool Write(Retitling change)
    {
        (_retitle.Parameters[0].Value, _retitle.Parameters[1].Value, _retitle.Parameters[2].Value) = (change.Title, change.ListId, change.Version);
        return _retitle.ExecuteNonQuery() == 1;
    }

    private SqliteCommand Prepared(string sql)
    {
        var command = _db.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
