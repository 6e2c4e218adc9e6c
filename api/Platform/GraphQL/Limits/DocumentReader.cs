namespace GraphApi.Platform.GraphQL.Limits;

internal enum DefinitionKind { Query, Mutation, Subscription, Fragment, Other }

/// <summary>What one operation or fragment holds by itself, its spreads not yet followed.</summary>
internal sealed class Definition(DefinitionKind kind, string name = "")
{
    public DefinitionKind Kind { get; } = kind;

    public string Name { get; set; } = name;

    public long Selections { get; set; }

    public long Depth { get; set; }

    public List<(string Fragment, long Depth)> Spreads { get; } = [];
}

/// <summary>Counts what a document holds in one pass over its tokens. Believes nothing: whatever the parser would accept is counted, the rest it refuses itself.</summary>
internal ref struct DocumentReader(ReadOnlySpan<char> document, GraphQLLimits limits)
{
    private enum Before { Nothing, Keyword, Spread, On, At, Colon }

    private DocumentLexer _lexer = new(document);
    private Before _before;
    private Definition? _open;
    private long _depth;
    private int _parentheses;
    private long _inputDepth;

    public List<Definition> Definitions { get; } = [];

    public int Tokens { get; private set; }

    public int Aliases { get; private set; }

    public int Directives { get; private set; }

    public int ArgumentLists { get; private set; }

    public long InputDepth { get; private set; }

    private readonly bool IsInValue => _parentheses > 0 || _inputDepth > 0;

    /// <exception cref="LimitExceededException">too many tokens, or one too long</exception>
    /// <exception cref="ForbiddenCharacterException">an escape such as <c>\u0000</c></exception>
    public void ReadAll()
    {
        while (_lexer.Read())
        {
            if (_lexer.Count > limits.MaxTokens) continue;

            if (_lexer.Kind is TokenKind.Name or TokenKind.Number) Limit.WordCharacters.Check(_lexer.Token.Length, limits.MaxWordCharacters);
            if (_lexer.Kind == TokenKind.Text && ForbiddenCharacters.AreEscapedIn(_lexer.Token)) throw new ForbiddenCharacterException("query");
            _before = Take();
        }

        Tokens = _lexer.Count;
    }

    // Returns what the next token must know of this one.
    private Before Take() => _lexer.Kind switch
    {
        TokenKind.Name when IsInValue => Before.Nothing,
        TokenKind.Name when _depth > 0 => TakeSelectionName(),
        TokenKind.Name => TakeHeaderName(),
        TokenKind.Spread when _depth > 0 && !IsInValue => TakeSpread(),
        TokenKind.Sign => TakeSign(_lexer.Token[0]),
        _ => Before.Nothing,
    };

    private Before TakeSelectionName()
    {
        if (_before == Before.Spread && _lexer.Token is "on") return Before.On;

        if (_before == Before.Spread) _open!.Spreads.Add((_lexer.Token.ToString(), _depth));
        else if (_before == Before.Nothing) _open!.Selections++;
        return Before.Nothing;
    }

    private Before TakeSpread()
    {
        _open!.Selections++;
        return Before.Spread;
    }

    // query Name, fragment Name on Type, or a kind of definition that has no place in a request: then every word counts as one.
    private Before TakeHeaderName()
    {
        if (_before is Before.At or Before.On) return Before.Nothing;

        if (_open is null or { Kind: DefinitionKind.Other }) return Start(KindOf(_lexer.Token));

        if (_before == Before.Keyword) _open.Name = _lexer.Token.ToString();
        return _before != Before.Keyword && _lexer.Token is "on" ? Before.On : Before.Nothing;
    }

    private Before Start(DefinitionKind kind)
    {
        _open = new Definition(kind);
        Definitions.Add(_open);
        return Before.Keyword;
    }

    private static DefinitionKind KindOf(ReadOnlySpan<char> word) => word switch
    {
        "query" => DefinitionKind.Query,
        "mutation" => DefinitionKind.Mutation,
        "subscription" => DefinitionKind.Subscription,
        "fragment" => DefinitionKind.Fragment,
        _ => DefinitionKind.Other,
    };

    private Before TakeSign(char sign)
    {
        switch (sign)
        {
            case '@':
                Directives++;
                return Before.At;
            case ':' when _depth > 0 && !IsInValue:
                Aliases++;
                return Before.Colon;
            case '{' when !IsInValue:
                OpenSelections();
                break;
            case '}' when !IsInValue:
                CloseSelections();
                break;
            case '(':
                ArgumentLists += _depth > 0 && !IsInValue ? 1 : 0;
                _parentheses++;
                break;
            case ')':
                _parentheses = Math.Max(0, _parentheses - 1);
                break;
            case '[' or '{':
                InputDepth = Math.Max(InputDepth, ++_inputDepth);
                break;
            case ']' or '}':
                _inputDepth = Math.Max(0, _inputDepth - 1);
                break;
        }

        return Before.Nothing;
    }

    private void OpenSelections()
    {
        if (_open is null) Start(DefinitionKind.Query);
        _open!.Depth = Math.Max(_open.Depth, ++_depth);
    }

    private void CloseSelections()
    {
        _depth = Math.Max(0, _depth - 1);
        if (_depth == 0) _open = null;
    }
}
