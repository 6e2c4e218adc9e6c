namespace GraphApi.Tests.TestKit;

/// <summary>Files as LibreOffice saves them.</summary>
public static class LibreOffice
{
    /// <summary>Converts a file and reads what it became while the results are still there.</summary>
    /// <param name="path">the file</param>
    /// <param name="filter">the format, as <c>--convert-to</c> takes it</param>
    /// <param name="read">reads the results from the folder they are in</param>
    public static async Task<T> Convert<T>(string path, string filter, Func<string, T> read)
    {
        var folder = Directory.CreateTempSubdirectory("soffice-").FullName;
        try
        {
            await Needs.Run("soffice", "Install libreoffice-calc.", $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", filter, "--outdir", folder, path);
            return read(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The same of a workbook in memory, which goes by the name <c>book.xlsx</c>.</summary>
    public static async Task<T> Convert<T>(byte[] workbook, string filter, Func<string, T> read)
    {
        var folder = Directory.CreateTempSubdirectory("book-").FullName;
        try
        {
            var path = Path.Combine(folder, "book.xlsx");
            await File.WriteAllBytesAsync(path, workbook);
            return await Convert(path, filter, read);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
