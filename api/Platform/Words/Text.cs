using System.Globalization;

namespace GraphApi.Platform.Words;

/// <summary>双语文字 · one sentence in the two languages of the product; the caller's language decides which is shown</summary>
public readonly record struct Text(string Chinese, string English)
{
    /// <summary>当前语言 · the sentence in the language of the current request, Chinese unless it asks for English</summary>
    public override string ToString() => In(CultureInfo.CurrentUICulture);

    /// <summary>指定语言 · the sentence in the language of a culture</summary>
    public string In(CultureInfo culture) => culture.TwoLetterISOLanguageName == "en" ? English : Chinese;
}
