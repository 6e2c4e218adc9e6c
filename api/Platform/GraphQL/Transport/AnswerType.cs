using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace GraphApi.Platform.GraphQL.Transport;

/// <summary>The two media types of an answer; they differ in what a status other than 200 means.</summary>
internal sealed class AnswerType
{
    public static readonly AnswerType GraphQL = new("application/graphql-response+json");
    public static readonly AnswerType Json = new("application/json");

    // Json first: it serves those who take anything, the oldest clients.
    private static readonly AnswerType[] All = [Json, GraphQL];

    private readonly MediaTypeHeaderValue _type;

    private AnswerType(string name)
    {
        _type = new MediaTypeHeaderValue(name);
        ContentType = name + "; charset=utf-8";
    }

    public string ContentType { get; }

    /// <summary>The type a caller likes best; without a wish the one of the specification.</summary>
    /// <exception cref="NotAcceptableException">the caller accepts neither</exception>
    public static AnswerType For(HttpRequest request)
    {
        string[] accept = [.. request.Headers.Accept.OfType<string>().Where(value => !string.IsNullOrWhiteSpace(value))];
        if (accept.Length == 0) return GraphQL;
        if (accept is [var only] && All.FirstOrDefault(type => type._type.MediaType == only) is { } named) return named;

        var ranges = MediaTypeHeaderValue.TryParseList(accept, out var parsed) ? parsed : [];
        var wishes = All.Select(type => (Type: type, Wish: type.WishFor(ranges))).Where(each => each.Wish.Quality > 0);
        return wishes.OrderByDescending(each => each.Wish).Select(each => each.Type).FirstOrDefault() ?? throw new NotAcceptableException(string.Join(", ", accept));
    }

    // The narrowest range that fits decides how much a type is liked; of equals the one named first.
    private (double Quality, int Narrowness, int Earliness) WishFor(IList<MediaTypeHeaderValue> ranges)
        => ranges.Select((range, index) => (Range: range, index))
            .Where(each => Covers(each.Range))
            .Select(each => (Quality: each.Range.Quality ?? 1, Narrowness: Narrowness(each.Range), Earliness: -each.index))
            .OrderByDescending(wish => (wish.Narrowness, wish.Earliness))
            .FirstOrDefault();

    private bool Covers(MediaTypeHeaderValue range)
        => (range.MatchesAllTypes || (range.MatchesAllSubTypes && range.Type == _type.Type) || range.MediaType.Equals(_type.MediaType, StringComparison.OrdinalIgnoreCase))
            && (!range.Charset.HasValue || IsUtf8(range));

    private static int Narrowness(MediaTypeHeaderValue range) => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;

    public static bool IsUtf8(MediaTypeHeaderValue type) => type.Charset.Value?.Trim('"').ToUpperInvariant() is "UTF-8" or "UTF8";
}
