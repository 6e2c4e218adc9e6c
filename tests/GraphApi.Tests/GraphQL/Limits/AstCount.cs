using GraphApi.Platform.GraphQL.Limits;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace GraphApi.Tests.GraphQL.Limits;

/// <summary>The same counts from the engine's own syntax tree, with every spread walked as often as it stands there.</summary>
internal sealed class AstCount
{
    private readonly GraphQLDocument _document;

    private AstCount(string text)
    {
        _document = Parser.Parse(text, new ParserOptions { MaxDepth = 10_000 });
        Tokens = CountTokens(text);
        var all = new Everything();
        all.VisitAsync(_document, new Everything.Context(IsInSelections: false, default)).AsTask().Wait();
        (Aliases, Directives, ArgumentLists, var raw) = (all.Aliases, all.Directives, all.ArgumentLists, all.Selections);
        Selections = Math.Max(raw, Operations.Sum(operation => Expand(operation.SelectionSet)));
        Depth = _document.Definitions.OfType<IHasSelectionSetNode>().Max(definition => DepthOf(definition.SelectionSet));
    }

    public int Tokens { get; }

    public int Aliases { get; }

    public int Directives { get; }

    public int ArgumentLists { get; }

    public long Selections { get; }

    public long Depth { get; }

    public static DocumentCount Of(string text)
    {
        var count = new AstCount(text);
        return new(count.Tokens, count._document.Definitions.Count, count.Selections, count.Aliases, count.Directives, count.ArgumentLists, count.Depth, InputDepth: 0,
            [.. count.Operations.Select(operation => (Kind(operation), operation.Name?.StringValue ?? ""))]);
    }

    /// <summary>Tokens by the engine's own lexer, comments left out; -1 where it finds an error.</summary>
    public static int CountTokens(string text)
    {
        var count = 0;
        for (var token = Lexer.Lex(text); token.Kind != GraphQLParser.TokenKind.EOF; token = Lexer.Lex(text, token.End))
            if (token.Kind != GraphQLParser.TokenKind.COMMENT) count++;
        return count;
    }

    private IEnumerable<GraphQLOperationDefinition> Operations => _document.Definitions.OfType<GraphQLOperationDefinition>();

    private GraphQLSelectionSet? Fragment(GraphQLFragmentSpread spread)
        => _document.Definitions.OfType<GraphQLFragmentDefinition>().FirstOrDefault(fragment => fragment.FragmentName.Name == spread.FragmentName.Name)?.SelectionSet;

    private long Expand(GraphQLSelectionSet? set) => set?.Selections.Sum(selection => 1 + Expand(Inside(selection))) ?? 0;

    private long DepthOf(GraphQLSelectionSet? set) => set is null ? 0 : 1 + set.Selections.Max(selection => DepthOf(Inside(selection)));

    private GraphQLSelectionSet? Inside(ASTNode selection) => selection is GraphQLFragmentSpread spread ? Fragment(spread) : ((IHasSelectionSetNode)selection).SelectionSet;

    private static DefinitionKind Kind(GraphQLOperationDefinition operation) => operation.Operation switch
    {
        OperationType.Mutation => DefinitionKind.Mutation,
        OperationType.Subscription => DefinitionKind.Subscription,
        _ => DefinitionKind.Query,
    };

    private sealed class Everything : ASTVisitor<Everything.Context>
    {
        public int Aliases { get; private set; }

        public int Directives { get; private set; }

        public int ArgumentLists { get; private set; }

        public int Selections { get; private set; }

        // Those of a definition itself and of its variables stand before its selections.
        protected override ValueTask VisitSelectionSetAsync(GraphQLSelectionSet set, Context context) => base.VisitSelectionSetAsync(set, context with { IsInSelections = true });

        public override ValueTask VisitAsync(ASTNode? node, Context context)
        {
            Aliases += node is GraphQLAlias ? 1 : 0;
            Directives += node is GraphQLDirective ? 1 : 0;
            ArgumentLists += context.IsInSelections && node is GraphQLArguments ? 1 : 0;
            Selections += node is GraphQLField or GraphQLFragmentSpread or GraphQLInlineFragment ? 1 : 0;
            return base.VisitAsync(node, context);
        }

        internal readonly record struct Context(bool IsInSelections, CancellationToken CancellationToken) : IASTVisitorContext;
    }
}
