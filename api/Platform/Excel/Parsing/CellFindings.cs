using System.Globalization;
using System.Text.RegularExpressions;

namespace GraphApi.Platform.Excel.Parsing;

/// <summary>What can be wrong with one cell: what it is and what to do.</summary>
internal static partial class CellFindings
{
    public static Finding ErrorCell(string raw) => new("ERROR_CELL", new(
        $"单元格是公式错误 {raw}，请改正公式或直接填入值。",
        $"The cell is a formula error {raw}. Mend the formula or type the value."));

    public static Finding NoFormulaValue(string raw) => ReachesOutside(raw)
        ? new("FORMULA_WITHOUT_VALUE", new(
            $"公式“{Quote(raw)}”引用其他程序或文件，不予读取，请把公式替换为值。",
            $"The formula \"{Quote(raw)}\" asks another program or file and is not followed. Replace it by its value."))
        : new("FORMULA_WITHOUT_VALUE", new(
            $"公式“{Quote(raw)}”没有计算结果，请用 Excel 或 WPS 打开文件，保存一次后重新上传。",
            $"The formula \"{Quote(raw)}\" has no result yet. Open the file in Excel or WPS, save it once and upload it again."));

    public static Finding FormulaText(string raw) => new("FORMULA_TEXT", new(
        $"“{Quote(raw)}”像公式，已按文字读取，导出时也是文字；如果不是要填的内容，请改正。",
        $"\"{Quote(raw)}\" looks like a formula. It was read as text and will be exported as text; mend it if it was not meant so."));

    public static Finding TooLong(int allowed, int measured) => new("TOO_LONG", new(
        $"文字有 {Count(measured)} 个字符，最多 {Count(allowed)} 个，请缩短。",
        $"The text has {Count(measured)} characters, at most {Count(allowed)} are allowed. Shorten it."));

    public static Finding LostDigits(string raw) => new("LOST_DIGITS", new(
        $"“{raw}”超过 15 位，以数字保存会丢失末尾几位，请把该列设为“文本”后重新填写完整。",
        $"\"{raw}\" has more than 15 digits and lost the last ones as a number. Format the column as text and type it again."));

    public static Finding DateInText(string day) => new("DATE_IN_TEXT", new(
        $"单元格是日期，已按文字“{day}”读取；如果原本不是日期（例如 3-5），请把单元格设为“文本”后重新填写。",
        $"The cell is a date and was read as the text {day}. If it was meant otherwise (3-5, say), format it as text and type it again."));

    public static Finding UnknownWord(string raw, IReadOnlyList<string> words) => new("UNKNOWN_WORD", new(
        $"“{Quote(raw)}”不在可填的范围内，请改为：{string.Join('、', words.Take(12))}。",
        $"\"{Quote(raw)}\" is not one of the words this column takes: {string.Join(", ", words.Take(12))}."))
    {
        Candidates = [.. words.Take(12)],
    };

    public static Finding NotANumber(string raw) => new("NOT_A_NUMBER", new(
        $"“{Quote(raw)}”不是数字，请只填阿拉伯数字，例如 12；单位写在表头里。",
        $"\"{Quote(raw)}\" is not a number. Write digits only, such as 12; the unit belongs in the header."));

    public static Finding NotWhole(string raw) => new("NOT_WHOLE", new(
        $"“{Quote(raw)}”不是整数，请填整数。",
        $"\"{Quote(raw)}\" is not a whole number. Write one without a fraction."));

    public static Finding NumberTooLarge(string raw) => new("NUMBER_TOO_LARGE", new(
        $"“{Quote(raw)}”超出了可存储的范围，请核对。",
        $"\"{Quote(raw)}\" is beyond what can be stored. Check it."));

    public static Finding Serial(string raw, DateOnly day) => new("SERIAL_DATE", new(
        $"“{raw}”是没有日期格式的序列号，已按 {Iso(day)} 读取，请核对；建议把单元格设为日期格式。",
        $"\"{raw}\" is a date without a date format and was read as {Iso(day)}. Check it, and format the cell as a date."))
    {
        Candidates = [Iso(day)],
    };

    public static Finding TwoMonths(string raw, int year, int digit)
    {
        // 2020.1 is what Excel leaves of 2020.10; 2020.2 cannot be of 2020.20.
        string[] readings = digit == 1 ? [Month(year, 1), Month(year, 10)] : [Month(year, digit)];
        return new("AMBIGUOUS_DATE", new(
            $"“{raw}”是数字，可能是 {string.Join(" 或 ", readings)}，无法判断是哪一天，请写成 {year}-{digit:00}-01 这样的完整日期。",
            string.Create(CultureInfo.InvariantCulture, $"\"{raw}\" is a number that may mean {string.Join(" or ", readings)}. Write the whole date, like {year}-{digit:00}-01.")))
        {
            Candidates = readings,
        };
    }

    public static Finding MonthOnly(string raw, int year, int month)
    {
        string[] days = [Iso(new(year, month, 1)), Iso(new(year, month, DateTime.DaysInMonth(year, month)))];
        return new("DAY_MISSING", new(
            $"“{Quote(raw)}”没有写明哪一天，请写成 {days[0]} 这样的完整日期。",
            $"\"{Quote(raw)}\" does not say which day. Write the whole date, like {days[0]}."))
        {
            Candidates = days,
        };
    }

    public static Finding ShortYear(string raw) => new("SHORT_YEAR", new(
        $"“{Quote(raw)}”的年份只有两位，请写四位年份，例如 2020-04-01。",
        $"\"{Quote(raw)}\" has a year of two digits. Write four, like 2020-04-01."));

    public static Finding NoSuchDay(string raw, int year, int month)
    {
        var example = month is >= 1 and <= 12 && year is >= 1 and <= 9999 ? Iso(new(year, month, DateTime.DaysInMonth(year, month))) : "2026-02-28";
        return new("NOT_A_DATE", new(
            $"“{Quote(raw)}”不是有效日期，请改为 {example} 这样的日期。",
            $"\"{Quote(raw)}\" is not a date. Write it like {example}."));
    }

    public static Finding NotADate(string raw) => new("NOT_A_DATE", new(
        $"“{Quote(raw)}”不是日期，请写成 2026-02-28 这样的日期。",
        $"\"{Quote(raw)}\" is not a date. Write it like 2026-02-28."));

    public static Finding NotAPeriod(string raw) => new("NOT_A_PERIOD", new(
        $"“{Quote(raw)}”不是期次，请写成 2026年第三季度、2026年上半年、2026年9月或 2026年；也可写代码 2026-Q3、2026-H1、2026-09（先把单元格设为“文本”）。",
        $"\"{Quote(raw)}\" is no period. Write 2026-Q3, 2026-H1, 2026-09 or 2026 (in a cell formatted as text), or in words: 2026年第三季度."));

    public static Finding UnlikelyYear(string raw) => new("UNLIKELY_YEAR", new(
        $"“{Quote(raw)}”的年份不在 1900 至 2100 之间，请核对。",
        $"The year of \"{Quote(raw)}\" is not between 1900 and 2100. Check it."));

    public static Finding NothingAbove(string raw) => new("NOTHING_ABOVE", new(
        $"“{raw}”表示与上一行相同，但上面没有可沿用的内容，请直接填写。",
        $"\"{raw}\" means the same as above, and there is nothing above. Write it out."));

    public static Finding Required(string header) => new("REQUIRED", new(
        $"“{header}”不能为空，请填写。",
        $"{header} is missing. Fill it in."));

    public static string Quote(string text) => text.Length > 40 ? text[..40].ReplaceLineEndings(" ") + "…" : text.ReplaceLineEndings(" ");

    private static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}");

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static bool ReachesOutside(string formula) => Outside().IsMatch(Texts().Replace(formula.Length > 500 ? formula[..500] : formula, ""));

    [GeneratedRegex("\"[^\"]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex Texts();

    // DDE (cmd|…), and workbooks by number or name; a table's [column] is neither.
    [GeneratedRegex(@"\||\[\d+\]|\[[^\]]*\.(xl|csv|et|ods)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Outside();
}
