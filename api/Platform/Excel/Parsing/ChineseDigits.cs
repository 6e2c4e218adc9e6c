using System.Globalization;
using System.Text;

namespace GraphApi.Platform.Excel.Parsing;

/// <summary>中文数字 · dates in Chinese numerals: 二〇二〇年四月二十一日 as 2020年4月21日</summary>
public static class ChineseDigits
{
    private const string Digits = "〇一二三四五六七八九";
    private const char Ten = '十';

    /// <summary>转为阿拉伯数字 · the text with its numerals as digits, all else as it stands</summary>
    public static string ToArabic(string text)
    {
        text = text.Replace('○', '〇').Replace('零', '〇');
        if (!text.Any(IsNumeral)) return text;

        var arabic = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && IsNumeral(text[end])) end++;
            if (end > at) arabic.Append(Number(text[at..end]));
            else arabic.Append(text[end++]);
            at = end;
        }

        return arabic.ToString();
    }

    private static bool IsNumeral(char character) => character == Ten || Digits.Contains(character);

    // With a ten it is counted (二十一), without one it is spelt (二〇二〇).
    private static string Number(string numerals)
    {
        if (numerals.Split(Ten) is not [var tens, var ones]) return string.Concat(numerals.Select(one => Digits.IndexOf(one)));
        if (tens.Length > 1 || ones.Length > 1) return numerals;

        return ((tens.Length == 0 ? 10 : 10 * Digits.IndexOf(tens[0])) + (ones.Length == 0 ? 0 : Digits.IndexOf(ones[0]))).ToString(CultureInfo.InvariantCulture);
    }
}
