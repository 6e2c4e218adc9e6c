using System.Text.RegularExpressions;
using GraphApi.Platform.Words;
using GraphQL;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>What the engine says of a document, in both languages. It says it in English only and keeps no values apart, so they are taken from its sentence; one that is not known here keeps the engine's words.</summary>
internal static class EngineWords
{
    private static readonly ILookup<string, Sentence> Known = new[]
    {
        Of("SYNTAX_ERROR", "^Error parsing query: Expected (?<expected>.+?), found (?<found>.+?)(;.*)?$", say => (
            $"第 {say["line"]} 行第 {say["column"]} 列有语法错误：应为{Token(say["expected"]).Chinese}，却是{Token(say["found"]).Chinese}。请检查括号、引号和拼写。",
            $"Syntax error at line {say["line"]}, column {say["column"]}: expected {Token(say["expected"]).English}, found {Token(say["found"]).English}. Check brackets, quotes and spelling.")),
        Of("SYNTAX_ERROR", "^Error parsing query: Unexpected (?<found>.+)$", say => (
            $"第 {say["line"]} 行第 {say["column"]} 列有语法错误：这里不应出现{Token(say["found"]).Chinese}。请检查括号、引号和拼写。",
            $"Syntax error at line {say["line"]}, column {say["column"]}: {Token(say["found"]).English} cannot stand here. Check brackets, quotes and spelling.")),
        Of("SYNTAX_ERROR", "^Error parsing query: Unterminated string", say => (
            $"第 {say["line"]} 行第 {say["column"]} 列有语法错误：文字没有结束的引号。请补上引号。",
            $"Syntax error at line {say["line"]}, column {say["column"]}: a text is not closed. Add its quote.")),
        Of("SYNTAX_ERROR", "^Error parsing query: (?<said>.+)$", say => (
            $"第 {say["line"]} 行第 {say["column"]} 列有语法错误：{say["said"]}",
            $"Syntax error at line {say["line"]}, column {say["column"]}: {say["said"]}")),
        Of("FIELDS_ON_CORRECT_TYPE", "^Cannot query field '(?<field>.+?)' on type '(?<type>.+?)'\\.( Did you mean to use an inline fragment on (?<fragment>.+)\\?)?( Did you mean (?<near>.+)\\?)?", say => (
            $"{say["type"]} 没有字段“{say["field"]}”{(say["fragment"].Length > 0 ? $"，可在 ... on {Names(say["fragment"])} 中查询它" : Near(say).Chinese)}。",
            $"{say["type"]} has no field \"{say["field"]}\".{(say["fragment"].Length > 0 ? $" Ask for it within ... on {Names(say["fragment"])}." : Near(say).English)}")),
        Of("KNOWN_ARGUMENT_NAMES", "^Unknown argument '(?<argument>.+?)' on field '(?<field>.+?)' of type '(?<type>.+?)'\\.( Did you mean (?<near>[^?]+))?", say => (
            $"{say["type"]} 的字段 {say["field"]} 没有参数“{say["argument"]}”{Near(say).Chinese}。",
            $"The field {say["field"]} of {say["type"]} has no argument \"{say["argument"]}\".{Near(say).English}")),
        Of("KNOWN_ARGUMENT_NAMES", "^Unknown argument '(?<argument>.+?)' on directive '(?<directive>.+?)'\\.( Did you mean (?<near>[^?]+))?", say => (
            $"指令 @{say["directive"]} 没有参数“{say["argument"]}”{Near(say).Chinese}。",
            $"The directive @{say["directive"]} has no argument \"{say["argument"]}\".{Near(say).English}")),
        Of("KNOWN_TYPE_NAMES", "^Unknown type (?<type>[^.]+)\\.( Did you mean (?<near>[^?]+))?", say => (
            $"没有名为“{say["type"]}”的类型{Near(say).Chinese}。",
            $"There is no type \"{say["type"]}\".{Near(say).English}")),
        Of("KNOWN_DIRECTIVES", "^Unknown directive '(?<directive>.+?)'", say => (
            $"没有指令“@{say["directive"]}”，可用 @include 和 @skip。",
            $"There is no directive \"@{say["directive"]}\"; there are @include and @skip.")),
        Of("KNOWN_FRAGMENT_NAMES", "^Unknown fragment '(?<fragment>.+?)'", say => (
            $"没有名为“{say["fragment"]}”的片段，请定义它或改正名称。",
            $"There is no fragment \"{say["fragment"]}\". Define it, or correct the name.")),
        Of("PROVIDED_NON_NULL_ARGUMENTS", "^Argument '(?<argument>.+?)' of type '(?<type>.+?)' is required for (?<kind>field|directive) '(?<field>.+?)'", say => (
            $"{(say["kind"] == "field" ? "字段 " : "指令 @")}{say["field"]} 缺少必填参数 {say["argument"]}（{say["type"]}），请补上。",
            $"{(say["kind"] == "field" ? "The field " : "The directive @")}{say["field"]} needs the argument {say["argument"]} ({say["type"]}). Add it.")),
        Of("NO_UNDEFINED_VARIABLES", "^Variable '\\$(?<variable>.+?)' is not defined", say => (
            $"变量 ${say["variable"]} 没有定义，请在操作名后的括号里写明它的类型。",
            $"The variable ${say["variable"]} is not defined. Name it with its type in brackets after the operation's name.")),
        Of("NO_UNUSED_VARIABLES", "^Variable '\\$(?<variable>.+?)' is never used", say => (
            $"变量 ${say["variable"]} 没有用到，请去掉它。",
            $"The variable ${say["variable"]} is never used. Remove it.")),
        Of("NO_UNUSED_FRAGMENTS", "^Fragment '(?<fragment>.+?)' is never used", say => (
            $"片段 {say["fragment"]} 没有用到，请去掉它。",
            $"The fragment {say["fragment"]} is never used. Remove it.")),
        Of("NO_FRAGMENT_CYCLES", "^Cannot spread fragment '(?<fragment>.+?)' within itself", say => (
            $"片段 {say["fragment"]} 包含了自己，请去掉其中一处引用。",
            $"The fragment {say["fragment"]} contains itself. Remove one of the spreads.")),
        Of("SCALAR_LEAFS", "^Field (?<field>\\S+) of type (?<type>\\S+) must have a sub selection", say => (
            $"字段 {say["field"]} 是对象（{say["type"]}），请在其后的花括号里写明要取它的哪些字段。",
            $"The field {say["field"]} is an object ({say["type"]}). Say in braces after it which of its fields are wanted.")),
        Of("SCALAR_LEAFS", "^Field (?<field>\\S+) of type (?<type>\\S+) must not have a sub selection", say => (
            $"字段 {say["field"]} 是一个值（{say["type"]}），没有下级字段，请去掉其后的花括号。",
            $"The field {say["field"]} is one value ({say["type"]}) without fields of its own. Remove the braces after it.")),
        Of("VARIABLES_IN_ALLOWED_POSITION", "^Variable '\\$(?<variable>.+?)' of type '(?<type>.+?)' used in position expecting type '(?<expected>.+?)'", say => (
            $"变量 ${say["variable"]} 的类型是 {say["type"]}，用它的地方需要 {say["expected"]}，请改正变量的类型。",
            $"The variable ${say["variable"]} is of type {say["type"]} where {say["expected"]} is needed. Correct its type.")),
        Of("VARIABLES_ARE_INPUT_TYPES", "^Variable '(?<variable>.+?)' cannot be non-input type '(?<type>.+?)'", say => (
            $"变量 ${say["variable"]} 的类型 {say["type"]} 不能用于输入，请改用标量、枚举或 …Input 类型。",
            $"The variable ${say["variable"]} is of type {say["type"]}, which is no input. Use a scalar, an enum or a type named …Input.")),
        Of("DEFAULT_VALUES_OF_CORRECT_TYPE", "^Variable '(?<variable>.+?)' of type '(?<type>.+?)' has invalid default value '(?<sent>.+?)'", say => (
            $"变量 ${say["variable"]} 的默认值 {say["sent"]} 不符合类型 {say["type"]}，请改正。",
            $"The default value {say["sent"]} of the variable ${say["variable"]} does not fit its type {say["type"]}. Correct it.")),
        Of("OVERLAPPING_FIELDS_CAN_BE_MERGED", "^Fields (?<field>\\S+) conflicts? because", say => (
            $"字段名 {say["field"]} 在同一处指两种内容，请用别名区分，例如 other: {say["field"]}。",
            $"The name {say["field"]} stands for two different things in one place. Tell them apart by an alias, such as other: {say["field"]}.")),
        Of("NO_OPERATION", "", _ => (
            "查询文档中没有操作，请写上 query 或 mutation。",
            "The document holds no operation. Write a query or a mutation.")),
        Of("NO_OPERATION_NAME", "", _ => (
            "查询文档中有多个操作，请用 operationName 指明执行哪一个。",
            "The document holds several operations. Say in operationName which one to execute.")),
        Of("INVALID_OPERATION_NAME", "named '(?<name>.*)'", say => (
            $"查询文档中没有名为“{say["name"]}”的操作，请改正 operationName。",
            $"The document holds no operation named \"{say["name"]}\". Correct operationName.")),
        Of("INVALID_OPERATION", "^Schema is not configured for (?<kind>\\w+)s", say => (
            $"这里不提供 {say["kind"]} 操作，请改用 query 或 mutation。",
            $"There is no {say["kind"]} here. Use a query or a mutation.")),
    }.ToLookup(sentence => sentence.Code, StringComparer.Ordinal);

    /// <summary>The sentence and the values it quotes.</summary>
    public static (Text Text, IReadOnlyDictionary<string, object?> Params) Of(ExecutionError error)
        => Known[error.Code ?? ""].Select(sentence => sentence.Of(error)).FirstOrDefault(said => said is not null) ?? (Unknown(error.Message), new Dictionary<string, object?>(StringComparer.Ordinal));

    private static Text Unknown(string said) => new($"查询文档有误，请按以下说明改正：{said}", said);

    private static Sentence Of(string code, string pattern, Func<IReadOnlyDictionary<string, string>, (string Chinese, string English)> words)
        => new(code, new Regex(pattern, RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.NonBacktracking), words);

    private static Text Token(string token) => token switch
    {
        "Name" => new("名称", "a name"),
        "EOF" => new("文档结尾", "the end of the document"),
        _ => new($"“{token}”", token),
    };

    private static Text Near(IReadOnlyDictionary<string, string> said)
        => said["near"].Length == 0 ? new("，请核对拼写", " Check its spelling.") : new($"，您是否想用 {Names(said["near"])}", $" Did you mean {Names(said["near"])}?");

    private static string Names(string quoted) => string.Join(", ", NamesIn(quoted));

    // 'name', 'names' or 'named'
    private static IReadOnlyList<string> NamesIn(string quoted) => [.. quoted.Split('\'').Where((_, index) => index % 2 == 1)];

    private sealed record Sentence(string Code, Regex Pattern, Func<IReadOnlyDictionary<string, string>, (string Chinese, string English)> Words)
    {
        public (Text, IReadOnlyDictionary<string, object?>)? Of(ExecutionError error)
        {
            var match = Pattern.Match(error.Message);
            if (!match.Success) return null;

            var said = Pattern.GetGroupNames().Where(name => name != "0").ToDictionary(name => name, name => match.Groups[name].Value, StringComparer.Ordinal);
            if (Code == "SYNTAX_ERROR") (said["line"], said["column"]) = Place(error);
            var (chinese, english) = Words(said);
            var quoted = said.Where(value => value.Value.Length > 0).ToDictionary(value => value.Key, object? (value) => value.Key is "near" ? NamesIn(value.Value) : value.Value, StringComparer.Ordinal);
            return (new Text(chinese, english), quoted);
        }

        private static (string Line, string Column) Place(ExecutionError error)
            => error.Locations is [var place, ..] ? (Invariant(place.Line), Invariant(place.Column)) : ("1", "1");

        private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
