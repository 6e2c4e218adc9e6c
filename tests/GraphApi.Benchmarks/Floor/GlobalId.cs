using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Text.Json;

namespace GraphApi.Benchmarks.Floor;

/// <summary>Ids as the product publishes them.</summary>
internal static class GlobalId
{
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> kind, int id, Span<byte> space)
    {
        Span<byte> plain = stackalloc byte[48];
        kind.CopyTo(plain);
        plain[kind.Length] = (byte)':';
        id.TryFormat(plain[(kind.Length + 1)..], out var digits, default, System.Globalization.CultureInfo.InvariantCulture);
        return space[..Base64Url.EncodeToUtf8(plain[..(kind.Length + 1 + digits)], space)];
    }
}

/// <summary>Names of states as the schema spells them.</summary>
internal static class Words
{
    private static readonly ConcurrentDictionary<string, JsonEncodedText> Known = new(StringComparer.Ordinal);

    public static JsonEncodedText Enum(string stored) => Known.GetOrAdd(stored,
        name => JsonEncodedText.Encode(string.Concat(name.Select((letter, place) => place > 0 && char.IsUpper(letter) ? $"_{letter}" : char.ToUpperInvariant(letter).ToString()))));
}
