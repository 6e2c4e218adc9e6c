using System.Diagnostics;
using GraphApi.Platform.GraphQL.Limits;
using GraphApi.Platform.Hosting;
using Microsoft.Extensions.Configuration;

namespace GraphApi.Tests.GraphQL.Limits;

public sealed class DocumentLimitsTests
{
    private static readonly GraphQLLimits Defaults = new();

    /// <summary>Documents that cost the engine seconds, gigabytes or its life.</summary>
    public static TheoryData<string, string> Attacks() => new()
    {
        { "tokens", "{...f0} " + string.Join(' ', Enumerable.Range(0, 1200).Select(n => $"fragment f{n} on Query {{...f{n + 1}}}")) },
        { "definitions", "{...f0} " + string.Join(' ', Enumerable.Range(0, 50).Select(n => $"fragment f{n} on Query {{...f{n + 1}}}")) },
        { "tokens", $"{{{string.Concat(Enumerable.Repeat("a ", 20_000))}}}" },
        { "selections", $"{{{string.Concat(Enumerable.Repeat("a ", 1_001))}}}" },
        { "depth", string.Concat(Enumerable.Repeat("{a", 70)) + new string('}', 70) },
        { "depth", string.Concat(Enumerable.Repeat("{...", 70)) + new string('}', 70) },
        { "documentCharacters", new string('{', 1_000_000) },
        { "documentCharacters", new string(',', 1_000_000) + "{a}" },
        { "depth", new string('{', 4_000) },
        { "inputDepth", $"{{a(b: {new string('[', 2_000)}{new string(']', 2_000)})}}" },
        { "inputDepth", $"{{a(b: {string.Concat(Enumerable.Repeat("{c:", 1_000))}1{new string('}', 1_000)})}}" },
        { "inputDepth", $"query($a: {new string('[', 2_000)}Int{new string(']', 2_000)}) {{a}}" },
        { "selections", "{...f0} " + string.Join(' ', Enumerable.Range(0, 40).Select(n => $"fragment f{n} on Query {{...f{n + 1} ...f{n + 1}}}")) + " fragment f40 on Query {a}" },
        { "directives", $"{{a {string.Concat(Enumerable.Repeat("@skip(if: true) ", 101))}}}" },
        { "aliases", $"{{{string.Join(' ', Enumerable.Range(0, 101).Select(n => $"a{n}: a"))}}}" },
        { "argumentLists", $"{{{string.Concat(Enumerable.Repeat("a(b: 1) ", 251))}}}" },
        { "wordCharacters", $"{{a{new string('a', 200)}}}" },
        { "wordCharacters", $"{{a(b: 1{new string('0', 200)})}}" },
        { "definitions", string.Join(' ', Enumerable.Range(0, 60).Select(n => $"scalar S{n}")) },
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public void A_document_over_a_limit_is_refused_in_milliseconds(string limit, string document)
    {
        Measure(document);

        var watch = Stopwatch.StartNew();
        var refusal = Measure(document);

        Assert.Equal(limit, refusal.Params["limit"]);
        Assert.True((long)refusal.Params["measured"]! > (long)refusal.Params["allowed"]!);
        Assert.True(watch.ElapsedMilliseconds < 100, $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void A_document_is_counted_once_and_one_over_a_limit_is_refused_each_time()
    {
        using var documents = new CountedDocuments();
        var attack = $"{{{string.Concat(Enumerable.Repeat("a ", 1_001))}}}";

        Assert.Same(documents.Check("{a}", Defaults), documents.Check("{a}", Defaults));
        for (var time = 1; time <= 2; time++) Assert.Throws<LimitExceededException>(() => documents.Check(attack, Defaults));
    }

    private static LimitExceededException Measure(string document) => Assert.Throws<LimitExceededException>(() => DocumentLimits.Check(document, Defaults));

    [Theory]
    [InlineData("{a}", 1, 1, 1)]
    [InlineData("{a{b{c}}}", 3, 3, 1)]
    [InlineData("{...{...on Query @skip(if: true) {on}}}", 3, 3, 1)]
    [InlineData("{...F ...F} fragment F on Query {a{b}}", 6, 3, 2)]
    [InlineData("query fragment {a:on} fragment query on query {mutation}", 2, 1, 2)]
    [InlineData("\uFEFFquery A($a:[Int]=[1]@d(x:{y:1}),$b:B){a(b:$a,c:{d:[{e:1}]})@d{b}}", 2, 2, 1)]
    [InlineData("{a(b:\"}\\\"}}\" c:\"\"\"\"}\\\"\"\"{\"\"\" d:\"\") # } {\n b}", 2, 1, 1)]
    [InlineData("{a{b}} {c}", 3, 2, 2)]
    [InlineData("fragment A on Q {...B} fragment A on Q {a} {...A}", 3, 2, 3)]
    public void Selections_depth_and_definitions_are_counted(string document, long selections, long depth, int definitions)
    {
        var count = DocumentLimits.Check(document, Defaults);

        Assert.Equal((selections, depth, definitions), (count.Selections, count.Depth, count.Definitions));
    }

    [Fact]
    public void Operations_are_told_by_kind_and_name()
    {
        var count = DocumentLimits.Check("query mutation {a} mutation query @a {b} subscription($s: S) {c} fragment F on T {d} {e}", Defaults);

        Assert.Equal(
            [(DefinitionKind.Query, "mutation"), (DefinitionKind.Mutation, "query"), (DefinitionKind.Subscription, ""), (DefinitionKind.Query, "")],
            count.Operations);
    }

    [Theory]
    [InlineData("fragment A on Q {...A} {a}", "A → A")]
    [InlineData("{...A} fragment A on Q {b{...B}} fragment B on Q {...{...C}} fragment C on Q {...B}", "B → C → B")]
    public void Fragments_in_a_circle_are_refused_by_name(string document, string circle)
        => Assert.Contains(circle, Assert.Throws<FragmentCycleException>(() => DocumentLimits.Check(document, Defaults)).Message);

    [Fact]
    public void Exactly_the_limit_is_allowed()
    {
        var limits = new GraphQLLimits { MaxTokens = 17, MaxSelections = 3, MaxDepthLevels = 2, MaxAliases = 1, MaxDirectives = 1, MaxArgumentLists = 1, MaxDefinitions = 1, MaxInputDepthLevels = 1, MaxDocumentCharacters = 24, MaxWordCharacters = 2 };
        const string document = "{aa:bb @c c(d:[1]) {e} }";

        var exception = Record.Exception(() => { DocumentLimits.Check(document, limits); });

        Assert.Equal("tokens", ((LimitExceededException)exception!).Params["limit"]);
        Assert.Null(Record.Exception(() => { DocumentLimits.Check(document, limits with { MaxTokens = 18 }); }));
        Assert.All<GraphQLLimits>([limits with { MaxSelections = 2 }, limits with { MaxDepthLevels = 1 }, limits with { MaxAliases = 0 }, limits with { MaxDirectives = 0 }, limits with { MaxArgumentLists = 0 }, limits with { MaxDefinitions = 0 }, limits with { MaxInputDepthLevels = 0 }, limits with { MaxDocumentCharacters = 23 }, limits with { MaxWordCharacters = 1 }],
            less => Assert.Throws<LimitExceededException>(() => DocumentLimits.Check(document, less with { MaxTokens = 18 })));
    }

    [Fact]
    public void The_introspection_of_the_usual_tools_passes()
    {
        const string ofType = "ofType { kind name ";
        var typeRef = $"fragment TypeRef on __Type {{ kind name {string.Concat(Enumerable.Repeat(ofType, 9))}{new string('}', 9)} }}";
        var document = """
            query IntrospectionQuery { __schema { description queryType { name kind } mutationType { name kind } subscriptionType { name kind }
            types { ...FullType } directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } } } }
            fragment FullType on __Type { kind name description specifiedByURL isOneOf fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
            inputFields(includeDeprecated: true) { ...InputValue } interfaces { ...TypeRef } enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef } }
            fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
            """ + typeRef;

        var count = DocumentLimits.Check(document, Defaults);

        Assert.Equal(18, count.Depth);
        Assert.True(count.Selections < Defaults.MaxSelections / 2, $"{count.Selections} selections");
    }

    [Fact]
    public void The_message_names_limit_allowed_and_measured_in_both_languages()
    {
        var refusal = Measure($"{{{string.Concat(Enumerable.Repeat("a ", 1_001))}}}");

        Assert.Equal("请求超出限额：选择的字段数（含片段重复展开）为 1001，最多允许 1000。请把查询拆成几个请求。", refusal.Text.Chinese);
        Assert.Equal("The request is over a limit: selected fields, those repeated through fragments included: 1001, allowed: 1000. Split the query into several requests.", refusal.Text.English);
    }

    [Fact]
    public void Limits_come_from_the_settings_and_must_be_positive()
    {
        Assert.Equal(7, GraphQLLimits.From(Settings("7")).MaxDepthLevels);
        Assert.Equal(25, GraphQLLimits.From(new ConfigurationBuilder().Build()).MaxDepthLevels);
        foreach (var given in new[] { "0", "-1", "many", "", "2147483648", "1.5" })
            Assert.Contains($"GraphQL:Limits:MaxDepthLevels 为“{given}”，应是 1 到 2147483647 的整数", Assert.Throws<StartRefusedException>(() => GraphQLLimits.From(Settings(given))).Text.Chinese);
    }

    private static IConfiguration Settings(string depth)
        => new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("GraphQL:Limits:MaxDepthLevels", (string?)depth)]).Build();
}
