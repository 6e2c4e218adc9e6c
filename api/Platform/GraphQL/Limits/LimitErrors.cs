using GraphApi.Platform.Words;
using Microsoft.AspNetCore.Http;

namespace GraphApi.Platform.GraphQL.Limits;

/// <summary>One limit: its name for programs, what it counts, and what the caller can do about it.</summary>
internal sealed record Limit(string Name, Text Counted, Text Advice, int Status = StatusCodes.Status400BadRequest)
{
    private static readonly Text SplitDocument = new("请把查询拆成几个请求。", "Split the query into several requests.");
    private static readonly Text SplitInput = new("请把数据分几次提交，或改用 Excel 导入。", "Send the data in several requests, or import it as a workbook.");

    public static readonly Limit BodyBytes = new("bodyBytes", new("请求字节数", "bytes of the request"), SplitInput, StatusCodes.Status413PayloadTooLarge);
    public static readonly Limit UploadBytes = new("uploadBytes", new("含文件的请求字节数", "bytes of the request with its files"), new("请缩小文件，或分几次上传。", "Make the files smaller, or upload them one by one."), StatusCodes.Status413PayloadTooLarge);
    public static readonly Limit DocumentCharacters = new("documentCharacters", new("查询文档字符数", "characters of the document"), new("请拆分查询，较大的数据放在 variables 中。", "Split the query and send large data as variables."));
    public static readonly Limit Tokens = new("tokens", new("查询文档词元数", "tokens of the document"), SplitDocument);
    public static readonly Limit WordCharacters = new("wordCharacters", new("单个名称或数字的字符数", "characters of one name or number"), new("请缩短名称或数字。", "Shorten the name or number."));
    public static readonly Limit Definitions = new("definitions", new("操作与片段数", "operations and fragments"), SplitDocument);
    public static readonly Limit Selections = new("selections", new("选择的字段数（含片段重复展开）", "selected fields, those repeated through fragments included"), SplitDocument);
    public static readonly Limit Aliases = new("aliases", new("别名数", "aliases"), SplitDocument);
    public static readonly Limit Directives = new("directives", new("指令数", "directives"), SplitDocument);
    public static readonly Limit ArgumentLists = new("argumentLists", new("带参数的字段和指令数", "fields and directives with arguments"), SplitDocument);
    public static readonly Limit Depth = new("depth", new("嵌套层数（含片段）", "levels of nesting, fragments included"), new("请减少嵌套，必要时分几次查询。", "Nest less, or ask in several steps."));
    public static readonly Limit InputDepth = new("inputDepth", new("参数值嵌套层数", "levels of nesting in an input value"), new("请简化参数的结构。", "Simplify the value."));
    public static readonly Limit InputValues = new("inputValues", new("参数值个数", "input values"), SplitInput);

    /// <exception cref="LimitExceededException">more was measured than is allowed</exception>
    public void Check(long measured, long allowed)
    {
        if (measured > allowed) throw new LimitExceededException(this, allowed, measured);
    }
}

/// <summary>超出限额 · a request holds more than one request may</summary>
internal sealed class LimitExceededException(Limit limit, long allowed, long measured) : RequestRefusedException(new(
    $"请求超出限额：{limit.Counted.Chinese}为 {measured}，最多允许 {allowed}。{limit.Advice.Chinese}",
    $"The request is over a limit: {limit.Counted.English}: {measured}, allowed: {allowed}. {limit.Advice.English}"), limit.Status, ("limit", limit.Name), ("allowed", allowed), ("measured", measured))
{
    public override bool IsWellFormed => Status == StatusCodes.Status400BadRequest;
}

/// <summary>片段循环 · fragments that contain each other without end</summary>
internal sealed class FragmentCycleException(IReadOnlyList<string> names) : RequestRefusedException(new(
    $"片段互相引用形成循环：{string.Join(" → ", names)}。请去掉其中一处引用。",
    $"Fragments contain each other without end: {string.Join(" → ", names)}. Remove one of the spreads."), ("fragments", names))
{
    public override bool IsWellFormed => true;
}

/// <summary>不允许的字符 · characters a database may refuse or alter</summary>
internal sealed class ForbiddenCharacterException(string where) : RequestRefusedException(new(
    $"“{where}”中有空字符（U+0000）或不成对的代理字符，无法保存。请去掉这些字符。",
    $"{where} holds a NUL character or half of a surrogate pair, which cannot be stored. Remove it."), ("part", where));
