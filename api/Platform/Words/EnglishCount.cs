namespace GraphApi.Platform.Words;

/// <summary>英文数量 · a number with its noun in English, which changes with it</summary>
public static class EnglishCount
{
    /// <summary>数量与名词 · 1 character, 2 characters</summary>
    public static string Of(int count, string noun, string? several = null) => count == 1 ? $"1 {noun}" : $"{count} {several ?? noun + "s"}";
}
