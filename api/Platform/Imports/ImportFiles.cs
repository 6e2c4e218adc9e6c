using System.Globalization;
using System.Security.Cryptography;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel.Reading;
using GraphApi.Platform.Hosting;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.Imports;

/// <summary>Uploads as they came, in the data folder. A file is there before its job is, so no job is ever without one.</summary>
internal sealed class ImportFiles(DataFolder folder, TimeProvider clock, WorkbookLimits limits)
{
    private const string Folder = "imports";
    private const int LongestName = 200;
    private const int BufferBytes = 81_920;

    /// <exception cref="UnreadableWorkbookException">it is larger than allowed; nothing is kept of it</exception>
    public async Task<StoredFile> Store(Stream content, string fileName, CancellationToken cancel)
    {
        var name = Plain(fileName);
        var storedAs = clock.Today().ToString("yyyy-MM", CultureInfo.InvariantCulture) + "/" + Guid.NewGuid().ToString("N");
        var path = PathOf(storedAs);
        try
        {
            var (sha256, size) = await Copy(content, path, name, cancel);
            return new(name, storedAs, sha256, size);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    public string PathOf(ImportJob job) => PathOf(job.StoredAs);

    public string PathOf(StoredFile file) => PathOf(file.StoredAs);

    /// <exception cref="ImportFileLostException">the file is gone, or not the one that was sent</exception>
    public async Task Verify(ImportJob job, CancellationToken cancel)
    {
        if (!File.Exists(PathOf(job))) throw new ImportFileLostException();

        await using var file = File.OpenRead(PathOf(job));
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel)) != job.Sha256) throw new ImportFileLostException();
    }

    public ValueTask Drop(StoredFile file)
    {
        Delete(file);
        return ValueTask.CompletedTask;
    }

    public void Delete(StoredFile file) => File.Delete(PathOf(file));

    private async Task<(string Sha256, int Size)> Copy(Stream content, string path, string name, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        var buffer = new byte[BufferBytes];
        var size = 0L;
        int read;
        while ((read = await content.ReadAsync(buffer, cancel)) > 0)
        {
            size += read;
            if (size > limits.MaxUploadBytes) throw LimitRefusals.TooLarge(name, limits.MaxUploadBytes, size);

            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), (int)size);
    }

    private string PathOf(string storedAs) => folder.File([Folder, .. storedAs.Split('/')]);

    private static string Plain(string fileName)
    {
        var name = string.Concat(SentFileName.WithoutFolders(fileName).Where(character => !char.IsControl(character) && !char.IsSurrogate(character))).Trim();
        if (name.Length == 0) name = "upload";
        return name.Length > LongestName ? name[..100] + "…" + name[^60..] : name;
    }
}
