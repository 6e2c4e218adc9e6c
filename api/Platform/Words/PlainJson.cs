using System.Text.Encodings.Web;

namespace GraphApi.Platform.Words;

/// <summary>Text in JSON as it is written, rare characters such as 𠮷 too; only what JSON itself demands is escaped.</summary>
/// <remarks>For answers that are JSON by their header and never sniffed. The framework's relaxed encoder still writes everything beyond U+FFFF as two escapes.</remarks>
internal sealed class PlainJson : JavaScriptEncoder
{
    public static readonly PlainJson Encoder = new();

    private PlainJson() { }

    public override int MaxOutputCharactersPerInputCharacter => UnsafeRelaxedJsonEscaping.MaxOutputCharactersPerInputCharacter;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar <= char.MaxValue && UnsafeRelaxedJsonEscaping.WillEncode(unicodeScalar);

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
        => UnsafeRelaxedJsonEscaping.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var index = 0;
        while (index < textLength)
        {
            var next = UnsafeRelaxedJsonEscaping.FindFirstCharacterToEncode(text + index, textLength - index);
            if (next < 0) return -1;

            index += next;
            var isPair = index + 1 < textLength && char.IsSurrogatePair(text[index], text[index + 1]);
            if (!isPair) return index;

            index += 2;
        }

        return -1;
    }
}
