using System.Text;

namespace GraphApi.Platform.Imports;

/// <summary>Names of files in a zip that does not say how they are written: UTF-8 where the bytes agree, as programs on Macs and Linux leave them, else GB18030, as Chinese Windows does.</summary>
internal static class ZipNames
{
    public static Encoding Encoding { get; } = new Either();

    private sealed class Either : Encoding
    {
        private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        private static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

        public override int GetCharCount(byte[] bytes, int index, int count) => Of(bytes, index, count).GetCharCount(bytes, index, count);

        public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) => Of(bytes, byteIndex, byteCount).GetChars(bytes, byteIndex, byteCount, chars, charIndex);

        public override int GetMaxCharCount(int byteCount) => UTF8.GetMaxCharCount(byteCount);

        public override int GetByteCount(char[] chars, int index, int count) => UTF8.GetByteCount(chars, index, count);

        public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => UTF8.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

        public override int GetMaxByteCount(int charCount) => UTF8.GetMaxByteCount(charCount);

        private static Encoding Of(byte[] bytes, int index, int count)
        {
            try
            {
                Strict.GetCharCount(bytes, index, count);
                return Strict;
            }
            catch (DecoderFallbackException)
            {
                return Chinese;
            }
        }
    }
}
