namespace GraphApi.Platform.Words;

/// <summary>必填 · a value that must be given is missing</summary>
public sealed class RequiredException : UserErrorException
{
    /// <summary>必填 · names the field and its label</summary>
    public RequiredException(string field, Text label) : base(new(
        $"“{label.Chinese}”不能为空，请填写。",
        $"{label.English} is missing. Fill it in."))
        => Field = field;
}

/// <summary>文字过长 · a text is longer than its field holds</summary>
public sealed class TooLongException : UserErrorException
{
    /// <summary>文字过长 · names the field, the limit and what was measured</summary>
    public TooLongException(string field, Text label, int allowed, int measured) : base(new(
        $"“{label.Chinese}”有 {measured} 个字符，最多 {allowed} 个，请缩短。",
        $"{label.English} has {EnglishCount.Of(measured, "character")}; at most {allowed} are allowed. Shorten it."))
    {
        Field = field;
        Params = new Dictionary<string, object?>(StringComparer.Ordinal) { ["allowed"] = allowed, ["measured"] = measured };
    }

    /// <summary>文字过长 · one for each text that is longer than its field holds</summary>
    public static IEnumerable<TooLongException> Among(params IEnumerable<(string Field, Text Label, string? Value, int Longest)> texts)
        => texts.Where(text => text.Value?.Length > text.Longest).Select(text => new TooLongException(text.Field, text.Label, text.Longest, text.Value!.Length));
}
