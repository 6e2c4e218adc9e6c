namespace GraphApi.Platform.Data;

/// <summary>数据目录 · where the database file and the uploads are kept</summary>
public sealed record DataFolder(string Path)
{
    /// <summary>其中的文件 · a path inside it; its folder exists afterwards</summary>
    public string File(params string[] parts)
    {
        var file = System.IO.Path.Combine([Path, .. parts]);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        return file;
    }
}
