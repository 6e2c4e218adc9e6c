using CsCheck;
using GraphApi.Platform.GraphQL.Limits;
using GraphQLParser.Exceptions;

namespace GraphApi.Tests.GraphQL.Limits;

public sealed class DocumentCountProperties
{
    private static readonly GraphQLLimits Wide = new() { MaxTokens = int.MaxValue, MaxDefinitions = int.MaxValue };

    private static readonly Gen<string> Name = Gen.OneOf("a", "b", "on2", "query", "fragment", "mutation", "subscription", "_x1", "type", "input");
    private static readonly Gen<string> Gap = Gen.OneOf(" ", ",", "\n", "\r\n\t", " # } \" {\n", "\uFEFF ", " #\"\"\"\r");
    private static readonly Gen<string> Literal = Gen.OneOf("1", "-1.5e+3", "true", "null", "E", "$v", "\"\"", "\"}{\\\"\\\\\"", "\"\\u00e4(\"", "\"\"\" \"\" } \\\"\"\" \"\"\"", "\"\"\"\"\"\"");

    private static readonly Gen<string> Value = Gen.Recursive<string>((depth, inner) => depth > 3 ? Literal : Gen.OneOf(
        Literal,
        inner.List[0, 3].Select(values => $"[{string.Join(',', values)}]"),
        Gen.Select(Name, inner).List[0, 3].Select(fields => $"{{{string.Join(' ', fields.Select(field => $"{field.Item1}:{field.Item2}"))}}}")));

    private static readonly Gen<string> Arguments = Gen.Select(Name, Gap, Value).List[1, 3].Select(all => $"({string.Join(' ', all.Select(one => $"{one.Item1}:{one.Item2}{one.Item3}"))})");
    private static readonly Gen<string> MaybeArguments = Gen.Frequency((3, Gen.Const("")), (1, Arguments));
    private static readonly Gen<string> Directives = Gen.Select(Name, MaybeArguments).List[0, 2].Select(all => string.Concat(all.Select(one => $" @{one.Item1}{one.Item2}")));
    private static readonly Gen<string> Alias = Gen.Frequency((3, Gen.Const("")), (1, Gen.Select(Name, Gap, (name, gap) => $"{name}{gap}:{gap}")));

    private static readonly Gen<Func<int, string>> Spread = Gen.Select(Gen.Int[0, 100], Directives, (pick, directives) => (Func<int, string>)(from => from > 4 ? "leaf" : $"...F{from + 1 + (pick % (5 - from))}{directives}"));

    // A selection set is a function of the fragment it stands in: it spreads later ones only, so there is no circle.
    private static readonly Gen<Func<int, string>> Set = Gen.Recursive<Func<int, string>>((depth, inner) =>
    {
        var body = depth > 3 ? Gen.Const<Func<int, string>>(_ => "") : Gen.Frequency((2, Gen.Const<Func<int, string>>(_ => "")), (1, inner));
        var field = Gen.Select(Alias, Name, MaybeArguments, Directives, body, (alias, name, arguments, directives, set) => (Func<int, string>)(from => alias + name + arguments + directives + set(from)));
        var inline = depth > 3 ? field : Gen.Select(Gen.OneOf("...", "... on T", "...on on"), Directives, inner, (head, directives, set) => (Func<int, string>)(from => head + directives + set(from)));
        return Gen.Select(Gen.Frequency((4, field), (1, inline), (1, Spread)).List[1, 4], Gap, (all, gap) => (Func<int, string>)(from => $"{{{gap}{string.Join(gap, all.Select(one => one(from)))}{gap}}}"));
    });

    private static readonly Gen<string> Variables = Gen.Frequency((2, Gen.Const("")), (1, Gen.Select(Name, Gen.OneOf("Int", "[[Int!]]!", "on"), Literal.Where(literal => literal[0] != '$'), Directives, (name, type, literal, directives) => $"(${name}:{type}={literal}{directives})")));
    private static readonly Gen<string> Operation = Gen.OneOf(
        Set.Select(set => set(0)),
        Gen.Select(Gen.OneOf("query", "mutation", "subscription"), Gen.Frequency((1, Gen.Const("")), (2, Name)), Variables, Directives, Set, (kind, name, variables, directives, set) => $"{kind} {name}{variables}{directives}{set(0)}"));

    private static readonly Gen<string> Document = Gen.Select(Operation.List[1, 3], Set.Array[5], Directives, Gap, (operations, sets, directives, gap)
        => gap + string.Join(gap, operations.Concat(sets.Select((set, index) => $"fragment F{index + 1} on{gap} T{directives}{set(index + 1)}"))));

    [Fact]
    public void Counts_are_those_of_the_engines_own_syntax_tree() => Document.Sample(document =>
    {
        var ours = DocumentLimits.Count(document, Wide) with { InputDepth = 0 };
        var theirs = AstCount.Of(document);

        Assert.Equal(theirs with { Operations = [] }, ours with { Operations = [] }, Same);
        Assert.Equal(theirs.Operations, ours.Operations);
    }, iter: 3_000);

    private static bool Same(DocumentCount one, DocumentCount other)
        => (one.Tokens, one.Definitions, one.Selections, one.Aliases, one.Directives, one.ArgumentLists, one.Depth) == (other.Tokens, other.Definitions, other.Selections, other.Aliases, other.Directives, other.ArgumentLists, other.Depth);

    /// <summary>Quotes, escapes, comments and line ends in any order: nothing may hide from us what the engine sees.</summary>
    [Fact]
    public void Whatever_the_engines_lexer_accepts_has_as_many_tokens_for_us()
        => Gen.OneOf("\"", "\"\"\"", "\\", "\\\"", "\\\\", "\n", "\r", "#", "a", "{", "}", ",", " ", "...", "-1", "$", "@", "\uFEFF", "\t", "(", "\\u0041").List[0, 25].Select(string.Concat).Sample(text =>
        {
            if (TheirTokens(text) is { } theirs) Assert.Equal(theirs, OurTokens(text));
        }, iter: 100_000);

    /// <summary>Text that is no document at all is counted without an accident, and the engine refuses it afterwards.</summary>
    [Fact]
    public void Nothing_makes_the_count_fail()
        => Gen.OneOf("{", "}", "(", ")", "[", "]", "...", "on", "query", "fragment", "a", ":", "@", "\"", "1", "$", "!", "=", "\\", ".", "&", "|", "type", "\0").List[0, 40].Select(string.Concat).Sample(text =>
        {
            var accident = Record.Exception(() => { DocumentLimits.Check(text, new()); });

            Assert.True(accident is null or RequestRefusedException, $"{text}: {accident}");
        }, iter: 50_000);

    private static int? TheirTokens(string text)
    {
        try
        {
            return AstCount.CountTokens(text);
        }
        catch (Exception error) when (error is GraphQLSyntaxErrorException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static int OurTokens(string text)
    {
        var lexer = new DocumentLexer(text);
        while (lexer.Read())
        {
        }

        return lexer.Count;
    }
}
