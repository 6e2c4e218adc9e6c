using System.IO.Compression;
using GraphApi.Platform.Hosting;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>A part while it is unpacked: what comes out is counted, since the sizes in a zip's headers are only claims, and proved whole by its checksum.</summary>
internal sealed class PartStream(ZipArchiveEntry entry, Action<long> count, Upload upload) : ForwardStream
{
    // Below this a high ratio is harmless, and small parts of repeated XML have one.
    private const long RatioFreeBytes = 16 * 1024 * 1024;
    // Blanks between tags mean nothing and are packed a thousand to one; the reader may hold a run of them as a whole.
    private const int MostBlanks = 16 * 1024 * 1024;
    private readonly Stream _inner = entry.Open();
    private readonly Crc32 _checksum = new();
    private long _unpacked;
    private long _withoutTag;
    private long _blanks;

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;

        var read = _inner.Read(buffer);
        if (read == 0) CheckWhole();
        else Check(buffer[..read]);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }

    private void Check(ReadOnlySpan<byte> bytes)
    {
        _checksum.Add(bytes);
        _unpacked += bytes.Length;
        count(_unpacked);
        if (_unpacked > upload.Limits.MaxPartBytes) throw LimitRefusals.UnpacksTooLarge(upload.FileName, entry.FullName, upload.Limits.MaxPartBytes);

        var isDense = _unpacked > RatioFreeBytes && _unpacked > entry.CompressedLength * upload.Limits.MaxUnpackRatio;
        if (isDense) throw LimitRefusals.TooDense(upload.FileName, entry.FullName, upload.Limits.MaxUnpackRatio);

        CheckRun(bytes);
    }

    // The XML reader holds a tag with its attributes in memory as a whole; a text of the longest cell, each character as &#12345;, fits.
    private void CheckRun(ReadOnlySpan<byte> bytes)
    {
        var lastTag = bytes.LastIndexOf((byte)'<');
        var run = lastTag < 0 ? bytes : bytes[lastTag..];
        var lastSaid = run.LastIndexOfAnyExcept(" \t\r\n"u8);
        _withoutTag = lastTag < 0 ? _withoutTag + run.Length : run.Length;
        _blanks = lastSaid < 0 ? _blanks + run.Length : run.Length - 1 - lastSaid;
        if (_blanks > MostBlanks) throw LimitRefusals.Padded(upload.FileName, entry.FullName, MostBlanks);
        if (_withoutTag - _blanks > upload.Limits.MaxCellCharacters * 8L) throw LimitRefusals.CellTooLong(upload.FileName, entry.FullName, upload.Limits.MaxCellCharacters);
    }

    private void CheckWhole()
    {
        if (_checksum.Value != entry.Crc32) throw new InvalidDataException($"The checksum of {entry.FullName} is another.");
    }
}

/// <summary>The checksum of zip, which the framework does not compare when reading.</summary>
internal sealed class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];
    private uint _state = uint.MaxValue;

    public uint Value => ~_state;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var state = _state;
        foreach (var one in bytes) state = Table[(byte)(state ^ one)] ^ (state >> 8);
        _state = state;
    }

    private static uint Entry(int index)
    {
        var value = (uint)index;
        for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
        return value;
    }
}
