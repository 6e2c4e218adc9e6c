using System.Buffers;

namespace GraphApi.Platform.GraphQL.Limits;

internal enum TokenKind
{
    End,
    Name,
    Number,
    Text,
    Spread,
    /// <summary>Any other sign; <see cref="DocumentLexer.Token"/> holds it.</summary>
    Sign,
}

/// <summary>The tokens of a document, one after the other, without allocating. Never fails: what is no GraphQL becomes a sign, and the engine's parser refuses it.</summary>
internal ref struct DocumentLexer(ReadOnlySpan<char> text)
{
    private const string BlockQuote = "\"\"\"";
    private static readonly SearchValues<char> Ignored = SearchValues.Create(" \t\r\n,\uFEFF");
    private static readonly SearchValues<char> InName = SearchValues.Create("_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    private ReadOnlySpan<char> _rest = text;

    public TokenKind Kind { get; private set; }

    public ReadOnlySpan<char> Token { get; private set; }

    /// <summary>How many tokens were read so far.</summary>
    public int Count { get; private set; }

    public bool Read()
    {
        SkipIgnored();
        if (_rest.IsEmpty)
        {
            Kind = TokenKind.End;
            return false;
        }

        (Kind, var length) = Measure(_rest);
        Token = _rest[..length];
        _rest = _rest[length..];
        Count++;
        return true;
    }

    private void SkipIgnored()
    {
        while (true)
        {
            var start = _rest.IndexOfAnyExcept(Ignored);
            _rest = start < 0 ? default : _rest[start..];
            if (_rest.IsEmpty || _rest[0] != '#') return;

            _rest = _rest[Length(_rest.IndexOfAny('\r', '\n'), _rest)..];
        }
    }

    private static (TokenKind Kind, int Length) Measure(ReadOnlySpan<char> rest) => rest[0] switch
    {
        '_' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') => (TokenKind.Name, Length(rest.IndexOfAnyExcept(InName), rest)),
        '-' or (>= '0' and <= '9') => (TokenKind.Number, NumberLength(rest)),
        '.' when rest.StartsWith("...") => (TokenKind.Spread, 3),
        '"' when rest.StartsWith(BlockQuote) => (TokenKind.Text, BlockLength(rest)),
        '"' => (TokenKind.Text, TextLength(rest)),
        _ => (TokenKind.Sign, 1),
    };

    // -1-1 is two numbers.
    private static int NumberLength(ReadOnlySpan<char> rest)
    {
        var end = SkipDigits(rest, rest[0] == '-' ? 1 : 0);
        if (end < rest.Length && rest[end] == '.') end = SkipDigits(rest, end + 1);
        if (end >= rest.Length || rest[end] is not ('e' or 'E')) return end;

        var hasSign = end + 1 < rest.Length && rest[end + 1] is ('+' or '-');
        return SkipDigits(rest, end + (hasSign ? 2 : 1));
    }

    private static int SkipDigits(ReadOnlySpan<char> rest, int from) => from + Length(rest[from..].IndexOfAnyExcept(Digits), rest[from..]);

    private static int BlockLength(ReadOnlySpan<char> rest)
    {
        var end = BlockQuote.Length;
        while (true)
        {
            var found = rest[end..].IndexOf(BlockQuote);
            if (found < 0) return rest.Length;

            end += found + BlockQuote.Length;
            var isEscaped = found > 0 && rest[end - BlockQuote.Length - 1] == '\\';
            if (!isEscaped) return end;
        }
    }

    private static int TextLength(ReadOnlySpan<char> rest)
    {
        var end = 1;
        while (end < rest.Length && rest[end] is not ('"' or '\r' or '\n')) end += rest[end] == '\\' ? 2 : 1;
        return Math.Min(end + 1, rest.Length);
    }

    private static int Length(int found, ReadOnlySpan<char> rest) => found < 0 ? rest.Length : found;
}
