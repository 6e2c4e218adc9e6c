namespace GraphApi.Platform.Excel.Writing;

/// <summary>A file for the time between writing and sending, readable by this process alone and gone when it is closed.</summary>
internal static class ScratchFile
{
    /// <summary>What <paramref name="write"/> wrote, from its beginning.</summary>
    public static async Task<Stream> Write(Func<Stream, Task> write)
    {
        var file = Open();
        try
        {
            await write(file);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static FileStream Open()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose, BufferSize = 65_536 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
    }
}
