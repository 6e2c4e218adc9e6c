using System.Globalization;
using System.Text.RegularExpressions;
using GraphApi.Features.Units;

namespace GraphApi.Features.Campaigns.Tasks;

/// <summary>What a word of progress says of a task.</summary>
/// <param name="State">the state it claims; a claim of done waits for a reviewer</param>
/// <param name="Progress">percent, where it says so</param>
internal sealed record ProgressClaim(TaskState State, int? Progress);

/// <summary>The words by which departments say how far a task has come.</summary>
internal static partial class ProgressWords
{
    private const int LongestWord = 6;

    private static readonly HashSet<string> NotStarted = ["未启动", "未开展", "未开始", "没有启动", "没启动", "没有开展", "未推进", "尚未启动", "尚未开展", "待启动", "×", "0%"];
    private static readonly HashSet<string> InProgress = ["正在推进", "持续推进", "推进中", "进行中", "正在进行", "正在办理", "办理中", "有序推进", "正常推进", "稳步推进", "已启动", "正在开展", "长期坚持", "常态化推进", "部分完成", "基本完成"];
    private static readonly HashSet<string> Done = ["已完成", "完成", "全部完成", "已全部完成", "按时完成", "已办结", "办结", "√", "✓", "✔", "100%", "完成100%", "已完成100%"];

    /// <summary>The claim of a text that is a word of progress and nothing else; null for prose.</summary>
    public static ProgressClaim? Read(string? text)
    {
        if (text is null) return null;

        var key = Key(text);
        if (NotStarted.Contains(key)) return new(TaskState.NotStarted, 0);
        if (Done.Contains(key)) return new(TaskState.SubmittedDone, 100);
        if (InProgress.Contains(key)) return new(TaskState.InProgress, null);
        return PercentIn(key) switch
        {
            null or < 0 or > 100 => null,
            100 => new(TaskState.SubmittedDone, 100),
            { } progress => new(TaskState.InProgress, (int)Math.Floor(progress)),
        };
    }

    /// <summary>A percentage that no work can have come to.</summary>
    public static bool IsImpossible(string? text)
        => text is not null && PercentIn(Key(text)) is < 0 or > 100;

    /// <summary>A word or two that say nothing known, where prose would say what was done.</summary>
    public static bool IsUnknownWord(string? text)
        => text is not null && Key(text) is { Length: > 0 and <= LongestWord } key && key.All(char.IsLetter) && Read(key) is null;

    private static string Key(string text) => NameForm.Key(text).TrimEnd('.', '。');

    private static decimal? PercentIn(string key)
        => Percentage().Match(key) is { Success: true } percent ? decimal.Parse(percent.Groups["n"].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(已|现|目前)?(完成|进度|推进|推进到)?(约)?(?<n>-?\d{1,6}(\.\d{1,2})?)%(左右)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Percentage();
}
