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

    /// <summary>错误代码 · stable code for programs, from the name of the class</summary>
    public virtual string Code => JsonNamingPolicy.SnakeCaseUpper.ConvertName(GetType().Name.Replace("Exception", "", StringComparison.Ordinal));

    /// <summary>字段 · the input field or sheet column it is about, in camelCase; none if it is about the whole</summary>
    public string? Field { get; init; }

    /// <summary>参数 · the values quoted in the sentence, by name, for programs that write their own</summary>
    public IReadOnlyDictionary<string, object?> Params { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);
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
