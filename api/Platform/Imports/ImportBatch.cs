using System.IO.Compression;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Reading;
using GraphApi.Platform.Excel.Writing;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.Imports;

/// <summary>What became of a zip of workbooks.</summary>
internal sealed record BatchOutcome(IReadOnlyList<ImportJob> Jobs, IReadOnlyList<LeftOutFile> LeftOut);

/// <summary>A zip as it was sent; gone when it is closed.</summary>
internal sealed record KeptZip(string Name, Stream Content) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}

/// <summary>A file of a zip that became no import.</summary>
/// <param name="File">its name in the zip, with folders</param>
/// <param name="Code">stable code for programs</param>
/// <param name="Reason">why, and what to do</param>
internal sealed record LeftOutFile(string File, string Code, Text Reason);

/// <summary>Takes a zip of workbooks apart: an import for each, of the list its header is of. Nothing becomes an import before all is unpacked, so a zip beyond a limit leaves nothing behind.</summary>
internal sealed class ImportBatch(ImportIntake intake, ImportFiles files, SheetFinder finder, ImportSettings settings, WorkbookLimits limits)
{
    private const int BufferBytes = 81_920;

    /// <exception cref="UnreadableWorkbookException">it is larger than allowed</exception>
    public async Task<KeptZip> Keep(string name, Stream content, CancellationToken cancel)
    {
        var zipName = SentFileName.WithoutFolders(name);
        return new(zipName, await ScratchFile.Write(file => Copy(content, file, zipName, cancel)));
    }

    /// <exception cref="UserErrorException">it is no zip, beyond a limit, or holds no file that could be imported</exception>
    public async Task<BatchOutcome> Receive(KeptZip kept, ApplyScope? scope, ImportOptions said, CancellationToken cancel)
    {
        var zipName = kept.Name;
        using var zip = Open(kept.Content, zipName);
        var unpacked = new List<Unpacked>();
        var left = new List<LeftOutFile>();
        var jobs = new List<ImportJob>();
        try
        {
            var budget = new UnpackBudget(zipName, settings.MaxBatchUnpackedBytes);
            foreach (var entry in Wanted(zip, zipName, left)) await Take(entry, budget, said, unpacked, left, cancel);
            foreach (var one in unpacked) jobs.Add(await intake.Take(one.Sheet, one.File, scope, one.Options, cancel));
        }
        catch
        {
            // What has become an import stays one, as if it had been sent alone.
            foreach (var one in unpacked.Skip(jobs.Count)) files.Delete(one.File);
            throw;
        }

        return jobs.Count > 0 ? new(jobs, left) : throw new BatchHoldsNothingException(zipName, left);
    }

    private async Task Copy(Stream content, Stream file, string name, CancellationToken cancel)
    {
        var buffer = new byte[BufferBytes];
        var size = 0L;
        int read;
        while ((read = await content.ReadAsync(buffer, cancel)) > 0)
        {
            size += read;
            if (size > settings.MaxBatchBytes) throw LimitRefusals.TooLarge(name, settings.MaxBatchBytes, size);

            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
    }

    private ZipArchive Open(Stream packed, string name)
    {
        try
        {
            if (packed.Length == 0) throw new NotAZipException(name);

            ZipDirectory.Check(packed, new Upload(name, limits));
            var zip = new ZipArchive(packed, ZipArchiveMode.Read, leaveOpen: true, ZipNames.Encoding);
            // A workbook is a zip itself; taken for one of workbooks it would hold none.
            return zip.Entries.Any(entry => entry.FullName is "[Content_Types].xml" or "xl/workbook.xml") ? throw new WorkbookInsteadOfZipException(name) : zip;
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or ArgumentException)
        {
            throw new NotAZipException(name);
        }
    }

    private List<ZipArchiveEntry> Wanted(ZipArchive zip, string name, List<LeftOutFile> left)
    {
        var wanted = new List<ZipArchiveEntry>();
        foreach (var entry in zip.Entries)
        {
            if (BatchEntry.Skipped(entry) is { } skipped) left.Add(skipped);
            else wanted.Add(entry);
        }

        return wanted.Count <= settings.MaxBatchFiles ? wanted : throw new TooManyFilesException(name, settings.MaxBatchFiles, wanted.Count);
    }

    private async Task Take(ZipArchiveEntry entry, UnpackBudget budget, ImportOptions said, List<Unpacked> unpacked, List<LeftOutFile> left, CancellationToken cancel)
    {
        var path = BatchEntry.PathOf(entry);
        StoredFile? file = null;
        try
        {
            await using (var content = budget.Count(entry.Open())) file = await files.Store(content, path, cancel);
            var sheet = await Task.Run(() => finder.Find(files.PathOf(file), file.FileName), cancel);
            unpacked.Add(new(sheet, file, intake.Check(sheet, said)));
        }
        catch (Exception refused) when (refused is (UserErrorException and not BatchUnpacksTooLargeException) or InvalidDataException)
        {
            if (file is not null) files.Delete(file);
            left.Add(refused is UserErrorException error ? new(path, error.Code, error.Text) : BatchEntry.Broken(path));
        }
        catch
        {
            if (file is not null) files.Delete(file);
            throw;
        }
    }

    private sealed record Unpacked(Sheet Sheet, StoredFile File, ImportOptions Options);
}
