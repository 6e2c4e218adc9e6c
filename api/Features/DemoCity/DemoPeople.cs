using System.Globalization;

namespace GraphApi.Features.DemoCity;

/// <summary>Invented people, the same for the same number.</summary>
internal static class DemoPeople
{
    private static readonly string[] Families = ["周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "梁", "宋", "唐"];
    private static readonly string[] Givens = ["明远", "思齐", "文博", "雅琴", "国栋", "海燕", "立新", "春梅", "志远", "晓东", "建华", "玉兰", "永康"];

    public static string Name(int number) => Families[number % Families.Length] + Givens[number / Families.Length % Givens.Length];

    public static string Phone(int number) => string.Create(CultureInfo.InvariantCulture, $"0830-{2_100_000 + number}");
}
