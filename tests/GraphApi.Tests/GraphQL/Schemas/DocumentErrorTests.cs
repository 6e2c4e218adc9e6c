using System.Text.Json;

namespace GraphApi.Tests.GraphQL.Schemas;

/// <summary>What is wrong with a document, in the caller's language, with its place and the values it quotes.</summary>
public sealed class DocumentErrorTests
{
    [Theory]
    [InlineData("{ allTrees { name }", "SYNTAX_ERROR", "第 1 行第 20 列有语法错误：应为名称，却是文档结尾。请检查括号、引号和拼写。", "Syntax error at line 1, column 20: expected a name, found the end of the document. Check brackets, quotes and spelling.")]
    [InlineData("{ treeByName(name: ) { name } }", "SYNTAX_ERROR", "第 1 行第 20 列有语法错误：这里不应出现“)”。请检查括号、引号和拼写。", "Syntax error at line 1, column 20: ) cannot stand here. Check brackets, quotes and spelling.")]
    [InlineData("{ treeByName(name: \"a) { name } }", "SYNTAX_ERROR", "文字没有结束的引号", "a text is not closed")]
    [InlineData("{ treeByName(name: 01) { name } }", "SYNTAX_ERROR", "第 1 行第 21 列有语法错误：Invalid number", "Syntax error at line 1, column 21: Invalid number")]
    [InlineData("{ allTrees { nam } }", "FIELDS_ON_CORRECT_TYPE", "Tree 没有字段“nam”，您是否想用 name。", "Tree has no field \"nam\". Did you mean name?")]
    [InlineData("{ zzzzzz }", "FIELDS_ON_CORRECT_TYPE", "Query 没有字段“zzzzzz”，请核对拼写。", "Query has no field \"zzzzzz\". Check its spelling.")]
    [InlineData("{ node(id: \"x\") { plantedOn } }", "FIELDS_ON_CORRECT_TYPE", "Node 没有字段“plantedOn”，可在 ... on Tree 中查询它。", "Node has no field \"plantedOn\". Ask for it within ... on Tree.")]
    [InlineData("{ treeByName(nam: \"a\", name: \"b\") { name } }", "KNOWN_ARGUMENT_NAMES", "Query 的字段 treeByName 没有参数“nam”，您是否想用 name。", "The field treeByName of Query has no argument \"nam\". Did you mean name?")]
    [InlineData("query($a: Tre) { treeNames(ids: $a) }", "KNOWN_TYPE_NAMES", "没有名为“Tre”的类型，您是否想用 Tree", "There is no type \"Tre\". Did you mean Tree")]
    [InlineData("{ treeByName { name } }", "PROVIDED_NON_NULL_ARGUMENTS", "字段 treeByName 缺少必填参数 name（String!），请补上。", "The field treeByName needs the argument name (String!). Add it.")]
    [InlineData("{ treeByName(name: $n) { name } }", "NO_UNDEFINED_VARIABLES", "变量 $n 没有定义，请在操作名后的括号里写明它的类型。", "The variable $n is not defined. Name it with its type in brackets after the operation's name.")]
    [InlineData("query($n: Int) { allTrees { name } }", "NO_UNUSED_VARIABLES", "变量 $n 没有用到，请去掉它。", "The variable $n is never used. Remove it.")]
    [InlineData("{ allTrees { name } } fragment F on Tree { name }", "NO_UNUSED_FRAGMENTS", "片段 F 没有用到，请去掉它。", "The fragment F is never used. Remove it.")]
    [InlineData("{ ...F }", "KNOWN_FRAGMENT_NAMES", "没有名为“F”的片段，请定义它或改正名称。", "There is no fragment \"F\". Define it, or correct the name.")]
    [InlineData("{ allTrees { ...F } } fragment F on Tree { neighbour { ...F } }", "NO_FRAGMENT_CYCLES", "片段 F 包含了自己，请去掉其中一处引用。", "The fragment F contains itself. Remove one of the spreads.")]
    [InlineData("{ allTrees }", "SCALAR_LEAFS", "字段 allTrees 是对象（[Tree!]!），请在其后的花括号里写明要取它的哪些字段。", "The field allTrees is an object ([Tree!]!). Say in braces after it which of its fields are wanted.")]
    [InlineData("{ allTrees { name { x } } }", "SCALAR_LEAFS", "字段 name 是一个值（String!），没有下级字段，请去掉其后的花括号。", "The field name is one value (String!) without fields of its own. Remove the braces after it.")]
    [InlineData("query($n: Int) { treeByName(name: $n) { name } }", "VARIABLES_IN_ALLOWED_POSITION", "变量 $n 的类型是 Int，用它的地方需要 String!，请改正变量的类型。", "The variable $n is of type Int where String! is needed. Correct its type.")]
    [InlineData("{ a: secret a: lost }", "OVERLAPPING_FIELDS_CAN_BE_MERGED", "字段名 a 在同一处指两种内容，请用别名区分，例如 other: a。", "The name a stands for two different things in one place. Tell them apart by an alias, such as other: a.")]
    [InlineData("# nothing", "NO_OPERATION", "查询文档中没有操作，请写上 query 或 mutation。", "The document holds no operation. Write a query or a mutation.")]
    [InlineData("query A { lost } query B { lost }", "NO_OPERATION_NAME", "查询文档中有多个操作，请用 operationName 指明执行哪一个。", "The document holds several operations. Say in operationName which one to execute.")]
    [InlineData("subscription { x }", "INVALID_OPERATION", "这里不提供 subscription 操作，请改用 query 或 mutation。", "There is no subscription here. Use a query or a mutation.")]
    [InlineData("query @skip(if: true) { lost }", "DIRECTIVES_IN_ALLOWED_LOCATIONS", "查询文档有误，请按以下说明改正：Directive 'skip'", "Directive 'skip'")]
    public async Task A_broken_document_is_explained_in_both_languages(string document, string code, string chinese, string english)
    {
        await using var city = await OrchardCity.Start();

        var inChinese = await city.Send(document);
        var inEnglish = await city.Send(document, variables: null, "en");

        Assert.False(inChinese.TryGetProperty("data", out _));
        Assert.Contains(chinese, Message(inChinese, code), StringComparison.Ordinal);
        Assert.Contains(english, Message(inEnglish, code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_place_and_the_values_quoted_are_there_for_programs()
    {
        await using var city = await OrchardCity.Start();

        var error = (await city.Send("{\n  allTrees { nam }\n}")).GetProperty("errors")[0];

        Assert.Equal("""[{"line":2,"column":14}]""", error.GetProperty("locations").ToString());
        Assert.Equal("""{"field":"nam","type":"Tree","near":["name"]}""", error.GetProperty("extensions").GetProperty("params").ToString());
    }

    [Fact]
    public async Task Everything_wrong_with_a_value_in_a_document_is_named_at_once()
    {
        await using var city = await OrchardCity.Start();

        var answer = await city.Send("""mutation { plantTree(input: { fruit: LATE_PAER, plantedOn: "2026-02-30", beside: [null, {a: 1}], notes: [{ text: 5 }, {}, {txt: "a", text: "b"}], watts: "5" }) { tree { id } } }""");

        var errors = answer.GetProperty("errors").EnumerateArray().ToDictionary(error => string.Join('.', error.GetProperty("extensions").GetProperty("path").EnumerateArray()));
        Assert.False(answer.TryGetProperty("data", out _));
        Assert.Equal("“品种”不能是“LATE_PAER”，请填写以下之一：LATE_PEAR、APPLE。", errors["input.fruit"].GetProperty("message").GetString());
        Assert.Equal("""{"sent":"LATE_PAER","type":"Fruit","allowed":["LATE_PEAR","APPLE"]}""", errors["input.fruit"].GetProperty("extensions").GetProperty("params").ToString());
        Assert.Equal("“种植日期”不能是“2026-02-30”，请填写 2026-03-31 这样的日期。", errors["input.plantedOn"].GetProperty("message").GetString());
        Assert.Equal(60, errors["input.plantedOn"].GetProperty("locations")[0].GetProperty("column").GetInt32());
        Assert.Equal("“内容”不能是“5”，请填写文字。", errors["input.notes.0.text"].GetProperty("message").GetString());
        Assert.Equal("TreeNoteInput 没有字段“txt”，可用的字段有：text。", errors["input.notes.2.txt"].GetProperty("message").GetString());
        Assert.Equal(
            ["input.beside.0 REQUIRED", "input.beside.1 WRONG_VALUE", "input.fruit WRONG_VALUE", "input.name REQUIRED", "input.notes.0.text WRONG_VALUE", "input.notes.1.text REQUIRED", "input.notes.2.txt UNKNOWN_FIELD", "input.plantedOn WRONG_VALUE", "input.watts WRONG_VALUE"],
            errors.Select(error => $"{error.Key} {error.Value.GetProperty("extensions").GetProperty("code")}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{ treeNames(ids: "VHJlZTox", fruit: APPLE) }""")]
    [InlineData("""query($f: Fruit) { treeNames(ids: [], fruit: $f) trees(where: { fruit: { in: [$f, APPLE] }, and: { name: { eq: null } } }) { totalCount } }""")]
    public async Task What_the_language_allows_passes(string document)
    {
        await using var city = await OrchardCity.Start();

        var answer = await city.Send(document);

        Assert.DoesNotContain(answer.TryGetProperty("errors", out var errors) ? errors.EnumerateArray() : [], error => !error.TryGetProperty("path", out _));
    }

    private static string Message(JsonElement answer, string code)
        => answer.GetProperty("errors").EnumerateArray().First(error => error.GetProperty("extensions").GetProperty("code").GetString() == code).GetProperty("message").GetString()!;
}
