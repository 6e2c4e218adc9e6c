namespace GraphApi.Platform.Words;

/// <summary>所填文字 · text as a person gave it</summary>
public static class GivenText
{
    /// <summary>无则为空 · without the blanks around it; null where nothing but blanks was given</summary>
    public static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
