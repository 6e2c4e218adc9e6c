namespace GraphApi.Platform.Data;

/// <summary>实体 · what lives in the database and has a number of its own</summary>
public abstract class Entity
{
    /// <summary>编号 · global id</summary>
    public int Id { get; internal set; }

    /// <summary>版本 · rises by one with every change; an update must carry the one it saw</summary>
    public int Version { get; internal set; } = 1;
}
