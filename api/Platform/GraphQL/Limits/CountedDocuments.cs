using Microsoft.Extensions.Caching.Memory;

namespace GraphApi.Platform.GraphQL.Limits;

/// <summary>Counts each document that is within the limits once; the cache is bounded by the length of the texts.</summary>
internal sealed class CountedDocuments : IDisposable
{
    private const int MaxCharacters = 4_000_000;

    private readonly MemoryCache _counts = new(new MemoryCacheOptions { SizeLimit = MaxCharacters });

    /// <exception cref="RequestRefusedException">as <see cref="DocumentLimits.Check"/> says</exception>
    public DocumentCount Check(string document, GraphQLLimits limits)
    {
        if (_counts.TryGetValue(document, out DocumentCount? known)) return known!;

        var count = DocumentLimits.Check(document, limits);
        using var entry = _counts.CreateEntry(document).SetSize(document.Length).SetValue(count);
        return count;
    }

    public void Dispose() => _counts.Dispose();
}
