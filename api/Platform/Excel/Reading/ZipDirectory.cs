using System.Buffers.Binary;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>Counts the entries of a zip before they are loaded: a directory of half a million fits in an upload and takes ten times its size in memory.</summary>
internal static class ZipDirectory
{
    private const uint EndSignature = 0x06054b50;
    private const uint EntrySignature = 0x02014b50;
    private const int EndLength = 22;
    private const int EntryLength = 46;

    public static void Check(Stream stream, Upload upload)
    {
        var start = Start(stream);
        // None, or one in the form for very large files: the archive itself knows better.
        if (start is null || start >= stream.Length) return;

        var header = new byte[EntryLength];
        stream.Position = start.Value;
        for (var entries = 1; IsEntry(stream, header); entries++)
        {
            if (entries > upload.Limits.MaxPackageParts) throw LimitRefusals.TooManyParts(upload.FileName, upload.Limits.MaxPackageParts);
            stream.Position += Rest(header);
        }

        stream.Position = 0;
    }

    private static uint? Start(Stream stream)
    {
        var length = (int)Math.Min(stream.Length, ushort.MaxValue + EndLength);
        var tail = new byte[length];
        stream.Position = stream.Length - length;
        stream.ReadExactly(tail);
        stream.Position = 0;
        for (var at = length - EndLength; at >= 0; at--)
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at)) == EndSignature) return BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16));
        return null;
    }

    private static bool IsEntry(Stream stream, byte[] header)
        => stream.ReadAtLeast(header, EntryLength, throwOnEndOfStream: false) == EntryLength && BinaryPrimitives.ReadUInt32LittleEndian(header) == EntrySignature;

    private static int Rest(byte[] header)
        => BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(28)) + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30)) + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(32));
}
