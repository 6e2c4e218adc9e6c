using System.Text;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>Finds the encoding of a text file: its mark, else UTF-8 if every byte agrees, else GB18030, which Chinese Excel writes.</summary>
internal static class TextEncoding
{
    // With its mark as preamble, so that a reader passes over it.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    public static Encoding Of(Stream stream, Upload upload)
    {
        var mark = new byte[4];
        stream.Position = 0;
        var read = stream.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        var candidates = ByMark(mark.AsSpan(0, read)) is { } marked ? [marked] : new[] { Utf8, Gb18030() };
        return candidates.FirstOrDefault(encoding => IsIn(stream, encoding)) ?? throw Refusals.UnknownEncoding(upload.FileName);
    }

    public static Encoding? ByMark(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(Encoding.UTF8.Preamble)) return Utf8;
        if (head.StartsWith(Encoding.Unicode.Preamble)) return new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
        if (head.StartsWith(Encoding.BigEndianUnicode.Preamble)) return new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

        return null;
    }

    private static Encoding Gb18030() => CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static bool IsIn(Stream stream, Encoding encoding)
    {
        stream.Position = 0;
        var characters = new char[8192];
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        try
        {
            int read;
            while ((read = reader.Read(characters)) > 0)
                if (characters.AsSpan(0, read).Contains('\0')) return false;
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
