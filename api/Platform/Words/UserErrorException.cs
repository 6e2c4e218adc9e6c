using System.Text.Json;

namespace GraphApi.Platform.Words;

/// <summary>用户可纠正的错误 · something the caller can put right; says what is wrong, where, and what to do</summary>
/// <remarks>A subclass named <c>DoneBeforeStartException</c> has the code <c>DONE_BEFORE_START</c> and is <c>DoneBeforeStartError</c> in the schema.</remarks>
public abstract class UserErrorException(Text text) : Exception
{
    /// <summary>说明 · the sentence in both languages</summary>
    public Text Text { get; } = text;

    /// <summary>说明 · the sentence in the language of the current request</summary>
    public override string Message => Text.ToString();

    /// <summary>工作簿中的说明 · the sentence where the value stands in a workbook</summary>
    internal Text TextInWorkbook => new(Text.Chinese + AdviceInWorkbook.Chinese, Text.English + AdviceInWorkbook.English);

    /// <summary>错误代码 · stable code for programs, from the name of the class</summary>
    public virtual string Code => JsonNamingPolicy.SnakeCaseUpper.ConvertName(GetType().Name.Replace("Exception", "", StringComparison.Ordinal));

    /// <summary>类别 · what kind of refusal it is; the file routes answer each with a status of its own</summary>
    public virtual ErrorKind Kind => ErrorKind.Input;

    /// <summary>字段 · the input field or sheet column it is about, in camelCase; none if it is about the whole</summary>
    public string? Field { get; init; }

    /// <summary>工作簿建议 · what more to do where the value stands in a workbook; follows the sentence there</summary>
    protected internal Text AdviceInWorkbook { get; init; } = new("", "");

    /// <summary>候选 · what may have been meant, the likeliest first; none if nothing is near</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>参数 · the values quoted in the sentence, by name, for programs that write their own</summary>
    public IReadOnlyDictionary<string, object?> Params { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);
}

/// <summary>错误类别 · what a caller should look at</summary>
public enum ErrorKind
{
    /// <summary>输入 · what was sent cannot be taken as it is</summary>
    Input,
    /// <summary>未登录 · it is not known who is calling</summary>
    Unknown,
    /// <summary>无权 · not for this caller</summary>
    Forbidden,
    /// <summary>不存在 · nothing is there, or nothing this caller may see</summary>
    Missing,
    /// <summary>状态不符 · the thing is not in a state in which this can be done</summary>
    Conflict,
    /// <summary>过大 · more than is taken at once</summary>
    TooLarge,
    /// <summary>格式不符 · sent in a form that is not read here</summary>
    MediaType,
    /// <summary>无法处理 · the request is well made, and the file in it is of no use</summary>
    Unusable,
}

/// <summary>多个错误 · everything that is wrong with one input, reported at once</summary>
public sealed class UserErrorsException(IReadOnlyList<UserErrorException> errors) : Exception(string.Join(Environment.NewLine, errors.Select(error => error.Message)))
{
    /// <summary>各个错误 · the errors one by one</summary>
    public IReadOnlyList<UserErrorException> Errors { get; } = errors;

    /// <summary>有错即报 · throws all of them together if there is any</summary>
    public static void ThrowIfAny(IEnumerable<UserErrorException> errors)
    {
        UserErrorException[] found = [.. errors];
        if (found.Length == 1) throw found[0];
        if (found.Length > 1) throw new UserErrorsException(found);
    }
}
